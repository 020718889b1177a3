// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lettercase.h"

#include "case/letterlist.h"
#include "case/wordingfield.h"
#include "widgets/documentview.h"

#include <QComboBox>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace habeas;

namespace {

constexpr int patience = 60'000;

} // namespace

QString LetterCase::begin()
{
    const QString failure = prepare(workflow::Stage::Answer);
    if (!failure.isEmpty())
        return failure;
    const auto isDrafted = [this] {
        const auto *view = one<ui::DocumentView>();
        return view && view->pageCount() > 0;
    };
    return QTest::qWaitFor(isDrafted, patience) ? QString() : u"nothing is drafted"_s;
}

void LetterCase::choose(const QString &kind)
{
    auto *letters = one<ui::LetterList>();
    QTRY_VERIFY_WITH_TIMEOUT(letters->isEnabled(), patience); // not while something is written
    letters->setFocus();
    QTest::keyClick(letters, Qt::Key_Home);
    auto *kinds = visible<QComboBox>().constFirst();
    kinds->setFocus();
    const QByteArray before = one<ui::DocumentView>()->pdf();
    const int steps = kinds->findData(kind) - kinds->currentIndex();
    for (int i = 0; i < std::abs(steps); ++i)
        QTest::keyClick(kinds, steps > 0 ? Qt::Key_Down : Qt::Key_Up);
    QCOMPARE(kinds->currentData().toString(), kind);
    if (steps != 0)
        QTRY_VERIFY_WITH_TIMEOUT(one<ui::DocumentView>()->pdf() != before, patience);
    QTest::qWait(600); // a draft that was still asked for
}

QTextEdit *LetterCase::words(const QString &heading) const
{
    const auto fields = visible<ui::WordingField>();
    const auto found = std::find_if(fields.begin(), fields.end(),
                                    [&](const auto *field) { return field->accessibleName() == heading; });
    if (found == fields.end())
        return nullptr;
    (*found)->setFocus();
    return *found;
}

QString LetterCase::finished()
{
    const auto before = facts().letters.size();
    QByteArray html;
    if (!press(u"Fertigstellen"_s) || !QTest::qWaitFor([&] { return facts().letters.size() > before; }, patience))
        return {};
    office().ask<QByteArray>(
        &place(),
        [letter = facts().letters.constLast()](workflow::Office &office) {
            return workflow::letterFile(office, letter, u"html"_s);
        },
        [&](const Result<QByteArray> &file) { html = file ? *file : QByteArray(); });
    return QTest::qWaitFor([&] { return !html.isEmpty(); }, patience) ? QString::fromUtf8(html) : QString();
}
