// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "preparedcase.h"

#include "collection/deciding.h"
#include "collection/review.h"
#include "core/clock.h"
#include "core/threadguard.h"
#include "law/holidays.h"
#include "register/profiles.h"
#include "workflow/asking.h"
#include "workflow/casework.h"
#include "workflow/completeness.h"
#include "workflow/registration.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSettings>
#include <QTextEdit>

#include <sodium.h>

using namespace Qt::Literals::StringLiterals;
using namespace habeas;

namespace {

constexpr int patience = 60'000; // key derivation, sanitized, on a slow machine

Organisation school()
{
    Organisation school;
    school.name = u"Lindenschule"_s;
    school.region = u"DE-NI"_s;
    school.letterhead = {u"Lindenschule"_s,
                         {u"Lindenweg 4"_s, u"31134 Hildesheim"_s},
                         u"buero@lindenschule.example"_s,
                         u"05121 000000"_s,
                         {}};
    school.head.name = u"Renate Voss"_s;
    school.dpo = {
        u"Jonas Albers"_s, {u"Lindenweg 4"_s, u"31134 Hildesheim"_s}, u"datenschutz@lindenschule.example"_s, {}, {}};
    return school;
}

workflow::NewCase request(const OrganisationId &organisation, const QList<law::Right> &rights)
{
    workflow::NewCase request;
    request.organisation = organisation;
    request.rights = rights;
    request.subject.givenName = u"Mia"_s;
    request.subject.familyName = u"Lindner"_s;
    request.subject.userNames = {u"m.lindner"_s};
    request.representative = Representative{.name = u"Sabine Lindner"_s,
                                            .capacity = Representative::Capacity::JointCustody,
                                            .evidenceSeen = u"Sorgeerklärung gesehen"_s,
                                            .subjectHeard = Representative::Heard::Yes,
                                            .postal = {u"Am Kanal 12"_s, u"31134 Hildesheim"_s}};
    request.receivedOn = QDate(2026, 11, 3);
    return request;
}

Result<> collect(workflow::Office &office, const Case &value, const System &system)
{
    const connectors::Query query = workflow::queryOf(value);
    const auto candidates = workflow::findSubject(office, value, system, query, {}, {});
    if (!candidates)
        return candidates.error();
    const auto run = workflow::collect(office, value, system, candidates->first(1), query, {}, {});
    return run ? Result<>() : run.error();
}

Result<> decideAll(workflow::Office &office, const Case &value)
{
    QList<ItemId> items;
    const auto read = collection::forEachItem(office.vault, value, [&](const storage::ItemLine &line) -> Result<> {
        items << line.item.id;
        return {};
    });
    if (!read)
        return read.error();
    const auto decided =
        collection::decide(office.vault, office.clock, value, items, {.note = u"nichts über andere"_s});
    return decided ? Result<>() : decided.error();
}

Result<System> addSystem(workflow::Office &office, const OrganisationId &school, const QString &profileName,
                         const QString &name, const QString &location)
{
    const auto profile = profileNamed(profileName);
    if (!profile)
        return profile.error();
    System system = systemFrom(*profile, school);
    system.name = name;
    system.location = location;
    return workflow::addSystem(office, system);
}

Result<CaseId> makeCase(workflow::Office &office, const QString &folder, const QList<law::Right> &rights,
                        bool isDecided)
{
    const auto school = workflow::organisationNamed(office, {});
    if (!school)
        return school.error();
    const auto folderSystem = addSystem(office, school->id, u"shared-folder"_s, u"Ordner"_s, folder);
    if (!folderSystem)
        return folderSystem.error();
    const auto paper = addSystem(office, school->id, u"paper-files"_s, u"Papier"_s, {});
    if (!paper)
        return paper.error();
    const auto value = workflow::openCase(office, request(school->id, rights));
    if (!value)
        return value.error();
    const auto confirmed = workflow::recordEvent(
        office, value->id,
        {.kind = Event::Kind::IdentityConfirmed,
         .on = QDate(2026, 11, 4),
         .details = {{u"method"_s, u"known-in-person"_s}, {u"seen"_s, u"der Klassenleitung bekannt"_s}}});
    if (!confirmed)
        return confirmed.error();
    if (const auto collected = collect(office, *value, *folderSystem); !collected)
        return collected.error();
    const auto decided = isDecided ? decideAll(office, *value) : Result<>();
    return decided ? Result<CaseId>(value->id) : decided.error();
}

void plant(const QString &folder, const QHash<QString, QByteArray> &files)
{
    QDir().mkpath(folder + u"/Mia Lindner"_s);
    for (auto each = files.begin(); each != files.end(); ++each) {
        QFile file(folder + u"/Mia Lindner/"_s + each.key());
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(*each) == each->size());
    }
}

