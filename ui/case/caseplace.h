// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "casesheet.h"
#include "office/job.h"
#include "office/officethread.h"
#include "place.h"
#include "reader.h"

#include <QPointer>

QT_BEGIN_NAMESPACE
class QGridLayout;
class QLabel;
class QStackedWidget;
QT_END_NAMESPACE

namespace habeas::ui {

class AnswerPage;
class CollectPage;
class DeadlineChip;
class NextStep;
class ReceiptPage;
class StageBar;
class StagePage;

/// The page of a case: who, what, until when; where it stands; and the station somebody works at.
class CasePlace final : public Place
{
    Q_OBJECT

public:
    CasePlace(OfficeThread &office, const Reader &reader, QWidget *parent = nullptr);

    /// Goes to a case, and with \a system to its line of the ledger. Another one is cleared first.
    /// \a stage  nothing: where its next step is
    void show(const CaseId &id, std::optional<workflow::Stage> stage, const SystemId &system = {});
    /// The same case at another station.
    void showStage(workflow::Stage stage);
    workflow::Stage stage() const;
    const CaseId &id() const { return m_id; }
    void explainDeadline();
    void collect(); ///< asks what can be asked; from elsewhere in the case it leads to where that is done
    void writeLetter(const QString &kind); ///< begins one of letters/, at once or when the case has come
    void takeFiles(const QStringList &paths); ///< that were dropped on the case

    QString title() const override { return m_number; }
    QString heading() const override; ///< with the name, where nothing else on the page says it
    QString keyHint() const override;
    bool needsWidth() const override { return stage() == workflow::Stage::Review; }
    void search() override;
    QString guidePart() const override; ///< of the station that is shown
    QList<QAction *> pageActions() const override; ///< of the case, and of the station that is shown
    void enter(const Organisation &) override { }
    QList<QAction *> editActions() const override; ///< of the station that is shown
    QPushButton *mainButton() const override;
    bool canPrint() const override; ///< a finished letter
    void print() override;
    void refresh() override;
    void readAgain(const CaseId &id) override;
    void clear() override;

Q_SIGNALS:
    void taken(const habeas::CaseId &id, const QString &number, const QString &name); ///< it was read
    void stageChanged();
    void registerWanted(const habeas::SystemId &system);
    void systemsWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void read();
    void verify(); ///< whether its records are what the journal says
    void take(const CaseSheet &sheet);
    void makePages();
    void goToStage(workflow::Stage stage);
    void begin();
    bool isCompact() const; ///< the page needs the room of the head
    void fitHead();
    void fitMain(); ///< one filled button: that of the station, else the way to the next step
    QString summary(const CaseSheet &sheet) const;
    StagePage *pageOf(workflow::Stage stage) const;

    OfficeThread &m_office;
    const Reader &m_reader;
    CaseId m_id;
    QString m_number;
    SystemId m_system; ///< the focus goes to its line when the case has come; null: not to a line
    bool m_followsStep = false; ///< the station is that of the next step when the case has come
    QString m_letter; ///< the kind of the letter that is begun when the case has come; empty: none
    bool m_isFresh = false; ///< the focus goes to the next thing to do when the case has come
    workflow::Standing m_standing;
    QGridLayout *m_head;
    QLabel *m_name;
    QLabel *m_summary;
    DeadlineChip *m_chip;
    StageBar *m_stages;
    NextStep *m_step;
    QStackedWidget *m_stack;
    QLabel *m_error;
    AnswerPage *m_answer = nullptr;
    ReceiptPage *m_receipt = nullptr;
    CollectPage *m_collect = nullptr;
    QLabel *m_damage;
    QPointer<Job> m_verification;
    bool m_isUnverified = false; ///< its records are held against the journal once it is shown
    std::array<StagePage *, workflow::stageCount> m_pages{};
};

} // namespace habeas::ui
