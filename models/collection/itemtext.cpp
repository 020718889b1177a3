// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "itemtext.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::collection {
namespace {

constexpr QSize anyBox(64, 64); // the picture is not looked at

Result<> readPages(preview::Reading &reading, int pages, ItemText &text)
{
    int without = 0;
    for (int number = 0; number < pages; ++number) {
        auto page = reading.page(number, anyBox);
        if (!page)
            return page.error();
        without += page->text.trimmed().isEmpty();
        text.pages << std::move(page->text);
    }
    if (without > 0)
        text.lacks << Code{u"radar.lacks.page-pictures"_s, {{u"count"_s, without}}};
    return {};
}

void addLacks(const preview::Preview &content, ItemText &text)
{
    using Remark = preview::Remark;
    // What is damaged is shown as the text it is, but for what is put together of parts: that ends at the damage.
    const bool endsAtDamage = content.kind == preview::Kind::Office || content.kind == preview::Kind::Pdf;
    const auto isPart = [endsAtDamage](const Remark &remark) {
        return preview::leavesTextOut(remark) || (endsAtDamage && remark.kind == Remark::Kind::NotWellFormed);
    };
    if (std::any_of(content.remarks.begin(), content.remarks.end(), isPart))
        text.lacks << Code{u"radar.lacks.part"_s, {}};
    const bool hasPictures = std::any_of(content.remarks.begin(), content.remarks.end(), [](const Remark &remark) {
        return remark.kind == Remark::Kind::PicturesLeftOut;
    });
    if (hasPictures)
        text.lacks << Code{u"radar.lacks.pictures"_s, {}};
}

} // namespace

preview::Preview besidePages(preview::Preview content)
{
    for (preview::Section &section : content.sections)
        section.rows.removeIf([](const QStringList &row) { return row.value(0) == u"Producer"; });
    content.sections.removeIf(
        [](const preview::Section &section) { return section.rows.isEmpty() && section.text.isEmpty(); });
    return content;
}

QString textBesidePages(const preview::Preview &content, const Words &words)
{
    return preview::plainText(besidePages(content), words).trimmed();
}

preview::Reading::Read contentOf(const storage::Vault &vault, const Item &item)
{
    // Opened at the first piece; the reader is shared by the copies of the function.
    return [&vault, blob = item.blob, reader = std::make_shared<std::unique_ptr<storage::BlobReader>>()](
               qint64 position, qint64 count) -> Result<QByteArray> {
        if (!*reader) {
            auto opened = vault.items().read(blob);
            if (!opened)
                return opened.error();
            *reader = std::move(*opened);
        }
        QByteArray piece(count, Qt::Uninitialized);
        const auto got = (*reader)->readAt(quint64(position), {piece.data(), std::size_t(count)});
        if (!got)
            return got.error();
        piece.truncate(qsizetype(*got));
        return piece;
    };
}

Result<ItemText> textOf(const storage::Vault &vault, const Item &item, const Words &words, const QString &helper,
                        std::stop_token stop)
{
    const auto kind = preview::kindOf(item.mediaType, item.path);
    if (stop.stop_requested())
        return preview::Reading::cancelled();
    if (!kind)
        return ItemText{preview::Kind::Text, {}, {}, {{u"radar.lacks.kind"_s, {}}}};
    if (*kind == preview::Kind::Picture)
        return ItemText{*kind, {}, {}, {{u"radar.lacks.picture"_s, {}}}};
    return textOf(*kind, item.sizeBytes, contentOf(vault, item), words, helper, stop);
}

Result<ItemText> textOf(preview::Kind kind, qint64 sizeBytes, const preview::Reading::Read &read, const Words &words,
                        const QString &helper, std::stop_token stop)
{
    preview::Reading reading(helper, {kind, sizeBytes, anyBox}, read, stop);
    const auto content = reading.content();
    if (!content)
        return content.error();
    ItemText text{kind, {}, {}, {}};
    addLacks(*content, text);
    if (kind == preview::Kind::Pdf) {
        if (const auto pages = readPages(reading, content->pages, text); !pages)
            return pages.error();
        if (const QString beside = textBesidePages(*content, words); !beside.isEmpty())
            text.pages << beside;
        return text;
    }
    preview::PlainText plain = preview::plainTextOf(*content, words);
    text.pages << std::move(plain.text);
    text.messages = std::move(plain.messages);
    return text;
}

} // namespace habeas::collection
