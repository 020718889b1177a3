// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "office/officethread.h"
#include "reader.h"
#include "widgets/panel.h"

#include "itemmodels/itemcatalogue.h"
#include "itemmodels/itemlistmodel.h"

QT_BEGIN_NAMESPACE
class QComboBox;
class QLabel;
class QLineEdit;
class QListView;
QT_END_NAMESPACE

namespace habeas::ui {

/// The list of items: which are listed is said from outside; here they are looked through and marked.
class ItemsPane final : public Panel
{
    Q_OBJECT

public:
    ItemsPane(OfficeThread &office, const Reader &reader, QWidget *parent = nullptr);

    void take(const CaseId &id, const QHash<SystemId, QString> &systems);
    /// These, of \a all; what was looked at stays where it was, if it is among them.
    void show(const QList<ItemId> &items, qint64 all);
    void clear();
    itemmodels::ItemChoice::Order order() const;
    QString searched() const; ///< what the items are to have in their names; empty: anything
    void search(); ///< the focus goes there

    QListView *view() const { return m_list; }
    itemmodels::ItemListModel &model() { return m_model; }
    QList<ItemId> marked() const; ///< in the order listed
    qint64 markedCount() const;
    /// The only one that is marked; null if there are others, or while it is read.
    const storage::ItemLine *shown() const;
    /// To the next open one that is listed, or the one before, as \a catalogue knows; if none is open, to the next.
    void goToOpen(bool forward, const itemmodels::ItemCatalogue &catalogue);
    void choose(int row); ///< this one only, whatever keys are held down

Q_SIGNALS:
    void markedChanged(); ///< other items are marked, or the one that is was read
    void orderChanged(); ///< or what is searched
    void failed(const habeas::Error &error);

private:
    void ask(const itemmodels::ItemListModel::Lines::Request &request);
    void mark(const QList<ItemId> &items);
    void showFoot();
    void look(const QModelIndex &first, const QModelIndex &last);

    OfficeThread &m_office;
    const Reader &m_reader;
    CaseId m_case;
    qint64 m_all = 0;
    itemmodels::ItemListModel m_model;
    QLineEdit *m_search;
    QComboBox *m_order;
    QListView *m_list;
    QLabel *m_foot;
};

} // namespace habeas::ui
