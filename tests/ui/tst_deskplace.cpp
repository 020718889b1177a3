// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "deskwindow.h"
#include "workflow/completeness.h"
#include "workflow/tasks.h"

#include "itemmodels/deadlinesmodel.h"
#include "register/profiles.h"

#include <QBuffer>
#include <QClipboard>
#include <QFileDialog>
#include <QListWidget>
#include <QMimeData>
#include <QRegularExpression>
#include <QTimer>
#include <QUrl>

#include <algorithm>
#include <functional>

using namespace Qt::Literals::StringLiterals;
using namespace habeas;
using tests::DeskWindow;

/// The first place: what is due, what waits, what vanishes; from each to where it is done.
class TestDeskPlace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(sodium_init() >= 0);
        m_desk = std::make_unique<DeskWindow>(QDateTime(QDate(2026, 11, 17), QTime(9, 0), QTimeZone::utc()));
        QCOMPARE(m_desk->open(&TestDeskPlace::fill), QString());
        QTRY_COMPARE_WITH_TIMEOUT(lines()->model()->rowCount(), 6, DeskWindow::patience);
    }
    void cleanupTestCase() { m_desk.reset(); }
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s)); }
    void cleanup()
    {
        QVERIFY2(m_desk->nameless().isEmpty(), qPrintable(m_desk->nameless().join(u", "_s)));
        QVERIFY2(m_desk->doubleMnemonics().isEmpty(), qPrintable(m_desk->doubleMnemonics().join(u", "_s)));
    }

    void whatIsDueFirstStandsFirst()
    {
        m_desk->picture("desk");
        const auto *model = lines()->model();
        for (int row = 1; row < model->rowCount(); ++row) {
            const auto safe = [&](int at) {
                return model->index(at, 0).data(itemmodels::DeadlinesModel::SafeRole).toDate();
            };
            QVERIFY(safe(row - 1) <= safe(row));
        }
        // Received on 12 October: one month, no holiday; the 12 November is past.
        QVERIFY(DeskWindow::textOf(lines()).contains(u"überschritten"));
        // In words for who does not see the line.
        const QString spoken = model->index(1, 0).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(spoken.contains(u"November 2026"), qPrintable(spoken));
    }

    void eachPanelIsReachedByOneKey()
    {
        QStringList reached;
        for (int i = 0; i < 9; ++i) {
            QTest::keyClick(&m_desk->window(), Qt::Key_F6);
            reached << m_desk->focus()->accessibleName();
        }
        for (const QListWidget *list : m_desk->shown<QListWidget>()) {
            if (list->isVisible() && list->parentWidget()->inherits("habeas::ui::TaskList"))
                QVERIFY2(reached.contains(list->accessibleName()), qPrintable(reached.join(u", "_s)));
        }
        QVERIFY2(reached.contains(lines()->accessibleName()), qPrintable(reached.join(u", "_s)));
        QVERIFY2(QSet<QString>(reached.begin(), reached.end()).size() >= 3, qPrintable(reached.join(u", "_s)));
    }

    void holidaysAreNamedAndWhatIsNotKnownIsSaid()
    {
        QVERIFY(m_desk->shownText().contains(u"1. Weihnachtstag"));
        QVERIFY(m_desk->shownText().contains(u"Schulferien sind nicht für alle diese Tage bekannt"));
    }

    // Holidays once lay on each computer: the first that opens the vault brings its own along, and forgets them.
    void holidaysOfThisComputerMoveIntoTheVault()
    {
        writeLocalHolidays(u"Herbstferien"_s, QDate(2026, 11, 18), QDate(2026, 11, 20));
        m_desk->go(Qt::Key_1);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->shownText().contains(u"Herbstferien"), DeskWindow::patience);
        QTRY_VERIFY_WITH_TIMEOUT(!hasLocalHolidays(), DeskWindow::patience);
        m_desk->go(Qt::Key_1); // read from the vault now
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->shownText().contains(u"Herbstferien"), DeskWindow::patience);
    }

    // Another computer did so before: what the vault has holds, and is not put back to what lay here.
    void holidaysOfTheVaultHold()
    {
        writeLocalHolidays(u"Sommerferien"_s, QDate(2026, 11, 19), QDate(2026, 12, 24));
        m_desk->go(Qt::Key_1);
        QTRY_VERIFY_WITH_TIMEOUT(!hasLocalHolidays(), DeskWindow::patience);
        m_desk->go(Qt::Key_1);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->shownText().contains(u"Herbstferien"), DeskWindow::patience);
        QVERIFY(!m_desk->shownText().contains(u"Sommerferien"));
    }

    /// The dates are those of the ministry's file, whose events end on the first day of school.
    void whatFallsDueInSchoolHolidaysIsSaidBefore()
    {
        QFile calendar(m_desk->scratch(u"ferien.ics"_s));
        QVERIFY(calendar.open(QIODevice::WriteOnly));
        calendar.write("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Test//EN\r\nBEGIN:VEVENT\r\nUID:1\r\n"
                       "DTSTART;VALUE=DATE:20261214\r\nDTEND;VALUE=DATE:20270110\r\nSUMMARY:Weihnachtsferien\r\n"
                       "END:VEVENT\r\nBEGIN:VEVENT\r\nUID:2\r\nDTSTART;VALUE=DATE:20270201\r\n"
                       "DTEND;VALUE=DATE:20270203\r\nSUMMARY:Halbjahresferien\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
        calendar.close();
        QVERIFY(m_desk->press(u"Schulferien …"_s));
        QTRY_VERIFY(editor() && editor()->isActiveWindow());
        auto *typed = editor()->findChild<QPlainTextEdit *>();
        typed->setPlainText(u"Herbstferien irgendwann"_s);
        QVERIFY(m_desk->press(u"Beim Verantwortlichen ablegen"_s));
        QVERIFY(m_desk->shownText().contains(u"„Herbstferien irgendwann“"));
        answerFileDialog(calendar.fileName());
        QVERIFY(m_desk->press(u"Aus einem Kalender …"_s));
        activate(editor());
        QVERIFY(typed->toPlainText().contains(u"Weihnachtsferien 14.12.2026 - 9.1.2027"));
        if (const QString folder = qEnvironmentVariable("HABEAS_SCREENSHOTS"); !folder.isEmpty())
            editor()->grab().save(folder + u"/holidays.png"_s);
        QVERIFY(m_desk->press(u"Beim Verantwortlichen ablegen"_s));
        QTRY_VERIFY_WITH_TIMEOUT(shownText().contains(u"3 Vorgänge werden in „Weihnachtsferien“ (Mo 14.12.–Sa "
                                                      u"9.1.2027) fällig"),
                                 DeskWindow::patience);
        const QString dates = DeskWindow::textOf(lines()).replace(QChar::Nbsp, u' ');
        QVERIFY2(dates.contains(u"Do 17.12. · Weihnachtsferien"), qPrintable(dates));
        QVERIFY(!m_desk->shownText().contains(u"nicht für alle"));
        m_desk->picture("desk-holidays");
        m_desk->window().activateWindow();
        QTRY_COMPARE(QApplication::activeWindow(), &m_desk->window());
    }

    void noCalendarChangesNothing()
    {
        QFile text(m_desk->scratch(u"ferien.txt"_s));
        QVERIFY(text.open(QIODevice::WriteOnly) && text.write("Ferien: immer") > 0);
        text.close();
        QVERIFY(m_desk->press(u"Schulferien …"_s));
        QTRY_VERIFY(editor() && editor()->isActiveWindow());
        answerFileDialog(text.fileName());
        QVERIFY(m_desk->press(u"Aus einem Kalender …"_s));
        QVERIFY(m_desk->shownText().contains(u"keine Kalenderdatei"));
        QVERIFY(editor()->findChild<QPlainTextEdit *>()->toPlainText().contains(u"Weihnachtsferien"));
        activate(editor());
        QVERIFY(m_desk->press(u"Unverändert lassen"_s));
        QVERIFY(m_desk->shownText().contains(u"Weihnachtsferien"));
        m_desk->window().activateWindow();
        QTRY_COMPARE(QApplication::activeWindow(), &m_desk->window());
    }

    void theSameAsATable()
    {
        QVERIFY(lines()->isColumnHidden(itemmodels::DeadlinesModel::Due));
        QVERIFY(m_desk->press(u"Als Tabelle"_s));
        QVERIFY(!lines()->isColumnHidden(itemmodels::DeadlinesModel::Due));
        QVERIFY(lines()->isColumnHidden(itemmodels::DeadlinesModel::Line));
        m_desk->picture("desk-table");
        QVERIFY(m_desk->press(u"Als Tabelle"_s));
        QVERIFY(!lines()->isColumnHidden(itemmodels::DeadlinesModel::Line));
    }

    void whatWaitsSaysWhereAndUntilWhen()
    {
        const QString mine = spoken(list(u"Wartet auf mich"_s));
        QVERIFY2(mine.contains(u"Identität prüfen") || mine.contains(u"abrufen"), qPrintable(mine));
        const QString others = spoken(list(u"Wartet auf andere"_s));
        QVERIFY2(others.contains(u"Antwort von Sekretariat"), qPrintable(others));
        const QString vanishing = spoken(list(u"Verschwindet bald"_s));
        QVERIFY2(vanishing.contains(u"Zugriffsprotokoll") && vanishing.contains(u"gelöscht"), qPrintable(vanishing));
    }

    void oneStepLeadsToTheWork()
    {
        auto *vanishing = list(u"Verschwindet bald"_s);
        vanishing->setFocus();
        m_desk->key(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->window().windowTitle().startsWith(u"2026-"), DeskWindow::patience);
        QTRY_VERIFY(m_desk->shownText().contains(u"Vollständigkeitsnachweis"));
        QTest::keyClick(&m_desk->window(), Qt::Key_Left, Qt::AltModifier);
        QTRY_COMPARE(m_desk->window().windowTitle(), u"Schreibtisch"_s);
        QTRY_COMPARE(lines()->model()->rowCount(), 6);
        lines()->setFocus();
        m_desk->key(Qt::Key_Return);
        QTRY_VERIFY(m_desk->window().windowTitle().startsWith(u"2026-"));
        m_desk->go(Qt::Key_1);
        QTRY_COMPARE(m_desk->window().windowTitle(), u"Schreibtisch"_s);
    }

    void theDaysGoIntoAnyCalendar()
    {
        const QString place = m_desk->scratch(u"fristen.ics"_s);
        answerFileDialog(place);
        QVERIFY(m_desk->press(u"Für einen Kalender …"_s));
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(place), DeskWindow::patience);
        QFile file(place);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray ics = file.readAll();
        QCOMPARE(ics.count("BEGIN:VEVENT"), 6 * 3);
        QVERIFY(!ics.contains("Lindner"));
        m_desk->window().activateWindow();
        QTRY_COMPARE(QApplication::activeWindow(), &m_desk->window());
    }

    /// A case that was open when the vault was locked is open again after the passphrase; the desk lies behind it.
    void oneGoesOnWhereOneWas()
    {
        lines()->setFocus();
        m_desk->key(Qt::Key_Return);
        QTRY_VERIFY(m_desk->window().windowTitle().startsWith(u"2026-"));
        const QString title = m_desk->window().windowTitle();
        m_desk->lock();
        m_desk->unlock();
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->window().windowTitle(), title, DeskWindow::patience);
        QTest::keyClick(&m_desk->window(), Qt::Key_Left, Qt::AltModifier);
        QTRY_COMPARE(m_desk->window().windowTitle(), u"Schreibtisch"_s);
        QTRY_COMPARE(lines()->model()->rowCount(), 6);
        const QSettings settings;
        const QStringList keys = settings.allKeys();
        for (const QString &key : keys)
            QVERIFY2(!settings.value(key).toStringList().join(u' ').contains(title), qPrintable(key));
    }

    void aLockedVaultLeavesNothing()
    {
        QTest::keyClick(&m_desk->window(), Qt::Key_F5); // its answer comes too late to be shown
        m_desk->lock();
        QTest::qWait(300);
        const QString held = m_desk->everythingHeld();
        QVERIFY(!held.contains(u"Lindner"));
        QVERIFY(!held.contains(u"2026-00"));
        m_desk->unlock();
        QTRY_COMPARE_WITH_TIMEOUT(lines()->model()->rowCount(), 6, DeskWindow::patience);
    }

    // What another program copied is taken in as if it had been dropped. Each row begins where the last one ended.
    void whatWasCopiedIsTakenIn_data()
    {
        QTest::addColumn<std::function<void(QMimeData &)>>("fill");
        QTest::addColumn<QString>("shown");
        const QString paper = m_desk->scratch(u"Brief.png"_s);
        QImage picture(4, 4, QImage::Format_RGB32);
        picture.fill(Qt::gray);
        QVERIFY(picture.save(paper));
        QByteArray bytes; // of another one: what is there already is not taken in twice
        picture.fill(Qt::blue);
        QBuffer buffer(&bytes);
        QVERIFY(buffer.open(QIODevice::WriteOnly) && picture.save(&buffer, "png"));
        picture.fill(Qt::red);
        using Fill = std::function<void(QMimeData &)>;
        QTest::newRow("nothing") << Fill([](QMimeData &) {}) << u"Die Zwischenablage enthält keine Datei"_s;
        QTest::newRow("a file") << Fill([paper](QMimeData &data) { data.setUrls({QUrl::fromLocalFile(paper)}); })
                                << u"Brief.png"_s;
        QTest::newRow("a file that went")
            << Fill([](QMimeData &data) { data.setUrls({QUrl::fromLocalFile(u"/fort/Anlage.pdf"_s)}); })
            << u"„Anlage.pdf“ lässt sich nicht lesen"_s;
        QTest::newRow("a picture, not decoded here")
            << Fill([bytes](QMimeData &data) { data.setData(u"image/png"_s, bytes); })
            << u"Bild 2026-11-17 10-00.png"_s;
        QTest::newRow("a picture as a program holds it")
            << Fill([picture](QMimeData &data) { data.setImageData(picture); }) << u"Bild 2026-11-17 10-00.png"_s;
        QTest::newRow("a text") << Fill([](QMimeData &data) { data.setText(u"  Was wissen Sie? "_s); })
                                << u"Was wissen Sie?"_s;
        QTest::newRow("an address in the web is a text, and is not fetched")
            << Fill([](QMimeData &data) { data.setText(u"https://example.org/brief.pdf"_s); })
            << u"https://example.org/brief.pdf"_s;
    }
    void whatWasCopiedIsTakenIn()
    {
        QFETCH(std::function<void(QMimeData &)>, fill);
        QFETCH(QString, shown);
        m_desk->go(Qt::Key_2);
        auto *copied = new QMimeData; // the clipboard owns it
        fill(*copied);
        QGuiApplication::clipboard()->setMimeData(copied);
        const auto count = m_desk->everythingHeld().count(shown);
        QVERIFY(m_desk->press(u"Aus der Zwischenablage"_s));
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->everythingHeld().count(shown) > count, DeskWindow::patience);
    }

