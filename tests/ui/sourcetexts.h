// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFile>
#include <QMultiHash>
#include <QRegularExpression>
#include <QWidget>
#include <QXmlStreamReader>

namespace habeas::tests {

/// What stands in the source for a German text that a widget shows: the text of the English window.
class SourceTexts
{
public:
    SourceTexts()
    {
        QFile file(QStringLiteral(HABEAS_TEST_DATA "/../../translations/habeas_de.ts"));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("%s is missing", qPrintable(file.fileName()));
        QXmlStreamReader xml(&file);
        QString context, source;
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement)
                continue;
            if (xml.name() == QLatin1String("name"))
                context = xml.readElementText();
            else if (xml.name() == QLatin1String("source"))
                source = xml.readElementText();
            else if (xml.name() == QLatin1String("translation"))
                takeForms(xml, {context, source});
        }
    }

    /// By the class that shows it, where several say it differently; \a shown itself where nobody translated it.
    QString of(const QWidget *widget, const QString &shown) const
    {
        auto known = m_sources.values(shown);
        for (const Pattern &each : known.isEmpty() ? m_patterns : QList<Pattern>()) {
            if (each.translation.match(shown).hasMatch())
                known << each.source;
        }
        for (; widget; widget = widget->parentWidget()) {
            for (const auto &[context, source] : known) {
                for (const QMetaObject *meta = widget->metaObject(); meta; meta = meta->superClass()) {
                    if (context == QLatin1String(meta->className()))
                        return source;
                }
            }
        }
        return known.isEmpty() ? shown : known.constFirst().second;
    }

private:
    using Source = QPair<QString, QString>; ///< context and text
    struct Pattern {
        QRegularExpression translation; ///< with anything for its arguments
        Source source;
    };

    /// A text that counts has several, and each of them is shown.
    void takeForms(QXmlStreamReader &xml, const Source &source)
    {
        QString plain;
        while (xml.readNext() != QXmlStreamReader::EndElement && !xml.atEnd()) {
            if (xml.isStartElement())
                take(xml.readElementText(), source);
            else
                plain += xml.text();
        }
        if (!plain.trimmed().isEmpty())
            take(plain, source);
    }

    void take(const QString &translation, const Source &source)
    {
        m_sources.insert(translation, source);
        if (!translation.contains(u'&') || !translation.contains(u'%'))
            return;
        static const QRegularExpression argument(QStringLiteral("%L?[\\dn]"));
        QStringList parts = translation.split(argument);
        for (QString &part : parts)
            part = QRegularExpression::escape(part);
        m_patterns << Pattern{QRegularExpression(QRegularExpression::anchoredPattern(parts.join(QStringLiteral(".*")))),
                              source};
    }

    QMultiHash<QString, Source> m_sources; ///< by translation
    QList<Pattern> m_patterns; ///< of texts with arguments that a key leads to
};

} // namespace habeas::tests
