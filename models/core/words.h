// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "code.h"
#include "language.h"

#include <QHash>
#include <QStringList>

namespace habeas {

/// Puts codes into sentences of one language.
///
/// The sentences are data, resources/words/<area>.<de|en>.json: {"gap.archive-truncated": "Das Archiv
/// {name} bricht nach {count} Einträgen ab. …"}. `{x}` is a parameter of the code: a whole number and an ISO
/// date (also with time) are written as the language writes them, of an object {"de": …, "en": …} the one
/// in this language, everything else as it is. Where a
/// sentence depends on `count` being one, a second entry ends in ".one". A code without an entry is shown
/// as its name and parameters, so that nothing gets lost. A value; any thread.
class Words
{
public:
    /// The sentences compiled in under :/words.
    static Words of(Language language);

    QString say(const Code &code) const;
    bool knows(const QString &name) const { return m_sentences.contains(name); }
    QString sentence(const QString &name) const { return m_sentences.value(name); } ///< with its {x}
    QStringList names() const { return m_sentences.keys(); }
    Language language() const { return m_language; }

private:
    QString written(const QJsonValue &value) const;

    Language m_language = Language::German;
    QHash<QString, QString> m_sentences;
};

} // namespace habeas
