// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "folderconnector.h"

#include "folderselection.h"

#include "connectors/archive/itemstream.h"
#include "connectors/mediatype.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace habeas::connectors {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype beginningSize = 8 * 1024;
constexpr qsizetype mostTraits = 5; ///< file names shown with a candidate
constexpr qsizetype mostUnreadNames = 20; ///< of files somebody is asked to look into; more are counted

struct Text {
    Q_DECLARE_TR_FUNCTIONS(FolderConnector)
};

QString nameOf(const QString &folder)
{
    const QString name = QFileInfo(QDir::cleanPath(folder)).fileName();
    return name.isEmpty() ? folder : name;
}

void addReasons(Candidate &candidate, const NameFit &fit, const QString &name)
{
    const auto because = [&](const QString &reason) { candidate.reasons.append({reason, {{u"name"_s, name}}}); };
    if (fit.isIdentifier)
        because(u"reason.folder-identifier"_s);
    if (fit.likeness == PersonName::Likeness::Same)
        because(u"reason.folder-name"_s);
    if (fit.likeness == PersonName::Likeness::OtherSpelling)
        because(u"reason.folder-name-spelling"_s);
    if (fit.isGroup)
        because(u"reason.folder-group"_s);
}

/// A class's folder around the person's says which of two pupils of one name it is.
Candidate candidateFor(const QString &path, const NameJudge &judge)
{
    const QString name = path.section(u'/', -1);
    NameFit fit = judge.fit(name);
    const QStringList parts = path.split(u'/');
    fit.isGroup = std::any_of(parts.begin(), parts.end(), [&](const QString &part) { return judge.fit(part).isGroup; });
    Candidate candidate{path, path, fit.match(), {}, {}, {}};
    addReasons(candidate, fit, path);
    return candidate;
}

bool isAtTop(const Entry &entry)
{
    return !entry.path.contains(u'/');
}

} // namespace

struct FolderConnector::Sums {
    qint64 files = 0;
    qint64 bytes = 0;
    qint64 otherFolders = 0; ///< of other people, or of nobody
    qint64 namesakes = 0; ///< folders that bear the person's name or user name and were not chosen
    qint64 unread = 0; ///< files that bear another name and lie in nobody's folder: a class's, or none
    QStringList unreadNames; ///< of the first of them
    qsizetype ownFolders = 0; ///< of those that were chosen
};

FolderConnector::FolderConnector(QString folder, Layout layout, Ownership ownership)
    : m_folder(std::move(folder)), m_layout(layout), m_ownership(ownership)
{ }

Result<std::unique_ptr<Connector>> FolderConnector::make(const Source &source)
{
    const QString layout = source.profile[u"layout"].toString(u"one-person"_s);
    const QString ownership = source.profile[u"ownership"].toString(codeOf(Ownership::Unknown));
    const bool isPerPerson = layout == u"per-person";
    const auto whose = fromCode<Ownership>(ownership);
    if (!whose || (!isPerPerson && layout != u"one-person")) {
        return Error{
            Error::Kind::Malformed, u"folder.profile"_s,
            Text::tr("The profile of this folder names a layout or an ownership there is not. Nothing was read. "
                     "Correct the profile: the layout is \"one-person\" or \"per-person\".")};
    }
    return std::unique_ptr<Connector>(std::make_unique<FolderConnector>(
        source.location, isPerPerson ? Layout::PerPerson : Layout::OnePerson, *whose));
}

Result<> FolderConnector::walk(const FolderSelection &selection, const Watch &watch, Sums &sums,
                               const std::function<Result<>(FolderReader &, const Entry &)> &take,
                               QList<Gap> &gaps) const
{
    auto reader = FolderReader::open(m_folder, watch);
    if (!reader)
        return reader.error();
    Entry entry;
    for (;;) {
        const auto next = (*reader)->next(entry);
        if (!next)
            return next.error();
        if (!*next)
            break;
        const bool isFolder = entry.type == Entry::Type::Folder;
        const auto whose = selection.whose(entry.path, isFolder);
        if (whose == FolderSelection::Whose::Others || whose == FolderSelection::Whose::Namesake) {
            countOther(selection, entry, sums);
            if (whose == FolderSelection::Whose::Namesake)
                (*reader)->passOver();
            continue;
        }
        if (isFolder) {
            sums.ownFolders += selection.folders().contains(entry.path) ? 1 : 0;
            continue;
        }
        ++sums.files;
        sums.bytes += std::max<qint64>(0, entry.sizeBytes);
        if (const auto taken = take(**reader, entry); !taken)
            return taken.error();
    }
    gaps = gapsFor(selection, (*reader)->gaps());
    return {};
}

