// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "connectors/connector.h"
#include "register/profiles.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace habeas;
using namespace Qt::Literals::StringLiterals;

namespace {

QList<Profile> allProfiles()
{
    const auto all = profiles();
    if (!all)
        qFatal("%s", qPrintable(all.error().message));
    return *all;
}

Profile profileOf(const QString &id)
{
    const auto profile = profileNamed(id);
    if (!profile)
        qFatal("%s", qPrintable(profile.error().message));
    return *profile;
}

/// A whole profile, and the same with one member changed or, if undefined, gone.
QJsonObject sample(const QString &key = {}, const QJsonValue &value = {})
{
    QJsonObject document = profileOf(u"video-conference"_s).document;
    if (!key.isEmpty())
        document.insert(key, value);
    return document;
}

QJsonObject both(const QString &text)
{
    return {{u"de"_s, text}, {u"en"_s, text}};
}

QByteArray bytesOf(const QJsonObject &document)
{
    return QJsonDocument(document).toJson();
}

/// Checks \a file with python3-jsonschema, which knows nothing of our reader. Empty: it is valid.
QString schemaSays(const QString &file)
{
    QProcess python;
    python.start(u"/usr/bin/python3"_s,
                 {u"-W"_s, u"ignore"_s, u"-c"_s,
                  u"import json, sys, jsonschema\n"
                  "schema = json.load(open(sys.argv[1], encoding='utf-8'))\n"
                  "jsonschema.Draft202012Validator.check_schema(schema)\n"
                  "errors = list(jsonschema.Draft202012Validator(schema).iter_errors(json.load(open(sys.argv[2], "
                  "encoding='utf-8'))))\n"
                  "print('\\n'.join(str(e.json_path) + ' ' + e.message for e in errors), end='')\n"
                  "sys.exit(1 if errors else 0)"_s,
                  QStringLiteral(HABEAS_RESOURCES "/schemas/system-profile.schema.json"), file});
    if (!python.waitForFinished(60'000))
        return u"python3 did not run"_s;
    if (python.exitStatus() == QProcess::NormalExit && python.exitCode() == 0)
        return {};
    const QString said = QString::fromUtf8(python.readAllStandardOutput() + python.readAllStandardError());
    return said.isEmpty() ? u"python3 failed"_s : said;
}

} // namespace

/// The profiles that are shipped, and the reader that lets no half one in.
class TestProfiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void theSystemsOfASchoolAreThere()
    {
        QStringList ids;
        const auto all = allProfiles();
        for (const Profile &profile : all)
            ids << profile.id;
        for (const char *needed :
             {"nextcloud",        "nextcloud-log", "ldap-openldap",    "ldap-ucs",         "ldap-ad",
              "web-access-log",   "hosting-log",   "backup",           "processor-letter", "paper-files",
              "teachers-devices", "mailman",       "mail-server",      "mailbox",          "support-mailbox",
              "wordpress",        "bigbluebutton", "video-conference", "learning-portal",  "shared-folder"})
            QVERIFY2(ids.contains(QLatin1String(needed)), needed);
        QCOMPARE(ids.size(), QDir(QStringLiteral(HABEAS_RESOURCES "/systems")).entryList({u"*.json"_s}).size());
    }

    void shipped_data()
    {
        QTest::addColumn<QString>("id");
        const auto all = allProfiles();
        for (const Profile &profile : all)
            QTest::newRow(qPrintable(profile.id)) << profile.id;
    }

    /// Each can fill its part of an Art. 15 letter in both languages, and its connector takes its options.
    void shipped()
    {
        QFETCH(QString, id);
        const Profile profile = profileOf(id);
        QCOMPARE(schemaSays(QStringLiteral(HABEAS_RESOURCES "/systems/%1.json").arg(id)), QString());

        const OrganisationId organisation = OrganisationId::create();
        const System system = systemFrom(profile, organisation);
        QVERIFY(!system.id.isNull());
        QCOMPARE(system.organisation, organisation);
        QCOMPARE(system.profile, id);
        QCOMPARE(system.name, profile.title.german);
        QList<LocalText> texts{profile.title,     profile.toCheck,       system.purpose,
                               system.legalBasis, system.retention.rule, system.source};
        texts += system.categories;
        for (const LocalText &text : std::as_const(texts)) {
            QVERIFY(!text.german.trimmed().isEmpty());
            QVERIFY(!text.english.trimmed().isEmpty());
        }
        for (const Recipient &recipient : system.recipients)
            QVERIFY(recipient.thirdCountry.isEmpty() || !recipient.safeguard.english.isEmpty());
        // What vanishes soon must be asked for before it is gone.
        if (system.retention.days && profile.answerWithinDays)
            QVERIFY(*profile.answerWithinDays <= *system.retention.days);
        const auto stored = systemFromCbor(toCbor(system));
        QVERIFY(stored);
        QCOMPARE(*stored, system);

        if (profile.answerer != Profile::Answerer::Connector)
            return;
        const QTemporaryDir folder;
        const bool isLive = system.connector == u"nextcloud"_s;
        const QString location = isLive ? u"https://cloud.schule.example"_s : folder.path();
        const auto connector = connectors::makeConnector(system.connector, {location, profile.connector, {}});
        QVERIFY2(connector, connector ? "" : qPrintable(connector.error().message));
    }

    void unknownProfile()
    {
        const auto profile = profileNamed(u"no-such"_s);
        QVERIFY(!profile);
        QCOMPARE(profile.error().code, u"register.profile-unknown"_s);
    }

    void broken_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QJsonValue>("value");
        const auto row = [](const char *name, const QString &key, const QJsonValue &value) {
            QTest::newRow(name) << key << value;
        };
        for (const char *key :
             {"id", "title", "toCheck", "purpose", "legalBasis", "categories", "retention", "answer", "connector"})
            row(qPrintable(u"without "_s + QLatin1String(key)), QString::fromLatin1(key), QJsonValue::Undefined);
        row("English is missing", u"purpose"_s, QJsonObject{{u"de"_s, u"Zweck"_s}});
        row("English is empty", u"purpose"_s, QJsonObject{{u"de"_s, u"Zweck"_s}, {u"en"_s, u""_s}});
        row("a third language", u"purpose"_s, QJsonObject{{u"de"_s, u"x"_s}, {u"en"_s, u"x"_s}, {u"fr"_s, u"x"_s}});
        row("an optional text in one language", u"source"_s, QJsonObject{{u"de"_s, u"x"_s}});
        row("a text that is none", u"purpose"_s, u"Zweck"_s);
        row("a typing error", u"retenton"_s, both(u"x"_s));
        row("no category", u"categories"_s, QJsonArray());
        row("a category in one language", u"categories"_s, QJsonArray{QJsonObject{{u"de"_s, u"x"_s}}});
        row("a category that is a text", u"categories"_s, QJsonArray{u"x"_s});
        row("retention without a rule", u"retention"_s, QJsonObject{{u"days"_s, 3}});
        row("negative days", u"retention"_s, QJsonObject{{u"rule"_s, both(u"x"_s)}, {u"days"_s, -1}});
        row("days as a text", u"retention"_s, QJsonObject{{u"rule"_s, both(u"x"_s)}, {u"days"_s, u"3"_s}});
        row("half days", u"retention"_s, QJsonObject{{u"rule"_s, both(u"x"_s)}, {u"days"_s, 1.5}});
        row("unknown in retention", u"retention"_s, QJsonObject{{u"rule"_s, both(u"x"_s)}, {u"weeks"_s, 3}});
        row("a recipient without a name", u"recipients"_s, QJsonArray{QJsonObject{{u"processor"_s, true}}});
        row("a third country without safeguard", u"recipients"_s,
            QJsonArray{QJsonObject{{u"name"_s, u"x"_s}, {u"thirdCountry"_s, u"US"_s}}});
        row("portable as a text", u"portable"_s, u"yes"_s);
        row("nobody answers", u"answer"_s, QJsonObject{{u"by"_s, u"nobody"_s}});
        row("an answer within no days", u"answer"_s, QJsonObject{{u"by"_s, u"person"_s}, {u"withinDays"_s, 0}});
        row("a connector answers by hand", u"answer"_s, QJsonObject{{u"by"_s, u"connector"_s}});
        row("a person answers where a connector reads", u"connector"_s, QJsonObject{{u"kind"_s, u"ldif"_s}});
        row("a connector of no kind", u"connector"_s, QJsonObject{{u"files"_s, u"x"_s}});
    }

