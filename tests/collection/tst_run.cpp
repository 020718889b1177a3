// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "collection/review.h"
#include "collection/run.h"
#include "collection/undoing.h"
#include "storage/testvault.h"

#include <QDirIterator>
#include <QTest>

#include <sodium.h>

#include <functional>

using namespace habeas;
using namespace habeas::tests;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 mebi = 1024 * 1024;

/// Does in collect() what a test wants it to.
class Scripted final : public connectors::Connector
{
public:
    using Script = std::function<Result<>(connectors::Sink &)>;
    explicit Scripted(Script script) : m_script(std::move(script)) { }
    connectors::Abilities abilities() const override { return connectors::Ability::Collect; }
    Result<QList<connectors::Candidate>> find(const connectors::Query &, const Watch &) override
    {
        return QList<connectors::Candidate>();
    }
    Result<> collect(const connectors::Candidate &, const connectors::Query &, connectors::Sink &sink,
                     const Watch &watch) override
    {
        const auto done = m_script(sink);
        watch.tell({1, 1, {}, {}});
        return done;
    }

private:
    Script m_script;
};

Item headOf(const QString &path, Ownership ownership = Ownership::Own)
{
    Item item;
    item.path = item.title = path;
    item.mediaType = u"text/plain"_s;
    item.ownership = ownership;
    item.request = path;
    return item;
}

Result<> give(connectors::Sink &sink, const Item &head, const QByteArray &content)
{
    if (const auto begun = sink.begin(head); !begun)
        return begun;
    if (const auto written = sink.write(content); !written)
        return written;
    return sink.end();
}

} // namespace

