// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

// usage: bench_items COUNT
//
// A case with COUNT items, in which every third names somebody, in the review place of the desktop. Prints one line
// for each thing a person does there, with its milliseconds; how long the window did not answer at most ("stall"); and
// by how much the program grew from an empty case on ("memory", MiB).

#include "case/caseplace.h"
#include "core/threadguard.h"
#include "review/choicepane.h"
#include "review/itemspane.h"
#include "stopwatch.h"
#include "storage/testvault.h"

#include "theme/style.h"

#include "law/holidays.h"

#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSettings>

#include <sodium.h>

using namespace habeas;
using namespace habeas::tests;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int changeRows = 1000;

System folder(TestVault &place)
{
    System system;
    system.id = SystemId::create();
    system.organisation = place.organisation();
    system.name = u"Ordner"_s;
    const auto added =
        place.vault().change(place.organisation(), {journal::Action::SystemAdded, {}, {{u"name"_s, system.name}}},
                             [&](storage::Change &change) { return change.put(system); });
    return added ? system : System();
}

/// Items that share one content, and say when they were changed and whom they name.
Result<> putItems(TestVault &place, const CaseId &id, const SystemId &system, const Item &pattern, int count)
{
    for (int made = 1; made < count; made += changeRows) {
        const auto put = [&](storage::Change &change) -> Result<> {
            for (int i = made; i < qMin(made + changeRows, count); ++i) {
                Item item = pattern;
                item.id = ItemId::create();
                item.path = u"Mia Lindner/Notiz %1.txt"_s.arg(i);
                item.title = u"Notiz %1"_s.arg(i);
                item.modifiedAt = QDateTime(QDate(2020, 9, 1).addDays(i % 2000), QTime(9, 0));
                if (const auto stored = change.put(item); !stored)
                    return stored;
                Finding finding{FindingId::create(), id, item.id, system, {}, {}, {20}, {}, place.clock().now()};
                if (i % 3 == 0) {
                    finding.named << Finding::Named{u"name:jule"_s, u"Jule Kaminski"_s, u"pupil"_s, 1};
                    finding.marks << Finding::Mark{0, 0, 4, 0};
                }
                if (const auto stored = change.put(finding); !stored)
                    return stored;
            }
            return {};
        };
        const auto stored = place.vault().change(place.organisation(), {journal::Action::ItemsFound, id, {}}, put);
        if (!stored)
            return stored;
    }
    auto runs = place.vault().cases().collections(id);
    if (!runs)
        return runs.error();
    Collection run = runs->constFirst();
    run.items = count;
    return place.vault().change(place.organisation(), {journal::Action::CollectionFinished, id, {}},
                                [&](storage::Change &change) { return change.put(run); });
}

Result<CaseId> makeCase(TestVault &place, int count)
{
    const CaseId id = place.addCase(u"Mia"_s, u"Lindner"_s);
    const System system = folder(place);
    place.addItems(id, system.id, {"Mia schreibt."});
    storage::ItemFilter filter;
    filter.caseId = id;
    const auto page = place.vault().items().list(filter, 1);
    if (!page)
        return page.error();
    const auto put = putItems(place, id, system.id, page->lines.constFirst().item, count);
    return put ? Result<CaseId>(id) : put.error();
}

class Review
{
public:
    explicit Review(const ui::CasePlace &place) : m_place(place) { }

    QListView *list() const { return m_place.findChild<ui::ItemsPane *>()->view(); }
    int rows() const { return list()->model()->rowCount(); }
    bool isRead(int row) const { return list()->model()->index(row, 0).data().toString().startsWith(u"Notiz"); }
    QString said() const
    {
        QString text;
        for (const QLabel *label : m_place.findChildren<QLabel *>())
            text += label->text() + u'\n';
        return text;
    }
    QCheckBox *box(int place) const
    {
        return m_place.findChild<ui::ChoicePane *>()->findChildren<QCheckBox *>().at(place);
    }

private:
    const ui::CasePlace &m_place;
};

} // namespace

int main(int argc, char **argv)
{
    if (sodium_init() < 0 || argc != 2)
        return 1;
    QApplication app(argc, argv);
    const int count = QByteArray(argv[1]).toInt();
    QTemporaryDir settings;
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
    ui::dress(app, ui::Scheme::Light);
    TestVault place(nullptr);
    if (!place.create().isEmpty())
        return 1;
    const auto made = makeCase(place, count);
    if (!made) {
        std::fprintf(stderr, "%s\n", qPrintable(made.error().code));
        return 1;
    }
    const QString folderOfVault = place.folder();
    place.close();

    const ui::Reader reader{Words::of(Language::English), QLocale::c()};
    const auto calendar = law::HolidayCalendar::load();
    FixedClock clock(QDateTime(QDate(2026, 3, 3), QTime(8, 0), Qt::UTC));
    forbidThread(QThread::currentThread());
    ui::OfficeThread office(clock, *calendar);
    ui::CasePlace shown(office, reader);
    shown.resize(1232, 726);
    bool isOpen = false;
    office.open(&shown, folderOfVault, TestVault::passphrase(), [&](const Result<> &opened) { isOpen = bool(opened); });
    if (!QTest::qWaitFor([&] { return isOpen; }, patience))
        return 1;
    shown.QWidget::show();
    const qint64 before = memory();
    Stopwatch watch;
    const Review review(shown);
    const auto all = [&] { review.list()->selectAll(); };
    bool isWell = watch.measure(
        "open", [&] { shown.show(*made, workflow::Stage::Review); },
        [&] { return review.rows() == count && review.isRead(0); });
    isWell &= watch.measure(
        "survey", [] {}, [&] { return !review.said().contains(u"Being read: "_s); });
    isWell &= watch.measure(
        "end", [&] { review.list()->scrollToBottom(); }, [&] { return review.isRead(count - 1); });
    isWell &= watch.measure(
        "filter", [&] { review.box(2)->click(); }, [&] { return review.rows() == (count - 1) / 3; });
    isWell &= watch.measure(
        "unfilter", [&] { review.box(2)->click(); }, [&] { return review.rows() == count; });
    isWell &= watch.measure(
        "one",
        [&] {
            review.list()->setFocus();
            review.list()->setCurrentIndex(review.list()->model()->index(1, 0));
            if (QTest::qWaitFor([&] { return review.isRead(1); }, patience))
                QTest::keyClick(review.list(), Qt::Key_H);
        },
        [&] {
            return review.said().contains(u"\n1 of %1"_s.arg(count))
                || review.said().startsWith(u"1 of %1"_s.arg(count));
        });
    isWell &= watch.measure("mark", all, [] { return true; });
    isWell &= watch.measure(
        "decide",
        [&] {
            for (QLineEdit *note : shown.findChildren<QLineEdit *>())
                note->setText(u"weighed"_s);
            QTest::keyClick(review.list(), Qt::Key_H);
        },
        [&] { return review.said().contains(u"%1 of %1"_s.arg(count)); });
    isWell &= watch.measure(
        "undo", [&] { QTest::keyClick(review.list(), Qt::Key_Z, Qt::ControlModifier); },
        [&] {
            return review.said().contains(u"\n1 of %1"_s.arg(count))
                || review.said().startsWith(u"1 of %1"_s.arg(count));
        });
    std::printf("memory %lld\n", memory() - before);
    return isWell ? 0 : 1;
}
