// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

// usage: bench_cases COUNT
//
// A vault with COUNT cases, one of ten not closed, in the list of the desktop. Prints one line for each thing a person
// does there, with its milliseconds; how long the window did not answer at most ("stall"); and by how much the program
// grew ("memory", MiB).

#include "cases/casesplace.h"
#include "core/threadguard.h"
#include "stopwatch.h"
#include "storage/testvault.h"

#include "theme/style.h"

#include "itemmodels/caselistmodel.h"
#include "law/holidays.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QScrollBar>
#include <QSettings>
#include <QTableView>

#include <sodium.h>

using namespace habeas;
using namespace habeas::tests;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int changeRows = 1000;
constexpr int families = 100; // one in a hundred is called like this
constexpr int stops = 200; // on the way through the list

Result<> put(storage::Change &change, const OrganisationId &organisation, int place)
{
    Case value = TestVault::newCase(organisation, u"Kind%1"_s.arg(place), u"M%1uster"_s.arg(100 + place % families));
    const auto number = change.nextCaseNumber(2026);
    if (!number)
        return number.error();
    value.number = *number;
    auto projection = TestVault::projection(QDate(2020, 1, 1).addDays(place % 2000));
    if (place % 10 > 0)
        projection.state = CaseState::Closed;
    return change.put(value, projection);
}

Result<> makeCases(TestVault &vault, int count)
{
    for (int made = 0; made < count; made += changeRows) {
        const auto stored = vault.vault().change(
            vault.organisation(), {journal::Action::CaseChanged, {}, {}}, [&](storage::Change &change) -> Result<> {
                for (int i = made; i < qMin(made + changeRows, count); ++i) {
                    if (const auto done = put(change, vault.organisation(), i); !done)
                        return done;
                }
                return {};
            });
        if (!stored)
            return stored;
    }
    return {};
}

class List
{
public:
    explicit List(const ui::CasesPlace &place)
        : m_table(place.findChild<QTableView *>()),
          m_search(place.findChild<QLineEdit *>()),
          m_states(place.findChildren<QComboBox *>().at(0)),
          m_orders(place.findChildren<QComboBox *>().at(1))
    { }

    QTableView *table() const { return m_table; }
    int rows() const { return m_table->model()->rowCount(); }
    QString text(int row) const { return m_table->model()->index(row, 0).data().toString(); }
    bool isRead(int row) const { return row < rows() && !text(row).isEmpty(); }
    bool shows(int count) const { return rows() == count && isRead(0); }
    void chooseState(int place) const { choose(m_states, place); }
    void chooseOrder(int place) const { choose(m_orders, place); }
    void search(const QString &text) const
    {
        m_search->setFocus();
        m_search->clear();
        QTest::keyClicks(m_search, text);
    }
    /// Through the whole list, and the window paints each stop.
    void scroll() const
    {
        QScrollBar *bar = m_table->verticalScrollBar();
        for (int i = 0; i <= stops; ++i) {
            bar->setValue(int(qint64(bar->maximum()) * i / stops));
            QTest::qWait(5);
        }
    }

private:
    /// By the keys for it.
    static void choose(QComboBox *box, int place)
    {
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Home);
        for (int i = 0; i < place; ++i)
            QTest::keyClick(box, Qt::Key_Down);
    }

    QTableView *m_table;
    QLineEdit *m_search;
    QComboBox *m_states;
    QComboBox *m_orders;
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
    TestVault vault(nullptr);
    if (!vault.create().isEmpty())
        return 1;
    const auto organisation = vault.vault().registry().organisation(vault.organisation());
    const auto made = makeCases(vault, count);
    if (!organisation || !made) {
        std::fprintf(stderr, "%s\n", qPrintable(made ? organisation.error().code : made.error().code));
        return 1;
    }
    vault.close();

    const ui::Reader reader{Words::of(Language::English), QLocale::c()};
    const auto calendar = law::HolidayCalendar::load();
    FixedClock clock(QDateTime(QDate(2026, 3, 3), QTime(8, 0), Qt::UTC));
    forbidThread(QThread::currentThread());
    ui::OfficeThread office(clock, *calendar);
    ui::CasesPlace place(office, reader);
    place.resize(1232, 726);
    bool isOpen = false;
    office.open(&place, vault.folder(), TestVault::passphrase(),
                [&](const Result<> &opened) { isOpen = bool(opened); });
    if (!QTest::qWaitFor([&] { return isOpen; }, patience))
        return 1;
    place.show();
    const qint64 before = memory();
    Stopwatch watch;
    const List list(place);
    bool isWell = watch.measure(
        "enter", [&] { place.enter(*organisation); }, [&] { return list.shows(count / 10); });
    isWell &= watch.measure(
        "all", [&] { list.chooseState(2); }, [&] { return list.isRead(0); });
    isWell &= watch.measure(
        "whole", [] {},
        [&] {
            list.table()->scrollToBottom();
            return list.rows() == count;
        });
    isWell &= watch.measure(
        "end", [&] { list.table()->scrollToBottom(); }, [&] { return list.isRead(count - 1); });
    isWell &= watch.measure(
        "scroll", [&] { list.scroll(); }, [&] { return list.isRead(count - 1); });
    isWell &= watch.measure(
        "newest", [&] { list.chooseOrder(1); }, [&] { return list.shows(count); });
    isWell &= watch.measure(
        "oldest", [&] { list.chooseOrder(2); }, [&] { return list.shows(count); });
    isWell &= watch.measure(
        "due", [&] { list.chooseOrder(0); }, [&] { return list.shows(count); });
    isWell &= watch.measure(
        "closed", [&] { list.chooseState(1); }, [&] { return list.shows(count - count / 10); });
    isWell &= watch.measure(
        "open", [&] { list.chooseState(0); }, [&] { return list.shows(count / 10); });
    isWell &= watch.measure(
        "name", [&] { list.search(u"M150uster"_s); }, [&] { return list.shows(count / families); });
    isWell &= watch.measure(
        "number", [&] { list.search(u"2026-000"_s); }, [&] { return list.shows(1); });
    isWell &= watch.measure(
        "unsearch", [&] { list.search({}); }, [&] { return list.shows(count / 10); });
    std::printf("memory %lld\n", memory() - before);
    return isWell ? 0 : 1;
}
