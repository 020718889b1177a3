// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "preview/wire.h"

#include "preview/limits.h"

#include <QDataStream>
#include <QIODevice>
#include <QTest>
#include <QtEndian>

#include <functional>

using namespace habeas::preview;
using namespace Qt::Literals::StringLiterals;

namespace {

using Change = std::function<void(QByteArray &)>;

Preview sample()
{
    Preview preview;
    preview.kind = Kind::Json;
    preview.sections << Section{Section::Part::Sheet, u"4d"_s, u"Grüße 🙂"_s, {{u"a"_s, u"b"_s}, {u"c"_s}}, true};
    preview.messages << Message{QDateTime(QDate(2026, 3, 4), QTime(9, 31), Qt::UTC), u"jule"_s, u"Jule"_s, u"hey"_s}
                     << Message{{}, u"x"_s, {}, u"?"_s};
    preview.remarks << Remark{Remark::Kind::OnlyRows, 5, 9};
    preview.pictureSize = {30'000, 2};
    preview.pages = 3;
    preview.picture = QImage(5, 2, QImage::Format_RGB32);
    preview.picture.fill(Qt::red);
    return preview;
}

/// A head of our own around \a body, without pixels.
QByteArray framed(const std::function<void(QDataStream &)> &body)
{
    QByteArray head;
    QDataStream stream(&head, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_0);
    stream << quint32(0x48625041) << quint16(1);
    body(stream);
    QByteArray frame(8, '\0');
    qToBigEndian(quint32(head.size()), frame.data());
    return frame + head;
}

} // namespace

/// What the helper says is hostile: it is a sound answer or it is nothing.
class TestPreviewWire : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void previewArrivesAsItWas()
    {
        const Preview sent = sample();
        wire::AnswerReader reader;
        reader.expect({10, 10});
        const QByteArray bytes = wire::encoded(wire::Answer(sent));
        for (const char byte : bytes) // however the pipe cuts it
            QVERIFY(reader.add(QByteArray(1, byte)));
        const auto answer = reader.take();
        QVERIFY(answer && std::holds_alternative<Preview>(*answer));
        const auto &got = std::get<Preview>(*answer);
        QCOMPARE(got.sections, sent.sections);
        QCOMPARE(got.messages, sent.messages);
        QCOMPARE(got.remarks, sent.remarks);
        QCOMPARE(got.pictureSize, sent.pictureSize);
        QCOMPARE(got.pages, 3);
        QCOMPARE(got.picture, sent.picture);
        QVERIFY(!reader.take());
    }

    void pageArrivesAsItWas()
    {
        const wire::PageQuestion question{7, {20, 30}, {{3, 4}}};
        const auto asked = wire::pageQuestion(wire::encoded(question).mid(4));
        QVERIFY(asked);
        QCOMPARE(asked->number, 7);
        QCOMPARE(asked->box, QSize(20, 30));
        QCOMPARE(asked->passages, question.passages);

        Page page;
        page.number = 7;
        page.points = {595.3, 841.9};
        page.text = u"Anna"_s;
        page.marks = {{QRectF(1, 2, 3.5, 4)}, {}};
        page.image = QImage(20, 30, QImage::Format_RGB32);
        page.image.fill(Qt::blue);
        wire::AnswerReader reader;
        reader.expect({20, 30});
        QVERIFY(reader.add(wire::encoded(wire::Answer(page))));
        const auto answer = reader.take();
        QVERIFY(answer && std::holds_alternative<Page>(*answer));
        const auto &got = std::get<Page>(*answer);
        QCOMPARE(got.number, 7);
        QCOMPARE(got.points, page.points);
        QCOMPARE(got.text, page.text);
        QCOMPARE(got.marks, page.marks);
        QCOMPARE(got.image, page.image);
    }

