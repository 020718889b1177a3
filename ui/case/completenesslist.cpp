// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "completenesslist.h"

#include "stagebar.h"
#include "widgets/glyph.h"
#include "widgets/wholetext.h"

#include "law/citation.h"

#include <QBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {

using letters::Missing;
using workflow::Stage;

namespace {

// Behind TwoLines::secondLine, which the rows would show.
constexpr int missingRole = Qt::UserRole + 1; // index of what the row lacks; invalid: it is filled
constexpr int partRole = Qt::UserRole + 2;

} // namespace

std::optional<Stage> stageOfCure(Missing::Place place)
{
    switch (place) {
    case Missing::Place::Case:
        return Stage::Intake;
    case Missing::Place::Ledger:
        return Stage::Collect;
    case Missing::Place::Review:
        return Stage::Review;
    case Missing::Place::Letter:
    case Missing::Place::Organisation:
    case Missing::Place::System:
        break;
    }
    return std::nullopt;
}

QString cureText(Missing::Place place)
{
    if (const auto stage = stageOfCure(place))
        return CompletenessList::tr("&Jump there: %1").arg(StageBar::nameOf(*stage));
    if (place == Missing::Place::Organisation)
        return CompletenessList::tr("Co&mplete it: Controller …");
    if (place == Missing::Place::System)
        return CompletenessList::tr("Co&mplete it: Register …");
    return CompletenessList::tr("Fill it i&n there: details");
}

CompletenessList::CompletenessList(const Reader &reader, QWidget *parent)
    : Panel({}, parent), m_reader(reader), m_list(new QListWidget), m_cure(new QPushButton)
{
    m_list->setAccessibleName(tr("Parts of the letter"));
    m_list->setItemDelegate(new WholeText(m_list));
    m_list->setSpacing(2);
    m_list->setFrameShape(QFrame::NoFrame);
    body()->addWidget(m_list, 1);
    addInset()->addWidget(m_cure);
    m_cure->hide();
    connect(m_list, &QListWidget::currentRowChanged, this, &CompletenessList::showCure);
    connect(m_list, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        if (item)
            Q_EMIT partReached(item->data(partRole).toString());
    });
    connect(m_list, &QListWidget::itemActivated, this, &CompletenessList::choose);
    connect(m_cure, &QPushButton::clicked, this, &CompletenessList::choose);
}

void CompletenessList::add(const QString &part, const QString &article)
{
    const QString name = m_reader.words.say({u"letters.part."_s + part, {}});
    bool isFilled = true;
    for (qsizetype i = 0; i < m_missing.size(); ++i) {
        if (m_missing.at(i).part != part)
            continue;
        isFilled = false;
        const QString text = name + u'\n' + m_reader.words.say(m_missing.at(i).what);
        auto *item = new QListWidgetItem(glyphIcon(Glyph::Failed), text, m_list);
        item->setData(missingRole, int(i));
        item->setData(partRole, part);
        item->setData(Qt::AccessibleTextRole,
                      tr("%1, missing: %2").arg(name, m_reader.words.say(m_missing.at(i).what)));
    }
    if (!isFilled)
        return;
    const bool isOpen = m_open.contains(part);
    auto *item = new QListWidgetItem(glyphIcon(isOpen ? Glyph::Gap : Glyph::Done),
                                     article.isEmpty() ? name : name + u'\n' + article, m_list);
    item->setData(partRole, part);
    item->setData(Qt::AccessibleTextRole, isOpen ? tr("%1, to be cleared up").arg(name) : tr("%1, complete").arg(name));
}

void CompletenessList::take(const letters::LetterContent &content, const QStringList &open)
{
    m_open = open;
    const int row = m_kind == content.kind ? m_list->currentRow() : -1;
    m_missing = content.missing;
    m_kind = content.kind;
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    QStringList parts;
    for (const letters::Part &part : content.parts) {
        if (!parts.contains(part.code))
            parts << part.code;
    }
    // What belongs to no part stands first: letterhead, address, reference.
    QStringList frame;
    for (const Missing &each : content.missing) {
        if (!parts.contains(each.part) && !frame.contains(each.part))
            frame << each.part;
    }
    for (const QString &part : std::as_const(frame))
        add(part, {});
    if (!frame.contains(u"opening"_s))
        add(u"opening"_s, {});
    for (const letters::Part &part : content.parts) {
        if (parts.removeOne(part.code))
            add(part.code, law::citationIn(m_reader.words.language(), part.source));
    }
    setTitle(m_missing.isEmpty() ? tr("Complete") : tr("%n thing(s) missing", nullptr, int(m_missing.size())));
    m_list->setCurrentRow(std::clamp(row, 0, qMax(0, m_list->count() - 1)));
    if (row < 0 && !m_missing.isEmpty())
        selectMissing(1);
    showCure();
}

void CompletenessList::clear()
{
    m_kind.clear();
    m_missing.clear();
    m_list->clear();
    setTitle({});
    showCure();
}

const Missing *CompletenessList::current() const
{
    const QListWidgetItem *item = m_list->currentItem();
    const QVariant index = item ? item->data(missingRole) : QVariant();
    return index.isValid() ? &m_missing.at(index.toInt()) : nullptr;
}

void CompletenessList::showCure()
{
    const Missing *missing = current();
    m_cure->setVisible(missing && !letters::isOfWording(*missing));
    m_cure->setText(missing ? cureText(missing->place) : QString());
}

/// What is missing is cured where it can be, and a part worded where it stands.
void CompletenessList::choose()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (const Missing *missing = current(); missing && !letters::isOfWording(*missing))
        Q_EMIT cureWanted(*missing);
    else if (item)
        Q_EMIT partWanted(item->data(partRole).toString());
}

void CompletenessList::goToMissing(int step)
{
    if (selectMissing(step))
        m_list->setFocus();
}

bool CompletenessList::selectMissing(int step)
{
    const int count = m_list->count();
    for (int i = 1; i <= count; ++i) {
        const int row = ((m_list->currentRow() + i * step) % count + count) % count;
        if (!m_list->item(row)->data(missingRole).isValid())
            continue;
        m_list->setCurrentRow(row);
        return true;
    }
    return false;
}

} // namespace habeas::ui
