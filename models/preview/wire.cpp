// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire.h"

#include "limits.h"

#include <QDataStream>
#include <QIODevice>
#include <QtEndian>

#include <cmath>
#include <cstring>
#include <limits>

namespace habeas::preview::wire {
namespace {

constexpr quint32 questionMagic = 0x48625051;
constexpr quint32 answerMagic = 0x48625041;
constexpr quint16 version = 1;
constexpr qsizetype frameBytes = 8; ///< the two lengths before an answer
constexpr qint64 noTime = std::numeric_limits<qint64>::min();

enum class Form : quint8 { Failure, Preview, Page };

struct Writer : QDataStream {
    explicit Writer(QByteArray &bytes) : QDataStream(&bytes, QIODevice::WriteOnly) { setVersion(Qt_6_0); }
};

void putSize(QDataStream &stream, QSize size)
{
    stream << qint32(size.width()) << qint32(size.height());
}

void putSection(QDataStream &stream, const Section &section)
{
    stream << quint8(section.part) << section.title << section.text << quint8(section.hasHeader)
           << quint32(section.rows.size());
    for (const QStringList &row : section.rows) {
        stream << quint32(row.size());
        for (const QString &cell : row)
            stream << cell;
    }
}

void putPreview(QDataStream &stream, const Preview &preview)
{
    stream << quint8(preview.kind) << quint32(preview.sections.size());
    for (const Section &section : preview.sections)
        putSection(stream, section);
    stream << quint32(preview.messages.size());
    for (const Message &message : preview.messages) {
        stream << (message.at.isValid() ? message.at.toMSecsSinceEpoch() : noTime) << message.authorId << message.author
               << message.text;
    }
    stream << quint32(preview.remarks.size());
    for (const Remark &remark : preview.remarks)
        stream << quint8(remark.kind) << remark.shown << remark.total;
    stream << qint32(preview.pages);
    putSize(stream, preview.pictureSize);
}

void putPage(QDataStream &stream, const Page &page)
{
    stream << qint32(page.number) << page.points.width() << page.points.height() << page.text
           << quint32(page.marks.size());
    for (const QList<QRectF> &mark : page.marks) {
        stream << quint32(mark.size());
        for (const QRectF &rectangle : mark)
            stream << rectangle.x() << rectangle.y() << rectangle.width() << rectangle.height();
    }
}

QByteArray pixelsOf(const QImage &image)
{
    QByteArray pixels;
    const QImage plain = image.convertToFormat(QImage::Format_RGB32);
    pixels.reserve(plain.sizeInBytes());
    for (int y = 0; y < plain.height(); ++y)
        pixels.append(reinterpret_cast<const char *>(plain.constScanLine(y)), qsizetype(plain.width()) * 4);
    return pixels;
}

/// Reads fields and remembers that one of them was not as it may be.
class Fields
{
public:
    explicit Fields(const QByteArray &bytes) : m_stream(bytes) { m_stream.setVersion(QDataStream::Qt_6_0); }

    template <class Number> Number number()
    {
        Number value{};
        m_stream >> value;
        return value;
    }
    /// A number of things that follow.
    int count(int most)
    {
        const auto value = number<quint32>();
        return check(value <= quint32(most)) ? int(value) : 0;
    }
    int between(int least, int most)
    {
        const auto value = number<qint32>();
        return check(value >= least && value <= most) ? value : least;
    }
    template <class Enum> Enum choice()
    {
        const auto value = number<quint8>();
        const auto &table = EnumCodes<Enum>::table;
        return check(value < table.size()) ? Enum(value) : Enum{};
    }
    QString text()
    {
        QString value;
        if (m_good)
            m_stream >> value;
        check(value.size() <= m_characters && value.isValidUtf16());
        m_characters -= value.size();
        return m_good ? value : QString();
    }
    double real()
    {
        const auto value = number<double>();
        return check(std::isfinite(value) && std::abs(value) < 1e6) ? value : 0;
    }
    QSize size(int most)
    {
        const int width = between(0, most);
        return {width, between(0, most)};
    }

