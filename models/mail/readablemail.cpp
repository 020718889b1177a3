// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readablemail.h"

#include "maildecoding.h"

#include <QStringList>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace habeas::mail {
namespace {

constexpr int mostParts = 1'000; ///< of a message, those inside it among them
constexpr int mostHeaders = 1'000;
constexpr int deepest = 20; ///< parts inside parts

const QStringList &envelopeNames()
{
    static const QStringList names{u"From"_s, u"Sender"_s, u"Reply-To"_s, u"To"_s,
                                   u"Cc"_s,   u"Bcc"_s,    u"Date"_s,     u"Subject"_s};
    return names;
}

/// "2026-11-03 09:12 +0100"; as it came, if it is no date.
QString dateOf(const char *value)
{
    GDateTime *time = g_mime_utils_header_decode_date(value);
    if (!time)
        return QString::fromUtf8(value).simplified();
    char *text = g_date_time_format(time, "%Y-%m-%d %H:%M %z");
    const QString date = QString::fromUtf8(text);
    g_free(text);
    g_date_time_unref(time);
    return date;
}

/// Those of a message, or of its content, which stand beside them.
void readHeaders(GMimeObject *object, ReadableMail &mail)
{
    GMimeHeaderList *headers = g_mime_object_get_header_list(object);
    const int count = g_mime_header_list_get_count(headers);
    mail.lacksParts |= count > mostHeaders;
    for (int i = 0; i < std::min(count, mostHeaders); ++i) {
        GMimeHeader *header = g_mime_header_list_get_header_at(headers, i);
        const QString name = QString::fromUtf8(g_mime_header_get_name(header));
        const auto known = std::find_if(envelopeNames().begin(), envelopeNames().end(), [&](const QString &each) {
            return each.compare(name, Qt::CaseInsensitive) == 0;
        });
        if (known == envelopeNames().end()) {
            mail.others << ReadableMail::Header{name, QString::fromUtf8(g_mime_header_get_value(header)).simplified()};
            continue;
        }
        mail.envelope << ReadableMail::Header{*known,
                                              *known == u"Date"
                                                  ? dateOf(g_mime_header_get_raw_value(header))
                                                  : QString::fromUtf8(g_mime_header_get_value(header)).simplified()};
    }
    std::stable_sort(mail.envelope.begin(), mail.envelope.end(), [](const auto &a, const auto &b) {
        return envelopeNames().indexOf(a.name) < envelopeNames().indexOf(b.name);
    });
}

class Visit
{
public:
    ReadableMail read(GMimeMessage *message, int depth)
    {
        ReadableMail mail;
        readHeaders(GMIME_OBJECT(message), mail);
        if (GMimeObject *whole = g_mime_message_get_mime_part(message)) {
            readHeaders(whole, mail);
            visit(whole, depth + 1, mail);
        }
        return mail;
    }

private:
    void visit(GMimeObject *part, int depth, ReadableMail &mail)
    {
        if (depth > deepest || ++m_parts > mostParts) {
            mail.lacksParts = true;
            return;
        }
        if (GMIME_IS_MESSAGE_PART(part)) {
            if (GMimeMessage *inner = g_mime_message_part_get_message(GMIME_MESSAGE_PART(part)))
                mail.forwarded << read(inner, depth);
        } else if (GMIME_IS_MULTIPART(part)) {
            for (int i = 0; i < g_mime_multipart_get_count(GMIME_MULTIPART(part)); ++i)
                visit(g_mime_multipart_get_part(GMIME_MULTIPART(part), i), depth + 1, mail);
        } else if (GMIME_IS_PART(part)) {
            take(GMIME_PART(part), mail);
        }
    }

    static void take(GMimePart *part, ReadableMail &mail)
    {
        const QString name = QString::fromUtf8(g_mime_part_get_filename(part)).simplified();
        GMimeContentType *type = g_mime_object_get_content_type(GMIME_OBJECT(part));
        const QByteArray content = contentOf(part);
        if (GMIME_IS_TEXT_PART(part)) {
            mail.texts << ReadableMail::Text{name, content,
                                             QString::fromUtf8(g_mime_content_type_get_parameter(type, "charset")),
                                             bool(g_mime_content_type_is_type(type, "text", "html"))};
            return;
        }
        char *mediaType = g_mime_content_type_get_mime_type(type);
        mail.files << ReadableMail::File{name, QString::fromUtf8(mediaType), content.size()};
        g_free(mediaType);
    }

    int m_parts = 0;
};

} // namespace

std::optional<ReadableMail> readableMail(const QByteArray &message)
{
    const Owned<GMimeMessage> whole = parsed(message);
    if (!whole)
        return std::nullopt;
    ReadableMail mail = Visit().read(whole.get(), 0);
    const bool isMail = std::any_of(mail.envelope.begin(), mail.envelope.end(),
                                    [](const ReadableMail::Header &header) { return header.name == u"From"; });
    return isMail ? std::optional(std::move(mail)) : std::nullopt;
}

void loadCharsets()
{
    const Owned<GMimeMessage> any = parsed("From: a@example.org\n\na");
    // Never closed: what they loaded stays.
    static const std::array open{g_mime_iconv_open("utf-8", "iso-8859-1"), g_mime_iconv_open("utf-8", "iso-8859-15"),
                                 g_mime_iconv_open("utf-8", "windows-1252")};
    Q_UNUSED(open);
}

} // namespace habeas::mail
