// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "nameremark.h"

#include "widgets/labels.h"

#include "core/oddletters.h"

#include <QCoreApplication>
#include <QLabel>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(habeas::ui::NameRemark)
};

constexpr qsizetype mostNamed = 3;

QString codePointOf(char32_t letter)
{
    return u"U+"_s + QString::number(uint(letter), 16).toUpper().rightJustified(4, u'0');
}

QString told(const OddLetter &odd)
{
    const QString letter = QString::fromUcs4(&odd.letter, 1);
    switch (odd.script) {
    case QChar::Script_Latin:
        return Text::tr("“%1” is Latin (%2)").arg(letter, codePointOf(odd.letter));
    case QChar::Script_Cyrillic:
        return Text::tr("“%1” is Cyrillic (%2)").arg(letter, codePointOf(odd.letter));
    case QChar::Script_Greek:
        return Text::tr("“%1” is Greek (%2)").arg(letter, codePointOf(odd.letter));
    default:
        return Text::tr("“%1” is of another script (%2)").arg(letter, codePointOf(odd.letter));
    }
}

QString remarkOf(const QString &name)
{
    QStringList mixed;
    QStringList invisible;
    for (const OddLetter &odd : oddLettersIn(name)) {
        if (odd.isInvisible())
            invisible << codePointOf(odd.letter);
        else
            mixed << told(odd);
    }
    const auto first = [](const QStringList &all) {
        return all.mid(0, mostNamed).join(u", "_s) + (all.size() > mostNamed ? u" …"_s : QString());
    };
    QStringList sentences;
    if (name.contains(u'@'))
        sentences << Text::tr("This is an e-mail address, not a name. Type the name; the address has a field of its "
                              "own.");
    if (!mixed.isEmpty())
        sentences << Text::tr("This name mixes scripts: %1. No system finds it like this. Type it anew unless it is "
                              "meant so.")
                         .arg(first(mixed));
    if (!invisible.isEmpty())
        sentences << Text::tr("This name holds characters that cannot be seen: %1. No system finds it like this. Type "
                              "it anew.")
                         .arg(first(invisible));
    return sentences.join(u'\n');
}

} // namespace

void remarkOnName(QLabel *label, const QString &name)
{
    if (const QString remark = remarkOf(name); remark != label->text())
        showError(label, remark, Tone::Warn);
}

} // namespace habeas::ui
