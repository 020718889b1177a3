// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "budget.h"

#include <QSet>

namespace habeas::preview {

/// What of a part of a package is laid out already.
enum class Laid {
    Nothing,
    Runs, ///< isRun(): of texts and presentations
    Paragraphs, ///< OpenDocument's
    Cells, ///< of sheets
    Characters, ///< all that stands between its tags
};

/// What a content carries besides what is laid out of it, for the end of its preview: each thing once. What stands
/// word for word among what is shown is not repeated.
class Rest
{
public:
    Rest(const Preview &shown, Budget &budget);

    /// Characters, remarks in the source, and what attributes say of people or to readers: authors, captions,
    /// addresses. False: broken off, too deep, or with a document type.
    bool addXml(const QByteArray &xml, const QString &name, Laid laid);
    /// False if the answer is full: the rest need not be read.
    bool add(const QString &text);

    /// Empty texts: there is nothing.
    Section section() const;

private:
    Budget &m_budget;
    QSet<QString> m_shown;
    QStringList m_lines;
};

} // namespace habeas::preview
