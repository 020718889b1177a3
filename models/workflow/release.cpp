// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "release.h"

#include "answerdata.h"
#include "answering.h"
#include "approving.h"
#include "casework.h"
#include "completeness.h"
#include "identity.h"
#include "outdated.h"
#include "proof.h"
#include "registration.h"
#include "released.h"

#include "bundles/opener.h"
#include "bundles/seal.h"
#include "collection/review.h"
#include "crypto/age.h"
#include "crypto/passphrase.h"
#include "law/grounds.h"
#include "workflow/text.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::workflow {
namespace {

constexpr qsizetype mostNamed = 5; // items; the rest is counted

/// What a person found on paper is enclosed as copies: it has no item to be decided.
void addPaper(QList<letters::ItemCounts> &counts, const QList<LedgerLine> &ledger)
{
    for (letters::ItemCounts &each : counts) {
        for (const LedgerLine &line : ledger) {
            if (line.system == each.system)
                each.onPaper = copiesOnPaper(line);
        }
    }
}

/// Tells the letter what other letters said before it: of which rights, and of data that are not as they were read.
void addOtherLetters(letters::AnswerInput &input, const Case &value, const QList<Letter> &written)
{
    const QList<Event> events = effectiveEvents(value.events);
    for (const Letter &letter : written) {
        const Event *sending = answersRights(letter) ? sendingOf(events, letter.id) : nullptr;
        if (!sending)
            continue;
        for (const law::Right right : letter.rights)
            input.apart.insert(right, std::max(input.apart.value(right), sending->on));
        const bool isSince = std::any_of(input.ledger.begin(), input.ledger.end(), [&](const LedgerLine &line) {
            return line.found > 0 && line.readAt < letter.finishedAt;
        });
        if (isSince && letter.kind == u"done" && letter.refuses != Letter::Refuses::Whole)
            input.changedOn = std::max(input.changedOn, sending->on);
    }
}

Result<letters::AnswerInput> answerInput(const Office &office, const Case &value, const LetterOrder &order)
{
    const auto systems = systemsOf(office, value);
    if (!systems)
        return systems.error();
    const auto ledger = outwardLedgerOf(office, value);
    if (!ledger)
        return ledger.error();
    auto decided = decidedItems(office, value);
    if (!decided)
        return decided.error();
    const auto deadlines = deadlinesOf(office, value);
    if (!deadlines)
        return deadlines.error();
    auto frame = frameOf(office, value, order);
    if (!frame)
        return frame.error();
    auto grounds = law::Grounds::load();
    if (!grounds)
        return grounds.error();
    addPaper(decided->counts, *ledger);

    const auto written = office.vault.cases().letters(value.id);
    if (!written)
        return written.error();

    letters::AnswerInput input;
    input.grounds = std::move(*grounds);
    input.frame = std::move(*frame);
    input.systems = *systems;
    input.ledger = *ledger;
    addOtherLetters(input, value, *written);
    input.counts = decided->counts;
    input.due = deadlines->due.date;
    input.bundleFile = bundles::bundleFileName(value.number, value.language);
    input.fileKeptUntil = fileKeptUntil(order.on);
    input.childPage = order.childPage;
    input.copy = order.copy;
    return input;
}

/// Of whose recipients the letter says that somebody finds them out: an access asks for them (Art. 15(1)(c)).
QList<SystemId> promisedIn(const letters::AnswerInput &input)
{
    QList<SystemId> promised;
    if (!input.frame.request.rights.contains(law::Right::Access) || input.apart.contains(law::Right::Access))
        return promised;
    const QList<System> silent = withoutRecipients(input.systems, input.ledger);
    for (const System &system : silent)
        promised << system.id;
    return promised;
}

Result<letters::LetterContent> writeAnswer(const letters::AnswerInput &input, const LetterOrder &order)
{
    auto content = letters::answerLetter(input);
    if (content)
        letters::reword(*content, order.wordings);
    return content;
}

/// The answer letter that goes out.
Result<std::optional<Letter>> answerLetterOf(const Office &office, const CaseId &id)
{
    const auto letters = office.vault.cases().letters(id);
    if (!letters)
        return letters.error();
    const Letter *latest = answerLetterAmong(*letters);
    return latest ? std::optional(*latest) : std::nullopt;
}

Result<bundles::BundleContents> contentsOf(const Office &office, const Case &value, const Decided &decided)
{
    const auto letter = answerLetterOf(office, value.id);
    if (!letter)
        return letter.error();
    const auto organisation = office.vault.registry().organisation(value.organisation);
    if (!organisation)
        return organisation.error();
    const auto ledger = outwardLedgerOf(office, value);
    if (!ledger)
        return ledger.error();
    bundles::BundleContents contents;
    contents.caseNumber = value.number;
    contents.organisation = *organisation;
    contents.language = value.language;
    contents.madeAt = office.clock.now();
    contents.program = QCoreApplication::applicationName() + u' ' + QCoreApplication::applicationVersion();
    contents.ledger = *ledger;
    contents.systems = decided.systems;
    const auto pdf = letterFile(office, **letter, u"pdf"_s);
    if (!pdf)
        return pdf.error();
    contents.letterPdf = *pdf;
    const auto html = letterFile(office, **letter, u"html"_s);
    if (!html)
        return html.error();
    contents.letterHtml = *html;
    return contents;
}

bundles::SealedFor sealedFor(const Recipients &recipients)
{
    if (recipients.passphrase)
        return bundles::ForPassphrase{recipients.passphrase->clone(), recipients.workFactor};
    return bundles::ForKeys{{recipients.keys.begin(), recipients.keys.end()}};
}

QList<Code> obstaclesOf(const collection::OthersInCopy &others)
{
    const QList<Item> &naming = others.named;
    QList<Code> obstacles;
    for (const Item &item : naming.first(std::min(naming.size(), mostNamed)))
        obstacles << Code{u"obstacle.names-others"_s, {{u"name"_s, item.title}}};
    if (naming.size() > mostNamed)
        obstacles << Code{u"obstacle.more-name-others"_s, {{u"count"_s, naming.size() - mostNamed}}};
    for (const Item &item : others.byOtherRule.first(std::min(others.byOtherRule.size(), mostNamed)))
        obstacles << Code{u"obstacle.chat-rule"_s, {{u"name"_s, item.title}}};
    if (others.byOtherRule.size() > mostNamed)
        obstacles << Code{u"obstacle.more-by-chat-rule"_s, {{u"count"_s, others.byOtherRule.size() - mostNamed}}};
    return obstacles;
}

/// Whoever decides while a bundle is written decides about this bundle.
Result<> checkUnchanged(const Office &office, const Bundle &bundle)
{
    const auto since = actSince(office, bundle);
    if (!since)
        return since.error();
    if (since->sequence == 0)
        return {};
    return Error{Error::Kind::Conflict, u"release.changed-meanwhile"_s,
                 Text::tr("While the bundle was written something was decided or read anew in this case. It was thrown "
                          "away. See what stands in the way now, and seal again.")};
}

} // namespace