    bool check(bool good)
    {
        m_good = m_good && good && m_stream.status() == QDataStream::Ok;
        return m_good;
    }
    bool isDone() { return check(m_stream.atEnd()); }
    bool isGood() { return check(true); }

private:
    QDataStream m_stream;
    qsizetype m_characters = limits::characters + 100'000; ///< titles and names come on top
    bool m_good = true;
};

Section takeSection(Fields &fields, int &rows, int &cells)
{
    Section section;
    section.part = fields.choice<Section::Part>();
    section.title = fields.text();
    section.text = fields.text();
    section.hasHeader = fields.number<quint8>() != 0;
    const int count = fields.count(rows);
    rows -= count;
    for (int row = 0; row < count && fields.isGood(); ++row) {
        const int columns = fields.count(std::min(limits::columns, cells));
        cells -= columns;
        QStringList texts;
        for (int column = 0; column < columns && fields.isGood(); ++column)
            texts << fields.text();
        section.rows << texts;
    }
    return section;
}

Preview takePreview(Fields &fields)
{
    Preview preview;
    preview.kind = fields.choice<Kind>();
    int rows = limits::rows;
    int cells = limits::cells;
    const int sections = fields.count(limits::sections);
    for (int i = 0; i < sections && fields.isGood(); ++i)
        preview.sections << takeSection(fields, rows, cells);
    const int messages = fields.count(limits::messages);
    for (int i = 0; i < messages && fields.isGood(); ++i) {
        Message message;
        if (const auto at = fields.number<qint64>(); at != noTime)
            message.at = QDateTime::fromMSecsSinceEpoch(at, Qt::UTC);
        message.authorId = fields.text();
        message.author = fields.text();
        message.text = fields.text();
        preview.messages << message;
    }
    const int remarks = fields.count(limits::remarks);
    for (int i = 0; i < remarks && fields.isGood(); ++i) {
        const auto kind = fields.choice<Remark::Kind>();
        const auto shown = fields.number<qint64>();
        const auto total = fields.number<qint64>();
        fields.check(shown >= 0 && total >= 0);
        preview.remarks << Remark{kind, shown, total};
    }
    preview.pages = fields.between(0, limits::pages);
    preview.pictureSize = fields.size(std::numeric_limits<qint32>::max());
    return preview;
}

Page takePage(Fields &fields)
{
    Page page;
    page.number = fields.between(0, limits::pages);
    const double width = fields.real();
    page.points = {width, fields.real()};
    page.text = fields.text();
    int rectangles = limits::rectangles;
    const int marks = fields.count(limits::passages);
    for (int i = 0; i < marks && fields.isGood(); ++i) {
        const int count = fields.count(rectangles);
        rectangles -= count;
        QList<QRectF> mark;
        for (int j = 0; j < count && fields.isGood(); ++j) {
            const double x = fields.real();
            const double y = fields.real();
            const double w = fields.real();
            mark << QRectF(x, y, w, fields.real());
        }
        page.marks << mark;
    }
    return page;
}

/// Copies pixels, never decodes them. Null for 0 × 0.
QImage takePixels(QByteArrayView pixels, QSize size)
{
    if (size.isEmpty())
        return {};
    QImage image(size, QImage::Format_RGB32);
    if (image.isNull())
        return {};
    const char *from = pixels.data();
    for (int y = 0; y < size.height(); ++y) {
        auto *line = reinterpret_cast<quint32 *>(image.scanLine(y));
        std::memcpy(line, from, std::size_t(size.width()) * 4);
        for (int x = 0; x < size.width(); ++x)
            line[x] |= 0xff000000U;
        from += qsizetype(size.width()) * 4;
    }
    return image;
}

bool isBox(QSize box)
{
    return box.width() >= 1 && box.height() >= 1 && box.width() <= limits::edge && box.height() <= limits::edge;
}

} // namespace

QByteArray encoded(const Question &question)
{
    QByteArray bytes;
    Writer stream(bytes);
    stream << questionMagic << version << quint8(question.kind) << question.total << question.sent;
    putSize(stream, question.box);
    return bytes;
}

QByteArray encoded(const PageQuestion &question)
{
    QByteArray body;
    Writer stream(body);
    stream << qint32(question.number);
    putSize(stream, question.box);
    stream << quint32(question.passages.size());
    for (const Passage &passage : question.passages)
        stream << qint32(passage.start) << qint32(passage.length);
    QByteArray bytes(4, Qt::Uninitialized);
    qToBigEndian(quint32(body.size()), bytes.data());
    return bytes + body;
}

QByteArray encoded(const Answer &answer)
{
    QByteArray head;
    Writer stream(head);
    QImage image;
    stream << answerMagic << version << quint8(answer.index());
    if (const auto *failure = std::get_if<Failure>(&answer)) {
        stream << quint8(failure->reason) << failure->first << failure->second;
    } else if (const auto *preview = std::get_if<Preview>(&answer)) {
        putPreview(stream, *preview);
        image = preview->picture;
    } else if (const auto *page = std::get_if<Page>(&answer)) {
        putPage(stream, *page);
        image = page->image;
    }
    putSize(stream, image.size());
    const QByteArray pixels = pixelsOf(image);
    QByteArray frame(frameBytes, Qt::Uninitialized);
    qToBigEndian(quint32(head.size()), frame.data());
    qToBigEndian(quint32(pixels.size()), frame.data() + 4);
    return frame + head + pixels;
}

std::optional<Question> question(const QByteArray &bytes)
{
    Fields fields(bytes);
    fields.check(fields.number<quint32>() == questionMagic);
    fields.check(fields.number<quint16>() == version);
    Question question;
    question.kind = fields.choice<Kind>();
    question.total = fields.number<qint64>();
    question.sent = fields.number<qint64>();
    fields.check(question.sent >= 0 && question.sent <= question.total && question.sent <= contentLimit(question.kind));
    question.box = fields.size(limits::edge);
    fields.check(isBox(question.box));
    return fields.isDone() ? std::optional(question) : std::nullopt;
}

std::optional<PageQuestion> pageQuestion(const QByteArray &bytes)
{
    Fields fields(bytes);
    PageQuestion question;
    question.number = fields.between(0, limits::pages);
    question.box = fields.size(limits::edge);
    fields.check(isBox(question.box));
    const int count = fields.count(limits::passages);
    for (int i = 0; i < count && fields.isGood(); ++i) {
        const int start = fields.between(0, std::numeric_limits<qint32>::max());
        question.passages << Passage{start, fields.between(0, std::numeric_limits<qint32>::max())};
    }
    return fields.isDone() ? std::optional(question) : std::nullopt;
}

bool AnswerReader::add(const QByteArray &bytes)
{
    if (m_broken || m_answer)
        return !m_broken && bytes.isEmpty(); // nobody was asked for more
    m_bytes += bytes;
    m_broken = !read();
    return !m_broken;
}

std::optional<Answer> AnswerReader::take()
{
    return std::exchange(m_answer, std::nullopt);
}

bool AnswerReader::read()
{
    if (m_bytes.size() < frameBytes)
        return true;
    const auto headBytes = qFromBigEndian<quint32>(m_bytes.constData());
    const auto pixelBytes = qFromBigEndian<quint32>(m_bytes.constData() + 4);
    if (headBytes > mostHeadBytes || pixelBytes > quint32(m_box.width()) * quint32(m_box.height()) * 4)
        return false;
    const qsizetype whole = frameBytes + qsizetype(headBytes) + qsizetype(pixelBytes);
    if (m_bytes.size() < whole)
        return true;
    if (m_bytes.size() > whole)
        return false;
    Fields fields(QByteArray::fromRawData(m_bytes.constData() + frameBytes, qsizetype(headBytes)));
    fields.check(fields.number<quint32>() == answerMagic);
    fields.check(fields.number<quint16>() == version);
    Answer answer;
    switch (Form(fields.number<quint8>())) {
    case Form::Failure: {
        const auto reason = fields.number<quint8>();
        fields.check(reason <= quint8(Failure::Reason::Unconfined));
        const auto first = fields.number<qint64>();
        answer = Failure{Failure::Reason(reason), first, fields.number<qint64>()};
        break;
    }
    case Form::Preview:
        answer = takePreview(fields);
        break;
    case Form::Page:
        answer = takePage(fields);
        break;
    default:
        return false;
    }
    const QSize size = fields.size(limits::edge);
    const bool fits = size.width() <= m_box.width() && size.height() <= m_box.height();
    if (!fields.isDone() || !fits || qint64(size.width()) * size.height() * 4 != qint64(pixelBytes))
        return false;
    const QImage image = takePixels(QByteArrayView(m_bytes).sliced(whole - qsizetype(pixelBytes)), size);
    if (auto *preview = std::get_if<Preview>(&answer))
        preview->picture = image;
    if (auto *page = std::get_if<Page>(&answer))
        page->image = image;
    m_bytes.clear();
    m_answer = std::move(answer);
    return true;
}

} // namespace habeas::preview::wire