void FolderConnector::countOther(const FolderSelection &selection, const Entry &entry, Sums &sums)
{
    const bool isFolder = entry.type == Entry::Type::Folder;
    if (isFolder && selection.whose(entry.path, true) == FolderSelection::Whose::Namesake) {
        ++sums.namesakes;
        return;
    }
    if (isFolder) {
        sums.otherFolders += isAtTop(entry) ? 1 : 0;
        return;
    }
    if (selection.isInAPersons(entry.path))
        return;
    ++sums.unread;
    if (sums.unreadNames.size() < mostUnreadNames)
        sums.unreadNames << entry.path;
}

/// The letter to the person says how many files were not looked into. Which ones only the school's own question says:
/// their names are none of the person's business.
Gap FolderConnector::gapForUnread(const Sums &sums)
{
    QString names = sums.unreadNames.join(u"; "_s);
    if (sums.unread > sums.unreadNames.size())
        names += u"; …"_s;
    const Code question{u"ask.folder-unread"_s, {{u"count"_s, sums.unread}, {u"files"_s, names}}};
    return {Code{u"gap.folder-unread"_s, {{u"count"_s, sums.unread}}}, {}, question};
}

/// What could not be read elsewhere is a gap without its place: that may be another person's name.
QList<Gap> FolderConnector::gapsFor(const FolderSelection &selection, const QList<Gap> &gaps)
{
    QList<Gap> theirs;
    qint64 elsewhere = 0;
    for (const Gap &gap : gaps) {
        if (selection.whose(gap.where, true) == FolderSelection::Whose::Theirs)
            theirs << gap;
        else
            ++elsewhere;
    }
    if (elsewhere > 0)
        theirs << Gap{Code{u"gap.folder-closed-elsewhere"_s, {{u"count"_s, elsewhere}}}, {}, {}};
    return theirs;
}

Result<QList<Candidate>> FolderConnector::find(const Query &query, const Watch &watch)
{
    const NameJudge judge(query);
    auto reader = FolderReader::open(m_folder, watch);
    if (!reader)
        return reader.error();

    const bool isPerPerson = m_layout == Layout::PerPerson;
    Candidate whole; // everything (one person), or the loose files that bear the name (per person)
    whole.reference = u"."_s;
    whole.name = nameOf(m_folder);
    NameFit best = isPerPerson ? NameFit() : judge.fit(whole.name);
    addReasons(whole, best, whole.name);
    QList<Candidate> candidates;
    const FolderSelection nobodys(isPerPerson, {}, judge);
    Sums sums; // of what lies in nobody's folder
    Entry entry;
    for (;;) {
        const auto next = (*reader)->next(entry);
        if (!next)
            return next.error();
        if (!*next)
            break;
        const QString name = entry.path.section(u'/', -1);
        const NameFit fit = judge.fit(name);
        if (isPerPerson && entry.type == Entry::Type::Folder) {
            if (fit.isAny()) {
                (*reader)->passOver();
                candidates << candidateFor(entry.path, judge);
            }
            continue;
        }
        if (!isPerPerson && entry.type == Entry::Type::File && whole.traits.size() < mostTraits)
            whole.traits << name;
        if (!fit.isAny()) {
            if (isPerPerson)
                countOther(nobodys, entry, sums);
            continue;
        }
        if (isPerPerson && whole.traits.size() < mostTraits)
            whole.traits << name;
        if (!best.isAny() || fit.match() < best.match()) {
            best = fit;
            whole.reasons.clear();
            addReasons(whole, fit, name);
        }
    }
    whole.match = best.match();
    if (!isPerPerson && whole.reasons.isEmpty())
        whole.reasons = {{u"reason.nothing-matches"_s, {}}};
    // Nobody's folder, and yet the person may be named in a class list: "nothing found" is for a human being to say.
    if (isPerPerson && candidates.isEmpty() && !best.isAny() && sums.unread > 0) {
        whole.isOfNobody = true;
        whole.reasons = {{u"reason.folder-unread"_s, {{u"count"_s, sums.unread}}}};
        whole.traits = sums.unreadNames.first(qMin(sums.unreadNames.size(), mostTraits));
    }
    if (!isPerPerson || (candidates.isEmpty() && !whole.reasons.isEmpty()))
        candidates << whole;
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const Candidate &a, const Candidate &b) { return a.match < b.match; });
    return candidates;
}

