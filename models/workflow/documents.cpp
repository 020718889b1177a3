// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "documents.h"

#include "changes.h"
#include "keeping.h"

#include "letters/text.h"
#include "mail/mailwithout.h"
#include "workflow/text.h"

#include <QFile>
#include <QFileInfo>
#include <QMimeDatabase>

using namespace Qt::Literals::StringLiterals;

namespace habeas::workflow {
namespace {

constexpr qsizetype longestName = 200;
constexpr qint64 mostBytesTogether = 250'000'000;
constexpr auto mailType = "message/rfc822"_L1;

Error tooLarge(const QString &name)
{
    return {Error::Kind::Refused, u"document.too-large"_s,
            Text::tr("“%1” is larger than %2 MB. Nothing was taken over. Keep it elsewhere and say in a note where.")
                .arg(shownName(name))
                .arg(mostDocumentBytes / 1'000'000)};
}

Error unreadable(const QString &name)
{
    return {
        Error::Kind::NotFound, u"document.unreadable"_s,
        Text::tr("“%1” cannot be read. Nothing was taken over. Check that it is still there.").arg(shownName(name))};
}

} // namespace

QString shownName(const QString &name)
{
    const QString last = name.mid(qMax(name.lastIndexOf(u'/'), name.lastIndexOf(u'\\')) + 1);
    const QString clean = letters::cleaned(last).simplified();
    if (clean.isEmpty())
        return Text::tr("without a name");
    const qsizetype dot = clean.lastIndexOf(u'.');
    const QString ending = dot > 0 && clean.size() - dot <= 10 ? clean.mid(dot) : QString();
    return clean.size() <= longestName ? clean : clean.left(longestName - ending.size()) + ending;
}

QString mediaTypeOf(const QString &name, const QByteArray &content)
{
    return QMimeDatabase().mimeTypeForFileNameAndData(name, content).name();
}

QList<NewDocument> documentsOf(const QString &name, const QByteArray &content)
{
    QList<NewDocument> documents{{name, content, -1}};
    if (mediaTypeOf(name, content) != mailType)
        return documents;
    const auto message = mail::readMail(content);
    if (!message)
        return documents;
    for (const mail::Attachment &attachment : message->attachments) {
        if (!attachment.content.isEmpty()) // it stands in the e-mail that there was one
            documents << NewDocument{attachment.name, attachment.content, 0};
    }
    return documents;
}

Result<QByteArray> readDocumentFile(const QString &path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly)) // a pipe would never end
        return unreadable(path);
    // One byte more than allowed: a device or a growing file does not tell its size.
    QByteArray content = file.read(mostDocumentBytes + 1);
    if (content.size() > mostDocumentBytes)
        return tooLarge(path);
    if (file.error() != QFileDevice::NoError)
        return unreadable(path);
    return content;
}

void append(QList<NewDocument> &documents, const QList<NewDocument> &more)
{
    const qsizetype before = documents.size();
    for (NewDocument each : more) {
        if (each.partOf >= 0)
            each.partOf += before;
        documents << each;
    }
}

Result<QList<NewDocument>> readDocuments(const QStringList &paths)
{
    QList<NewDocument> documents;
    for (const QString &path : paths) {
        const auto content = readDocumentFile(path);
        if (!content)
            return content.error();
        append(documents, documentsOf(path, *content));
    }
    return documents;
}

Result<> check(const QList<NewDocument> &documents)
{
    if (documents.size() > mostDocuments) {
        return Error{
            Error::Kind::Refused, u"document.too-many"_s,
            Text::tr("More than %1 files came in at once, attachments counted. Nothing was kept. Leave out what "
                     "does not belong to the request, or add it to the case later.")
                .arg(mostDocuments)};
    }
    qint64 together = 0;
    for (const NewDocument &document : documents) {
        together += document.content.size();
        if (document.content.size() > mostDocumentBytes)
            return tooLarge(document.name);
        if (document.content.isEmpty()) {
            return Error{Error::Kind::Refused, u"document.empty"_s,
                         Text::tr("“%1” is empty. Nothing was kept. Leave it out, or ask for it again.")
                             .arg(shownName(document.name))};
        }
    }
    if (together > mostBytesTogether) {
        return Error{
            Error::Kind::Refused, u"document.too-much"_s,
            Text::tr("The files are larger than %1 MB together. Nothing was kept. Keep some of them now and add "
                     "the others to the case later.")
                .arg(mostBytesTogether / 1'000'000)};
    }
    return {};
}

Result<> KeptDocuments::put(storage::Change &change) const
{
    if (!documents.isEmpty()) // the journal counts what was kept; names stay in the rows
        change.tell(u"changes"_s, documentsChange(documents.size()));
    for (qsizetype i = 0; i < documents.size(); ++i) {
        const Document &document = documents[i];
        if (const auto sealed = change.put(blobs[i], storage::BlobOwner::record(document.caseId)); !sealed)
            return sealed.error();
        if (const auto stored = change.put(document); !stored)
            return stored.error();
    }
    return {};
}

Result<KeptDocuments> keepDocuments(Office &office, const Event &event, const QList<NewDocument> &documents)
{
    if (const auto checked = check(documents); !checked)
        return checked.error();
    KeptDocuments kept;
    for (const NewDocument &each : documents) {
        const auto blob = keep(office, each.content);
        if (!blob)
            return blob.error();
        Document document;
        document.id = DocumentId::create();
        document.caseId = event.caseId;
        document.event = event.id;
        if (each.partOf >= 0 && each.partOf < kept.documents.size())
            document.partOf = kept.documents[each.partOf].id;
        document.name = shownName(each.name);
        document.mediaType = mediaTypeOf(each.name, each.content);
        document.sizeBytes = blob->sizeBytes;
        document.sha512 = blob->sha512;
        document.blob = blob->id;
        kept.documents << document;
        kept.blobs << *blob;
    }
    return kept;
}

Result<QByteArray> contentOf(const Office &office, const Document &document)
{
    const auto reader = office.vault.items().read(document.blob);
    if (!reader)
        return reader.error();
    const quint64 size = (*reader)->size();
    if (size != quint64(document.sizeBytes) || size > quint64(mostDocumentBytes))
        return Error{Error::Kind::Crypto, u"blob.altered"_s,
                     Text::tr("The document is not what was kept. Verify the journal and restore a backup.")};
    QByteArray content(qsizetype(size), Qt::Uninitialized);
    const auto got = (*reader)->readAt(0, {content.data(), std::size_t(content.size())});
    if (!got)
        return got.error();
    content.truncate(qsizetype(*got));
    return content;
}

Result<QList<DocumentId>> mailsWithPicturesInText(const Office &office, const QList<Document> &documents)
{
    QList<DocumentId> mails;
    for (const Document &document : documents) {
        if (document.mediaType != mailType)
            continue;
        const auto content = contentOf(office, document);
        if (!content)
            return content.error();
        if (mail::hasPicturesInText(*content))
            mails << document.id;
    }
    return mails;
}

} // namespace habeas::workflow
