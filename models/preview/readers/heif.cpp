// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "heif.h"

#include "preview/limits.h"

#include <libheif/heif.h>

#include <memory>

namespace habeas::preview {
namespace {

template <auto release> struct Release {
    template <class T> void operator()(T *held) const { release(held); }
};
using Context = std::unique_ptr<heif_context, Release<heif_context_free>>;
using Handle = std::unique_ptr<heif_image_handle, Release<heif_image_handle_release>>;
using Pixels = std::unique_ptr<heif_image, Release<heif_image_release>>;
using Options = std::unique_ptr<heif_decoding_options, Release<heif_decoding_options_free>>;

bool isGood(const heif_error &error)
{
    return error.code == heif_error_Ok;
}

QImage imageOf(const heif_image_handle *handle)
{
    const Options options(heif_decoding_options_alloc());
    options->convert_hdr_to_8bit = 1;
    heif_image *decoded = nullptr;
    const heif_error error =
        heif_decode_image(handle, &decoded, heif_colorspace_RGB, heif_chroma_interleaved_RGBA, options.get());
    const Pixels pixels(decoded);
    if (!isGood(error))
        return {};
    int stride = 0;
    const uint8_t *plane = heif_image_get_plane_readonly(decoded, heif_channel_interleaved, &stride);
    const int width = heif_image_get_width(decoded, heif_channel_interleaved);
    const int height = heif_image_get_height(decoded, heif_channel_interleaved);
    if (!plane || width <= 0 || height <= 0 || stride < width * 4)
        return {};
    return QImage(plane, width, height, stride, QImage::Format_RGBA8888).copy();
}

} // namespace

bool isHeif(const QByteArray &content)
{
    const auto result = heif_check_filetype(reinterpret_cast<const uint8_t *>(content.constData()),
                                            int(qMin<qsizetype>(content.size(), 64)));
    return result == heif_filetype_yes_supported || result == heif_filetype_maybe;
}

std::variant<wire::Failure, HeifPicture> readHeif(const QByteArray &content)
{
    using Reason = wire::Failure::Reason;
    const Context context(heif_context_alloc());
    heif_context_set_max_decoding_threads(context.get(), 0);
    if (!isGood(heif_context_read_from_memory_without_copy(context.get(), content.constData(), size_t(content.size()),
                                                           nullptr)))
        return wire::Failure{Reason::Malformed};
    heif_image_handle *primary = nullptr;
    const heif_error error = heif_context_get_primary_image_handle(context.get(), &primary);
    const Handle handle(primary);
    if (!isGood(error))
        return wire::Failure{Reason::Malformed};
    const qint64 width = heif_image_handle_get_width(primary);
    const qint64 height = heif_image_handle_get_height(primary);
    if (width <= 0 || height <= 0)
        return wire::Failure{Reason::Malformed};
    if (width * height > limits::picturePixels)
        return wire::Failure{Reason::TooLarge, width, height};
    HeifPicture picture{imageOf(primary), heif_context_get_number_of_top_level_images(context.get())};
    if (picture.image.isNull())
        return wire::Failure{Reason::Malformed};
    return picture;
}

} // namespace habeas::preview
