// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "writtenchain.h"

#include "crypto/digest.h"
#include "journal/exportline.h"

#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <sodium.h>

using namespace habeas;
using namespace habeas::journal;
using namespace Qt::Literals::StringLiterals;

/// The exported file: read back as it was, and judged alike by Habeas and by a program that shares
/// no line with it.
class TestExportLine : public QObject
{
    Q_OBJECT

    std::optional<WrittenChain> m_chain; ///< eight entries
    QTemporaryDir m_folder;

    QList<QByteArray> exported() const
    {
        QList<QByteArray> lines{headerLine(m_chain->name)};
        for (const Entry &entry : m_chain->entries)
            lines << exportLine(entry);
        return lines;
    }

    static QString errorOf(const QByteArray &line)
    {
        const auto read = readExportLine(line);
        return read ? QString() : read.error().code;
    }

    /// As Habeas reads and judges the file.
    Report ours(const QList<QByteArray> &lines, const QList<KnownHead> &heads) const
    {
        Verifier verifier(m_chain->name, heads);
        for (const QByteArray &line : lines.sliced(1)) {
            const auto read = readExportLine(line);
            if (!read)
                qFatal("the test wrote a line that cannot be read: %s", line.constData());
            if (const auto *entry = std::get_if<Entry>(&*read)) {
                verifier.add(*entry);
            } else {
                const auto &hidden = std::get<HiddenEntry>(*read);
                verifier.addHidden(hidden.sequence, hidden.bodyDigest, hidden.hash);
            }
        }
        return verifier.finish();
    }

    /// As tests/journal/verify_journal.py does.
    QJsonObject theirs(const QList<QByteArray> &lines, const QList<KnownHead> &heads, int *exitCode) const
    {
        const QString path = m_folder.filePath(u"journal.jsonl"_s);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            qFatal("the temporary folder cannot be written");
        file.write(lines.join('\n') + '\n');
        file.close();
        QStringList arguments{QStringLiteral(HABEAS_JOURNAL_VERIFIER), path, u"--key"_s,
                              QString::fromLatin1(m_chain->name.organisationKey.toHex())};
        for (const KnownHead &known : heads)
            arguments << u"--head"_s
                      << u"%1:%2"_s.arg(known.head.sequence).arg(QString::fromLatin1(known.head.hash.toHex()));
        QProcess python;
        python.start(u"/usr/bin/python3"_s, arguments);
        if (!python.waitForFinished(60000))
            qFatal("missing program: /usr/bin/python3");
        *exitCode = python.exitCode();
        const QByteArray said = python.readAllStandardOutput();
        if (said.isEmpty())
            qFatal("verify_journal.py (needs Debian's python3-nacl): %s", python.readAllStandardError().constData());
        return QJsonDocument::fromJson(said).object();
    }

