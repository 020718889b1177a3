// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "case/stagepage.h"

#include "collection/redactionplan.h"
#include "itemmodels/itemlistmodel.h"

QT_BEGIN_NAMESPACE
class QComboBox;
class QListView;
class QPushButton;
QT_END_NAMESPACE

namespace habeas::ui {

class DecisionBar;
class PeoplePane;
class PreviewPane;
class RadarBar;
class RedactionRow;

/// Goes through what was found: look, decide, on to the next.
class ReviewPage final : public StagePage
{
    Q_OBJECT

public:
    ReviewPage(OfficeThread &office, const Reader &reader, QWidget *parent = nullptr);

    void take(const CaseSheet &sheet) override;
    void clear() override;
    void begin() override;

private:
    QWidget *list();
    void addKeys();
    void ask(const itemmodels::ItemListModel::Request &request);
    QList<storage::ItemFilter> runs() const;
    void applyFilter();
    void showVerdicts();
    void settle(); ///< the first page of the list is there
    void showMarked();
    void goToOpen(int from);
    QList<int> markedRows() const;
    void decide(const collection::Verdict &verdict);
    void handOutOwn();
    void redact(); ///< first shows what would go out, then records it
    void redacted(const ItemId &source, const ItemId &made, const QMap<QString, QString> &standIns);
    void chooseChatRule(System::ChatRule rule);

    itemmodels::ItemListModel m_model;
    std::optional<CaseSheet> m_sheet;
    bool m_isRuleNew = false; ///< what is shown was shown by another rule for chats
    QList<CollectionId> m_runs; ///< whose items the list shows
    QLabel *m_head;
    QComboBox *m_system;
    QComboBox *m_decided;
    QListView *m_list;
    QPushButton *m_own;
    RadarBar *m_radar;
    PreviewPane *m_preview;
    PeoplePane *m_people;
    DecisionBar *m_bar;
    QHash<ItemId, collection::RedactionPlan> m_plans; ///< begun, not yet recorded
    RedactionRow *m_redaction;
    QLabel *m_error;
};

} // namespace habeas::ui
