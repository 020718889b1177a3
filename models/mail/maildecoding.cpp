// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "maildecoding.h"

#include <mutex>

namespace habeas::mail {
namespace {

void beginOnce()
{
    static std::once_flag once;
    std::call_once(once, [] { g_mime_init(); });
}

QByteArray bytesOf(GMimeStream *stream)
{
    const GByteArray *bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream));
    return {reinterpret_cast<const char *>(bytes->data), qsizetype(bytes->len)};
}

} // namespace

Owned<GMimeMessage> parsed(const QByteArray &message)
{
    beginOnce();
    const Owned<GMimeStream> stream(
        g_mime_stream_mem_new_with_buffer(message.constData(), static_cast<size_t>(message.size())));
    const Owned<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
    return Owned<GMimeMessage>(g_mime_parser_construct_message(parser.get(), nullptr));
}

QByteArray contentOf(GMimePart *part)
{
    const Owned<GMimeStream> stream(g_mime_stream_mem_new());
    if (GMimeDataWrapper *content = g_mime_part_get_content(part))
        g_mime_data_wrapper_write_to_stream(content, stream.get());
    return bytesOf(stream.get());
}

QByteArray contentOf(GMimeMessagePart *part)
{
    GMimeMessage *message = g_mime_message_part_get_message(part);
    return message ? written(GMIME_OBJECT(message)) : QByteArray();
}

QByteArray written(GMimeObject *object)
{
    const Owned<GMimeStream> stream(g_mime_stream_mem_new());
    g_mime_object_write_to_stream(object, nullptr, stream.get());
    return bytesOf(stream.get());
}

} // namespace habeas::mail
