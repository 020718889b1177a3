// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "choicepane.h"

#include "widgets/dayfield.h"
#include "widgets/labels.h"
#include "widgets/narrowbox.h"

#include "itemmodels/wording.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QSettings>
#include <QTreeWidget>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {

using itemmodels::ItemCatalogue;
using itemmodels::ItemChoice;

namespace {

constexpr int keyRole = Qt::UserRole; // of a row: "", a system, or a system and a kind of item
constexpr int leastHeight = 96; // of the list of systems
const QString anyTime = u"any"_s; // of the period, beside the year a school year begins in
const QString undated = u"undated"_s;
const QString chosenDays = u"days"_s;

QString keyOf(const SystemId &system, ItemKind kind)
{
    return system.toString() + u'/' + codeOf(kind);
}

} // namespace

ChoicePane::ChoicePane(const Reader &reader, QWidget *parent)
    : QWidget(parent),
      m_reader(reader),
      m_systems(new QTreeWidget),
      m_open(new QCheckBox(tr("O&pen"))),
      m_decided(new QCheckBox(tr("Decided"))),
      m_people(new QCheckBox(tr("Only with other people"))),
      m_period(new QComboBox),
      m_from(new DayField),
      m_to(new DayField),
      m_head(new QLabel),
      m_bar(new QProgressBar),
      m_counts(captionLabel({}))
{
    m_systems->setAccessibleName(tr("Systems"));
    m_systems->setColumnCount(2);
    m_systems->header()->setFixedHeight(0); // not hidden: then it would not follow the width
    m_systems->setFrameShape(QFrame::NoFrame);
    m_systems->header()->setStretchLastSection(false);
    m_systems->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_systems->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_systems->setTabKeyNavigation(false);
    m_systems->setIndentation(12);
    m_systems->setMinimumHeight(leastHeight); // and as high as there is room
    m_systems->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(6);
    m_bar->setAccessibleName(tr("Decided"));
    QFont bold = m_head->font();
    bold.setWeight(QFont::DemiBold);
    m_head->setFont(bold);
    m_head->setWordWrap(true);
    m_counts->setWordWrap(true);
    const QSettings settings;
    m_open->setChecked(settings.value(u"review/open"_s, true).toBool());
    m_decided->setChecked(settings.value(u"review/decided"_s, true).toBool());
    m_people->setChecked(settings.value(u"review/people"_s, false).toBool());

    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->addWidget(m_systems, 1);
    auto *column = new QVBoxLayout;
    column->setContentsMargins(12, 8, 12, 8);
    page->addLayout(column);
    for (QCheckBox *box : {m_open, m_decided, m_people}) {
        column->addWidget(box);
        connect(box, &QCheckBox::clicked, this, [this] {
            remember();
            Q_EMIT choiceChanged();
        });
    }
    column->addLayout(period());
    column->addSpacing(8);
    column->addWidget(m_head);
    column->addWidget(m_bar);
    column->addWidget(m_counts);
    connect(m_systems, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem *row, QTreeWidgetItem *before) {
        if (row && before) // not while it is filled
            Q_EMIT choiceChanged();
    });
}

QLayout *ChoicePane::period()
{
    m_period->setAccessibleName(tr("Last changed"));
    makeNarrow(m_period);
    m_period->setMinimumHeight(m_period->sizeHint().height()); // the words below it take another line in a narrow pane
    m_from->setAccessibleName(tr("From"));
    m_to->setAccessibleName(tr("Until"));
    m_days = new QWidget;
    auto *days = new QHBoxLayout(m_days);
    days->setContentsMargins(0, 0, 0, 0);
    for (DayField *day : {m_from, m_to}) {
        day->setDate(m_since);
        days->addWidget(day, 1);
        connect(day, &DayField::dateChanged, this, &ChoicePane::chooseDays);
    }
    m_days->hide();
    auto *label = new QLabel(tr("Last changed"));
    label->setBuddy(m_period);
    auto *column = new QVBoxLayout;
    column->addWidget(label);
    column->addWidget(m_period);
    column->addWidget(m_days);
    connect(m_period, &QComboBox::activated, this, &ChoicePane::choosePeriod);
    return column;
}

