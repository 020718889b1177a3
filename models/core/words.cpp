// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "words.h"

#include <QDateTime>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace habeas {

Words Words::of(Language language)
{
    Words words;
    words.m_language = language;
    const QString suffix = u"*."_s + languageCode(language) + u".json"_s;
    QDirIterator files(u":/words"_s, {suffix}, QDir::Files);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QJsonObject sentences = QJsonDocument::fromJson(file.readAll()).object();
        for (auto it = sentences.begin(); it != sentences.end(); ++it)
            words.m_sentences.insert(it.key(), it.value().toString());
    }
    return words;
}

QString Words::written(const QJsonValue &value) const
{
    const QLocale locale(m_language == Language::German ? u"de_DE"_s : u"en_GB"_s);
    if (value.isDouble())
        return value.toDouble() == static_cast<double>(value.toInteger()) ? locale.toString(value.toInteger())
                                                                          : locale.toString(value.toDouble());
    if (value.isArray()) {
        QStringList parts;
        const auto array = value.toArray();
        for (const auto &part : array)
            parts << written(part);
        return parts.join(u", "_s);
    }
    if (value.isObject())
        return value[languageCode(m_language)].toString();
    QString text = value.toString();
    static const QRegularExpression day(u"^\\d{4}-\\d{2}-\\d{2}$"_s);
    if (day.match(text).hasMatch()) {
        const QDate date = QDate::fromString(text, Qt::ISODate);
        if (date.isValid())
            return locale.toString(date, m_language == Language::German ? u"d.M.yyyy"_s : u"d MMM yyyy"_s);
    }
    return text;
}

QString Words::say(const Code &code) const
{
    QString sentence = m_sentences.value(code.name);
    if (code.params.value(u"count"_s).toInteger(-1) == 1)
        sentence = m_sentences.value(code.name + u".one"_s, sentence);
    if (sentence.isEmpty()) {
        QStringList parts{code.name};
        for (auto it = code.params.begin(); it != code.params.end(); ++it)
            parts << it.key() + u'=' + written(it.value());
        return parts.join(u' ');
    }
    // One pass over the template, so that a value holding "{x}" is never read as a placeholder.
    static const QRegularExpression placeholder(u"\\{([A-Za-z]+)\\}"_s);
    QString said;
    qsizetype from = 0;
    auto matches = placeholder.globalMatch(sentence);
    while (matches.hasNext()) {
        const auto match = matches.next();
        said += QStringView(sentence).mid(from, match.capturedStart() - from);
        said += written(code.params.value(match.captured(1)));
        from = match.capturedEnd();
    }
    said += QStringView(sentence).mid(from);
    return said;
}

} // namespace habeas
