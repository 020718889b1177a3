// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "preview.h"

#include "limits.h"

#include <QHash>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace habeas::preview {
namespace {

std::optional<Kind> kindOfType(const QString &type)
{
    static const QHash<QString, Kind> kinds{
        {u"text/html"_s, Kind::Html},
        {u"application/xhtml+xml"_s, Kind::Html},
        {u"text/csv"_s, Kind::Table},
        {u"text/tab-separated-values"_s, Kind::Table},
        {u"application/json"_s, Kind::Json},
        {u"text/vcard"_s, Kind::Properties},
        {u"text/x-vcard"_s, Kind::Properties},
        {u"text/calendar"_s, Kind::Properties},
        {u"application/pdf"_s, Kind::Pdf},
        {u"application/vnd.openxmlformats-officedocument.wordprocessingml.document"_s, Kind::Office},
        {u"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"_s, Kind::Office},
        {u"application/vnd.openxmlformats-officedocument.presentationml.presentation"_s, Kind::Office},
        {u"application/vnd.oasis.opendocument.text"_s, Kind::Office},
        {u"application/vnd.oasis.opendocument.spreadsheet"_s, Kind::Office},
        {u"application/vnd.oasis.opendocument.presentation"_s, Kind::Office},
        {u"message/rfc822"_s, Kind::Mail},
        {u"application/xml"_s, Kind::Text},
        {u"application/x-ndjson"_s, Kind::Text},
        {u"application/javascript"_s, Kind::Text},
        {u"application/ldif"_s, Kind::Text},
        {u"application/x-ldif"_s, Kind::Text},
        {u"image/svg+xml"_s, Kind::Text}, // its texts are what matters, and drawing them would need fonts from the disk
        {u"image/png"_s, Kind::Picture},
        {u"image/jpeg"_s, Kind::Picture},
        {u"image/gif"_s, Kind::Picture},
        {u"image/bmp"_s, Kind::Picture},
        {u"image/webp"_s, Kind::Picture},
        {u"image/tiff"_s, Kind::Picture},
        {u"image/vnd.microsoft.icon"_s, Kind::Picture},
        {u"image/heic"_s, Kind::Picture}, // telephones
        {u"image/heif"_s, Kind::Picture},
        {u"image/avif"_s, Kind::Picture},
    };
    const auto known = kinds.constFind(type);
    if (known != kinds.constEnd())
        return *known;
    if (type.startsWith(u"text/"_s))
        return Kind::Text;
    return std::nullopt;
}

std::optional<Kind> kindOfEnding(const QString &ending)
{
    static const QHash<QString, Kind> kinds{
        {u"txt"_s, Kind::Text},       {u"md"_s, Kind::Text},        {u"log"_s, Kind::Text},
        {u"eml"_s, Kind::Mail},       {u"xml"_s, Kind::Text},       {u"svg"_s, Kind::Text},
        {u"ldif"_s, Kind::Text},      {u"htm"_s, Kind::Html},       {u"html"_s, Kind::Html},
        {u"csv"_s, Kind::Table},      {u"tsv"_s, Kind::Table},      {u"json"_s, Kind::Json},
        {u"vcf"_s, Kind::Properties}, {u"ics"_s, Kind::Properties}, {u"pdf"_s, Kind::Pdf},
        {u"docx"_s, Kind::Office},    {u"xlsx"_s, Kind::Office},    {u"pptx"_s, Kind::Office},
        {u"odt"_s, Kind::Office},     {u"ods"_s, Kind::Office},     {u"odp"_s, Kind::Office},
        {u"png"_s, Kind::Picture},    {u"jpg"_s, Kind::Picture},    {u"jpeg"_s, Kind::Picture},
        {u"gif"_s, Kind::Picture},    {u"bmp"_s, Kind::Picture},    {u"webp"_s, Kind::Picture},
        {u"tif"_s, Kind::Picture},    {u"tiff"_s, Kind::Picture},   {u"heic"_s, Kind::Picture},
        {u"heif"_s, Kind::Picture},   {u"avif"_s, Kind::Picture},
    };
    const auto known = kinds.constFind(ending);
    return known == kinds.constEnd() ? std::nullopt : std::optional(*known);
}

QString bytes(qint64 count, const Words &words)
{
    const QLocale locale(words.language() == Language::German ? u"de_DE"_s : u"en_GB"_s);
    return locale.formattedDataSize(count, 0, QLocale::DataSizeIecFormat);
}

/// Lines of a text, and where what is added stands in it.
class Lines
{
public:
    void add(const QString &line)
    {
        m_lines << line;
        m_next += line.size() + 1;
    }
    qsizetype next() const { return m_next; } ///< where the next line begins
    QString text() const { return m_lines.join(u'\n'); }

private:
    QStringList m_lines;
    qsizetype m_next = 0;
};

/// A row of it is about something of its own: not names and values, nor an e-mail's head.
bool isTableOfMany(const Section &section, Kind kind)
{
    return section.part == Section::Part::Sheet
        || (section.part == Section::Part::Body && (kind == Kind::Table || (kind == Kind::Json && section.hasHeader)));
}

} // namespace