QString bare(QString text)
{
    return text.remove(u'&');
}

} // namespace

PreparedCase::PreparedCase()
{
    if (sodium_init() < 0)
        qFatal("libsodium does not start");
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, path(u"settings"_s));
    QCoreApplication::setOrganizationName(u"habeas-test"_s);
    QCoreApplication::setApplicationName(u"habeas-test"_s);
    const bool isEnglish = qEnvironmentVariable("HABEAS_LANGUAGE") == u"en";
    const Language language = isEnglish ? Language::English : Language::German;
    m_reader = {Words::of(language),
                isEnglish ? QLocale(QLocale::English, QLocale::UnitedKingdom)
                          : QLocale(QLocale::German, QLocale::Germany)};
    QLocale::setDefault(m_reader.locale);
    if (!m_translator.load(u":/i18n/habeas_"_s + languageCode(language) + u".qm"_s))
        qFatal("the translation is not compiled in");
    QCoreApplication::installTranslator(&m_translator);
    ui::dress(*qApp, qEnvironmentVariable("HABEAS_SCHEME") == u"dark" ? ui::Scheme::Dark : ui::Scheme::Light);
    m_calendar = std::make_unique<law::HolidayCalendar>(*law::HolidayCalendar::load());
    forbidThread(QThread::currentThread());
    m_office = std::make_unique<ui::OfficeThread>(m_clock, *m_calendar);
    m_place = std::make_unique<ui::CasePlace>(*m_office, m_reader);
    m_place->resize(1092, 726); // the place beside the sidebar of a window of 1280 x 800
}

PreparedCase::~PreparedCase()
{
    m_place.reset();
    m_office.reset();
    forbidThread(nullptr);
}

QString PreparedCase::prepare(workflow::Stage stage)
{
    plant(path(u"source"_s), {{u"Notiz.txt"_s, "Liebe Oma"}, {u"Zeugnis.txt"_s, "gut"}, {u"Film.mp4"_s, "kein Film"}});
    return make(stage, true);
}

QString PreparedCase::prepare(workflow::Stage stage, const QHash<QString, QByteArray> &files)
{
    plant(path(u"source"_s), files);
    return make(stage, false);
}

QString PreparedCase::make(workflow::Stage stage, bool isDecided)
{
    std::optional<QString> fault;
    m_office->create(m_place.get(), path(u"tresor"_s), u"Jonas Albers"_s,
                     Secret(QByteArrayView("Zitronenfalter am Fensterbrett")), school(),
                     [&](const Result<Secret> &sheet) {
                         if (!sheet)
                             fault = sheet.error().message;
                     });
    m_office->ask<CaseId>(
        m_place.get(),
        [folder = path(u"source"_s), rights = m_rights, isDecided](workflow::Office &office) {
            return makeCase(office, folder, rights, isDecided);
        },
        [&](const Result<CaseId> &made) {
            m_id = made ? *made : CaseId();
            fault = made ? QString() : made.error().message;
        });
    if (!QTest::qWaitFor([&] { return fault.has_value(); }, patience) || !fault->isEmpty())
        return fault.value_or(u"The vault does not answer."_s);
    m_place->show(m_id, stage);
    m_place->QWidget::show();
    if (!QTest::qWaitForWindowActive(m_place.get()) || !QTest::qWaitFor([&] { return !m_place->title().isEmpty(); }))
        return u"The case is not shown."_s;
    return {};
}

