// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "content.h"

#include <QJsonObject>

#include <kainjow/mustache.hpp>

#include <string>

namespace habeas::letters {

/// The values a template is filled with. Text in it is UTF-8, already cleaned() or foreign().
using Facts = kainjow::mustache::data;

/// The words of one kind of letter in one language: FORMAT.md beside this file.
///
/// The structure of a letter is JSON, and only single texts are mustache: a value can fill a sentence, but never
/// become a heading, a row or a tag. A value, made once for a letter; any thread.
class Template
{
public:
    /// \a kind  name of a file in resources/letters, laid over the frame that all kinds share.
    /// Malformed "letter.template" if there is none or it cannot be read.
    static Result<Template> load(const QString &kind, Language language);

    /// The letter in words. Malformed "letter.template" if the template asks for a value that \a facts lacks: nothing
    /// is left out because of a typing error.
    Result<LetterContent> fill(Facts facts) const;

private:
    Template(QString kind, Language language, QJsonObject words)
        : m_kind(std::move(kind)), m_language(language), m_words(std::move(words))
    { }

    QString m_kind;
    Language m_language;
    QJsonObject m_words;
};

} // namespace habeas::letters
