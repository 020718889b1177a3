// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wordingfields.h"

#include "letters/fields.h"

#include <QCoreApplication>
#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>
#include <atomic>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {

using letters::Line;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(habeas::ui)
};

enum Property { FieldName = QTextFormat::UserProperty + 1, FieldValue, FieldNumber, StandsFor };

/// The pieces of \a block, each in one format.
QList<QTextFragment> fragmentsOf(const QTextBlock &block)
{
    QList<QTextFragment> fragments;
    for (auto it = block.begin(); !it.atEnd(); ++it)
        fragments << it.fragment();
    return fragments;
}

} // namespace

QTextCharFormat fieldFormat(const QString &name, const QString &value)
{
    static std::atomic<int> number = 0;
    QTextCharFormat format;
    format.setProperty(FieldName, name);
    format.setProperty(FieldValue, value);
    format.setProperty(FieldNumber, ++number);
    format.setToolTip(originText(name));
    return format;
}

bool isFieldFormat(const QTextCharFormat &format)
{
    return format.hasProperty(FieldName);
}

QList<PlacedField> fieldsIn(const QTextBlock &block)
{
    QList<PlacedField> fields;
    const auto fragments = fragmentsOf(block);
    for (const QTextFragment &fragment : fragments) {
        const QTextCharFormat format = fragment.charFormat();
        const QString value = format.stringProperty(FieldValue);
        if (isFieldFormat(format) && fragment.text() == value)
            fields << PlacedField{fragment.position(), fragment.position() + fragment.length(),
                                  format.stringProperty(FieldName), value};
    }
    return fields;
}

QList<PlacedField> fieldsBetween(const QTextDocument &document, int begin, int end)
{
    QList<PlacedField> fields;
    for (QTextBlock block = document.findBlock(begin); block.isValid() && block.position() < end;
         block = block.next()) {
        const auto all = fieldsIn(block);
        std::copy_if(all.begin(), all.end(), std::back_inserter(fields),
                     [&](const PlacedField &field) { return field.begin < end && begin < field.end; });
    }
    return fields;
}

std::optional<PlacedField> fieldAround(const QTextDocument &document, int position)
{
    const auto fields = fieldsIn(document.findBlock(position));
    const auto found = std::find_if(fields.begin(), fields.end(), [position](const PlacedField &field) {
        return field.begin < position && position < field.end;
    });
    return found == fields.end() ? std::nullopt : std::optional(*found);
}

void setStandsFor(QTextCursor &cursor, const QString &of)
{
    QTextBlockFormat format;
    format.setProperty(StandsFor, of);
    cursor.mergeBlockFormat(format);
}

Line lineOf(const QTextBlock &block, int begin, int end)
{
    Line line{block.textList() ? Line::Look::Bullet : Line::Look::Paragraph,
              block.blockFormat().stringProperty(StandsFor),
              {}};
    const auto fields = fieldsIn(block);
    const int from = std::max(begin, block.position());
    const int until = std::min(end, block.position() + block.length() - 1);
    line.said.text = block.text().mid(from - block.position(), until - from);
    line.said.text.replace(QChar::LineSeparator, u' ');
    for (const PlacedField &field : fields) {
        if (field.begin >= from && field.end <= until)
            line.said.fields << letters::Field{field.begin - from, field.end - field.begin, field.name};
    }
    return line;
}

QString originText(const QString &name)
{
    using enum letters::Missing::Place;
    switch (letters::originOf(name)) {
    case Organisation:
        return Text::tr("From the controller's entry");
    case System:
        return Text::tr("From the register");
    case Case:
        return Text::tr("From the case");
    case Ledger:
        return Text::tr("From the ledger of the collection");
    case Review:
        return Text::tr("From the decisions of the review");
    case Letter:
        return Text::tr("From the details of this letter");
    }
    return {};
}

} // namespace habeas::ui