Result<letters::LetterContent> draftAnswer(const Office &office, const CaseId &id, const LetterOrder &order)
{
    const auto value = office.vault.cases().caseWith(id);
    if (!value)
        return value.error();
    const auto input = answerInput(office, *value, order);
    if (!input)
        return input.error();
    return writeAnswer(*input, order);
}

Result<Letter> finishAnswer(Office &office, const CaseId &id, const LetterOrder &order)
{
    const auto value = office.vault.cases().caseWith(id);
    if (!value)
        return value.error();
    const auto input = answerInput(office, *value, order);
    if (!input)
        return input.error();
    const auto content = writeAnswer(*input, order);
    if (!content)
        return content.error();
    return keepLetter(office, *value, input->frame, *content,
                      {.copy = letters::copyOf(*input), .promises = promisedIn(*input)});
}

Recipients generatedRecipients(Language language)
{
    return {crypto::generatePassphrase(crypto::WordList::of(language)), crypto::age::generatedWorkFactor, {}};
}

Result<Readiness> readinessToSeal(const Office &office, const CaseId &id, const Watch &watch)
{
    const auto value = office.vault.cases().caseWith(id);
    if (!value)
        return value.error();
    const auto ledger = ledgerOf(office, *value);
    if (!ledger)
        return ledger.error();
    const auto approvals = office.vault.cases().approvals(id);
    if (!approvals)
        return approvals.error();
    const auto decided = decidedItems(office, *value);
    if (!decided)
        return decided.error();
    const auto others = collection::othersInCopy(office.vault, *value);
    if (!others)
        return others.error();
    const auto letter = answerLetterOf(office, id);
    if (!letter)
        return letter.error();

    const auto changed = lastChange(office, id, *decided, *ledger);
    if (!changed)
        return changed.error();

    const auto rows = office.vault.verifyRows(value->organisation, watch);
    if (!rows)
        return rows.error();

    const auto check = identityCheckOf(office, *value);
    if (!check)
        return check.error();
    Readiness readiness;
    QList<Code> &obstacles = readiness.obstacles;
    if (!rows->isWhole())
        obstacles << Code{u"obstacle.rows-damaged"_s, {{u"count"_s, rows->faultCount}}};
    if (stateOf(value->events) == CaseState::Closed)
        obstacles << Code{u"obstacle.case-closed"_s, {}};
    obstacles << obstaclesOf(*check);
    for (const LedgerLine &line : *ledger) {
        if (!line.settled()) {
            obstacles << Code{u"obstacle.ledger-"_s
                                  + (line.state == LedgerLine::State::Open ? u"open"_s : u"unsettled"_s),
                              {{u"system"_s, line.systemName}}};
        }
    }
    if (decided->undecided > 0)
        obstacles << Code{u"obstacle.undecided"_s, {{u"count"_s, decided->undecided}}};
    obstacles << obstaclesOf(*others);
    if (!*letter)
        obstacles << Code{u"obstacle.no-letter"_s, {}};
    else if (*changed > (*letter)->finishedAt)
        obstacles << Code{u"obstacle.letter-stale"_s, {}};
    if (!*letter || !isReleased(**letter, *approvals))
        obstacles << Code{u"obstacle.no-release"_s, {}};
    if (others->unlooked > 0) {
        const QJsonObject count{{u"count"_s, others->unlooked}};
        // Whoever decided about people relies on it that they are found wherever they stand.
        if (others->isAnybodyDecided)
            obstacles << Code{u"obstacle.unlooked"_s, count};
        else
            readiness.remarks << Code{u"remark.unlooked"_s, count};
    }
    return readiness;
}