/// While a day is being typed those before it go on to hold: no bound would choose everything.
void ChoicePane::chooseDays()
{
    const QDate from = m_from->date();
    const QDate to = m_to->date();
    if (!from.isValid() || !to.isValid())
        return;
    m_since = from;
    m_until = to;
    Q_EMIT choiceChanged();
}

void ChoicePane::choosePeriod()
{
    m_days->setVisible(m_period->currentData().toString() == chosenDays);
    remember();
    Q_EMIT choiceChanged();
}

/// How one works, and nothing of a case: a school year that is chosen holds for all.
void ChoicePane::remember() const
{
    QSettings settings;
    settings.setValue(u"review/open"_s, m_open->isChecked());
    settings.setValue(u"review/decided"_s, m_decided->isChecked());
    settings.setValue(u"review/people"_s, m_people->isChecked());
    const QString period = m_period->currentData().toString();
    settings.setValue(u"review/period"_s, period == chosenDays ? anyTime : period);
}

ItemChoice ChoicePane::choice() const
{
    ItemChoice choice;
    const bool isDecided = !m_open->isHidden();
    choice.open = m_open->isChecked() || !isDecided;
    choice.decided = m_decided->isChecked() || !isDecided;
    choice.withPeopleOnly = m_people->isChecked() && isDecided;
    if (const QTreeWidgetItem *row = m_systems->currentItem()) {
        const QString key = row->data(0, keyRole).toString();
        choice.system = SystemId::fromString(key.section(u'/', 0, 0));
        choice.kind = fromCode<ItemKind>(key.section(u'/', 1));
    }
    const QString period = m_period->currentData().toString();
    choice.isUndated = period == undated;
    if (period == chosenDays) {
        choice.from = m_since;
        choice.to = m_until;
    } else if (const int year = period.toInt(); year > 0) {
        std::tie(choice.from, choice.to) = itemmodels::schoolYear(year);
    }
    return choice;
}

void ChoicePane::nameSystems(const QList<std::pair<SystemId, QString>> &systems)
{
    m_names = systems;
}

void ChoicePane::show(const ItemCatalogue &catalogue, const collection::PersonVerdicts &verdicts, bool isComplete)
{
    const auto overview = catalogue.overview(verdicts);
    showSystems(overview);
    showYears(overview);
    const QLocale &locale = m_reader.locale;
    const bool isReading = !isComplete && catalogue.size() > 0;
    showCounts(
        overview,
        isReading
            ? tr("Being read: %1 of %2").arg(locale.toString(catalogue.readCount()), locale.toString(catalogue.size()))
            : QString());
}

/// The row at \a place; it is made if there is another one.
QTreeWidgetItem *ChoicePane::row(QTreeWidgetItem *parent, int place, const QString &name, const QString &key,
                                 const ItemCatalogue::Counts &counts)
{
    QTreeWidgetItem *item = parent->child(place);
    if (!item || item->data(0, keyRole).toString() != key) {
        item = new QTreeWidgetItem;
        item->setData(0, keyRole, key);
        item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
        parent->insertChild(place, item);
    }
    const QLocale &locale = m_reader.locale;
    item->setText(0, name);
    item->setText(1, u"%1 / %2"_s.arg(locale.toString(counts.open), locale.toString(counts.total())));
    item->setData(0, Qt::AccessibleTextRole,
                  tr("%1: %2 of %3 open").arg(name, locale.toString(counts.open), locale.toString(counts.total())));
    item->setToolTip(0, item->data(0, Qt::AccessibleTextRole).toString());
    return item;
}

