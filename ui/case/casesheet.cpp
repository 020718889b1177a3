// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casesheet.h"

#include "workflow/casework.h"
#include "workflow/completeness.h"
#include "workflow/keptaccess.h"

#include <QCoreApplication>

namespace habeas::ui {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(habeas::ui)
};

/// Puts \a read into \a place; the error, if there is one.
template <class T> Result<> into(T &place, Result<T> read)
{
    if (!read)
        return read.error();
    place = *std::move(read);
    return {};
}

Result<QList<Credential>> accessesOf(const workflow::Office &office, const CaseSheet &sheet)
{
    QList<Credential> accesses;
    for (const System &system : sheet.systems) {
        if (workflow::loginOf(system) == workflow::Login::None)
            continue;
        const auto kept = workflow::keptAccess(office, system, sheet.value().id);
        if (!kept)
            return kept.error();
        if (*kept)
            accesses << **kept;
    }
    return accesses;
}

} // namespace

std::optional<Credential> CaseSheet::accessTo(const SystemId &system) const
{
    for (const Credential &access : accesses) {
        if (access.system == system)
            return access;
    }
    return std::nullopt;
}

QString CaseSheet::recorderOf(const Event &event) const
{
    return event.recordedBy == user ? userName : Text::tr("another person");
}

Result<CaseSheet> readCaseSheet(const workflow::Office &office, const CaseId &id)
{
    CaseSheet sheet;
    const auto read = office.vault.snapshot([&]() -> Result<> {
        const storage::CaseStore &cases = office.vault.cases();
        const auto value = cases.caseWith(id);
        if (!value)
            return value.error();
        for (const Result<> &done :
             {into(sheet.facts, workflow::factsOf(office, *value)),
              into(sheet.organisation, office.vault.registry().organisation(value->organisation)),
              into(sheet.deadlines, workflow::deadlinesOf(office, *value)),
              into(sheet.systems, workflow::systemsOf(office, *value)), into(sheet.tasks, cases.tasks(id)),
              into(sheet.notes, cases.notes(id)), into(sheet.documents, cases.documents(id)),
              into(sheet.drafts, workflow::keptDrafts(office, id)),
              into(sheet.corrections, workflow::correctionsOf(office, *value)),
              into(sheet.userName, office.vault.userName())}) {
            if (!done)
                return done.error();
        }
        return into(sheet.accesses, accessesOf(office, sheet));
    });
    if (!read)
        return read.error();
    sheet.user = office.vault.user();
    sheet.today = office.today(sheet.organisation);
    sheet.standing = workflow::standingOf(sheet.facts, sheet.today);
    return sheet;
}

} // namespace habeas::ui