Result<QList<Code>> obstaclesToSealing(const Office &office, const CaseId &id)
{
    const auto readiness = readinessToSeal(office, id);
    return readiness ? Result<QList<Code>>(readiness->obstacles) : readiness.error();
}

Result<bundles::BundleContents> releasedContents(const Office &office, const CaseId &id)
{
    const auto obstacles = obstaclesToSealing(office, id);
    if (!obstacles)
        return obstacles.error();
    if (!obstacles->isEmpty()) {
        return Error{Error::Kind::Refused, u"release.not-ready"_s,
                     Text::tr("Nothing can be handed out yet: %n thing(s) stand in the way. The list says what to do.",
                              nullptr, static_cast<int>(obstacles->size()))};
    }
    const auto value = office.vault.cases().caseWith(id);
    if (!value)
        return value.error();
    const auto decided = decidedItems(office, *value);
    if (!decided)
        return decided.error();
    return contentsOf(office, *value, *decided);
}

Result<Bundle> sealBundle(Office &office, const CaseId &id, const Recipients &recipients, const QString &path,
                          const Watch &watch)
{
    const auto value = office.vault.cases().caseWith(id);
    if (!value)
        return value.error();
    const auto head = office.vault.journal().head(value->organisation); // before anything is read: what comes is newer
    if (!head)
        return head.error();
    const auto contents = releasedContents(office, id);
    if (!contents)
        return contents.error();
    auto sealed = bundles::sealBundle(*contents, sealedFor(recipients), path, watch);
    if (!sealed)
        return sealed.error();
    const auto digest = sealed->rehearse(watch);
    if (!digest)
        return digest.error();

    Bundle bundle;
    bundle.id = BundleId::create();
    bundle.caseId = id;
    bundle.fileName = QFileInfo(path).fileName();
    bundle.sizeBytes = sealed->sizeBytes();
    bundle.sha512 = *digest;
    bundle.manifestSha512 = sealed->facts().manifestSha512;
    bundle.payloadFiles = sealed->facts().payloadFiles;
    bundle.payloadBytes = sealed->facts().payloadBytes;
    bundle.recipient = sealed->recipient();
    bundle.journalHead = headText(*head);
    bundle.sealedAt = contents->madeAt;
    bundle.rehearsedAt = office.clock.now();
    bool released = false;
    const auto recorded = office.vault.change(value->organisation,
                                              {journal::Action::BundleSealed,
                                               id,
                                               {{u"number"_s, value->number},
                                                {u"name"_s, bundle.fileName},
                                                {u"count"_s, bundle.payloadFiles},
                                                {u"sha512"_s, QString::fromLatin1(digest->toHex())}}},
                                              [&](storage::Change &change) -> Result<> {
                                                  if (const auto same = checkUnchanged(office, bundle); !same)
                                                      return same.error();
                                                  if (const auto put = change.put(bundle); !put)
                                                      return put.error();
                                                  // Last: the file has its name only if the case knows it, but for the
                                                  // moment of the commit.
                                                  const auto named = sealed->release();
                                                  released = named.has_value();
                                                  return named;
                                              });
    if (!recorded) {
        if (released)
            QFile::remove(path);
        return recorded.error();
    }
    return bundle;
}

Result<SealedPackage> sealPackage(Office &office, const CaseId &id, const Recipients &recipients, const QString &path,
                                  const Watch &watch)
{
    auto bundle = sealBundle(office, id, recipients, path, watch);
    if (!bundle)
        return bundle.error();
    return SealedPackage{*std::move(bundle), bundles::placeOpener(path)};
}

} // namespace habeas::workflow
