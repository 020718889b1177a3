// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testoffice.h"

#include "workflow/keptdrafts.h"
#include "workflow/wishjson.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

using namespace habeas;
using namespace habeas::workflow;
using namespace Qt::Literals::StringLiterals;
using tests::codeOfError;
using tests::TestOffice;

/// What a person writes for a letter is there the next day, and gone when the letter is finished.
class TestKeptDrafts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(m_vault.create(), QString());
        m_id = m_vault.addCase(u"Mia"_s, u"Lindner"_s);
    }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void everyKindIsReadAsItWasWritten_data()
    {
        QTest::addColumn<LetterWish>("wish");
        QTest::addColumn<QString>("kind");
        const SystemId system = SystemId::create();
        const Contact contact{
            u"Lernwelt GmbH"_s, {u"Weg 1"_s, u"20457 Hamburg"_s}, u"a@b.example"_s, u"040 1"_s, u"x"_s};
        const QList<Identifier> known{{Identifier::Kind::Mail, u"mia@schule.example"_s}};
        const QDate day(2026, 11, 27);
        const auto row = [](const char *kind, const std::optional<Notice> &notice) {
            QTest::newRow(kind) << worded(notice) << QString::fromLatin1(kind);
        };
        row("answer", std::nullopt);
        row("acknowledgement", AcknowledgementNotice{});
        row("identity", IdentityNotice{u"Andere Anschrift."_s, {u"known-contact"_s}, false});
        row("clarification", ClarificationNotice{{system}, day, false});
        row("extension", ExtensionNotice{{letters::ExtensionInput::Reason::NumberOfRequests}, u"Neun Systeme."_s});
        row("refusal",
            RefusalNotice{
                {law::Right::Erasure}, {{u"excessive"_s, {{u"evidence"_s, u"Klage"_s}}}}, u"Klage anhängig."_s});
        row("done",
            DoneNotice{{law::Right::Objection},
                       u"Gelöscht."_s,
                       day,
                       {{system, u"Fotos"_s, letters::DonePart::Outcome::Erased, {}, {}},
                        {system,
                         u"Noten"_s,
                         letters::DonePart::Outcome::Kept,
                         {u"compelling-grounds"_s, {{u"weighing"_s, u"überwiegt"_s}}},
                         {}},
                        {system, {}, std::nullopt, {}, u"anderes"_s}},
                       {u"Stadt"_s},
                       u"Nicht auffindbar."_s});
        row("recipient", RecipientNotice{system, contact, {law::Right::Restriction}, known, u"Sperren."_s});
        row("processor", ProcessorNotice{system, contact, known, day});
    }
    /// What older programs kept of a letter is gone on with.
    void whatOlderProgramsKeptIsRead()
    {
        const SystemId system = SystemId::create();
        const auto done = wishFromJson(u"done"_s,
                                       {{u"notice"_s,
                                         QJsonObject{{u"rights"_s, QJsonArray{u"erasure"_s}},
                                                     {u"what"_s, u"Gelöscht."_s},
                                                     {u"systems"_s, QJsonArray{system.toString()}}}}});
        QVERIFY(done);
        const auto &notice = std::get<DoneNotice>(*done->notice);
        QCOMPARE(notice.what, u"Gelöscht."_s);
        QCOMPARE(notice.parts,
                 (QList{letters::DonePart{.system = system, .outcome = letters::DonePart::Outcome::Erased}}));
        const auto refusal =
            wishFromJson(u"refusal"_s, {{u"notice"_s, QJsonObject{{u"grounds"_s, QJsonArray{u"excessive"_s}}}}});
        QVERIFY(refusal);
        QCOMPARE(std::get<RefusalNotice>(*refusal->notice).grounds, (QList{law::ReliedGround{u"excessive"_s, {}}}));
    }

    void everyKindIsReadAsItWasWritten()
    {
        QFETCH(LetterWish, wish);
        QFETCH(QString, kind);
        QCOMPARE(kindOf(wish), kind);
        const QJsonObject json = toJson(wish);
        const auto read = wishFromJson(kind, json);
        QVERIFY(read);
        QCOMPARE(kindOf(*read), kind);
        QCOMPARE(toJson(*read), json);
        QCOMPARE(read->order.wordings, wish.order.wordings);
        QCOMPARE(read->order.salutation, u"Guten Tag"_s);
        // Every value that was given is written: an empty notice looks different in each of its members.
        if (wish.notice && kind != u"acknowledgement"_s) {
            const QJsonObject empty = toJson(*wishFromJson(kind, {}))[u"notice"].toObject();
            const QJsonObject full = json[u"notice"].toObject();
            for (auto it = full.begin(); it != full.end(); ++it)
                QVERIFY2(it.value() != empty.value(it.key()), qPrintable(it.key()));
        }
    }

    void whatIsKeptIsThereAfterwards()
    {
        Office &office = m_vault.office();
        QVERIFY(keptDrafts(office, m_id)->wishes.isEmpty());
        const LetterWish answer = worded({});
        QCOMPARE(codeOfError(keepDraft(office, m_id, answer, {})), QString());
        const qint64 length = journalLength();
        QCOMPARE(codeOfError(keepDraft(office, m_id, answer, toJson(answer))), QString());
        QCOMPARE(journalLength(), length); // what changes nothing is not journalled
        LetterWish refusal = worded(RefusalNotice{{}, {{u"excessive"_s, {}}}, u"Klage anhängig."_s});
        QCOMPARE(codeOfError(keepDraft(office, m_id, refusal, {})), QString());
        const QJsonObject found = toJson(refusal);
        std::get<RefusalNotice>(*refusal.notice).explanation += u" Seit Mai."_s;
        QCOMPARE(codeOfError(keepDraft(office, m_id, refusal, found)), QString());

        QCOMPARE(m_vault.open(), QString());
        const auto kept = keptDrafts(m_vault.office(), m_id);
        QVERIFY(kept && !kept->damaged);
        QCOMPARE(kept->wishes.size(), 2);
        QCOMPARE(toJson(*kept->of(u"answer"_s)), toJson(answer));
        QCOMPARE(toJson(*kept->of(u"refusal"_s)), toJson(refusal));
        QVERIFY(!kept->of(u"done"_s));
        QVERIFY(m_vault.vault().verifyRows(m_vault.organisation())->isWhole());
    }

    /// Two windows: whoever comes second learns of it, and nothing of the first is lost.
    void whoeverComesSecondOverwritesNothing()
    {
        Office &office = m_vault.office();
        const LetterWish before = *keptDrafts(office, m_id)->of(u"answer"_s);
        LetterWish first = before;
        first.order.salutation = u"Sehr geehrte Frau Lindner"_s;
        LetterWish second = before;
        second.order.salutation = u"Liebe Mia"_s;
        QCOMPARE(codeOfError(keepDraft(office, m_id, first, toJson(before))), QString());
        QCOMPARE(codeOfError(keepDraft(office, m_id, second, toJson(before))), u"letter.draft-changed"_s);
        QCOMPARE(codeOfError(keepDraft(office, m_id, second, {})), u"letter.draft-changed"_s);
        QCOMPARE(codeOfError(checkDraft(office, m_id, u"answer"_s, toJson(before))), u"letter.draft-changed"_s);
        QCOMPARE(codeOfError(checkDraft(office, m_id, u"answer"_s, toJson(first))), QString());
        QCOMPARE(toJson(*keptDrafts(office, m_id)->of(u"answer"_s)), toJson(first));
        // Both wrote the same: nobody is bothered.
        QCOMPARE(codeOfError(keepDraft(office, m_id, first, toJson(before))), QString());
        QCOMPARE(codeOfError(keepDraft(office, m_id, before, toJson(first))), QString());
    }

    /// A draft that cannot be read is said, and hides no other one.
    void aDamagedOneIsSaid()
    {
        const Draft strange{DraftId::create(), m_id, u"sonnet"_s, {}, {}, m_vault.clock().now()};
        const Draft broken{DraftId::create(),    m_id, u"done"_s, {{u"wordings"_s, QJsonObject{{u"15.1"_s, 7}}}}, {},
                           m_vault.clock().now()};
        for (const Draft &draft : {strange, broken}) {
            QCOMPARE(
                codeOfError(m_vault.vault().change(m_vault.organisation(), {journal::Action::LetterDrafted, m_id, {}},
                                                   [&](storage::Change &change) { return change.put(draft); })),
                QString());
            const auto kept = keptDrafts(m_vault.office(), m_id);
            QVERIFY(kept && kept->damaged);
            QCOMPARE(kept->damaged->code, draft.kind == u"done"_s ? u"letter.wording"_s : u"letter.draft"_s);
            QCOMPARE(kept->wishes.size(), 2);
            QCOMPARE(
                codeOfError(m_vault.vault().change(m_vault.organisation(), {journal::Action::LetterDrafted, m_id, {}},
                                                   [&](storage::Change &change) { return change.remove(draft); })),
                QString());
        }
        QCOMPARE(codeOfError(m_vault.vault().change(m_vault.organisation(), {journal::Action::LetterDrafted, m_id, {}},
                                                    [&](storage::Change &change) { return change.remove(strange); })),
                 u"storage.not-found"_s);
    }

private:
    qint64 journalLength() { return qint64(m_vault.vault().journal().entriesOf(m_id)->size()); }

    /// An answer with \a notice or without, its opening worded.
    static LetterWish worded(const std::optional<Notice> &notice)
    {
        LetterWish wish;
        wish.order.salutation = u"Guten Tag"_s;
        wish.order.childPage = !notice;
        wish.order.copy = notice ? CopyForm::Bundle : CopyForm::Both;
        wish.order.wordings.insert(
            u"opening"_s,
            {{{letters::Line::Look::Paragraph, u"An {subject}"_s, {u"Für Mia"_s, {{4, 3, u"subject"_s}}}}},
             {u"An Mia"_s}});
        wish.notice = notice;
        return wish;
    }

    TestOffice m_vault;
    CaseId m_id;
};

QTEST_GUILESS_MAIN(TestKeptDrafts)
#include "tst_keptdrafts.moc"