/// What a connector does becomes rows, contents and an honest run.
class TestRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(sodium_init() >= 0); }

    void init()
    {
        m_references = {u"mia.lindner"_s};
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_vault = std::make_unique<TestVault>(nullptr);
        QCOMPARE(m_vault->create(), QString());
        m_system = {};
        m_system.id = SystemId::create();
        m_system.organisation = m_vault->organisation();
        m_system.name = u"Ordner"_s;
        m_system.connector = u"folder"_s;
        const auto added = m_vault->vault().change(m_vault->organisation(),
                                                   {journal::Action::SystemAdded, {}, {{u"name"_s, u"Ordner"_s}}},
                                                   [&](storage::Change &change) { return change.put(m_system); });
        QVERIFY(added);
        m_case = m_vault->addCase(u"Mia"_s, u"Lindner"_s);
        QVERIFY(!m_case.isNull());
    }

    void everythingFoundIsKept()
    {
        const auto run = collect([](connectors::Sink &sink) -> Result<> {
            for (int i = 0; i < 1203; ++i) {
                if (const auto given = give(sink, headOf(u"Blatt %1"_s.arg(i)), QByteArray(i, 'x')); !given)
                    return given;
            }
            return {};
        });
        QVERIFY(run);
        QCOMPARE(codeOf(run->state), u"done"_s);
        QCOMPARE(run->items, 1203);
        QCOMPARE(run->bytes, 1203 * 1202 / 2);
        int seen = 0;
        QVERIFY(collection::forEachItem(m_vault->vault(), *value(), [&](const storage::ItemLine &line) -> Result<> {
            const auto blob = m_vault->vault().items().blob(line.item.blob);
            seen += blob && blob->sizeBytes == line.item.sizeBytes;
            return {};
        }));
        QCOMPARE(seen, 1203);
    }

    void abandonedItemIsAGap()
    {
        const auto run = collect([](connectors::Sink &sink) -> Result<> {
            if (const auto begun = sink.begin(headOf(u"halb"_s)); !begun)
                return begun;
            if (const auto written = sink.write("die erste Haelfte"); !written)
                return written;
            sink.abandon({Code{u"gap.item-cut-off"_s, {}}, u"halb"_s});
            return give(sink, headOf(u"ganz"_s), "ganz");
        });
        QCOMPARE(run->items, 1);
        QCOMPARE(run->gaps.size(), 1);
        QCOMPARE(run->gaps[0].where, u"halb"_s);
    }

    void manyGapsAreCountedNotLost()
    {
        const auto run = collect([](connectors::Sink &sink) -> Result<> {
            for (int i = 0; i < 2500; ++i)
                sink.gap({Code{u"gap.item-cut-off"_s, {}}, QString::number(i)});
            return {};
        });
        QCOMPARE(run->gaps.size(), 1000);
        // 999 stand alone, the last one speaks for the other 1,501.
        QCOMPARE(run->gaps.constLast().reason.name, u"gap.many-more"_s);
        QCOMPARE(run->gaps.constLast().reason.params.value(u"count"_s).toInt(), 1501);

        const auto asking = collect([](connectors::Sink &sink) -> Result<> {
            for (int i = 0; i < 2500; ++i)
                sink.gap({Code{u"gap.item-cut-off"_s, {}}, QString::number(i), {}});
            sink.gap({Code{u"gap.item-cut-off"_s, {}}, u"Papierkorb"_s, Code{u"ask.trash"_s, {}}});
            return {};
        });
        QCOMPARE(std::count_if(asking->gaps.begin(), asking->gaps.end(), [](const Gap &gap) { return gap.ask; }), 1);
        QCOMPARE(asking->gaps.constLast().reason.params.value(u"count"_s).toInt(), 1501);
    }

    void requestsAreCountedAndToldOnTheWay()
    {
        QList<Progress> told;
        const Watch watch{[&](const Progress &progress) { told << progress; }, {}};
        const auto run = collect(
            [](connectors::Sink &sink) -> Result<> {
                sink.requested(3);
                if (const auto given = give(sink, headOf(u"ganz"_s), "ganz"); !given)
                    return given;
                sink.requested(1);
                return sink.begin(headOf(u"halb"_s));
            },
            watch);
        QCOMPARE(run->requests, 4);
        QCOMPARE(told.size(), 1);
        QVERIFY(told[0].tally.has_value());
        QCOMPARE(told[0].tally->items, 1); // not yet committed then
        QCOMPARE(told[0].tally->bytes, 4);
        QCOMPARE(told[0].tally->requests, 4);
        const auto stored = m_vault->vault().cases().collections(m_case);
        QVERIFY(stored);
        QCOMPARE(stored->constFirst().requests, 4);
    }

    void failureKeepsWhatWasFound()
    {
        const auto run = collect([](connectors::Sink &sink) -> Result<> {
            if (const auto given = give(sink, headOf(u"eins"_s), "1"); !given)
                return given;
            return Error{Error::Kind::Unreachable, u"x.gone"_s, u"weg"_s};
        });
        QCOMPARE(codeOf(run->state), u"failed"_s);
        QCOMPARE(run->items, 1);
        QVERIFY(run->failure.has_value());
    }

    void cancellingIsNotFailing()
    {
        const auto run = collect([](connectors::Sink &) -> Result<> {
            return Error{Error::Kind::Cancelled, u"cancelled"_s, u""_s};
        });
        QCOMPARE(codeOf(run->state), u"cancelled"_s);
    }

    void deadRunIsMarkedByTheNext()
    {
        Collection dead;
        dead.id = CollectionId::create();
        dead.caseId = m_case;
        dead.system = m_system.id;
        dead.startedAt = m_vault->clock().now();
        QVERIFY(m_vault->vault().change(m_vault->organisation(),
                                        {journal::Action::CollectionStarted, m_case, {{u"name"_s, u"Ordner"_s}}},
                                        [&](storage::Change &change) { return change.put(dead); }));
        const auto seen = m_vault->vault().cases().collections(m_case);
        QVERIFY(seen);
        QCOMPARE(codeOf(seen->constFirst().state), u"interrupted"_s); // nobody is there for it
        QCOMPARE(seen->constFirst().failure->name, u"failure.interrupted"_s);
        QCOMPARE(codeOf(m_vault->vault().cases().collection(dead.id)->state), u"running"_s);
        QVERIFY(collect([](connectors::Sink &sink) { return give(sink, headOf(u"neu"_s), "neu"); }));
        const auto stored = m_vault->vault().cases().collection(dead.id);
        QCOMPARE(codeOf(stored->state), u"interrupted"_s);
    }

    /// As long as somebody works on it, also for who has the vault open a second time.
    void livingRunIsRunning()
    {
        QString here, elsewhere;
        QVERIFY(collect([&](connectors::Sink &) -> Result<> {
            const auto second = storage::Vault::open(m_vault->vault().secondKey(), m_vault->clock());
            if (!second)
                return second.error();
            here = codeOf(m_vault->vault().cases().collections(m_case)->constLast().state);
            elsewhere = codeOf((*second)->cases().collections(m_case)->constLast().state);
            return {};
        }));
        QCOMPARE(here, u"running"_s);
        QCOMPARE(elsewhere, u"running"_s);
        QCOMPARE(codeOf(m_vault->vault().cases().collections(m_case)->constLast().state), u"done"_s);
    }

    void aLargeItemIsTakenUp_data()
    {
        QTest::addColumn<bool>("isKilled");
        QTest::addColumn<qint64>("kept");
        QTest::newRow("its run was stopped: all that came") << false << 70 * mebi;
        QTest::newRow("its program was killed: up to the last 64 MiB") << true << 64 * mebi;
    }
    void aLargeItemIsTakenUp()
    {
        QFETCH(bool, isKilled);
        QFETCH(qint64, kept);
        const QByteArray piece(mebi, 'x');
        const Item head = versioned(u"gross"_s, u"v1"_s);
        const auto begin = [&](connectors::Sink &sink) -> Result<> {
            if (const auto begun = sink.begin(head); !begun)
                return begun;
            for (int i = 0; i < 70; ++i) {
                if (const auto written = sink.write(piece); !written)
                    return written;
            }
            return {};
        };
        const Watch watch;
        if (isKilled) {
            Collection run;
            run.id = CollectionId::create();
            run.caseId = m_case;
            run.system = m_system.id;
            run.references = m_references;
            run.startedAt = m_vault->clock().now();
            QVERIFY(m_vault->vault().change(m_vault->organisation(),
                                            {journal::Action::CollectionStarted, m_case, {{u"name"_s, u"Ordner"_s}}},
                                            [&](storage::Change &change) { return change.put(run); }));
            collection::StoreSink sink(m_vault->vault(), m_vault->organisation(), u"Ordner"_s, m_vault->clock(), run,
                                       watch);
            QVERIFY(begin(sink));
        } else {
            const auto run = collect([&](connectors::Sink &sink) -> Result<> {
                if (const auto begun = begin(sink); !begun)
                    return begun;
                sink.suspend({Code{u"gap.stopped"_s, {}}, u"gross"_s});
                return Error{Error::Kind::Cancelled, u"cancelled"_s, {}};
            });
            QCOMPARE(run->gaps.size(), 1);
        }

        qint64 takenUp = 0, shown = 0;
        const auto run = collect([&](connectors::Sink &sink) -> Result<> {
            const auto other = sink.takeUp(versioned(u"gross"_s, u"v2"_s), {});
            if (!other || *other != 0)
                return Error{Error::Kind::Conflict, u"another version"_s, {}};
            const auto there = sink.takeUp(head, [&](QByteArrayView bytes) { shown += bytes.size(); });
            if (!there)
                return there.error();
            takenUp = *there;
            if (const auto written = sink.write("Ende"); !written)
                return written;
            return sink.end();
        });
        QVERIFY(run);
        QCOMPARE(codeOf(run->state), u"done"_s);
        QCOMPARE(takenUp, kept);
        QCOMPARE(shown, kept);
        QVERIFY(run->parts.isEmpty());
        const QList<Item> items = itemsOfCase();
        QCOMPARE(items.size(), 1);
        QCOMPARE(items[0].sizeBytes, kept + 4);
        QCOMPARE(items[0].mediaType, head.mediaType);
        QVERIFY(items[0].remarks.contains(Code{u"remark.taken-up"_s, {{u"bytes"_s, kept}}}));
        const auto contents = m_vault->vault().verifyBlobs(m_vault->organisation());
        QVERIFY(contents && contents->isEmpty());
        const auto rows = m_vault->vault().verifyRows(m_vault->organisation());
        QVERIFY(rows && rows->isWhole());
    }

    /// What is not as it should be is not kept, however much of it there is.
    void anAbandonedItemIsNotTakenUp()
    {
        const Item head = versioned(u"gross"_s, u"v1"_s);
        QVERIFY(collect([&](connectors::Sink &sink) -> Result<> {
            if (const auto begun = sink.begin(head); !begun)
                return begun;
            if (const auto written = sink.write("falsch"); !written)
                return written;
            sink.abandon({Code{u"gap.item-cut-off"_s, {}}, u"gross"_s});
            return Error{Error::Kind::Unreachable, u"x.gone"_s, u"weg"_s};
        }));
        qint64 takenUp = -1;
        QVERIFY(collect([&](connectors::Sink &sink) -> Result<> {
            takenUp = sink.takeUp(head, {}).value();
            return {};
        }));
        QCOMPARE(takenUp, 0);
    }

    /// What a run that broke off has kept is not read again while the system gives it the same version.
    void unchangedItemsAreCarriedOver()
    {
        QVERIFY(brokenRun({u"eins"_s, u"zwei"_s}));
        const auto first = m_vault->vault().cases().collections(m_case);
        QVERIFY(first);
        QStringList read;
        const auto run = carryOrRead({versioned(u"eins"_s, u"v1"_s), versioned(u"zwei"_s, u"v2"_s)}, read);
        QVERIFY(run);
        QCOMPARE(read, QStringList{u"zwei"_s});
        QCOMPARE(run->items, 2);
        QCOMPARE(run->bytes, 8);
        QVERIFY(run->how.contains(Code{u"how.carried-over"_s, {{u"count"_s, 1}}}));

        const QList<Item> items = itemsOfCase(); // of the run that ended well, and only of it
        QCOMPARE(items.size(), 2);
        QCOMPARE(items[0].path, u"eins"_s);
        QCOMPARE(items[0].request, u"GET eins"_s); // as it was read
        QVERIFY(items[0].readAt < run->startedAt);
        QVERIFY(items[1].readAt >= run->startedAt);
        const auto kept = m_vault->vault().cases().collection(first->constFirst().id);
        QCOMPARE(kept->items, 2); // evidence stays as it was
        const auto rows = m_vault->vault().verifyRows(m_vault->organisation());
        QVERIFY(rows && rows->isWhole());
        const auto contents = m_vault->vault().verifyBlobs(m_vault->organisation());
        QVERIFY(contents && contents->isEmpty());
    }

    void carryingOverGoesOnOverSeveralRuns()
    {
        QVERIFY(brokenRun({u"eins"_s, u"zwei"_s}));
        QVERIFY(brokenRun({u"drei"_s}));
        QStringList read;
        QVERIFY(carryOrRead(
            {versioned(u"eins"_s, u"v1"_s), versioned(u"zwei"_s, u"v1"_s), versioned(u"drei"_s, u"v1"_s)}, read));
        QCOMPARE(read, QStringList());
        // That run is done: whoever collects again wants to know how it is now.
        QVERIFY(carryOrRead({versioned(u"eins"_s, u"v1"_s)}, read));
        QCOMPARE(read, QStringList{u"eins"_s});
    }

    void whatIsNotCarriedOver_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("version");
        QTest::newRow("another path") << u"anders"_s << u"v1"_s;
        QTest::newRow("another version") << u"eins"_s << u"v2"_s;
        QTest::newRow("no version") << u"eins"_s << QString();
        QTest::newRow("its content is gone") << u"weg"_s << u"v1"_s;
    }
    void whatIsNotCarriedOver()
    {
        QFETCH(QString, path);
        QFETCH(QString, version);
        QVERIFY(brokenRun({u"eins"_s}));
        if (path == u"weg"_s) {
            QVERIFY(brokenRun({path}));
            QVERIFY(removeContents());
        }
        QStringList read;
        QVERIFY(carryOrRead({versioned(path, version)}, read));
        QCOMPARE(read, QStringList{path});
        QCOMPARE(itemsOfCase().size(), 1);
    }

    void anotherSystemsItemsAreNotCarriedOver()
    {
        QVERIFY(brokenRun({u"eins"_s}));
        m_system.id = SystemId::create();
        m_system.name = u"Anderes"_s;
        QVERIFY(m_vault->vault().change(m_vault->organisation(),
                                        {journal::Action::SystemAdded, {}, {{u"name"_s, m_system.name}}},
                                        [&](storage::Change &change) { return change.put(m_system); }));
        QStringList read;
        QVERIFY(carryOrRead({versioned(u"eins"_s, u"v1"_s)}, read));
        QCOMPARE(read, QStringList{u"eins"_s});
    }

    /// Only the latest run is reviewed: what it no longer found must not drop out without a word.
    void whatIsGoneIsSaid()
    {
        QVERIFY(complete({{u"bleibt"_s, "a"}, {u"geht"_s, "b"}, {u"zugang.log"_s, "c"}}));
        const auto second = complete({{u"bleibt"_s, "neuer"}, {u"zugang.log.1"_s, "c"}, {u"neu"_s, "d"}});
        QCOMPARE(second->gaps.size(), 1);
        QCOMPARE(second->gaps[0].where, u"geht"_s);
        QCOMPARE(second->gaps[0].reason.name, u"gap.gone-since"_s);
        QCOMPARE(second->gaps[0].reason.params.value(u"day"_s).toString().size(), 10);
        const auto third = complete({{u"bleibt"_s, "neuer"}, {u"zugang.log.1"_s, "c"}}); // still said, with the next
        QCOMPARE(third->gaps.size(), 2);
        const auto back =
            complete({{u"bleibt"_s, "neuer"}, {u"zugang.log.1"_s, "c"}, {u"geht"_s, "b"}, {u"neu"_s, "d"}});
        QCOMPARE(back->gaps, QList<Gap>());
    }

    /// The first run read the wrong one of two people of one name.
    void anotherPersonsItemsAreNeitherComparedNorCarriedOver()
    {
        m_references = {u"mia.lindner"_s};
        QVERIFY(complete({{u"Tagebuch der anderen"_s, "a"}}));
        QVERIFY(brokenRun({u"eins"_s}));
        m_references = {u"mia.lindner2"_s};
        QStringList read;
        const auto run = carryOrRead({versioned(u"eins"_s, u"v1"_s)}, read);
        QCOMPARE(read, QStringList{u"eins"_s});
        QCOMPARE(run->gaps, QList<Gap>());
        QCOMPARE(itemsOfCase().size(), 1);
    }

    /// Two entries of one person: what the first gave alone is compared with both, and not the other way round.
    void entriesOfOnePersonAreOneRun()
    {
        m_references = {u"3a"_s};
        QVERIFY(complete({{u"3a/Heft"_s, "a"}, {u"3a/weg"_s, "b"}}));
        m_references = {u"3a"_s, u"4a"_s};
        QStringList asked;
        const auto both = collect([&](connectors::Sink &sink) {
            asked << u"once each"_s;
            const QString path = asked.size() == 1 ? u"3a/Heft"_s : u"4a/Heft"_s;
            return give(sink, headOf(path), path.toUtf8());
        });
        QVERIFY(both);
        QCOMPARE(asked.size(), 2);
        QCOMPARE(both->references, m_references);
        QCOMPARE(m_vault->vault().cases().collection(both->id)->references, m_references);
        QCOMPARE(both->gaps.size(), 1);
        QCOMPARE(both->gaps.first().where, u"3a/weg"_s);
        QCOMPARE(itemsOfCase().size(), 2);
        m_references = {u"3a"_s};
        const auto one = complete({{u"3a/Heft"_s, "a"}, {u"3a/weg"_s, "b"}});
        QVERIFY(one);
        QCOMPARE(one->gaps, QList<Gap>());
    }

    void otherPeoplesContentNeedsAWeighing()
    {
        QVERIFY(collect(
            [](connectors::Sink &sink) { return give(sink, headOf(u"fremd"_s, Ownership::OtherPerson), "fremd"); }));
        const QList<ItemId> items{itemsOfCase().constFirst().id};
        collection::Verdict verdict{Decision::Kind::HandOut, {}, {}};
        QCOMPARE(codeOfError(collection::decide(m_vault->vault(), m_vault->clock(), *value(), items, verdict)),
                 u"decision.note-needed"_s);
        verdict.note = u"Einwilligung liegt vor"_s;
        QCOMPARE(codeOfError(collection::decide(m_vault->vault(), m_vault->clock(), *value(), items, verdict)),
                 QString());
    }

    void withholdingNeedsAKnownGround()
    {
        QVERIFY(collect([](connectors::Sink &sink) { return give(sink, headOf(u"eins"_s), "1"); }));
        const QList<ItemId> items{itemsOfCase().constFirst().id};
        collection::Verdict verdict{Decision::Kind::Withhold, {}, {}};
        QCOMPARE(codeOfError(collection::decide(m_vault->vault(), m_vault->clock(), *value(), items, verdict)),
                 u"decision.ground-needed"_s);
        verdict.ground = u"keine-lust"_s;
        QCOMPARE(codeOfError(collection::decide(m_vault->vault(), m_vault->clock(), *value(), items, verdict)),
                 u"decision.ground-unknown"_s);
        verdict.ground = u"rights-of-others"_s;
        QCOMPARE(codeOfError(collection::decide(m_vault->vault(), m_vault->clock(), *value(), items, verdict)),
                 u"decision.reason-needed"_s);
        verdict.note = u"Name eines Mitschülers im Bild"_s;
        QCOMPARE(codeOfError(collection::decide(m_vault->vault(), m_vault->clock(), *value(), items, verdict)),
                 QString());
        const auto line = m_vault->vault().items().item(items[0]);
        QCOMPARE(codeOf(line->decision->kind), u"withhold"_s);
    }

    /// A decision is never edited: what takes it back is a new one, and both stay in the record.
    void aDecisionIsTakenBackByANewOne()
    {
        QVERIFY(collect([](connectors::Sink &sink) { return give(sink, headOf(u"eins"_s), "1"); }));
        const ItemId item = itemsOfCase().constFirst().id;
        const auto first = decide({item}, {Decision::Kind::Withhold, u"rights-of-others"_s, u"so"_s});
        QVERIFY(first);
        const auto second = decide({item}, {Decision::Kind::HandOut, {}, {}});
        QVERIFY(second);
        QCOMPARE(second->before, first->made);

        const auto back = takeBack(*second);
        QVERIFY(back);
        QCOMPARE(decisionOn(item)->kind, Decision::Kind::Withhold);
        QCOMPARE(decisionOn(item)->note, u"so"_s);
        const auto opened = takeBack(*first);
        QVERIFY(opened);
        QVERIFY(!decisionOn(item));
        QCOMPARE(*collection::countUndecided(m_vault->vault(), *value()), 1);

        QVERIFY(takeBack(*opened)); // done again, in the order they were made
        QCOMPARE(decisionOn(item)->kind, Decision::Kind::Withhold);
        QVERIFY(takeBack(*back));
        QCOMPARE(decisionOn(item)->kind, Decision::Kind::HandOut);
        QCOMPARE(m_vault->vault().items().decisions(item)->size(), 6);
        QVERIFY(m_vault->vault().verifyRows(m_vault->organisation(), m_case)->isWhole());
    }

    /// The next sitting knows what can be taken back, and in which order.
    void whatWasDecidedEarlierIsTakenBackInTurn()
    {
        using Kind = Decision::Kind;
        QVERIFY(collect([](connectors::Sink &sink) -> Result<> {
            for (const QString &name : {u"eins"_s, u"zwei"_s}) {
                if (auto given = give(sink, headOf(name), "1"); !given)
                    return given;
            }
            return {};
        }));
        QList<ItemId> ids;
        for (const Item &item : itemsOfCase())
            ids << item.id;
        const auto first = decide(ids, {Kind::Withhold, u"rights-of-others"_s, u"so"_s});
        const auto second = decide({ids[0]}, {Kind::HandOut, {}, {}});
        QVERIFY(first && second);
        m_vault->close();
        QCOMPARE(m_vault->open(), QString());
        QCOMPARE(kinds(past().done), (QList<Kind>{Kind::Withhold, Kind::HandOut}));
        QVERIFY(past().undone.isEmpty());
        QCOMPARE(told(whole(past().done[0])), told(*first));
        QCOMPARE(told(whole(past().done[1])), told(*second));

        QVERIFY(takeBack(whole(past().done.last())));
        QCOMPARE(decisionOn(ids[0])->kind, Kind::Withhold);
        QCOMPARE(kinds(past().done), QList<Kind>{Kind::Withhold});
        QCOMPARE(kinds(past().undone), QList<Kind>{Kind::HandOut});
        QVERIFY(takeBack(whole(past().undone.last()))); // again
        QCOMPARE(decisionOn(ids[0])->kind, Kind::HandOut);
        QCOMPARE(kinds(past().done), (QList<Kind>{Kind::Withhold, Kind::HandOut}));
        QVERIFY(past().undone.isEmpty());
        QVERIFY(takeBack(whole(past().done.last())));
        QVERIFY(takeBack(whole(past().done.last())));
        QVERIFY(!decisionOn(ids[0]) && !decisionOn(ids[1]));
        QCOMPARE(past().done.size(), 0);
        QCOMPARE(kinds(past().undone), (QList<Kind>{Kind::HandOut, Kind::Withhold}));
        QVERIFY(takeBack(whole(past().undone.last())));
        QCOMPARE(decisionOn(ids[1])->kind, Kind::Withhold);
        QVERIFY(decide({ids[1]}, {Kind::HandOut, {}, {}})); // what was taken back before is over
        QCOMPARE(kinds(past().done), (QList<Kind>{Kind::Withhold, Kind::HandOut}));
        QVERIFY(past().undone.isEmpty());
        QVERIFY(takeBack(*decide({ids[0]}, {Kind::HandOut, {}, {}})));
        QCOMPARE(past().undone.size(), 1);
        QCOMPARE(codeOfError(takeBack(whole(past().done.first()))), u"decision.changed-since"_s);
    }

    /// Entries of the first versions do not say what belongs together: nothing before one is offered.
    void whatTheJournalDoesNotTellApartIsNotTakenBack()
    {
        QVERIFY(collect([](connectors::Sink &sink) { return give(sink, headOf(u"eins"_s), "1"); }));
        const Item item = itemsOfCase().constFirst();
        QVERIFY(decide({item.id}, {Decision::Kind::HandOut, {}, {}}));
        QCOMPARE(past().done.size(), 1);
        const Decision old =
            collection::decisionOn(m_vault->vault(), m_vault->clock(), item, {Decision::Kind::HandOut, {}, {}});
        QVERIFY(m_vault->vault().change(m_vault->organisation(),
                                        {journal::Action::DecisionMade, m_case, {{u"count"_s, 1}}},
                                        [&](storage::Change &change) { return change.put(old); }));
        QCOMPARE(past(), collection::UndoableActs());
        QVERIFY(decide({item.id}, {Decision::Kind::HandOut, {}, {}}));
        QCOMPARE(past().done.size(), 1);
    }

    void whatSomebodyElseDecidedIsNotTakenBack()
    {
        QVERIFY(collect([](connectors::Sink &sink) { return give(sink, headOf(u"eins"_s), "1"); }));
        const ItemId item = itemsOfCase().constFirst().id;
        const auto mine = decide({item}, {Decision::Kind::HandOut, {}, {}});
        QVERIFY(decide({item}, {Decision::Kind::Withhold, u"rights-of-others"_s, u"so"_s}));
        QCOMPARE(codeOfError(takeBack(*mine)), u"decision.changed-since"_s);
        QCOMPARE(decisionOn(item)->kind, Decision::Kind::Withhold);
    }

    void whatIsSealedIsNotTakenBack()
    {
        QVERIFY(collect([](connectors::Sink &sink) { return give(sink, headOf(u"eins"_s), "1"); }));
        const auto act = decide({itemsOfCase().constFirst().id}, {Decision::Kind::HandOut, {}, {}});
        QVERIFY(m_vault->vault().change(m_vault->organisation(), {journal::Action::BundleSealed, m_case, {}},
                                        [&](storage::Change &change) {
                                            Bundle bundle;
                                            bundle.id = BundleId::create();
                                            bundle.caseId = m_case;
                                            bundle.sealedAt = m_vault->clock().now();
                                            return change.put(bundle);
                                        }));
        QCOMPARE(codeOfError(takeBack(*act)), u"decision.sealed"_s);
        QCOMPARE(past(), collection::UndoableActs());
    }

    /// Many are decided in batches, each an entry of the journal; one that is refused refuses all.
    void manyAreDecidedAllOrNone()
    {
        constexpr int count = storage::ItemStore::keyLimit + 10;
        QVERIFY(collect([](connectors::Sink &sink) -> Result<> {
            for (int i = 0; i < count; ++i) {
                const auto ownership = i + 1 == count ? Ownership::OtherPerson : Ownership::Own;
                if (auto given = give(sink, headOf(QString::number(i), ownership), "1"); !given)
                    return given;
            }
            return {};
        }));
        QList<ItemId> ids;
        for (const Item &item : itemsOfCase())
            ids << item.id;
        QCOMPARE(codeOfError(decide(ids, {Decision::Kind::HandOut, {}, {}})), u"decision.note-needed"_s);
        QCOMPARE(*collection::countUndecided(m_vault->vault(), *value()), count);

        std::stop_source stop;
        const Watch watch{[&](const Progress &progress) {
                              if (progress.step.name == u"review.step-decide")
                                  stop.request_stop();
                          },
                          stop.get_token()};
        const auto part = collection::decide(m_vault->vault(), m_vault->clock(), *value(), ids,
                                             {Decision::Kind::HandOut, {}, u"gefragt"_s}, watch);
        QVERIFY(part);
        QCOMPARE(part->items.size() + part->left, count);
        QVERIFY(part->left > 0);
        QCOMPARE(*collection::countUndecided(m_vault->vault(), *value()), part->left);
        QVERIFY(takeBack(*part));
        QCOMPARE(*collection::countUndecided(m_vault->vault(), *value()), count);

        const auto all = decide(ids, {Decision::Kind::HandOut, {}, u"gefragt"_s});
        QVERIFY(all);
        QCOMPARE(past().done.size(), 1); // whatever number of entries it took
        QCOMPARE(told(whole(past().done[0])), told(*all));
        QVERIFY(takeBack(whole(past().done[0])));
        QCOMPARE(*collection::countUndecided(m_vault->vault(), *value()), count);
        QCOMPARE(past().undone.size(), 1);
        QCOMPARE(past().undone[0].act.made.size(), count);
    }

