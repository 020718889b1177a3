// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sidebar.h"

#include "theme/icons.h"
#include "theme/tokens.h"
#include "widgets/labels.h"
#include "widgets/narrowbox.h"
#include "widgets/twolines.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QToolButton>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {
namespace {

constexpr int wide = 188;
constexpr int narrow = 48;
constexpr int tightWindow = 1100; // below it
constexpr int rowHeight = 32;
constexpr int mostRecent = 5;

constexpr int countRole = Qt::UserRole; // of a place, as text; empty: none
constexpr int caseRole = TwoLines::secondLine + 1; // of what was opened last

/// A place with what waits there in a ring at the right end.
class PlaceDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        const QString count = index.data(countRole).toString();
        if (count.isEmpty() || option.rect.width() < narrow)
            return;
        const int height = option.fontMetrics.height() + 2;
        const int width = qMax(height, option.fontMetrics.horizontalAdvance(count) + 12);
        const QRect ring(option.rect.right() - width - 6, option.rect.center().y() - height / 2, width, height);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(colorOf(schemeOf(option.palette), Token::Line));
        painter->setBrush(colorOf(schemeOf(option.palette), Token::Base));
        painter->drawRoundedRect(QRectF(ring).adjusted(0.5, 0.5, -0.5, -0.5), height / 2.0, height / 2.0);
        painter->setPen(option.palette.color(QPalette::Text));
        painter->drawText(ring, Qt::AlignCenter, count);
        painter->restore();
    }
};

QListWidget *listOf(const QString &name)
{
    auto *list = new QListWidget;
    list->setAccessibleName(name);
    list->setFrameShape(QFrame::NoFrame);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->viewport()->setAutoFillBackground(false);
    return list;
}

} // namespace

Sidebar::Sidebar(QWidget *parent)
    : QWidget(parent),
      m_organisations(new QComboBox),
      m_places(listOf(tr("Places"))),
      m_recentHead(captionLabel(tr("Opened last"))),
      m_recent(listOf(tr("Opened last"))),
      m_user(captionLabel({})),
      m_lock(new QToolButton)
{
    setFixedWidth(wide);
    m_places->setItemDelegate(new PlaceDelegate(m_places));
    m_recent->setItemDelegate(new TwoLines(m_recent));
    m_organisations->setAccessibleName(tr("Controller"));
    makeNarrow(m_organisations);
    m_organisations->setMinimumContentsLength(8);
    m_lock->setIcon(iconNamed(u"lock"_s));
    m_lock->setToolTip(tr("Lock the vault"));
    m_lock->setAccessibleName(tr("Lock the vault"));
    m_lock->setAutoRaise(true);
    m_recentHead->hide();

    auto *foot = new QHBoxLayout;
    foot->addWidget(m_user, 1);
    foot->addWidget(m_lock);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->addWidget(m_organisations);
    column->addWidget(m_places);
    column->addSpacing(12);
    column->addWidget(m_recentHead);
    column->addWidget(m_recent, 1);
    column->addStretch(); // where that is hidden
    column->addLayout(foot);

    connect(m_organisations, &QComboBox::activated, this, &Sidebar::organisationChosen);
    const auto go = [this](const QListWidgetItem *item) { Q_EMIT placeChosen(m_places->row(item)); };
    m_places->installEventFilter(this);
    connect(m_places, &QListWidget::itemClicked, this, go);
    connect(m_places, &QListWidget::itemActivated, this, go);
    const auto open = [this](const QListWidgetItem *item) { Q_EMIT caseChosen(item->data(caseRole).value<CaseId>()); };
    connect(m_recent, &QListWidget::itemClicked, this, open);
    connect(m_recent, &QListWidget::itemActivated, this, open);
    connect(m_lock, &QToolButton::clicked, this, &Sidebar::lockWanted);
}

void Sidebar::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), colorOf(schemeOf(palette()), Token::Side));
}

void Sidebar::addPlace(const QString &name, const QString &icon)
{
    auto *item = new QListWidgetItem(iconNamed(icon), name, m_places);
    item->setSizeHint({0, rowHeight});
    item->setToolTip(name);
    m_places->setFixedHeight(rowHeight * m_places->count() + 4);
}

void Sidebar::showOrganisations(const QList<Organisation> &organisations)
{
    m_organisations->clear();
    for (const Organisation &organisation : organisations) {
        m_organisations->addItem(organisation.name);
        m_organisations->setItemData(m_organisations->count() - 1, organisation.name, Qt::ToolTipRole);
    }
}

void Sidebar::markOrganisation(int index)
{
    m_organisations->setCurrentIndex(index);
}

void Sidebar::showUser(const QString &name)
{
    m_user->setText(name);
}

void Sidebar::markPlace(int index)
{
    m_place = index;
    m_places->setCurrentRow(index);
}

bool Sidebar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_places && event->type() == QEvent::FocusOut)
        m_places->setCurrentRow(m_place); // arrows went through them, and nobody was led anywhere
    return QWidget::eventFilter(watched, event);
}

void Sidebar::showCount(int index, qint64 count)
{
    QListWidgetItem *item = m_places->item(index);
    item->setData(countRole, count > 0 ? locale().toString(count) : QString());
    item->setData(Qt::AccessibleTextRole, count > 0 ? tr("%1, %2").arg(item->text()).arg(count) : item->text());
}

void Sidebar::addRecent(const CaseId &id, const QString &number, const QString &name)
{
    for (int row = m_recent->count() - 1; row >= 0; --row) {
        if (m_recent->item(row)->data(caseRole).value<CaseId>() == id)
            delete m_recent->takeItem(row);
    }
    auto *item = new QListWidgetItem(name);
    item->setData(TwoLines::secondLine, number);
    item->setData(caseRole, QVariant::fromValue(id));
    item->setData(Qt::AccessibleTextRole, tr("%1, case %2").arg(name, number));
    item->setToolTip(name + u'\n' + number);
    m_recent->insertItem(0, item);
    while (m_recent->count() > mostRecent)
        delete m_recent->takeItem(mostRecent);
    m_recentHead->setVisible(!m_isNarrow);
}

void Sidebar::clear()
{
    m_organisations->clear();
    for (int row = 0; row < m_places->count(); ++row)
        showCount(row, 0);
    m_recent->clear();
    m_recentHead->hide();
    m_user->clear();
}

void Sidebar::fitTo(int windowWidth, bool needsWidth)
{
    const bool isTight = needsWidth || windowWidth < tightWindow;
    if (std::exchange(m_isTight, isTight) != isTight)
        setNarrow(isTight);
}

void Sidebar::setNarrow(bool isNarrow)
{
    m_isNarrow = isNarrow;
    setFixedWidth(isNarrow ? narrow : wide);
    m_organisations->setVisible(!isNarrow);
    m_recentHead->setVisible(!isNarrow && m_recent->count() > 0);
    m_recent->setVisible(!isNarrow);
    m_user->setVisible(!isNarrow);
}

} // namespace habeas::ui
