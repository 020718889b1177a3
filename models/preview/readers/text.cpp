// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader.h"

#include "budget.h"

#include "mail/readablemail.h"

#include <QBuffer>
#include <QGuiApplication>
#include <QImageReader>
#include <QPdfDocument>
#include <QStringDecoder>
#include <QTextDocument>

#include <libheif/heif.h>

using namespace Qt::Literals::StringLiterals;

namespace habeas::preview {
namespace {

/// HTML whose pictures and style sheets are nobody's business.
class Unconnected final : public QTextDocument
{
protected:
    QVariant loadResource(int, const QUrl &) override { return QByteArray(); }
};

/// Without the bytes of a character that was cut through.
QByteArrayView wholeCharacters(QByteArrayView bytes)
{
    for (qsizetype back = 1; back <= std::min<qsizetype>(3, bytes.size()); ++back) {
        const auto byte = static_cast<uchar>(bytes[bytes.size() - back]);
        if (byte < 0x80)
            return bytes;
        if (byte >= 0xC0) {
            const qsizetype length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2;
            return length > back ? bytes.chopped(back) : bytes;
        }
    }
    return bytes;
}

Outcome readAs(const wire::Question &question, const QByteArray &content)
{
    switch (question.kind) {
    case Kind::Html:
        return readHtml(question, content);
    case Kind::Mail:
        return readMail(question, content);
    case Kind::Table:
        return readTable(question, content);
    case Kind::Json:
        return readJson(question, content);
    case Kind::Properties:
        return readProperties(question, content);
    case Kind::Office:
        return readOffice(content);
    case Kind::Picture:
        return readPicture(question, content);
    case Kind::Text:
    case Kind::Pdf:
        break;
    }
    return readText(question, content);
}

} // namespace

QString textOfHtml(const QString &html)
{
    Unconnected document;
    document.setUndoRedoEnabled(false);
    document.setHtml(html);
    return document.toPlainText();
}

QString readable(QString text)
{
    text.replace(u"\r\n"_s, u"\n"_s);
    for (QChar &c : text) {
        const bool isLayout = c == u'\n' || c == u'\t';
        if (c == u'\r' || c == u'\f' || c == u'\v')
            c = u'\n';
        else if (c.category() == QChar::Other_Control && !isLayout)
            c = QChar::ReplacementCharacter;
    }
    return text;
}

Decoded decoded(QByteArrayView bytes, bool isCut)
{
    if (const auto marked = QStringConverter::encodingForData(bytes)) {
        QStringDecoder decoder(*marked);
        return {readable(decoder(bytes)), false};
    }
    const QByteArrayView whole = isCut ? wholeCharacters(bytes) : bytes;
    if (whole.isValidUtf8())
        return {readable(QString::fromUtf8(whole)), false};
    QStringDecoder decoder("windows-1252");
    return {readable(decoder.isValid() ? QString(decoder(bytes)) : QString::fromLatin1(bytes)), true};
}

QList<Remark> cutRemarks(const wire::Question &question, const Decoded &decoded)
{
    QList<Remark> remarks;
    if (question.sent < question.total)
        remarks << Remark{Remark::Kind::OnlyBeginning, question.sent, question.total};
    if (decoded.isGuessed)
        remarks << Remark{Remark::Kind::CharsetGuessed, 0, 0};
    return remarks;
}

Preview readText(const wire::Question &question, const QByteArray &content)
{
    const Decoded text = decoded(content, question.sent < question.total);
    Budget budget;
    Preview preview;
    preview.sections << Section{.text = budget.text(text.text)};
    preview.remarks = cutRemarks(question, text) + budget.remarks();
    return preview;
}

Preview readHtml(const wire::Question &question, const QByteArray &content)
{
    const Decoded text = decoded(content, question.sent < question.total);
    Budget budget;
    Preview preview;
    preview.sections << Section{.text = budget.text(textOfHtml(text.text))};
    preview.remarks = cutRemarks(question, text) + budget.remarks();
    return preview;
}

void loadBeforehand(Kind kind)
{
    QStringDecoder("windows-1252")(QByteArrayView("a"));
    QImageReader::setAllocationLimit(int(limits::picturePixels * 4 / limits::MiB));
    if (kind == Kind::Picture) {
        QImageReader::supportedImageFormats(); // the plugins
        heif_init(nullptr); // its decoders
    }
    if (kind == Kind::Html || kind == Kind::Mail)
        textOfHtml(u"<html><body><p>a</p></body></html>"_s);
    if (kind == Kind::Mail)
        mail::loadCharsets();
    if (kind == Kind::Pdf) {
        QPdfDocument document;
        document.metaData(QPdfDocument::MetaDataField::Title);
    }
}

Outcome readContent(const wire::Question &question, const QByteArray &content)
{
    Outcome outcome = readAs(question, content);
    // Also where it turned out to be no more than text.
    if (auto *preview = std::get_if<Preview>(&outcome))
        preview->kind = question.kind;
    return outcome;
}

} // namespace habeas::preview