Result<> FolderConnector::collectAll(const QList<Candidate> &candidates, const Query &query, Sink &sink,
                                     const Watch &watch)
{
    QStringList folders;
    for (const Candidate &candidate : candidates) {
        if (candidate.reference != u".")
            folders << candidate.reference;
    }
    const FolderSelection selection{m_layout == Layout::PerPerson, folders, NameJudge(query)};
    Sums expected;
    QList<Gap> gaps;
    const auto pass = [](FolderReader &, const Entry &) { return Result<>(); };
    if (const auto measured = walk(selection, watch, expected, pass, gaps); !measured)
        return measured.error();
    const bool canBeRead =
        std::all_of(folders.begin(), folders.end(), [&](const QString &own) { return selection.isReachable(own); });
    if (expected.ownFolders < folders.size() || !canBeRead) {
        return Error{Error::Kind::NotFound, u"folder.candidate-gone"_s,
                     Text::tr("A folder of this person is not there any more. Nothing was collected. "
                              "Look for the person again.")};
    }

    Sums sums;
    const auto take = [&](FolderReader &reader, const Entry &entry) {
        const auto tell = [&] {
            watch.tell({reader.position(), expected.bytes, {u"step.reading-entry"_s, {{u"name"_s, entry.path}}}});
        };
        return give(reader, entry, selection, sink, tell);
    };
    if (const auto walked = walk(selection, watch, sums, take, gaps); !walked)
        return walked.error();
    if (sums.unread > 0)
        gaps.append(gapForUnread(sums));
    if (sums.namesakes > 0)
        gaps.append({Code{u"gap.folder-namesakes"_s, {{u"count"_s, sums.namesakes}}}, {}});
    for (const Gap &gap : std::as_const(gaps))
        sink.gap(gap);
    sink.lookedFor({u"how.folder"_s, {{u"folder"_s, nameOf(m_folder)}, {u"files"_s, sums.files}}});
    if (m_layout == Layout::PerPerson) {
        for (const Candidate &candidate : candidates) {
            sink.lookedFor(
                {u"how.folder-per-person"_s, {{u"name"_s, candidate.name}, {u"others"_s, sums.otherFolders}}});
        }
    }
    return {};
}

Result<> FolderConnector::give(FolderReader &reader, const Entry &entry, const FolderSelection &selection, Sink &sink,
                               const std::function<void()> &tell) const
{
    tell();
    const QString path = selection.shownPath(entry.path);
    const bool isElsewhere = selection.whose(entry.path, false) == FolderSelection::Whose::Named;
    if (entry.type != Entry::Type::File) {
        const bool isLink = entry.type == Entry::Type::Link;
        sink.gap({Code{isLink ? u"gap.link-not-followed"_s : u"gap.special-file"_s, {}}, path});
        return {};
    }
    auto piece = reader.read();
    if (!piece && !piece.error().code.startsWith(u"entry."))
        return piece.error();
    if (!piece) {
        sink.gap(gapOf(piece.error(), path));
        return {};
    }
    Item head;
    head.path = path;
    head.title = entry.path.section(u'/', -1);
    head.mediaType = mediaTypeOf(entry.path, piece->first(std::min(piece->size(), beginningSize)));
    head.ownership = isElsewhere ? Ownership::Unknown : m_ownership;
    head.modifiedAt = entry.modifiedAt;
    head.request = u"%1 in %2"_s.arg(path, nameOf(m_folder));
    if (entry.nameGuessed)
        head.remarks << Code{u"remark.name-not-utf8"_s, {}};
    if (isElsewhere)
        head.remarks << Code{u"remark.folder-elsewhere"_s, {}};
    const auto given = streamItem(reader, head, *piece, piece->isEmpty(), sink, tell);
    return given ? Result<>() : Result<>(given.error());
}

} // namespace habeas::connectors
