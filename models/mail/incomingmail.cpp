// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "incomingmail.h"

#include "mail/text.h"
#include "maildecoding.h"

#include <QTimeZone>

using namespace Qt::Literals::StringLiterals;

namespace habeas::mail {
namespace {

QDateTime timeOf(GDateTime *time)
{
    return time ? QDateTime::fromSecsSinceEpoch(g_date_time_to_unix(time), QTimeZone::utc()) : QDateTime();
}

/// The newest "Received:" stands first; its time is behind the last semicolon.
QDateTime receivedOf(GMimeMessage *message)
{
    GMimeHeaderList *headers = g_mime_object_get_header_list(GMIME_OBJECT(message));
    GMimeHeader *header = g_mime_header_list_get_header(headers, "Received");
    const char *value = header ? g_mime_header_get_raw_value(header) : nullptr;
    const QByteArray text(value);
    const qsizetype semicolon = text.lastIndexOf(';');
    if (semicolon < 0)
        return {};
    GDateTime *time = g_mime_utils_header_decode_date(text.mid(semicolon + 1).constData());
    const QDateTime received = timeOf(time);
    if (time)
        g_date_time_unref(time);
    return received;
}

/// A name of twenty megabytes stops the window that shows it.
void limit(QString &text, qsizetype most, IncomingMail &mail)
{
    if (text.size() <= most)
        return;
    text.truncate(most);
    mail.isCut = true;
}

void readSender(GMimeMessage *message, IncomingMail &mail)
{
    InternetAddressList *from = g_mime_message_get_from(message);
    InternetAddress *first =
        from && internet_address_list_length(from) > 0 ? internet_address_list_get_address(from, 0) : nullptr;
    if (!first)
        return;
    mail.fromName = QString::fromUtf8(internet_address_get_name(first)).simplified();
    if (INTERNET_ADDRESS_IS_MAILBOX(first))
        mail.fromAddress = QString::fromUtf8(internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(first)));
}

QString recipientsOf(GMimeMessage *message)
{
    InternetAddressList *to = g_mime_message_get_to(message);
    char *text = to ? internet_address_list_to_string(to, nullptr, FALSE) : nullptr;
    const QString recipients = QString::fromUtf8(text).simplified();
    g_free(text);
    return recipients;
}

/// Everything before the first empty line.
QString headerLinesOf(const QByteArray &message)
{
    const QByteArray looked = message.left(mostHeaderBytes);
    const qsizetype ends[] = {looked.indexOf("\r\n\r\n"), looked.indexOf("\n\n")};
    qsizetype end = looked.size();
    for (const qsizetype each : ends)
        end = each < 0 ? end : qMin(end, each);
    return QString::fromUtf8(looked.left(end)).replace(u"\r\n"_s, u"\n"_s);
}

struct Reading {
    IncomingMail &mail;
    int parts = 0;
};

void takeText(GMimeTextPart *part, IncomingMail &mail)
{
    GMimeContentType *type = g_mime_object_get_content_type(GMIME_OBJECT(part));
    const bool isHtml = g_mime_content_type_is_type(type, "text", "html");
    QString &place = isHtml ? mail.html : mail.text;
    if (!place.isEmpty())
        return;
    char *text = g_mime_text_part_get_text(part);
    place = QString::fromUtf8(text).replace(u"\r\n"_s, u"\n"_s).trimmed();
    g_free(text);
    if (place.size() > mostCharacters) {
        place.truncate(mostCharacters);
        mail.isCut = true;
    }
}

/// An e-mail inside the e-mail, as the file it would be.
Attachment forwarded(GMimeMessagePart *part)
{
    GMimeMessage *message = g_mime_message_part_get_message(part);
    const QString subject = message ? QString::fromUtf8(g_mime_message_get_subject(message)).simplified() : QString();
    return {subject.isEmpty() ? QString() : subject + u".eml"_s, contentOf(part)};
}

void visit(GMimeObject *, GMimeObject *part, gpointer data)
{
    auto &reading = *static_cast<Reading *>(data);
    if (++reading.parts > mostParts) {
        reading.mail.lacksParts = true;
        return;
    }
    if (GMIME_IS_MESSAGE_PART(part))
        reading.mail.attachments << forwarded(GMIME_MESSAGE_PART(part));
    if (!GMIME_IS_PART(part))
        return;
    const char *name = g_mime_part_get_filename(GMIME_PART(part));
    const char *disposition = g_mime_object_get_disposition(part);
    const bool isAttached = name || (disposition && g_ascii_strcasecmp(disposition, "attachment") == 0);
    if (!isAttached && GMIME_IS_TEXT_PART(part))
        takeText(GMIME_TEXT_PART(part), reading.mail);
    else
        reading.mail.attachments << Attachment{QString::fromUtf8(name).simplified(), contentOf(GMIME_PART(part))};
}

} // namespace

Result<IncomingMail> readMail(const QByteArray &message)
{
    if (message.size() > mostBytes) {
        return Error{Error::Kind::Refused, u"mail.too-large"_s,
                     Text::tr("The e-mail is too large to be read here. Nothing was taken over. Copy its text into the "
                              "field instead.")};
    }
    const Owned<GMimeMessage> whole = parsed(message);
    IncomingMail mail;
    if (whole) {
        readSender(whole.get(), mail);
        mail.to = recipientsOf(whole.get());
        mail.headerLines = headerLinesOf(message);
        mail.subject = QString::fromUtf8(g_mime_message_get_subject(whole.get())).simplified();
        for (QString *each : {&mail.fromName, &mail.fromAddress, &mail.subject})
            limit(*each, mostOfAName, mail);
        limit(mail.to, mostRecipients, mail);
        mail.sentAt = timeOf(g_mime_message_get_date(whole.get()));
        mail.receivedAt = receivedOf(whole.get());
        Reading reading{mail};
        g_mime_message_foreach(whole.get(), visit, &reading);
        for (Attachment &attachment : mail.attachments)
            limit(attachment.name, mostOfAName, mail);
    }
    if (!mail.text.isEmpty())
        mail.html.clear();
    if (mail.fromAddress.isEmpty() && mail.text.isEmpty() && mail.html.isEmpty()) {
        return Error{Error::Kind::Malformed, u"mail.not-a-message"_s,
                     Text::tr("The file is no e-mail, or a damaged one. Nothing was taken over. Copy its text into the "
                              "field instead.")};
    }
    return mail;
}

} // namespace habeas::mail
