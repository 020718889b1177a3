// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "case/stagepage.h"
#include "decisionbar.h"
#include "decisionhistory.h"
#include "survey.h"

#include "collection/redactionplan.h"

QT_BEGIN_NAMESPACE
class QPushButton;
class QSplitter;
QT_END_NAMESPACE

namespace habeas::ui {

class ActRow;
class ChoicePane;
class ItemsPane;
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
    ~ReviewPage() override;

    void take(const CaseSheet &sheet) override;
    void forgetRead() override;
    void clear() override;
    void begin() override;
    void search() override;
    QString keyHint() const override;
    QList<QAction *> editActions() const override { return m_history.actions(); }

private:
    QWidget *left();
    QWidget *right();
    QWidget *elsewhere();
    QWidget *forDeciding(QWidget *part); ///< shown only where something is to be decided
    void fitToRights();
    void connectPanes();
    void addKeys();
    QList<Survey::Source> sources() const;
    void showItems(); ///< by the choice that is made
    void showPeople(); ///< all that items name
    void showVerdicts();
    void showMarked();
    void showPreview();
    void sayMarked(); ///< in place of a preview
    void goToOpen(bool forward = true);
    DecisionBar::About about() const;
    QList<ItemId> meant() const; ///< by the bar's scope
    void decide(const collection::Verdict &verdict);
    void decided(const QString &what, const collection::Act &act);
    void showAct(const collection::Act &act); ///< what the items are by now is shown
    void handOutOwn();
    void decidedPeople(const collection::PeopleAct &act);
    void readHistory(); ///< what was decided in earlier sittings
    void turn(const DecisionHistory::Step &step);
    void turnItems(const DecisionHistory::Step &step);
    void turnPeople(const DecisionHistory::Step &step);
    void redact(const collection::Verdict &verdict); ///< first shows what would go out, then records it
    void redactMany(const collection::Verdict &verdict);
    void redacted(const collection::Act &act, const QMap<QString, QString> &standIns);
    void chooseChatRule(System::ChatRule rule);

    std::optional<CaseSheet> m_sheet;
    bool m_isRuleNew = false; ///< what is shown was shown by another rule for chats
    QList<Survey::Source> m_sources; ///< the runs whose items are shown
    Survey m_survey;
    DecisionHistory m_history;
    bool m_needsHistory = false; ///< of another case, once its items are known
    ItemId m_previewed;
    FindingId m_seen; ///< what the radar saw in it when it was shown
    ChoicePane *m_choice;
    ItemsPane *m_items;
    QPushButton *m_own;
    RadarBar *m_radar;
    PreviewPane *m_preview;
    PeoplePane *m_people;
    DecisionBar *m_bar;
    ActRow *m_acts;
    QHash<ItemId, collection::RedactionPlan> m_plans; ///< begun, not yet recorded
    RedactionRow *m_redaction;
    bool m_isRecorded = false; ///< what was recorded is still said while the next item is shown
    QWidgetList m_deciding; ///< what is for deciding only
    QList<QAction *> m_decisions; ///< by a letter each
    QWidget *m_elsewhere; ///< says where it is said what becomes of the items, when no copy is asked for
    QPushButton *m_letter; ///< leads there
    QLabel *m_error;
    QSplitter *m_panes;
};

} // namespace habeas::ui
