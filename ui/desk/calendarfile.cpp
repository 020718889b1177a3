// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "calendarfile.h"

#include "widgets/savefile.h"

#include "workflow/calendar.h"

#include <QCoreApplication>
#include <QFileDialog>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(habeas::ui)
};

Result<QList<workflow::CalendarDay>> daysOf(const workflow::Office &office, const Organisation &organisation,
                                            const CaseId &only, const Watch &watch)
{
    if (only.isNull())
        return workflow::readCalendar(office, organisation, watch);
    const auto value = office.vault.cases().caseWith(only);
    return value ? workflow::calendarOf(office, *value) : value.error();
}

} // namespace

void saveCalendar(OfficeThread &office, const Reader &reader, const Organisation &organisation, const CaseId &only,
                  QWidget *parent, const std::function<void(const QString &error)> &then)
{
    const QString path = QFileDialog::getSaveFileName(parent, Text::tr("Save deadlines for a calendar"),
                                                      placeToSave(Text::tr("deadlines.ics")), u"iCalendar (*.ics)"_s);
    if (path.isEmpty())
        return;
    office.start<QByteArray>(
        {Text::tr("Deadlines for a calendar"), only, {}}, parent,
        [organisation, only, words = reader.words](const workflow::Office &open,
                                                   const Watch &watch) -> Result<QByteArray> {
            const auto days = daysOf(open, organisation, only, watch);
            if (!days)
                return days.error();
            const QString name = words.say({u"calendar.name"_s, {{u"organisation"_s, organisation.name}}});
            return workflow::icsOf(*days, name, words, open.clock.now());
        },
        [parent, path, then](const Result<QByteArray> &ics) {
            then(ics ? saveFile(parent, path, *ics) : ics.error().message);
        });
}

} // namespace habeas::ui
