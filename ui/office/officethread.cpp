// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "officethread.h"

#include "workflow/registration.h"
#include "workflow/safekeeping.h"

#include <QCoreApplication>
#include <QDir>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {

OfficeThread::OfficeThread(const Clock &clock, const law::HolidayCalendar &calendar, QObject *parent)
    : QObject(parent), m_clock(clock), m_calendar(calendar)
{
    m_thread.setObjectName(u"vault"_s);
    m_worker.moveToThread(&m_thread);
    m_thread.start();
}

OfficeThread::~OfficeThread()
{
    qDeleteAll(allJobs());
    QMetaObject::invokeMethod(
        &m_worker, [this] { m_vault.reset(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

void OfficeThread::open(QObject *receiver, const QString &folder, Secret passphrase, Then<> then)
{
    const auto secret = std::make_shared<Secret>(std::move(passphrase));
    ++m_opening;
    post<std::monostate>(
        receiver,
        [this, folder, secret]() -> Result<> {
            m_vault.reset();
            auto opened = storage::Vault::open(folder, *secret, m_clock);
            if (!opened)
                return opened.error();
            m_vault = *std::move(opened);
            return {};
        },
        std::move(then));
}

void OfficeThread::openWithSheet(QObject *receiver, const QString &folder, Secret code, Secret wanted, Then<> then)
{
    const auto typed = std::make_shared<Secret>(std::move(code));
    const auto next = std::make_shared<Secret>(std::move(wanted));
    ++m_opening;
    post<std::monostate>(
        receiver,
        [this, folder, typed, next]() -> Result<> {
            m_vault.reset();
            auto opened = storage::Vault::openWithRecovery(folder, *typed, m_clock);
            if (!opened)
                return opened.error();
            workflow::Office office{**opened, m_clock, m_calendar};
            if (auto chosen = workflow::choosePassphrase(office, *next); !chosen)
                return chosen;
            m_vault = *std::move(opened);
            return {};
        },
        std::move(then));
}

void OfficeThread::create(QObject *receiver, const QString &folder, const QString &userName, Secret passphrase,
                          const Organisation &organisation, Then<Secret> then)
{
    const auto secret = std::make_shared<Secret>(std::move(passphrase));
    ++m_opening;
    post<Secret>(
        receiver,
        [this, folder, userName, organisation, secret]() -> Result<Secret> {
            m_vault.reset();
            storage::VaultOptions options;
            options.userName = userName;
            auto created = storage::Vault::create(folder, options, *secret, m_clock);
            if (!created)
                return created.error();
            workflow::Office office{*created->vault, m_clock, m_calendar};
            const auto added = workflow::addOrganisation(office, organisation);
            if (!added) {
                // Nothing is in it yet: the next attempt begins with an empty folder again.
                created->vault.reset();
                QDir(folder).removeRecursively();
                return added.error();
            }
            m_vault = std::move(created->vault);
            return workflow::sheetText(office, created->sheet);
        },
        std::move(then));
}

void OfficeThread::close(const std::function<void()> &then)
{
    Q_EMIT closing();
    ++m_opening;
    const auto running = allJobs();
    for (Job *job : running) {
        job->cancel();
        if (!job->isRunning())
            job->deleteLater(); // it waits for a key that does not come any more
    }
    QMetaObject::invokeMethod(
        &m_worker,
        [this, then] {
            m_vault.reset();
            if (then)
                then();
        },
        Qt::QueuedConnection);
}

QList<Job *> OfficeThread::jobs() const
{
    QList<Job *> shown = allJobs();
    shown.removeIf([](const Job *job) { return job->about().isQuiet; });
    return shown;
}

Result<storage::SecondKey> OfficeThread::secondKey() const
{
    if (!m_vault)
        return closed();
    return m_vault->secondKey();
}

QStringList OfficeThread::worksNow() const
{
    QStringList works;
    const auto running = jobs();
    for (const Job *job : running)
        works << (job->progress().step.isEmpty() ? u"beginning"_s : job->progress().step.name);
    return works;
}

Error OfficeThread::closed()
{
    return {Error::Kind::Refused, u"vault.closed"_s,
            QCoreApplication::translate("habeas::ui::OfficeThread",
                                        "The vault is closed. Nothing was changed. Open it and try again.")};
}

} // namespace habeas::ui