private:
    collection::UndoableActs past() { return *collection::undoableActs(m_vault->vault(), *value()); }
    collection::Act whole(const collection::UndoableAct &past)
    {
        return *collection::wholeAct(m_vault->vault(), m_case, past.act);
    }
    /// In whatever order: an entry of the journal sorts its rows.
    static QMap<ItemId, std::pair<DecisionId, DecisionId>> told(const collection::Act &act)
    {
        QMap<ItemId, std::pair<DecisionId, DecisionId>> told;
        for (qsizetype i = 0; i < act.items.size(); ++i)
            told.insert(act.items[i], {act.before.at(i), act.made.at(i)});
        return told;
    }
    static QList<Decision::Kind> kinds(const QList<collection::UndoableAct> &acts)
    {
        QList<Decision::Kind> kinds;
        for (const collection::UndoableAct &act : acts)
            kinds << act.kind;
        return kinds;
    }
    Result<collection::Act> decide(const QList<ItemId> &items, const collection::Verdict &verdict)
    {
        return collection::decide(m_vault->vault(), m_vault->clock(), *value(), items, verdict);
    }
    Result<collection::Act> takeBack(const collection::Act &act)
    {
        return collection::takeBack(m_vault->vault(), m_vault->clock(), *value(), act);
    }
    std::optional<Decision> decisionOn(const ItemId &item) const
    {
        return m_vault->vault().items().item(item)->decision;
    }
    Result<Collection> collect(Scripted::Script script, const Watch &watch = {})
    {
        Scripted connector(std::move(script));
        QList<connectors::Candidate> candidates;
        for (const QString &reference : std::as_const(m_references)) {
            connectors::Candidate candidate;
            candidate.reference = reference;
            candidates << candidate;
        }
        return collection::runConnector(m_vault->vault(), m_vault->clock(), connector,
                                        {m_vault->organisation(), m_case, m_system.id, m_system.name, candidates, {}},
                                        watch);
    }

    /// A run that finds these contents at these paths.
    Result<Collection> complete(const QMap<QString, QByteArray> &contents)
    {
        m_vault->clock().set(m_vault->clock().now().addSecs(60));
        return collect([&](connectors::Sink &sink) -> Result<> {
            for (auto it = contents.begin(); it != contents.end(); ++it) {
                if (const auto given = give(sink, headOf(it.key()), it.value()); !given)
                    return given;
            }
            return {};
        });
    }

    static Item versioned(const QString &path, const QString &version)
    {
        Item head = headOf(path);
        head.version = version;
        head.request = u"GET "_s + path;
        return head;
    }

    /// A run that keeps \a paths, each as "v1", and then loses its server.
    Result<Collection> brokenRun(const QStringList &paths)
    {
        return collect([&](connectors::Sink &sink) -> Result<> {
            for (const QString &path : paths) {
                if (const auto given = give(sink, versioned(path, u"v1"_s), "four"); !given)
                    return given;
            }
            return Error{Error::Kind::Unreachable, u"x.gone"_s, u"weg"_s};
        });
    }

    /// As a broken disk would.
    bool removeContents()
    {
        QDirIterator files(m_vault->folder() + u"/blobs"_s, {u"????????????????????????????????"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
        int removed = 0;
        while (files.hasNext())
            removed += QFile::remove(files.next());
        return removed > 0;
    }

    Result<Collection> carryOrRead(const QList<Item> &heads, QStringList &read)
    {
        m_vault->clock().set(m_vault->clock().now().addSecs(60));
        return collect([&](connectors::Sink &sink) -> Result<> {
            for (Item head : heads) {
                const auto carried = sink.carryOver(head);
                if (!carried)
                    return carried.error();
                if (*carried)
                    continue;
                read << head.path;
                head.request = u"read anew"_s;
                if (const auto given = give(sink, head, "five"); !given)
                    return given;
            }
            return {};
        });
    }

    Result<Case> value() { return m_vault->vault().cases().caseWith(m_case); }

    QList<Item> itemsOfCase()
    {
        QList<Item> items;
        const auto visited =
            collection::forEachItem(m_vault->vault(), *value(), [&](const storage::ItemLine &line) -> Result<> {
                items << line.item;
                return {};
            });
        return visited ? items : QList<Item>();
    }

    std::unique_ptr<TestVault> m_vault;
    System m_system;
    CaseId m_case;
    QStringList m_references{u"mia.lindner"_s};
};

QTEST_GUILESS_MAIN(TestRun)
#include "tst_run.moc"
