// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "preview/reading.h"
#include "storage/vault.h"

namespace habeas::collection {

/// What can be read of an item, page by page; what is no PDF is one page. What a PDF carries besides its pages comes
/// after them as one more.
struct ItemText {
    preview::Kind kind = preview::Kind::Text;
    QStringList pages;
    QList<preview::Spoken> messages; ///< of the only page
    QList<Code> lacks; ///< "radar.lacks.…": what could not be read

    friend bool operator==(const ItemText &, const ItemText &) = default;
};

/// What a PDF carries besides its pages: properties, notes, what was filled in. Without sections: nothing.
///
/// With what it was written is left out: it tells of nobody, and stands in what is redacted, too.
preview::Preview besidePages(preview::Preview content);
QString textBesidePages(const preview::Preview &content, const Words &words);

/// The content of \a item for a preview::Reading.
preview::Reading::Read contentOf(const storage::Vault &vault, const Item &item);

/// What can be read of a content of this kind and size; as below.
Result<ItemText> textOf(preview::Kind kind, qint64 sizeBytes, const preview::Reading::Read &read, const Words &words,
                        const QString &helper, std::stop_token stop);
/// Reads through \a helper; blocks. A content that has no reader is a text without pages that says so. Errors as
/// preview::Reading's.
Result<ItemText> textOf(const storage::Vault &vault, const Item &item, const Words &words, const QString &helper,
                        std::stop_token stop);

} // namespace habeas::collection