    void brokenAnswersAreRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray good = wire::encoded(wire::Answer(sample()));
        const auto row = [&](const char *name, const Change &change) {
            QByteArray bytes = good;
            change(bytes);
            QTest::newRow(name) << bytes;
        };
        row("head of 4 GB", [](QByteArray &b) { qToBigEndian(quint32(0xFFFFFFF0), b.data()); });
        row("pixels beyond the box", [](QByteArray &b) { qToBigEndian(quint32(10 * 10 * 4 + 4), b.data() + 4); });
        row("pixels that the size denies", [](QByteArray &b) {
            qToBigEndian(quint32(9 * 4), b.data() + 4);
            b.chop(4);
        });
        row("something behind it", [](QByteArray &b) { b += 'x'; });
        row("another magic", [](QByteArray &b) { b[8] = 'X'; });
        row("version 2", [](QByteArray &b) { b[13] = 2; });
        row("no such form", [](QByteArray &b) { b[14] = 3; });
        row("no such kind", [](QByteArray &b) { b[15] = 99; });

        const auto made = [](const char *name, const std::function<void(QDataStream &)> &body) {
            QTest::newRow(name) << framed(body);
        };
        made("a failure nobody knows",
             [](QDataStream &s) { s << quint8(0) << quint8(77) << qint64(0) << qint64(0) << qint64(0); });
        made("4 billion sections", [](QDataStream &s) { s << quint8(1) << quint8(0) << quint32(0xFFFFFFFF); });
        made("a text of 4 GB", [](QDataStream &s) {
            s << quint8(1) << quint8(0) << quint32(1) << quint8(0) << quint32(0xFFFFFFF0) << quint32(0);
        });
        made("half a surrogate", [](QDataStream &s) {
            s << quint8(1) << quint8(0) << quint32(1) << quint8(0) << QString(QChar(0xD800)) << QString() << quint8(0)
              << quint32(0) << quint32(0) << quint32(0) << qint32(0) << qint64(0) << qint64(0);
        });
        made("more characters than all", [](QDataStream &s) {
            s << quint8(1) << quint8(0) << quint32(1) << quint8(0) << QString()
              << QString(limits::characters + 200'000, u'a') << quint8(0) << quint32(0) << quint32(0) << quint32(0)
              << qint32(0) << qint64(0) << qint64(0);
        });
        made("a page that is no number", [](QDataStream &s) {
            s << quint8(2) << qint32(0) << qQNaN() << 1.0 << QString() << quint32(0) << qint64(0);
        });
        made("a head that ends early", [](QDataStream &s) { s << quint8(1) << quint8(0) << quint32(1) << quint8(0); });
    }
    void brokenAnswersAreRefused()
    {
        QFETCH(QByteArray, bytes);
        wire::AnswerReader reader;
        reader.expect({10, 10});
        QVERIFY(!reader.add(bytes));
        QVERIFY(!reader.take());
        QVERIFY(!reader.add(wire::encoded(wire::Answer(sample())))); // broken stays broken
    }

    void shortenedAnswersStayOpen()
    {
        const QByteArray good = wire::encoded(wire::Answer(sample()));
        for (qsizetype size = 0; size < good.size(); ++size) {
            wire::AnswerReader reader;
            reader.expect({10, 10});
            QVERIFY(reader.add(good.first(size)));
            QVERIFY(!reader.take());
        }
    }

    void questionsKeepToTheLimits()
    {
        const wire::Question good{Kind::Text, 5, 5, {10, 10}};
        QCOMPARE(wire::encoded(good).size(), wire::questionSize);
        QVERIFY(wire::question(wire::encoded(good)));
        QVERIFY(!wire::question(wire::encoded(wire::Question{Kind::Text, 5, 6, {10, 10}})));
        QVERIFY(!wire::question(
            wire::encoded(wire::Question{Kind::Text, limits::documentBytes, limits::textBytes + 1, {10, 10}})));
        QVERIFY(!wire::question(wire::encoded(wire::Question{Kind::Text, 5, 5, {limits::edge + 1, 10}})));
        QVERIFY(!wire::question(wire::encoded(wire::Question{Kind::Text, 5, 5, {0, 10}})));
        QVERIFY(!wire::pageQuestion(wire::encoded(wire::PageQuestion{0, {0, 0}, {}}).mid(4)));
    }
};

QTEST_GUILESS_MAIN(TestPreviewWire)
#include "tst_previewwire.moc"