bool PreparedCase::answerForPaper()
{
    std::optional<bool> done;
    m_office->ask<std::monostate>(
        m_place.get(),
        [id = m_id](workflow::Office &office) -> Result<> {
            const auto value = office.vault.cases().caseWith(id);
            if (!value)
                return value.error();
            const auto system = workflow::systemNamed(office, *value, u"Papier"_s);
            if (!system)
                return system.error();
            return workflow::answerLedger(
                office, id, system->id,
                {Task::Answer::State::Found, 2, u"Schrank 2 durchgesehen"_s, {}, QDate(2026, 11, 10), u"Büro"_s});
        },
        [&](const Result<> &answered) {
            done = answered.has_value();
            m_place->refresh();
        });
    return QTest::qWaitFor([&] { return done.has_value(); }, patience) && *done;
}

void PreparedCase::lock()
{
    m_office->close();
    m_place->clear();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // what the next turn of the loop does
}

workflow::CaseFacts PreparedCase::facts()
{
    std::optional<workflow::CaseFacts> facts;
    m_office->ask<workflow::CaseFacts>(
        m_place.get(),
        [id = m_id](workflow::Office &office) -> Result<workflow::CaseFacts> {
            const auto value = office.vault.cases().caseWith(id);
            return value ? workflow::factsOf(office, *value) : value.error();
        },
        [&](const Result<workflow::CaseFacts> &read) { facts = read ? *read : workflow::CaseFacts(); });
    return QTest::qWaitFor([&] { return facts.has_value(); }, patience) ? *facts : workflow::CaseFacts();
}

QAbstractButton *PreparedCase::button(const QString &text) const
{
    const auto buttons = visible<QAbstractButton>();
    for (QAbstractButton *each : buttons) {
        if (bare(each->text()) == text)
            return each;
    }
    return nullptr;
}

bool PreparedCase::press(const QString &text)
{
    QAbstractButton *found = button(text);
    if (!found || !found->isEnabled())
        return false;
    found->setFocus();
    QTest::keyClick(found, Qt::Key_Space);
    return true;
}

bool PreparedCase::fill(const QString &text, const QString &value)
{
    const auto labels = visible<QLabel>();
    for (const QLabel *label : labels) {
        QWidget *field = label->buddy();
        if (bare(label->text()) != text || !field)
            continue;
        field->setFocus();
        QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(field, value);
        return true;
    }
    return false;
}

QString PreparedCase::shownText() const
{
    QString text;
    const auto labels = visible<QLabel>();
    for (const QLabel *label : labels)
        text += label->text() + u'\n';
    return text;
}

QStringList PreparedCase::everythingHeld() const
{
    QStringList held{m_place->title(), m_place->windowTitle()};
    for (const QWidget *each : m_place->findChildren<QWidget *>()) {
        held << each->toolTip() << each->windowTitle() << each->accessibleName() << each->accessibleDescription();
        if (QAccessibleInterface *face = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(each)))
            held << face->text(QAccessible::Name) << face->text(QAccessible::Value);
    }
    for (const QLabel *each : m_place->findChildren<QLabel *>())
        held << each->text();
    for (const QLineEdit *each : m_place->findChildren<QLineEdit *>())
        held << each->text();
    for (const QPlainTextEdit *each : m_place->findChildren<QPlainTextEdit *>())
        held << each->toPlainText();
    for (const QTextEdit *each : m_place->findChildren<QTextEdit *>())
        held << each->toPlainText();
    for (const QComboBox *each : m_place->findChildren<QComboBox *>()) {
        for (int i = 0; i < each->count(); ++i)
            held << each->itemText(i);
    }
    for (const QAbstractItemView *view : m_place->findChildren<QAbstractItemView *>()) {
        for (int row = 0; view->model() && row < view->model()->rowCount(); ++row) {
            for (int column = 0; column < view->model()->columnCount(); ++column)
                held << view->model()->index(row, column).data().toString();
        }
    }
    return held;
}

void PreparedCase::picture(const char *name)
{
    const QString folder = qEnvironmentVariable("HABEAS_SCREENSHOTS");
    if (folder.isEmpty())
        return;
    QTest::qWait(1000); // pages of the preview are painted on a thread of their own
    QVERIFY(m_place->grab().save(folder + u'/' + QLatin1String(name) + u".png"_s));
}
