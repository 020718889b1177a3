// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engines.h"

#include "crypto/signing.h"
#include "crypto/slots.h"
#include "storage/transaction.h"

#include <QDir>

#include <thread>

using namespace habeas;
using namespace habeas::storage;
using namespace habeas::tests;
using namespace Qt::Literals::StringLiterals;

/// A vault from making to reading back: what is promised in vault.h and change.h.
class TestVaultLife : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenIsReadBack_data() { engines(); }
    void whatIsWrittenIsReadBack()
    {
        TestVault place(server());
        QCOMPARE(place.create(), QString());
        QString code;
        const CaseId id = place.addCase(u"Mia"_s, u"Müller"_s, &code);
        QCOMPARE(code, QString());
        QCOMPARE(place.open(), QString());
        const auto value = place.vault().cases().caseWith(id);
        QVERIFY2(value, qPrintable(codeOfError(value)));
        QCOMPARE(value->number, u"2026-0001"_s);
        QCOMPARE(value->subject.fullName(), u"Mia Müller"_s);
        QCOMPARE(value->events.size(), 1);
        QCOMPARE(value->events.first().recordedBy, place.vault().user());
        QCOMPARE(*place.vault().cases().projection(id), TestVault::projection(QDate(2026, 3, 2)));
        QCOMPARE(place.vault().cases().caseNumbered(place.organisation(), u"2026-0001"_s)->id, id);
        QCOMPARE(*place.vault().userName(), u"Ada Beispiel"_s);
        QCOMPARE(place.vault().registry().organisations()->size(), 1);
        QCOMPARE(place.vault().registry().organisation(place.organisation())->name, u"Grundschule am Beispielweg"_s);
    }

    // A long run writes beside the desk, on a thread and a connection of its own.
    void anotherThreadOpensItOnceMore_data() { engines(); }
    void anotherThreadOpensItOnceMore()
    {
        TestVault place(server());
        QCOMPARE(place.create(), QString());
        const CaseId id = place.addCase(u"Mia"_s, u"Müller"_s);
        const SecondKey key = place.vault().secondKey();
        Note note{NoteId::create(), id, u"nebenher geschrieben"_s, place.vault().user(), place.clock().now()};
        QString code = u"not run"_s;
        std::thread([&] {
            const auto second = Vault::open(key, place.clock());
            code = codeOfError(second);
            if (!second)
                return;
            code = codeOfError((*second)->change(place.organisation(), {journal::Action::NoteAdded, id, {}},
                                                 [&](Change &change) { return change.put(note); }));
        }).join();
        QCOMPARE(code, QString());
        QCOMPARE(*place.vault().cases().notes(id), QList<Note>{note});
    }

    // The slot is not needed, the right key is.
    void aForeignKeyOpensNothing_data() { engines(); }
    void aForeignKeyOpensNothing()
    {
        TestVault place(server());
        QCOMPARE(place.create(), QString());
        SecondKey key = place.vault().secondKey();
        key.userKey = crypto::newUserKey();
        QCOMPARE(codeOfError(Vault::open(key, place.clock())), u"vault.user-keys-broken"_s);
    }

    void everyKindComesBack_data() { engines(); }
    void everyKindComesBack()
    {
        TestVault place(server());
        QCOMPARE(place.create(), QString());
        const CaseId id = place.addCase(u"Mia"_s, u"Müller"_s);
        System system;
        system.id = SystemId::create();
        system.organisation = place.organisation();
        system.name = u"Nextcloud"_s;
        Task task{TaskId::create(),
                  id,
                  system.id,
                  Task::Kind::AskOperator,
                  u"Abruf"_s,
                  Code{u"ask.trash"_s, {{u"account"_s, u"mia"_s}}},
                  u"Herr Meier"_s,
                  QDate(2026, 3, 9),
                  {}};
        Approval approval;
        approval.id = QUuid::createUuid();
        approval.caseId = id;
        approval.approvedBy = u"Frau Direktorin"_s;
        approval.signedOn = QDate(2026, 3, 3);
        approval.recordedBy = place.vault().user();
        approval.recordedAt = place.clock().now();
        const Note note{NoteId::create(), id, u"angerufen"_s, place.vault().user(), place.clock().now()};
        Bundle bundle;
        bundle.id = BundleId::create();
        bundle.caseId = id;
        bundle.fileName = u"2026-0001.age"_s;
        bundle.sha512 = QByteArray(64, 'x');
        bundle.manifestSha512 = QByteArray(64, 'y');
        bundle.recipient = u"passphrase"_s;
        bundle.sealedAt = place.clock().now();
        const PersonDecision person{PersonDecisionId::create(),
                                    id,
                                    u"jule.kaminski"_s,
                                    u"Jule Kaminski"_s,
                                    PersonDecision::Kind::Mention,
                                    u"allgemein bekannt"_s,
                                    place.vault().user(),
                                    place.clock().now()};

        const auto stored = place.vault().change(
            place.organisation(), {journal::Action::TaskAdded, id, {}}, [&](Change &change) -> Result<> {
                for (const auto &done : {change.put(system), change.put(task), change.put(approval), change.put(note),
                                         change.put(bundle), change.put(person)}) {
                    if (!done)
                        return done.error();
                }
                return {};
            });
        QCOMPARE(codeOfError(stored), QString());

        task.answer =
            Task::Answer{Task::Answer::State::Nothing, 0, u"gesucht nach Name"_s, {}, QDate(2026, 3, 5), u"Meier"_s};
        bundle.rehearsedAt = place.clock().now();
        const auto changed = place.vault().change(place.organisation(), {journal::Action::TaskAnswered, id, {}},
                                                  [&](Change &change) -> Result<> {
                                                      if (auto done = change.put(task); !done)
                                                          return done.error();
                                                      return change.put(bundle);
                                                  });
        QCOMPARE(codeOfError(changed), QString());
        Document document;
        QCOMPARE(place.addDocument(id, "Guten Tag", &document), QString());

        QCOMPARE(place.open(), QString());
        const CaseStore &cases = place.vault().cases();
        QCOMPARE(*cases.tasks(id), QList<Task>{task});
        QCOMPARE(*cases.task(task.id), task);
        QCOMPARE(*cases.approvals(id), QList<Approval>{approval});
        QCOMPARE(*cases.notes(id), QList<Note>{note});
        QCOMPARE(*cases.bundles(id), QList<Bundle>{bundle});
        QCOMPARE(*cases.documents(id), QList<Document>{document});
        QVERIFY(place.vault().verifyRows(place.organisation())->isWhole());
        QVERIFY(place.vault().verifyBlobs(place.organisation())->isEmpty());
        QCOMPARE(*cases.personDecisions(id), QList<PersonDecision>{person});
        QCOMPARE(*place.vault().registry().system(system.id), system);
        QCOMPARE(*place.vault().registry().systems(place.organisation()), QList<System>{system});
    }

    void documentsAreShortenedAndDestroyed_data() { engines(); }
    // The promise that a copy of an identity document is not kept: no row, no file, and the journal still agrees.
    void documentsAreShortenedAndDestroyed()
    {
        TestVault place(server());
        QCOMPARE(place.create(), QString());
        const CaseId id = place.addCase(u"Mia"_s, u"Lindner"_s);
        Document mail, card;
        QCOMPARE(place.addDocument(id, "Nachweis anbei: KARTE", &mail), QString());
        QCOMPARE(place.addDocument(id, "KARTE", &card), QString());
        QCOMPARE(contentFiles(place).size(), 2);
        auto writer = place.vault().items().write();
        QVERIFY(writer && (*writer)->write(QByteArrayView("Nachweis anbei: weg")) && (*writer)->finish());
        const storage::Blob blob = (*writer)->blob();
        Document after = mail;
        after.sizeBytes = blob.sizeBytes;
        after.sha512 = blob.sha512;
        after.blob = blob.id;
        const storage::Deed deed{journal::Action::CopyDestroyed, id, {}};
        const auto destroyed = place.vault().change(place.organisation(), deed, [&](Change &change) -> Result<> {
            if (auto put = change.put(blob, storage::BlobOwner::record(id)); !put)
                return put;
            if (auto replaced = change.replace(mail, after); !replaced)
                return replaced;
            return change.remove(card);
        });
        QCOMPARE(codeOfError(destroyed), QString());
        QCOMPARE(contentFiles(place).size(), 1);
        QCOMPARE(codeOfError(place.vault().items().read(card.blob)), u"storage.not-found"_s);
        QCOMPARE(codeOfError(place.vault().items().read(mail.blob)), u"storage.not-found"_s);
        const auto again =
            place.vault().change(place.organisation(), deed, [&](Change &change) { return change.remove(card); });
        QCOMPARE(codeOfError(again), u"storage.not-found"_s);
        QCOMPARE(place.open(), QString());
        QCOMPARE(*place.vault().cases().documents(id), QList<Document>{after});
        QVERIFY(place.vault().verifyRows(place.organisation())->isWhole());
        QVERIFY(place.vault().verifyBlobs(place.organisation())->isEmpty());
    }

    void aRemovedSystemIsStillFound_data() { engines(); }
    void aRemovedSystemIsStillFound()
    {
        TestVault place(server());
        QCOMPARE(place.create(), QString());
        System system;
        system.id = SystemId::create();
        system.organisation = place.organisation();
        system.name = u"Mailman"_s;
        const auto put = [&](Change &change) { return change.put(system); };
        const auto remove = [&](Change &change) { return change.remove(system.id, QDate(2026, 9, 5)); };
        QVERIFY(place.vault().change(place.organisation(), {journal::Action::SystemAdded, {}, {}}, put));
        QVERIFY(place.vault().change(place.organisation(), {journal::Action::SystemRemoved, {}, {}}, remove));
        QVERIFY(place.vault().registry().systems(place.organisation())->isEmpty());
        QCOMPARE(place.vault().registry().system(system.id)->name, u"Mailman"_s);
        const auto ever = place.vault().registry().systems(place.organisation(), RegisterStore::Which::Ever);
        QCOMPARE(ever->size(), 1);
        QCOMPARE(ever->constFirst().removedOn, QDate(2026, 9, 5));
        QVERIFY(place.vault().change(place.organisation(), {journal::Action::SystemAdded, {}, {}}, put));
        QCOMPARE(place.vault().registry().systems(place.organisation())->size(), 1);
    }

    void itemsDecisionsAndContents_data() { engines(); }
    void itemsDecisionsAndContents()
    {
        TestVault place(server());
        QCOMPARE(place.create(), QString());
        const CaseId id = place.addCase(u"Mia"_s, u"Müller"_s);
        const SystemId cloud = SystemId::create();
        const SystemId log = SystemId::create();
        QString code;
        const CollectionId run = place.addItems(id, cloud, {"eins", "zwei", QByteArray(200'000, 'x')}, &code);
        QCOMPARE(code, QString());
        place.addItems(id, log, {"vier"}, &code);
        QCOMPARE(code, QString());

        const ItemStore &items = place.vault().items();
        ItemFilter all;
        all.caseId = id;
        QCOMPARE(*items.count(all), 4);
        const auto page = items.list(all, 3);
        QVERIFY(page);
        QCOMPARE(page->lines.size(), 3);
        QVERIFY(!page->lines.first().decision);
        const auto rest = items.list(all, 3, page->next);
        QCOMPARE(rest->lines.size(), 1);
        QVERIFY(rest->next.isEmpty());

        const auto decide = [&](const ItemId &item, Decision::Kind kind) {
            Decision decision;
            decision.id = DecisionId::create();
            decision.caseId = id;
            decision.item = item;
            decision.kind = kind;
            decision.by = place.vault().user();
            decision.at = place.clock().now();
            return place.vault().change(place.organisation(), {journal::Action::DecisionMade, id, {}},
                                        [&](Change &change) { return change.put(decision); });
        };
        const ItemId first = page->lines[0].item.id;
        QVERIFY(decide(first, Decision::Kind::Withhold));
        QVERIFY(decide(first, Decision::Kind::HandOut));
        QVERIFY(decide(page->lines[1].item.id, Decision::Kind::Withhold));
        QCOMPARE(items.decisions(first)->size(), 2);
        QCOMPARE(items.item(first)->decision->kind, Decision::Kind::HandOut); // the last one counts

        ItemFilter filter = all;
        filter.decided = ItemFilter::Decided::Open;
        QCOMPARE(*items.count(filter), 2);
        filter.decided = ItemFilter::Decided::Decided;
        QCOMPARE(*items.count(filter), 2);
        filter.kind = Decision::Kind::HandOut;
        QCOMPARE(*items.count(filter), 1);

        // What the radar saw is read only if asked for; the last one of an item counts.
        Finding finding{FindingId::create(),
                        id,
                        first,
                        cloud,
                        {{u"jule.kaminski"_s, u"Jule Kaminski"_s, u"pupil"_s, 2}},
                        {{0, 4, 4, 0}, {0, 20, 8, 0}},
                        {40},
                        {{u"radar.lacks"_s, {}}},
                        place.clock().now()};
        const auto keep = [&] {
            return place.vault().change(place.organisation(), {journal::Action::PeopleLookedFor, id, {}},
                                        [&](Change &change) { return change.put(finding); });
        };
        QVERIFY(keep());
        QCOMPARE(codeOfError(keep()), u"storage.exists"_s);
        finding.id = FindingId::create();
        finding.marks.removeLast();
        QVERIFY(keep());
        QVERIFY(!items.list(all, 1)->lines.first().finding);
        filter = all;
        filter.radar = ItemFilter::Radar::Read;
        QCOMPARE(items.list(filter, 1)->lines.first().finding, finding);
        QVERIFY(!items.list(filter, 2)->lines.last().finding);
        QCOMPARE(items.item(first)->finding, finding);
        filter.radar = ItemFilter::Radar::Present;
        QCOMPARE(*items.count(filter), 1);
        filter = all;
        filter.system = log;
        QCOMPARE(*items.count(filter), 1);
        filter = all;
        filter.collection = run;
        QCOMPARE(*items.count(filter), 3);

        QByteArray contents;
        QVERIFY(items.forEach(all, [&](const ItemLine &line) -> Result<> {
            auto reader = items.read(line.item.blob);
            if (!reader)
                return reader.error();
            QByteArray bytes(qsizetype((*reader)->size()), 0);
            const auto got = (*reader)->read(std::span(bytes.data(), std::size_t(bytes.size())));
            if (!got)
                return got.error();
            contents += bytes.left(4);
            return {};
        }));
        QCOMPARE(contents, QByteArray("einszweixxxxvier"));
    }

    void contentsHaveTheirOwner_data()
    {
        QTest::addColumn<bool>("onPostgreSql");
        QTest::addColumn<int>("scope");
        for (const bool onPostgreSql : {false, true}) {
            const QByteArray engine = onPostgreSql ? "PostgreSQL: " : "SQLite: ";
            QTest::newRow(engine + "record") << onPostgreSql << int(BlobOwner::Scope::Record);
            QTest::newRow(engine + "evidence") << onPostgreSql << int(BlobOwner::Scope::Evidence);
        }
    }
    void contentsHaveTheirOwner()
    {
        QFETCH(int, scope);
        TestVault place(server());
        QCOMPARE(place.create(), QString());
        const CaseId id = place.addCase(u"Mia"_s, u"Müller"_s);
        const BlobOwner owner{id, BlobOwner::Scope(scope), {}};
        auto writer = place.vault().items().write();
        QVERIFY(writer && (*writer)->write("anfang, "));
        const auto suspended = (*writer)->suspend();
        QVERIFY(suspended);
        const auto put = [&](const Blob &blob) {
            return codeOfError(place.vault().change(place.organisation(), {journal::Action::CaseChanged, id, {}},
                                                    [&](Change &change) { return change.put(blob, owner); }));
        };
        QCOMPARE(put(*suspended), QString());
        QCOMPARE(place.open(), QString()); // the program ended in between
        auto resumed = place.vault().items().resume(suspended->id);
        QVERIFY2(resumed, qPrintable(codeOfError(resumed)));
        QVERIFY((*resumed)->write("ende") && (*resumed)->finish());
        const Blob blob = (*resumed)->blob();
        QCOMPARE(put(blob), QString());
        QCOMPARE(put(blob), u"storage.exists"_s); // complete: nothing is added any more
        QCOMPARE(place.open(), QString());
        QCOMPARE(*place.vault().items().blob(blob.id), blob);
        auto reader = place.vault().items().read(blob.id);
        QVERIFY(reader);
        QByteArray bytes(100, 0);
        bytes.truncate(qsizetype(*(*reader)->read(std::span(bytes.data(), std::size_t(bytes.size())))));
        QCOMPARE(bytes, QByteArray("anfang, ende"));
    }

    void aFailedChangeLeavesNothing_data() { engines(); }
    void aFailedChangeLeavesNothing()
    {
        TestVault place(server());
        QCOMPARE(place.create(), QString());
        const auto head = *place.vault().journal().head(place.organisation());
        Case value = TestVault::newCase(place.organisation(), u"Mia"_s, u"Müller"_s);
        const auto failed = place.vault().change(
            place.organisation(), {journal::Action::CaseOpened, value.id, {}}, [&](Change &change) -> Result<> {
                value.number = *change.nextCaseNumber(2026);
                if (auto put = change.put(value, TestVault::projection(QDate(2026, 3, 2))); !put)
                    return put.error();
                return Error{Error::Kind::Refused, u"test.changed-my-mind"_s, {}};
            });
        QCOMPARE(codeOfError(failed), u"test.changed-my-mind"_s);
        QCOMPARE(*place.vault().journal().head(place.organisation()), head);
        QCOMPARE(codeOfError(place.vault().cases().caseWith(value.id)), u"storage.not-found"_s);
        const CaseId next = place.addCase(u"Ben"_s, u"Beispiel"_s);
        QCOMPARE(place.vault().cases().caseWith(next)->number, u"2026-0001"_s); // the number was given back
    }

    void rulesOfAChange_data()
    {
        QTest::addColumn<bool>("onPostgreSql");
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("code");
        for (const bool onPostgreSql : {false, true}) {
            const QByteArray engine = onPostgreSql ? "PostgreSQL: " : "SQLite: ";
            const auto row = [&](const char *rule, const char *what, const char *code) {
                QTest::newRow(engine + rule) << onPostgreSql << QString::fromLatin1(what) << QString::fromLatin1(code);
            };
            row("an event needs its case's projection", "event-alone", "storage.projection-missing");
            row("an event is added once", "event-twice", "storage.exists");
            row("a note belongs to the change's case", "note-elsewhere", "storage.other-case");
            row("a case belongs to the change's organisation", "other-organisation", "storage.other-organisation");
            row("a number is given once", "number-twice", "storage.exists");
            row("an item needs its content", "item-without-blob", "storage.blob-missing");
            row("an unknown case has no notes", "unknown-case", "storage.not-found");
            row("an unknown system is not removed", "unknown-system", "storage.not-found");
        }
    }
    void rulesOfAChange()
    {
        QFETCH(QString, what);
        QFETCH(QString, code);
        TestVault place(server());
        QCOMPARE(place.create(), QString());
        const CaseId id = place.addCase(u"Mia"_s, u"Müller"_s);
        const CaseId other = place.addCase(u"Ben"_s, u"Beispiel"_s);
        const auto head = *place.vault().journal().head(place.organisation());
        const Case present = *place.vault().cases().caseWith(id);
        const auto projection = TestVault::projection(QDate(2026, 3, 2));
        const CaseId about = what == u"unknown-case"_s ? CaseId::create() : id;
        const auto done = place.vault().change(
            place.organisation(), {journal::Action::CaseChanged, about, {}}, [&](Change &change) -> Result<> {
                if (what == u"event-alone"_s)
                    return change.put(TestVault::received(id, place.vault().user(), place.clock().now()));
                if (what == u"event-twice"_s) {
                    if (auto put = change.put(present, projection); !put)
                        return put.error();
                    return change.put(present.events.first());
                }
                if (what == u"note-elsewhere"_s)
                    return change.put(Note{NoteId::create(), other, u"x"_s, place.vault().user(), place.clock().now()});
                if (what == u"unknown-case"_s)
                    return change.put(Note{NoteId::create(), about, u"x"_s, place.vault().user(), place.clock().now()});
                if (what == u"unknown-system"_s)
                    return change.remove(SystemId::create(), QDate(2026, 9, 5));
                Case value = present;
                if (what == u"other-organisation"_s) {
                    value.organisation = OrganisationId::create();
                    return change.put(value, projection);
                }
                if (what == u"number-twice"_s) {
                    value.number = u"2026-0002"_s;
                    return change.put(value, projection);
                }
                Item item;
                item.id = ItemId::create();
                item.caseId = id;
                item.system = SystemId::create();
                item.blob = BlobId::create();
                return change.put(item);
            });
        QCOMPARE(codeOfError(done), code);
        QCOMPARE(*place.vault().journal().head(place.organisation()), head);
    }

    void aChangeHasItsLimit()
    {
        TestVault place(nullptr);
        QCOMPARE(place.create(), QString());
        const CaseId id = place.addCase(u"Mia"_s, u"Müller"_s);
        const auto done = place.vault().change(
            place.organisation(), {journal::Action::NoteAdded, id, {}}, [&](Change &change) -> Result<> {
                for (int i = 0; i <= Change::rowLimit; ++i) {
                    const Note note{NoteId::create(), id, u"x"_s, place.vault().user(), place.clock().now()};
                    if (auto put = change.put(note); !put)
                        return put.error();
                }
                return {};
            });
        QCOMPARE(codeOfError(done), u"storage.change-too-large"_s);
        QVERIFY(place.vault().cases().notes(id)->isEmpty());
    }

    void theJournalTellsWhatWasDone_data() { engines(); }
    void theJournalTellsWhatWasDone()
    {
        TestVault place(server());
        QCOMPARE(place.create(), QString());
        const CaseId id = place.addCase(u"Mia"_s, u"Müller"_s);
        const JournalStore &journal = place.vault().journal();
        const auto entries = journal.entries(place.organisation(), 1, 100);
        QVERIFY(entries);
        QStringList actions;
        for (const JournalLine &line : *entries)
            actions << line.content.action;
        QCOMPARE(actions,
                 (QStringList{u"organisation-added"_s, u"user-keys-stated"_s, u"role-key-stated"_s, u"role-joined"_s,
                              u"case-opened"_s}));
        const auto ofCase = journal.entriesOf(id);
        QCOMPARE(ofCase->size(), 1);
        const auto details = journal.details(place.organisation(), ofCase->first().content);
        QCOMPARE(details->value(u"number"_s).toString(), u"2026-0001"_s);
        QCOMPARE(ofCase->first().content.rows.size(), 2); // case and event
        const auto report = journal.verify(place.organisation(), {});
        QVERIFY(report->isWhole());
        QCOMPARE(report->seen, 5);
        QVERIFY(place.vault().verifyRows(place.organisation())->isWhole());
    }

    void theRecoverySheetOpensToo_data() { engines(); }
    void theRecoverySheetOpensToo()
    {
        TestVault place(server());
        QCOMPARE(place.create(), QString());
        const CaseId id = place.addCase(u"Mia"_s, u"Müller"_s);
        const Secret typed = place.sheet().code.clone();
        place.close();
        {
            const auto opened = Vault::openWithRecovery(place.folder(), typed, place.clock());
            QVERIFY2(opened, qPrintable(codeOfError(opened)));
            QCOMPARE((*opened)->cases().caseWith(id)->subject.givenName, u"Mia"_s);
            const auto prepared = (*opened)->prepareRecoverySheet();
            QVERIFY(prepared);
            QVERIFY((*opened)->replaceRecoverySheet(prepared->slot));
            QVERIFY(Vault::openWithRecovery(place.folder(), prepared->sheet.code, place.clock()));
            QVERIFY((*opened)->journal().verify(place.organisation(), {})->isWhole());
        }
        const auto old = Vault::openWithRecovery(place.folder(), typed, place.clock());
        QCOMPARE(codeOfError(old), u"vault.wrong-recovery-code"_s);
    }

    void thePassphraseCanBeChanged_data() { engines(); }
    void thePassphraseCanBeChanged()
    {
        TestVault place(server());
        QCOMPARE(place.create(), QString());
        const Secret next(QByteArrayView("ganz andere worte"));
        QVERIFY(place.vault().changePassphrase(next, crypto::ArgonCost::least()));
        const auto last = place.vault().journal().entries(place.organisation(), 5, 10);
        QCOMPARE(last->size(), 1);
        QCOMPARE(last->first().content.action, u"passphrase-changed"_s);
        QCOMPARE(place.open(), u"vault.wrong-passphrase"_s);
        QVERIFY(Vault::open(place.folder(), next, place.clock()));
    }

    void organisationsAreApart_data() { engines(); }
    void organisationsAreApart()
    {
        TestVault place(server());
        QCOMPARE(place.create(), QString());
        const Organisation other = TestVault::organisation(u"Berufsschule"_s);
        QVERIFY(place.vault().addOrganisation(other));
        QCOMPARE(codeOfError(place.vault().addOrganisation(other)), u"storage.exists"_s);
        QCOMPARE(place.open(), QString());
        QCOMPARE(place.vault().registry().organisations()->size(), 2);
        const CaseId id = place.addCase(u"Mia"_s, u"Müller"_s);
        CaseFilter filter;
        filter.organisation = other.id;
        QCOMPARE(*place.vault().cases().count(filter), 0);
        filter.text = u"Mia"_s;
        QVERIFY(place.vault().cases().list(filter, CaseOrder::Due, Direction::Ascending, 10)->lines.isEmpty());
        const auto touched = place.vault().change(other.id, {journal::Action::NoteAdded, id, {}}, [&](Change &change) {
            return change.put(Note{NoteId::create(), id, u"x"_s, place.vault().user(), place.clock().now()});
        });
        QCOMPARE(codeOfError(touched), u"storage.not-found"_s);
        QVERIFY(*place.vault().registry().publicKey(other.id)
                != *place.vault().registry().publicKey(place.organisation()));
        QVERIFY(place.vault().journal().verify(other.id, {})->isWhole());
    }

    void aSecondOpenVaultSeesANewOrganisation_data() { engines(); }
    void aSecondOpenVaultSeesANewOrganisation()
    {
        TestVault place(server());
        QCOMPARE(place.create(), QString());
        const auto second = Vault::open(place.folder(), TestVault::passphrase(), place.clock());
        QVERIFY(second);
        const Organisation third = TestVault::organisation(u"Dritte Schule"_s);
        const Organisation fourth = TestVault::organisation(u"Vierte Schule"_s);
        QVERIFY(place.vault().addOrganisation(third));
        QVERIFY((*second)->addOrganisation(fourth)); // does not forget the other's pin
        QCOMPARE(place.vault().registry().organisations()->size(), 3);
        QCOMPARE((*second)->registry().organisations()->size(), 3);
        QCOMPARE(place.open(), QString());
        QCOMPARE(place.vault().registry().organisation(fourth.id)->name, u"Vierte Schule"_s);
    }

    void destroyedContentsCannotBeRead_data() { engines(); }
    void destroyedContentsCannotBeRead()
    {
        TestVault place(server());
        QCOMPARE(place.create(), QString());
        const CaseId id = place.addCase(u"Mia"_s, u"Müller"_s);
        const SystemId cloud = SystemId::create();
        place.addItems(id, cloud, {"geheim"});
        ItemFilter filter;
        filter.caseId = id;
        const BlobId blob = place.vault().items().list(filter, 1)->lines.first().item.blob;
        const auto files = contentFiles(place);
        QCOMPARE(files.size(), 1);

        QVERIFY(place.vault().change(place.organisation(), {journal::Action::KeyDestroyed, id, {}},
                                     [&](Change &change) { return change.destroyCollected(id, cloud); }));
        QCOMPARE(codeOfError(place.vault().items().list(filter, 1)), u"storage.key-destroyed"_s);
        QCOMPARE(codeOfError(place.vault().items().read(blob)), u"storage.not-found"_s);
        QVERIFY(contentFiles(place).isEmpty());
        QCOMPARE(place.vault().cases().collections(id)->size(), 1); // that something was found stays known
        QVERIFY(place.vault().verifyRows(place.organisation())->isWhole());
        QVERIFY(place.vault().verifyBlobs(place.organisation())->isEmpty());

        // A later run of the same system has a key of its own, and does not open what was destroyed.
        QString code;
        const CollectionId again = place.addItems(id, cloud, {"neu"}, &code);
        QCOMPARE(code, QString());
        filter.collection = again;
        QCOMPARE(place.vault().items().list(filter, 1)->lines.size(), 1);
        filter.collection = {};
        QCOMPARE(codeOfError(place.vault().items().list(filter, 10)), u"storage.key-destroyed"_s);
    }

    void aDeletedCaseIsGone_data() { engines(); }
    void aDeletedCaseIsGone()
    {
        TestVault place(server());
        QCOMPARE(place.create(), QString());
        const CaseId id = place.addCase(u"Mia"_s, u"Müller"_s);
        const CaseId other = place.addCase(u"Mia"_s, u"Schmidt"_s);
        place.addItems(id, SystemId::create(), {"geheim"});
        QCOMPARE(place.addDocument(id, "auch geheim"), QString());
        QVERIFY(place.vault().change(place.organisation(), {journal::Action::CaseDeleted, id, {}},
                                     [&](Change &change) { return change.deleteCase(id); }));
        QCOMPARE(codeOfError(place.vault().cases().caseWith(id)), u"storage.not-found"_s);
        CaseFilter filter;
        filter.organisation = place.organisation();
        filter.text = u"Mia"_s;
        const auto found = place.vault().cases().list(filter, CaseOrder::Due, Direction::Ascending, 10);
        QCOMPARE(found->lines.size(), 1);
        QCOMPARE(found->lines.first().id, other);
        QVERIFY(contentFiles(place).isEmpty());
        const auto entries = place.vault().journal().entriesOf(id);
        QCOMPARE(entries->size(), 4);
        QCOMPARE(codeOfError(place.vault().journal().details(place.organisation(), entries->first().content)),
                 u"storage.key-destroyed"_s);
        QVERIFY(place.vault().journal().details(place.organisation(), entries->last().content));
        QVERIFY(place.vault().journal().verify(place.organisation(), {})->isWhole());
        QVERIFY(place.vault().verifyRows(place.organisation())->isWhole());
        const CaseId next = place.addCase(u"Eva"_s, u"Neu"_s);
        QCOMPARE(place.vault().cases().caseWith(next)->number, u"2026-0003"_s); // its number is not given again
    }

    void numbersFollowTheYear_data() { engines(); }
    void numbersFollowTheYear()
    {
        TestVault place(server());
        QCOMPARE(place.create(), QString());
        QStringList numbers;
        QVERIFY(place.vault().change(place.organisation(), {journal::Action::CaseChanged, {}, {}}, [&](Change &change) {
            numbers = {*change.nextCaseNumber(2026), *change.nextCaseNumber(2026), *change.nextCaseNumber(2027),
                       *change.nextCaseNumber(2026)};
            return Result<>();
        }));
        QCOMPARE(numbers, (QStringList{u"2026-0001"_s, u"2026-0002"_s, u"2027-0001"_s, u"2026-0003"_s}));
    }

    void readingInsideAChangeSeesIt_data() { engines(); }
    void readingInsideAChangeSeesIt()
    {
        TestVault place(server());
        QCOMPARE(place.create(), QString());
        const CaseId id = place.addCase(u"Mia"_s, u"Müller"_s);
        const auto done = place.vault().change(
            place.organisation(), {journal::Action::NoteAdded, id, {}}, [&](Change &change) -> Result<> {
                const Note note{NoteId::create(), id, u"x"_s, place.vault().user(), place.clock().now()};
                if (auto put = change.put(note); !put)
                    return put.error();
                const auto notes = place.vault().cases().notes(id);
                if (!notes)
                    return notes.error();
                return notes->size() == 1 ? Result<>() : Error{Error::Kind::Storage, u"test.not-seen"_s, {}};
            });
        QCOMPARE(codeOfError(done), QString());
    }

    void aVaultIsMadeOnlyWhereThereIsNothing_data() { engines(); }
    void aVaultIsMadeOnlyWhereThereIsNothing()
    {
        TestVault place(server());
        QCOMPARE(place.create(), QString());
        const auto taken = place.place();
        place.close();
        VaultOptions options;
        options.file = place.file();
        options.cost = crypto::ArgonCost::least();
        const Secret passphrase = TestVault::passphrase();
        QCOMPARE(codeOfError(Vault::create(place.folder(), options, passphrase, place.clock())), u"vault.exists"_s);
        QCOMPARE(place.open(), QString()); // untouched

        const QString folder = place.scratch(u"neu"_s);
        options.file = taken;
        if (taken.engine == Engine::Sqlite)
            options.file.database = place.folder() + u"/vault.sqlite"_s;
        QCOMPARE(codeOfError(Vault::create(folder, options, passphrase, place.clock())), u"vault.database-not-empty"_s);
        QVERIFY(!QDir(folder).exists());
        QCOMPARE(place.open(), QString());

        options.file = place.file();
        QCOMPARE(codeOfError(Vault::create(folder, options, Secret(), place.clock())), u"vault.passphrase-empty"_s);
        QVERIFY(!QDir(folder).exists());
        QVERIFY(Vault::create(folder, options, passphrase, place.clock()));
    }

    void aTeamsFolderForContents_data() { engines(); }
    void aTeamsFolderForContents()
    {
        TestVault place(server());
        VaultOptions options;
        options.file = place.file();
        options.cost = crypto::ArgonCost::least();
        options.file.blobs = place.scratch(u"team"_s);
        const QString folder = place.scratch(u"tresor"_s);
        const Secret passphrase = TestVault::passphrase();
        QCOMPARE(codeOfError(Vault::create(folder, options, passphrase, place.clock())), u"blob.place-missing"_s);
        QVERIFY(!QDir(folder).exists());
        options.file = place.file();
        options.file.blobs = place.scratch(u"team"_s);
        QVERIFY(QDir().mkdir(options.file.blobs));
        QVERIFY(QFile::setPermissions(options.file.blobs, QFile::Permissions(0x7770)));
        const auto created = Vault::create(folder, options, passphrase, place.clock());
        QVERIFY2(created, qPrintable(codeOfError(created)));
        const auto writer = created->vault->items().write();
        QVERIFY(writer);
        QVERIFY((*writer)->write("inhalt"));
        QVERIFY((*writer)->finish());
        const QString name = (*writer)->blob().segments.first().file;
        const QString path =
            u"%1/%2/%3/%4"_s.arg(options.file.blobs, created->vault->id().toString(), name.left(2), name);
        QVERIFY(QFile::permissions(path) & QFile::WriteGroup);
        QVERIFY(!(QFile::permissions(path) & QFile::ReadOther));
    }

    void theDatabaseIsForItsOwnerOnly()
    {
        TestVault place(nullptr);
        QCOMPARE(place.create(), QString());
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
            | QFile::WriteOther | QFile::ExeOther;
        QVERIFY(!(QFile::permissions(place.folder()) & others));
    }

private:
    static QStringList contentFiles(TestVault &place)
    {
        QStringList names;
        QDir root(place.folder() + u"/blobs/"_s + place.vault().id().toString());
        const auto folders = root.entryList({u"??"_s}, QDir::Dirs);
        for (const QString &folder : folders)
            names += QDir(root.filePath(folder)).entryList(QDir::Files | QDir::Hidden);
        return names;
    }
};

QTEST_GUILESS_MAIN(TestVaultLife)
#include "tst_vault.moc"