    /// Reader and schema agree on what is broken.
    void broken()
    {
        QFETCH(QString, key);
        QFETCH(QJsonValue, value);
        const QByteArray bytes = bytesOf(sample(key, value));
        const auto profile = profileFromJson(bytes, u"sample"_s);
        QVERIFY(!profile);
        QCOMPARE(profile.error().code, u"register.profile"_s);
        QTemporaryDir folder;
        QFile file(folder.filePath(u"sample.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        file.close();
        QVERIFY(!schemaSays(file.fileName()).isEmpty());
    }

    void noJson_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("a list") << QByteArray("[]");
        QTest::newRow("cut") << bytesOf(sample()).chopped(3);
        QTest::newRow("an empty object") << QByteArray("{}");
    }

    void noJson()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(!profileFromJson(bytes, u"sample"_s));
    }

    void theSampleIsWhole() { QVERIFY(profileFromJson(bytesOf(sample()), u"sample"_s)); }

    void whatTheSchoolKnowsBetter()
    {
        const Profile profile = profileOf(u"video-conference"_s);
        const OrganisationId organisation = OrganisationId::create();
        const QJsonObject overrides{
            {u"name"_s, u"Konferenzen"_s},
            {u"contact"_s, u"admin@school.example"_s},
            {u"recipients"_s, QJsonArray{QJsonObject{{u"name"_s, u"edudip GmbH"_s}, {u"processor"_s, true}}}},
            {u"retention"_s, QJsonObject{{u"rule"_s, both(u"7"_s)}, {u"days"_s, 7}}},
            {u"thirdPartyPolicy"_s, QJsonObject()}};
        const auto system = systemFrom(profile, organisation, overrides);
        QVERIFY(system);
        QCOMPARE(system->name, u"Konferenzen"_s);
        QCOMPARE(system->contact, u"admin@school.example"_s);
        QCOMPARE(system->recipients, (QList<Recipient>{{u"edudip GmbH"_s, true, {}, {}}}));
        QCOMPARE(system->retention.days, std::optional(7));
        QCOMPARE(system->thirdPartyPolicy, LocalText());
        QCOMPARE(system->purpose, profile.system.purpose);
        QCOMPARE(system->profile, profile.id);
        QCOMPARE(system->organisation, organisation);
    }

    void overridesAreCheckedToo_data()
    {
        QTest::addColumn<QJsonObject>("overrides");
        QTest::newRow("a typing error") << QJsonObject{{u"purpos"_s, both(u"x"_s)}};
        QTest::newRow("one language") << QJsonObject{{u"purpose"_s, QJsonObject{{u"de"_s, u"x"_s}}}};
        QTest::newRow("what is required is removed") << QJsonObject{{u"categories"_s, QJsonArray()}};
        QTest::newRow("another id") << QJsonObject{{u"id"_s, u"other"_s}};
        QTest::newRow("a name that is no text") << QJsonObject{{u"name"_s, 3}};
    }

    void overridesAreCheckedToo()
    {
        QFETCH(QJsonObject, overrides);
        QVERIFY(!systemFrom(profileOf(u"video-conference"_s), OrganisationId::create(), overrides));
    }
};

QTEST_GUILESS_MAIN(TestProfiles)
#include "tst_profiles.moc"
