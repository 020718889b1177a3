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

class BackupNote;
class CasePlace;
class DeskPlace;
class DropFrame;
class GuideWindow;
class IntakePlace;
class JournalCheck;
class JournalPlace;
class Place;
class PlaceBar;
class SavedNote;
class Sidebar;

/// A window over an open vault: the sidebar, the places, and the way back and forth between them.
///
/// It neither opens nor locks the vault. Several windows may show the same one, each with a way of its own.
class PlaceWindow : public QMainWindow
{
    Q_OBJECT

public:
    static constexpr std::chrono::minutes untilLocked{10}; ///< without key or mouse; not while a work runs

    /// \a name  its size and position are remembered under it
    PlaceWindow(OfficeThread &office, const Reader &reader, const QString &name);

    /// What the vault says of itself.
    struct Opened {
        QList<Organisation> organisations; ///< not empty
        QString userName;
        bool isInvented = false; ///< to look around: locking throws it away
    };
    /// A vault is open. \a organisation  whose cases it shows; the first one if there is no such
    void open(const Opened &opened, const OrganisationId &organisation);
    const Opened &opened() const { return m_opened; }
    /// Goes there; the way back leads to where somebody was before.
    void goOn(const LastStop &stop);
    LastStop stop() const; ///< where somebody is
    /// Another window wrote something. \a id  about this case; null: in the register
    void readAgain(const CaseId &id);
    void backedUp(); ///< when the last backup was made is read again
    void say(const QString &text); ///< in the status bar
    void clear(); ///< the vault is locked, or nobody looks any more: nothing of it stays

Q_SIGNALS:
    void lockWanted();
    void windowWanted(); ///< one more, where this one is
    void backupWanted();
    void passphraseWanted(); ///< another one
    void sheetWanted(); ///< a new one
    void changed(const habeas::CaseId &id); ///< as readAgain() of the others takes it
    void closed();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

    bool isOpen() const { return !m_opened.organisations.isEmpty(); }

private:
    /// What the arrows go back and forth between.
    struct Stop {
        Place *place = nullptr;
        CaseId caseId; ///< of the page of a case
        std::optional<workflow::Stage> stage; ///< nothing: where its next step is
        SystemId system; ///< whose line of the ledger; null: none

        friend bool operator==(const Stop &a, const Stop &b) { return a.place == b.place && a.caseId == b.caseId; }
    };

    void makePlaces();
    void addPlace(Place *place, const QString &icon, Qt::Key key); ///< gone to with Ctrl and \a key
    void connectPlace(Place *place);
    void connectShell();

    // placemenus.cpp
    void makeMenus();
    void makeCaseMenu();
    void makeToolMenu();
    void makeMenuOfHere();
    void makePlaceMenu();
    void showGuide();
    std::function<void(const QString &)> said(); ///< shows what went wrong, or that nothing did
    QAction *addPlaceAction(QMenu *menu, const QString &text, const QKeySequence &key,
                            const std::function<void()> &act);

    void setOpen(bool isOpen); ///< what is of use only with an open vault
    void chooseOrganisation(int index);
    const Organisation &organisation() const { return m_opened.organisations.at(m_organisation); }

    void go(const Stop &stop); ///< and keeps it for the way back
    void goToPlace(Place *place) { go({place, {}, {}, {}}); }
    void goToCase(const CaseId &id, std::optional<workflow::Stage> stage, const SystemId &system = {});
    void visit(const Stop &stop);
    void step(int by);
    void searchCases();
    Place *place() const; ///< the one that is shown; null without a vault
    void showTitle();
    void fitSidebar();
    void showJobs();
    void recount();

    OfficeThread &m_office;
    const Reader &m_reader;
    QStackedWidget *m_stack; ///< the places
    QWidget *m_shell = nullptr;
    GuideWindow *m_guide = nullptr;
    DropFrame *m_dropFrame = nullptr;
    Sidebar *m_sidebar = nullptr;
    PlaceBar *m_bar = nullptr;
    QLabel *m_jobs = nullptr;
    SavedNote *m_savedNote = nullptr;
    QLabel *m_keys = nullptr; ///< that one works with on the place
    BackupNote *m_backupNote = nullptr;
    JournalCheck *m_journalCheck = nullptr;
    QLabel *m_lockNote = nullptr;
    QList<Place *> m_places; ///< as the sidebar lists them
    QList<Qt::Key> m_placeKeys;
    DeskPlace *m_desk = nullptr; ///< where one begins
    Place *m_cases = nullptr;
    JournalPlace *m_journal = nullptr;
    IntakePlace *m_intake = nullptr;
    CasePlace *m_case = nullptr;
    QList<QAction *> m_vaultActions;
    QList<QAction *> m_keepingActions; ///< of use only for a vault that stays
    QList<QAction *> m_caseActions; ///< of use only where a case is shown
    Opened m_opened;
    qsizetype m_organisation = 0;
    QList<Stop> m_stops;
    qsizetype m_stop = -1;
};

} // namespace habeas::ui