    void bothJudge(const QList<QByteArray> &lines, const QList<KnownHead> &heads,
                   const std::optional<Fault> &expected) const
    {
        const Report report = ours(lines, heads);
        int exitCode = -1;
        const QJsonObject other = theirs(lines, heads, &exitCode);
        QCOMPARE(report.fault, expected);
        QCOMPARE(exitCode, report.isWhole() ? 0 : 2);
        QCOMPARE(other.value("whole"_L1).toBool(), report.isWhole());
        QCOMPARE(other.value("seen"_L1).toInteger(), report.seen);
        QCOMPARE(other.value("hidden"_L1).toInteger(), report.hidden);
        QCOMPARE(other.value("unproven"_L1).toInteger(), report.unproven);
        const QJsonObject holds = other.value("holds"_L1).toObject();
        QCOMPARE(holds.value("sequence"_L1).toInteger(), report.holds.sequence);
        QCOMPARE(holds.value("hash"_L1).toString().toLatin1(), report.holds.hash.toHex());
        QCOMPARE(other.value("fingerprint"_L1).toString(), crypto::fingerprint(m_chain->name.organisationKey));
        if (expected) {
            const QJsonObject fault = other.value("fault"_L1).toObject();
            QCOMPARE(fault.value("kind"_L1).toString(), codeOf(expected->kind));
            QCOMPARE(fault.value("sequence"_L1).toInteger(), expected->sequence);
        } else {
            QVERIFY(other.value("fault"_L1).isNull());
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(sodium_init() >= 0);
        m_chain = WrittenChain::ofLength(8);
        QVERIFY(m_folder.isValid());
    }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void readsWhatItWrites()
    {
        const auto header = readHeaderLine(headerLine(m_chain->name));
        QVERIFY(header);
        QCOMPARE(*header, m_chain->name);
        for (qsizetype i = 0; i < m_chain->entries.size(); ++i) {
            const Entry &entry = m_chain->entries[i];
            QCOMPARE(std::get<Entry>(*readExportLine(exportLine(entry))), entry);
            const auto hidden = std::get<HiddenEntry>(*readExportLine(hiddenLine(entry, i + 1)));
            QCOMPARE(hidden.sequence, i + 1);
            QCOMPARE(hidden.hash, entry.hash);
        }
    }

    void bodyReadsAsItStands()
    {
        const QJsonObject line = QJsonDocument::fromJson(exportLine(m_chain->entries[3])).object();
        const QJsonObject body = QJsonDocument::fromJson(line.value("entry"_L1).toString().toLatin1()).object();
        QCOMPARE(body.value("action"_L1).toString(), u"event-recorded"_s);
    }

    void hiddenLineShowsNothing()
    {
        const QByteArray line = hiddenLine(m_chain->entries[3], 4);
        const QStringList members = QJsonDocument::fromJson(line).object().keys();
        QCOMPARE(members, (QStringList{u"bodyDigest"_s, u"hash"_s, u"sequence"_s}));
    }

    void damagedBodiesAreExportedAsTheyAre()
    {
        for (const QByteArray &body : {QByteArray("\xff\x00\n\"", 4), QByteArray("a\\\"b"), QByteArray("\t")}) {
            const Entry entry{body, QByteArray(64, 's'), QByteArray(64, 'h')};
            QCOMPARE(std::get<Entry>(*readExportLine(exportLine(entry))), entry);
        }
    }

    void malformedLines_data()
    {
        QTest::addColumn<QByteArray>("line");
        const QByteArray good = exportLine(m_chain->entries[2]);
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no JSON") << QByteArray("entry");
        QTest::newRow("another object") << QByteArray("{}");
        QTest::newRow("white space") << QByteArray(good).replace("\",\"hash", "\", \"hash");
        QTest::newRow("cut") << good.chopped(1);
        QTest::newRow("more") << good + ' ';
        QTest::newRow("a member more") << good.chopped(1) + ",\"x\":1}";
        QTest::newRow("capital hex") << good.left(good.size() - 130) + good.right(130).toUpper();
        QTest::newRow("short hash of a hidden one")
            << QByteArray("{\"sequence\":1,\"bodyDigest\":\"00\",\"hash\":\"00\"}");
    }

    void malformedLines()
    {
        QFETCH(QByteArray, line);
        QCOMPARE(errorOf(line), u"journal.export-malformed"_s);
    }

    void malformedHeaders()
    {
        const QByteArray good = headerLine(m_chain->name);
        const auto codeFor = [](const QByteArray &line) {
            const auto read = readHeaderLine(line);
            return read ? QString() : read.error().code;
        };
        QCOMPARE(codeFor(good), QString());
        QCOMPARE(codeFor(good.chopped(1)), u"journal.export-malformed"_s);
        QCOMPARE(codeFor(QByteArray(good).replace("organisationKey\":\"", "organisationKey\":\"00")),
                 u"journal.export-malformed"_s);
        QCOMPARE(codeFor(QByteArray(good).replace("journal-export/1", "journal-export/2")), u"journal.export-newer"_s);
        QCOMPARE(codeFor("{}"), u"journal.export-malformed"_s);
    }

    void theIndependentVerifierAgrees_data()
    {
        QTest::addColumn<QList<QByteArray>>("lines");
        QTest::addColumn<QList<KnownHead>>("heads");
        QTest::addColumn<std::optional<Fault>>("fault");
        using Kind = Fault::Kind;
        const QList<KnownHead> none;
        const auto row = [&none](const char *name, const QList<QByteArray> &lines, std::optional<Fault> fault,
                                 const QList<KnownHead> &heads) {
            QTest::newRow(name) << lines << (heads.isEmpty() ? none : heads) << fault;
        };
        const auto with = [this](qsizetype index, auto change) {
            Entry entry = m_chain->entries[index];
            change(entry);
            QList<QByteArray> lines = exported();
            lines[index + 1] = exportLine(entry);
            return lines;
        };
        const auto without = [this](std::initializer_list<qsizetype> sequences) {
            QList<QByteArray> lines = exported();
            for (const qsizetype sequence : sequences)
                lines[sequence] = QByteArray();
            lines.removeAll(QByteArray());
            return lines;
        };
        const KnownHead head{m_chain->head, u"letter"_s};
        row("whole", exported(), {}, {});
        row("whole, against a letter", exported(), {}, {head});
        row("empty", exported().first(1), {}, {});
        row("a word changed", with(3, [](Entry &e) { e.body.replace("event-recorded", "event-recordet"); }),
            Fault{Kind::Altered, 4}, {});
        row("a byte that is no text", with(3, [](Entry &e) { e.body[40] = '\xff'; }), Fault{Kind::Altered, 4}, {});
        row("a number changed", with(3, [](Entry &e) { e.body.replace("\"sequence\":4", "\"sequence\":5"); }),
            Fault{Kind::Altered, 4}, {});
        row("a hash changed", with(3, [](Entry &e) { e.hash[9] = 'x'; }), Fault{Kind::Altered, 4}, {});
        row("a signature changed", with(3, [](Entry &e) { e.signature[9] = static_cast<char>(e.signature[9] ^ 1); }),
            Fault{Kind::Signature, 4}, {});
        row("the first changed", with(0, [](Entry &e) { e.body.replace("organisation-added", "organisation-addet"); }),
            Fault{Kind::Altered, 1}, {});
        row("one missing", without({4}), Fault{Kind::Gap, 4}, {});
        row("the first missing", without({1}), Fault{Kind::Gap, 1}, {});
        row("the end missing", without({7, 8}), Fault{Kind::Truncated, 7}, {head});
        row("the end missing, nothing recorded", without({7, 8}), {}, {});
        QList<QByteArray> lines = exported();
        lines.swapItemsAt(4, 5);
        row("two exchanged", lines, Fault{Kind::Reordered, 4}, {});
        lines = exported();
        lines.insert(5, lines[4]);
        row("one twice", lines, Fault{Kind::Duplicate, 4}, {});
        lines = exported();
        lines.replace(1, exportLine(WrittenChain::ofLength(2).entries[0]));
        row("another chain's first entry", lines, Fault{Kind::WrongChain, 1}, {});
        row("another head recorded", exported(), Fault{Kind::OtherHead, 5}, {{{5, QByteArray(64, 'x')}, u"letter"_s}});
        lines = exported();
        lines << exportLine(m_chain->made(m_chain->draft(Action::NoteAdded), crypto::SigningKey::generate()));
        row("a stranger's entry", lines, Fault{Kind::Signer, 9}, {});
        lines = exported();
        lines << exportLine(m_chain->made(m_chain->draft(Action::NoteAdded), m_chain->organisationKey));
        row("an entry by the organisation's key", lines, Fault{Kind::Signer, 9}, {});
        Draft self = m_chain->draft(Action::UserKeysStated);
        const crypto::SigningKey stranger = crypto::SigningKey::generate();
        self.statement = crypto::signStatement(
            m_chain->statement(crypto::Statement::Kind::UserKeys, self.actor, stranger), stranger);
        lines = exported();
        lines << exportLine(m_chain->made(self, m_chain->userKey));
        row("a statement the organisation did not sign", lines, Fault{Kind::Statement, 9}, {});
        lines = exported();
        lines[4] = hiddenLine(m_chain->entries[3], 4);
        lines[6] = hiddenLine(m_chain->entries[5], 6);
        row("a dossier", lines, {}, {});
        lines[8] = hiddenLine(m_chain->entries[7], 8);
        row("a dossier with a hidden end", lines, {}, {});
        row("a dossier with a hidden end, against a letter", lines, {}, {head});
        lines[4] = hiddenLine(m_chain->entries[4], 4);
        row("a dossier with a wrong digest", lines, Fault{Kind::Altered, 4}, {});
        QByteArray body = m_chain->entries[4].body;
        body.replace("journal-entry/1", "journal-entry/2");
        for (qsizetype at = 5; at < m_chain->entries[3].body.size(); at += 71) {
            const auto flip = [at](Entry &e) { e.body[at] = static_cast<char>(e.body[at] ^ (1 << (at % 8))); };
            row(qPrintable(u"a bit of byte %1 changed"_s.arg(at)), with(3, flip), Fault{Kind::Altered, 4}, {});
        }
        const QByteArray hash = linkHash(m_chain->entries[3].hash, crypto::digestOf(crypto::Hash::Sha512, body));
        lines = exported();
        lines[5] = exportLine({body, m_chain->userKey.sign(body), hash});
        row("a newer entry", lines, Fault{Kind::Newer, 5}, {});
    }

    void theIndependentVerifierAgrees()
    {
        QFETCH(QList<QByteArray>, lines);
        QFETCH(QList<KnownHead>, heads);
        QFETCH(std::optional<Fault>, fault);
        bothJudge(lines, heads, fault);
    }
};

QTEST_GUILESS_MAIN(TestExportLine)
#include "tst_exportline.moc"