private:
    QString shownText() const { return m_desk->shownText().replace(QChar::Nbsp, u' '); }
    /// Types \a path into the dialog that the next key opens.
    /// What a window manager does when a dialog over it goes.
    static void activate(QWidget *window)
    {
        window->activateWindow();
        QTRY_COMPARE(QApplication::activeWindow(), window);
    }
    static QDialog *editor() { return qobject_cast<QDialog *>(QApplication::activeModalWidget()); }
    void answerFileDialog(const QString &path)
    {
        QTimer::singleShot(0, this, [path] {
            auto *dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
            if (!dialog)
                return;
            dialog->findChild<QLineEdit *>()->setText(path);
            QTest::keyClick(dialog->findChild<QLineEdit *>(), Qt::Key_Return);
        });
    }
    /// As versions up to 0.1 kept them.
    static void writeLocalHolidays(const QString &name, QDate first, QDate last)
    {
        QSettings settings;
        settings.beginWriteArray(u"school-holidays/"_s + s_school.toString());
        settings.setArrayIndex(0);
        settings.setValue(u"name"_s, name);
        settings.setValue(u"first"_s, first.toString(Qt::ISODate));
        settings.setValue(u"last"_s, last.toString(Qt::ISODate));
        settings.setArrayIndex(1); // damaged by hand: left out
        settings.setValue(u"name"_s, u"Pfingstferien"_s);
        settings.setValue(u"first"_s, u"irgendwann"_s);
        settings.endArray();
    }
    static bool hasLocalHolidays()
    {
        const auto keys = QSettings().allKeys();
        return std::any_of(keys.begin(), keys.end(),
                           [](const QString &key) { return key.startsWith(u"school-holidays/"_s); });
    }
    static Result<> fill(workflow::Office &office, const Organisation &school)
    {
        s_school = school.id;
        const std::pair<QString, QString> systems[] = {{u"web-access-log"_s, {}}, {u"paper-files"_s, u"Sekretariat"_s}};
        for (const auto &[profile, contact] : systems) {
            System system = systemFrom(*profileNamed(profile), school.id);
            system.contact = contact;
            if (const auto added = workflow::addSystem(office, system); !added)
                return added.error();
        }
        const std::pair<QString, QDate> people[] = {
            {u"Jonas Lindner"_s, QDate(2026, 10, 12)},  {u"Mia Lindner"_s, QDate(2026, 10, 19)},
            {u"Deniz Karaca"_s, QDate(2026, 10, 27)},   {u"Familie Odermatt"_s, QDate(2026, 11, 9)},
            {u"Leni Brockhaus"_s, QDate(2026, 11, 14)}, {u"Ruth Falkenau"_s, QDate(2026, 11, 17)},
        };
        for (const auto &[name, receivedOn] : people) {
            workflow::NewCase request;
            request.organisation = school.id;
            request.rights = {law::Right::Access};
            request.subject.givenName = name.section(u' ', 0, 0);
            request.subject.familyName = name.section(u' ', 1);
            request.channel = u"letter"_s;
            request.receivedOn = receivedOn;
            const auto opened = workflow::openCase(office, request);
            if (!opened)
                return opened.error();
            if (const auto paper = workflow::systemNamed(office, *opened, u"Akten auf Papier"_s); paper) {
                if (const auto asked = workflow::recordAsked(office, opened->id, paper->id); !asked)
                    return asked.error();
            }
            if (name.startsWith(u"Familie"_s)) {
                workflow::NewEvent asked;
                asked.kind = Event::Kind::IdentityAsked;
                asked.on = QDate(2026, 11, 11);
                if (const auto recorded = workflow::recordEvent(office, opened->id, asked); !recorded)
                    return recorded.error();
            }
        }
        return {};
    }
    QTableView *lines() const
    {
        for (QTableView *each : m_desk->window().findChildren<QTableView *>()) {
            if (each->accessibleName() == u"Fristen" || each->accessibleName() == u"Deadlines")
                return each;
        }
        return nullptr;
    }
    QListWidget *list(const QString &name) const
    {
        for (QListWidget *each : m_desk->shown<QListWidget>()) {
            if (each->accessibleName() == name)
                return each;
        }
        return nullptr;
    }
    static QString spoken(const QListWidget *list)
    {
        QStringList lines;
        for (int row = 0; list && row < list->count(); ++row)
            lines << list->item(row)->data(Qt::AccessibleTextRole).toString();
        return lines.join(u'\n');
    }

    inline static OrganisationId s_school;
    std::unique_ptr<DeskWindow> m_desk;
};

QTEST_MAIN(TestDeskPlace)
#include "tst_deskplace.moc"
