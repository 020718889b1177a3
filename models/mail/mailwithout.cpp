// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mailwithout.h"

#include "mail/text.h"
#include "maildecoding.h"

using namespace Qt::Literals::StringLiterals;

namespace habeas::mail {
namespace {

constexpr int deepest = 100; ///< parts inside parts

class Shortening
{
public:
    Shortening(const std::function<bool(const QByteArray &)> &isUnwanted,
               const std::function<QString(const QString &)> &noteOf)
        : m_isUnwanted(isUnwanted), m_noteOf(noteOf)
    { }

    void shorten(GMimeMessage *message, int depth)
    {
        GMimeObject *whole = g_mime_message_get_mime_part(message);
        if (!whole)
            return;
        if (const auto note = insteadOf(whole))
            g_mime_message_set_mime_part(message, GMIME_OBJECT(note.get()));
        else
            shortenInside(whole, depth + 1);
    }
    int removed = 0;
    bool isTooDeep = false;

private:
    void shortenInside(GMimeObject *part, int depth)
    {
        if (depth > deepest) {
            isTooDeep = true;
            return;
        }
        if (GMIME_IS_MESSAGE_PART(part)) {
            if (GMimeMessage *inner = g_mime_message_part_get_message(GMIME_MESSAGE_PART(part)))
                shorten(inner, depth);
        }
        if (!GMIME_IS_MULTIPART(part))
            return;
        GMimeMultipart *parts = GMIME_MULTIPART(part);
        for (int i = 0; i < g_mime_multipart_get_count(parts); ++i) {
            GMimeObject *each = g_mime_multipart_get_part(parts, i);
            if (const auto note = insteadOf(each))
                const Owned<GMimeObject> before(g_mime_multipart_replace(parts, i, GMIME_OBJECT(note.get())));
            else
                shortenInside(each, depth + 1);
        }
    }

    /// Null if \a part stays.
    Owned<GMimeTextPart> insteadOf(GMimeObject *part)
    {
        const bool isMessage = GMIME_IS_MESSAGE_PART(part);
        if (!isMessage && !GMIME_IS_PART(part))
            return {};
        if (!m_isUnwanted(isMessage ? contentOf(GMIME_MESSAGE_PART(part)) : contentOf(GMIME_PART(part))))
            return {};
        ++removed;
        const char *name = isMessage ? nullptr : g_mime_part_get_filename(GMIME_PART(part));
        Owned<GMimeTextPart> note(g_mime_text_part_new_with_subtype("plain"));
        g_mime_text_part_set_charset(note.get(), "utf-8");
        g_mime_text_part_set_text(note.get(), m_noteOf(QString::fromUtf8(name).simplified()).toUtf8().constData());
        g_mime_part_set_content_encoding(GMIME_PART(note.get()), GMIME_CONTENT_ENCODING_BASE64);
        // Attached, or the note would be taken for the text of the e-mail where the part came before it.
        g_mime_object_set_disposition(GMIME_OBJECT(note.get()), GMIME_DISPOSITION_ATTACHMENT);
        return note;
    }

    const std::function<bool(const QByteArray &)> &m_isUnwanted;
    const std::function<QString(const QString &)> &m_noteOf;
};

bool isTextWithPictures(GMimeObject *part)
{
    if (!GMIME_IS_PART(part) || !g_mime_content_type_is_type(g_mime_object_get_content_type(part), "text", "*"))
        return false;
    QByteArray text = contentOf(GMIME_PART(part)).toLower();
    text.replace('\0', ""); // in UTF-16, too
    return text.contains("data:image/");
}

} // namespace

bool hasPicturesInText(const QByteArray &message)
{
    const auto whole = parsed(message);
    if (!whole)
        return false;
    GMimeObject *top = g_mime_message_get_mime_part(whole.get());
    if (!top)
        return false;
    struct Free {
        void operator()(GMimePartIter *iter) const { g_mime_part_iter_free(iter); }
    };
    const std::unique_ptr<GMimePartIter, Free> parts(g_mime_part_iter_new(top));
    do {
        if (isTextWithPictures(g_mime_part_iter_get_current(parts.get())))
            return true;
    } while (g_mime_part_iter_next(parts.get()));
    return false;
}

Result<Shortened> without(const QByteArray &message, const std::function<bool(const QByteArray &content)> &isUnwanted,
                          const std::function<QString(const QString &name)> &noteOf)
{
    const auto whole = parsed(message);
    if (!whole)
        return Error{Error::Kind::Malformed, u"mail.not-a-message"_s,
                     Text::tr("The file is no e-mail, or a damaged one. Nothing was changed.")};
    Shortening shortening(isUnwanted, noteOf);
    shortening.shorten(whole.get(), 0);
    if (shortening.isTooDeep)
        return Error{Error::Kind::Refused, u"mail.too-deep"_s,
                     Text::tr("E-mails lie inside e-mails in this one, too deep to be looked through. Nothing was "
                              "changed. Choose the e-mail itself.")};
    return shortening.removed == 0 ? Shortened{message, 0}
                                   : Shortened{written(GMIME_OBJECT(whole.get())), shortening.removed};
}

} // namespace habeas::mail
