// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "office/officethread.h"
#include "reader.h"
#include "register/organisation.h"
#include "shell/laststop.h"
#include "workflow/standing.h"

#include <QMainWindow>

#include <chrono>

QT_BEGIN_NAMESPACE
class QAction;
class QLabel;
class QStackedWidget;
QT_END_NAMESPACE

namespace habeas::ui {

class CasePlace;
class DropFrame;
class Entrance;
class GuideWindow;
class IntakePlace;
class JournalCheck;
class Place;
class PlaceBar;
class Sidebar;

/// The one window: the entrance, and with an open vault the sidebar and the places.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    static constexpr std::chrono::minutes untilLocked{10}; ///< without key or mouse; not while a work runs

    /// \a patience  how long nobody may touch it before it locks
    MainWindow(OfficeThread &office, const Reader &reader, std::chrono::milliseconds patience = untilLocked);
    ~MainWindow() override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    /// Where somebody was: what the arrows go back and forth between.
    struct Stop {
        Place *place = nullptr;
        CaseId caseId; ///< of the page of a case
        workflow::Stage stage = workflow::Stage::Collect;
        SystemId system; ///< whose line of the ledger; null: none

        friend bool operator==(const Stop &a, const Stop &b) { return a.place == b.place && a.caseId == b.caseId; }
    };

    void makeEntrance();
    void makePlaces();
    void addPlace(Place *place, const QString &icon, Qt::Key key); ///< gone to with Ctrl and \a key
    void connectShell();

    // mainmenus.cpp
    void makeMenus();
    void makePlaceMenu();
    void showGuide();
    QAction *addPlaceAction(QMenu *menu, const QString &text, const QKeySequence &key,
                            const std::function<void()> &act);

    void enter(const QString &folder); ///< the vault is open: its organisations, then the place where somebody was
    void goOn(const LastStop &last);
    void keepStop(); ///< for the next time
    void leaveVault();
    void lock();
    void showEntrance();
    void chooseOrganisation(int index);
    const Organisation &organisation() const { return m_organisations.at(m_organisation); }

    void go(const Stop &stop); ///< and keeps it for the way back
    void goToPlace(Place *place) { go({place, {}, {}, {}}); }
    void goToCase(const CaseId &id, workflow::Stage stage, const SystemId &system = {});
    void visit(const Stop &stop);
    void step(int by);
    void searchCases();
    Place *place() const; ///< the one that is shown; null at the entrance
    void showTitle();
    void showJobs();

    OfficeThread &m_office;
    const Reader &m_reader;
    QStackedWidget *m_pages; ///< the entrance, and the desk behind it
    QStackedWidget *m_stack; ///< the places
    Entrance *m_entrance = nullptr;
    QWidget *m_shell = nullptr;
    GuideWindow *m_guide = nullptr;
    DropFrame *m_dropFrame = nullptr;
    Sidebar *m_sidebar = nullptr;
    PlaceBar *m_bar = nullptr;
    QLabel *m_jobs = nullptr;
    JournalCheck *m_journalCheck = nullptr;
    QLabel *m_lockNote = nullptr;
    QList<Place *> m_places; ///< as the sidebar lists them
    QList<Qt::Key> m_placeKeys;
    Place *m_first = nullptr; ///< where one begins
    Place *m_cases = nullptr;
    Place *m_journal = nullptr;
    IntakePlace *m_intake = nullptr;
    CasePlace *m_case = nullptr;
    QList<QAction *> m_vaultActions; ///< of use only while a vault is open
    QList<Organisation> m_organisations;
    qsizetype m_organisation = 0;
    QString m_folder; ///< of the vault; empty while somebody only looks around
    QList<Stop> m_stops;
    qsizetype m_stop = -1;
};

} // namespace habeas::ui
