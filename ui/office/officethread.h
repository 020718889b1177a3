// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "job.h"

#include "core/result.h"
#include "core/secret.h"
#include "storage/vault.h"
#include "workflow/office.h"

#include <QObject>
#include <QPointer>
#include <QThread>

#include <functional>
#include <memory>

namespace habeas::ui {

/// The one thread that knows the vault. The GUI thread asks it and goes on; the answer comes back as a call.
///
/// Questions are answered one after the other, in the order they were put. An answer whose receiver is gone is thrown
/// away, and so is every answer from a vault that was closed meanwhile: what is locked is not shown. Only the GUI
/// thread uses it.
class OfficeThread : public QObject
{
    Q_OBJECT

public:
    /// \a clock and \a calendar outlive it.
    OfficeThread(const Clock &clock, const law::HolidayCalendar &calendar, QObject *parent = nullptr);
    ~OfficeThread() override; ///< waits for what is running

    template <class T = std::monostate> using Then = std::function<void(Result<T>)>;

    /// Opens the vault in \a folder; what was open is closed. Errors as storage::Vault::open().
    void open(QObject *receiver, const QString &folder, Secret passphrase, Then<> then);
    /// The same with the \a code of the recovery sheet as it was typed; \a wanted opens the vault from now on.
    void openWithSheet(QObject *receiver, const QString &folder, Secret code, Secret wanted, Then<> then);
    /// Makes a vault with one organisation and opens it. The answer is the recovery sheet (workflow::sheetText()), to
    /// be shown once.
    void create(QObject *receiver, const QString &folder, const QString &userName, Secret passphrase,
                const Organisation &organisation, Then<Secret> then);
    /// Closes the vault as soon as what is running has ended; its keys are wiped. Jobs are told to stop. Does not wait.
    /// \a then  on the vault's thread, once its files are closed
    void close(const std::function<void()> &then = {});

    /// Runs \a work with the open vault; Refused "vault.closed" without one.
    template <class T> void ask(QObject *receiver, std::function<Result<T>(workflow::Office &)> work, Then<T> then)
    {
        post<T>(
            receiver,
            [this, work = std::move(work)]() -> Result<T> {
                if (!m_vault)
                    return closed();
                workflow::Office office{*m_vault, m_clock, m_calendar};
                return work(office);
            },
            std::move(then));
    }

    /// Runs a long \a work beside the questions, on a thread and a connection of its own. The job is not the caller's.
    template <class T>
    Job *start(const Job::About &about, QObject *receiver,
               std::function<Result<T>(workflow::Office &, const Watch &)> work, Then<T> then)
    {
        auto *job = new Job(about, this);
        auto answer = std::make_shared<Result<T>>(closed());
        const auto done = [this, receiver = QPointer(receiver), opening = m_opening, answer, then] {
            if (receiver && opening == m_opening)
                then(std::move(*answer));
        };
        post<storage::SecondKey>(
            job, [this] { return secondKey(); },
            [this, job, work, answer, done](Result<storage::SecondKey> key) {
                if (!key) {
                    *answer = key.error();
                    job->run([](const Watch &) {}, done);
                    return;
                }
                const auto shared = std::make_shared<storage::SecondKey>(*std::move(key));
                job->run(
                    [this, shared, work, answer](const Watch &watch) {
                        auto vault = storage::Vault::open(*shared, m_clock);
                        if (!vault) {
                            *answer = vault.error();
                            return;
                        }
                        workflow::Office office{**vault, m_clock, m_calendar};
                        *answer = work(office, watch);
                    },
                    done);
            });
        if (!about.isQuiet)
            Q_EMIT jobStarted(job);
        return job;
    }
    /// The same for what needs no vault: a backup is put back before there is one.
    template <class T>
    Job *startWithoutVault(const Job::About &about, QObject *receiver, std::function<Result<T>(const Watch &)> work,
                           Then<T> then)
    {
        auto *job = new Job(about, this);
        auto answer = std::make_shared<Result<T>>(closed());
        job->run([work = std::move(work), answer](const Watch &watch) { *answer = work(watch); },
                 [this, receiver = QPointer(receiver), opening = m_opening, answer, then = std::move(then)] {
                     if (receiver && opening == m_opening)
                         then(std::move(*answer));
                 });
        Q_EMIT jobStarted(job);
        return job;
    }
    /// The long works that have not ended yet, oldest first.
    QList<Job *> jobs() const; ///< without the quiet ones

    /// What is being done, for logs: the codes of the jobs' steps, and nobody's name.
    QStringList worksNow() const;

    const law::HolidayCalendar &calendar() const { return m_calendar; }
    const Clock &clock() const { return m_clock; }

Q_SIGNALS:
    void jobStarted(habeas::ui::Job *job);
    void closing(); ///< the vault is about to be closed: what is asked for now is still done, and not answered

private:
    template <class T> void post(QObject *receiver, std::function<Result<T>()> work, Then<T> then)
    {
        QMetaObject::invokeMethod(
            &m_worker,
            [this, receiver = QPointer(receiver), opening = m_opening, work = std::move(work), then = std::move(then)] {
                auto answer = std::make_shared<Result<T>>(work());
                QMetaObject::invokeMethod(
                    this,
                    [this, receiver, opening, answer, then] {
                        if (receiver && opening == m_opening)
                            then(std::move(*answer));
                    },
                    Qt::QueuedConnection);
            });
    }
    QList<Job *> allJobs() const { return findChildren<Job *>(Qt::FindDirectChildrenOnly); }
    static Error closed();
    Result<storage::SecondKey> secondKey() const; ///< on the vault's thread

    const Clock &m_clock;
    const law::HolidayCalendar &m_calendar;
    int m_opening = 0; ///< counts what opens and closes a vault
    QThread m_thread;
    QObject m_worker; ///< lives on m_thread; so does all below
    std::unique_ptr<storage::Vault> m_vault;
};

} // namespace habeas::ui