void ChoicePane::showSystems(const ItemCatalogue::Overview &overview)
{
    QTreeWidgetItem *root = m_systems->invisibleRootItem();
    row(root, 0, tr("All systems"), {}, overview.all);
    int place = 1;
    for (const auto &[system, name] : std::as_const(m_names)) {
        const auto counted = overview.systems.constFind(system);
        if (counted == overview.systems.constEnd())
            continue;
        QTreeWidgetItem *ofSystem = row(root, place++, name, system.toString(), counted->all);
        const auto &kinds = counted->kinds;
        int child = 0;
        for (auto kind = kinds.begin(); kinds.size() > 1 && kind != kinds.end(); ++kind)
            row(ofSystem, child++, itemmodels::itemKindText(kind.key()), keyOf(system, kind.key()), *kind);
    }
    while (root->childCount() > place)
        delete root->takeChild(place);
    if (!m_systems->currentItem())
        m_systems->setCurrentItem(root->child(0));
}

void ChoicePane::showYears(const ItemCatalogue::Overview &overview)
{
    QList<std::pair<QString, QString>> periods{{tr("at any time"), anyTime}};
    for (const int year : overview.schoolYears)
        periods << std::pair(tr("School year %1/%2").arg(year).arg((year + 1) % 100, 2, 10, QChar(u'0')),
                             QString::number(year));
    if (overview.hasUndated)
        periods << std::pair(tr("without a date"), undated);
    periods << std::pair(tr("Period …"), chosenDays);
    bool isSame = periods.size() == m_period->count();
    for (int i = 0; isSame && i < m_period->count(); ++i)
        isSame = m_period->itemData(i).toString() == periods[i].second;
    if (isSame)
        return;
    const QVariant before = m_period->count() > 0 ? m_period->currentData() : QSettings().value(u"review/period"_s);
    m_period->clear();
    for (const auto &[text, key] : std::as_const(periods))
        m_period->addItem(text, key);
    const int place = m_period->findData(before);
    m_period->setCurrentIndex(qMax(0, place));
    m_days->setVisible(m_period->currentData().toString() == chosenDays);
    if (m_period->currentIndex() > 0)
        Q_EMIT choiceChanged();
}

void ChoicePane::showCounts(const ItemCatalogue::Overview &overview, const QString &reading)
{
    const QLocale &locale = m_reader.locale;
    const auto &all = overview.all;
    m_head->setText(
        all.total() == 0
            ? tr("Nothing was collected yet.")
            : tr("%1 of %n item(s) decided", nullptr, int(all.total())).arg(locale.toString(all.decided())));
    m_bar->setMaximum(int(qMax<qint64>(1, all.total())));
    m_bar->setValue(int(all.decided()));
    QStringList lines;
    if (all.total() > 0) {
        lines << tr("%1 handed out · %2 open").arg(locale.toString(all.handOut), locale.toString(all.open))
              << tr("%1 redacted · %2 withheld").arg(locale.toString(all.redact), locale.toString(all.withhold));
    }
    if (!reading.isEmpty())
        lines << reading;
    m_counts->setText(lines.join(u'\n'));
    m_open->setText(tr("O&pen (%1)").arg(locale.toString(all.open)));
    m_decided->setText(tr("Decided (%1)").arg(locale.toString(all.decided())));
    m_people->setText(tr("Only with other people (%1)").arg(locale.toString(overview.withPeople)));
}

void ChoicePane::setLookedAtOnly(bool isOnly)
{
    for (QWidget *each : std::initializer_list<QWidget *>{m_open, m_decided, m_people, m_head, m_bar, m_counts})
        each->setVisible(!isOnly);
}

void ChoicePane::clear()
{
    m_names.clear();
    m_systems->clear();
    m_period->clear();
    m_head->clear();
    m_counts->clear();
    m_bar->setValue(0);
    m_open->setText(tr("O&pen"));
    m_decided->setText(tr("Decided"));
    m_people->setText(tr("Only with other people"));
}

} // namespace habeas::ui