std::optional<Kind> kindOf(const QString &mediaType, const QString &name)
{
    const QString type = mediaType.section(u';', 0, 0).trimmed().toLower();
    const auto byEnding = kindOfEnding(name.section(u'/', -1).section(u'.', 1).section(u'.', -1).toLower());
    // "text/plain" is what a system says of a table as well.
    if (type == u"text/plain" && byEnding)
        return byEnding;
    const auto byType = kindOfType(type);
    return byType ? byType : byEnding;
}

qint64 contentLimit(Kind kind)
{
    switch (kind) {
    case Kind::Text:
    case Kind::Html:
    case Kind::Table:
    case Kind::Properties:
        return limits::textBytes;
    case Kind::Json:
        return limits::jsonBytes;
    case Kind::Mail:
        return limits::mailBytes;
    case Kind::Office:
    case Kind::Picture:
    case Kind::Pdf:
        break;
    }
    return limits::documentBytes;
}

bool showsBeginning(Kind kind)
{
    return kind != Kind::Office && kind != Kind::Picture && kind != Kind::Pdf;
}

QString headingOf(Section::Part part, const Words &words)
{
    return words.sentence(u"preview.part."_s + codeOf(part));
}

QList<QStringList> rowsOf(const Section &section, const Words &words)
{
    QList<QStringList> rows = section.rows;
    if (section.part != Section::Part::Envelope)
        return rows;
    for (QStringList &row : rows) {
        const QString name = u"preview.header."_s + row.value(0).toLower();
        if (words.knows(name))
            row[0] = words.sentence(name);
    }
    return rows;
}

PlainText plainTextOf(const Preview &preview, const Words &words)
{
    Lines lines;
    QList<Passage> tableRows;
    for (const Section &section : preview.sections) {
        const QString title = section.title.isEmpty() ? headingOf(section.part, words) : section.title;
        const bool isPlain = section.part == Section::Part::Body || section.part == Section::Part::Envelope;
        if (preview.sections.size() > 1 && (!isPlain || (preview.kind == Kind::Mail && !section.title.isEmpty())))
            lines.add(title);
        if (!section.text.isEmpty())
            lines.add(section.text);
        const auto rows = rowsOf(section, words);
        for (const QStringList &row : rows) {
            const QString line = row.join(u'\t');
            if (isTableOfMany(section, preview.kind) && !line.isEmpty())
                tableRows << Passage{lines.next(), line.size()};
            lines.add(line);
        }
        if (preview.sections.size() > 1)
            lines.add({});
    }
    PlainText plain{lines.text(), {}, tableRows};
    for (const Message &message : preview.messages) {
        if (!plain.text.isEmpty())
            plain.text += u'\n';
        plain.text += message.at.toString(u"yyyy-MM-dd hh:mm "_s);
        Spoken spoken{{plain.text.size(), 0}, {}, message.authorId, message.author};
        plain.text += message.author.isEmpty() || message.author == message.authorId
            ? message.authorId
            : message.author + u" ("_s + message.authorId + u')';
        spoken.author.length = plain.text.size() - spoken.author.start;
        plain.text += u": "_s;
        spoken.words = {plain.text.size(), message.text.size()};
        plain.text += message.text;
        plain.messages << spoken;
    }
    return plain;
}

QString plainText(const Preview &preview, const Words &words)
{
    return plainTextOf(preview, words).text;
}

bool leavesTextOut(const Remark &remark)
{
    switch (remark.kind) {
    case Remark::Kind::CharsetGuessed:
    case Remark::Kind::NotWellFormed:
    case Remark::Kind::PicturesLeftOut:
    case Remark::Kind::TooDeep:
        return false;
    default:
        return true;
    }
}

QString sentenceOf(const Remark &remark, const Words &words)
{
    QJsonObject params{{u"shown"_s, remark.shown}, {u"total"_s, remark.total}, {u"count"_s, remark.shown}};
    if (remark.kind == Remark::Kind::OnlyBeginning || remark.kind == Remark::Kind::UnpacksTooFar) {
        params[u"shown"_s] = bytes(remark.shown, words);
        params[u"total"_s] = bytes(remark.total, words);
    }
    const QString name = u"preview.remark."_s + codeOf(remark.kind);
    return words.say(
        {remark.total == 0 && words.knows(name + u".uncounted"_s) ? name + u".uncounted"_s : name, params});
}

} // namespace habeas::preview
