// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "casesheet.h"
#include "office/officethread.h"
#include "reader.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
QT_END_NAMESPACE

namespace habeas::ui {

/// One station of a case as a page: what is known there, and the work that is done there.
///
/// A page writes through the workflow and then says changed(): the case is read again and given to every page.
class StagePage : public QWidget
{
    Q_OBJECT

public:
    StagePage(OfficeThread &office, const Reader &reader, QWidget *parent = nullptr)
        : QWidget(parent), m_office(office), m_reader(reader)
    { }

    /// The case, newly read. What somebody is typing stays.
    virtual void take(const CaseSheet &sheet) = 0;
    /// Another window wrote: what it knows besides the sheet is read again. take() follows.
    virtual void forgetRead() { }
    /// Another case comes, or the vault is locked: nothing of this one stays, no answer is waited for.
    virtual void clear() = 0;
    /// Somebody came here: the focus goes to the next thing to do.
    virtual void begin() = 0;
    /// The next step of the case, if it is done here: what the band's button does.
    virtual void doNext() { begin(); }
    virtual void print() { } ///< what is shown on paper, if there is a sheet of it
    virtual void search() { } ///< the focus goes where one searches here
    virtual QString keyHint() const { return {}; } ///< the keys one works with here
    virtual QList<QAction *> editActions() const { return {}; } ///< to take back and to do again

    /// Something that can be done here with \a key, while \a where or what lies in it has the focus: in actions(),
    /// which the menu lists.
    QAction *addAct(const QString &text, const QKeySequence &key, const std::function<void()> &act,
                    QWidget *where = nullptr);

Q_SIGNALS:
    void changed();
    void wrote(const habeas::CaseId &id); ///< what this page alone shows: only other windows have to read it
    void mainChanged(); ///< the page has got a main button, or has none any more
    void stageWanted(habeas::workflow::Stage stage);
    /// The correction of what was entered, where "letters.missing.…" is cured.
    void correctionWanted(const QString &missing);
    void registerWanted(const habeas::SystemId &system); ///< null: the controller's own entry

protected:
    using Write = std::function<Result<>(workflow::Office &)>;
    /// Does \a write with the vault; the page waits. An error stands in \a error, else \a then and changed(). Neither
    /// comes for a case that was left meanwhile.
    void write(const Write &write, QLabel *error, const std::function<void()> &then = {});
    /// Reads what takes as long as the case is large, beside the questions of others. One at a time: the one before is
    /// stopped, and nothing comes of it, nor for a case that was left meanwhile.
    template <class T>
    void readBeside(const CaseId &id, std::function<Result<T>(workflow::Office &, const Watch &)> work,
                    const std::function<void(const Result<T> &)> &then)
    {
        stopReading();
        m_reading = m_office.start<T>({.caseId = id, .isQuiet = true}, this, std::move(work),
                                      [this, then, reading = m_readings](const Result<T> &answer) {
                                          if (reading == m_readings)
                                              then(answer);
                                      });
    }
    /// For clear(): what was under way is not waited for any more.
    void stopWaiting();

    OfficeThread &m_office;
    const Reader &m_reader;

private:
    void stopReading();

    int m_shown = 0; ///< counts the cases that were shown
    int m_readings = 0; ///< counts what was read beside
    QPointer<Job> m_reading;
};

} // namespace habeas::ui
