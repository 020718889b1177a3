// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mail/incomingmail.h"
#include "mail/mailwithout.h"

#include <QProcess>
#include <QRegularExpression>
#include <QTest>

using namespace habeas;
using namespace Qt::Literals::StringLiterals;

/// What an e-mail says; also one that lies, is damaged or attacks.
class TestIncomingMail : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    /// Whoever sends it decides how long a name is; a window has to show it.
    void namesWithoutEndAreCut()
    {
        const QByteArray much(3'000'000, 'a');
        const auto mail = mail::readMail("From: \"" + much + "\" <sabine@example.org>\r\nTo: " + much
                                         + "@example.org\r\n" + "Subject: " + much + "\r\n\r\nHallo\r\n");
        QVERIFY(mail);
        QCOMPARE(mail->fromName.size(), mail::mostOfAName);
        QCOMPARE(mail->subject.size(), mail::mostOfAName);
        QVERIFY(mail->to.size() <= mail::mostRecipients);
        QCOMPARE(mail->fromAddress, u"sabine@example.org"_s);
        QVERIFY(mail->isCut);
    }

    void aRequestWithAttachment()
    {
        const QByteArray message =
            "Received: from a.example by mx.schule.example; Tue, 27 Oct 2026 23:30:00 +0100\r\n"
            "Received: from home by a.example; Tue, 27 Oct 2026 22:00:00 +0100\r\n"
            "From: =?utf-8?Q?Sabine_M=C3=BCller?= <sabine@example.org>\r\n"
            "To: schule@example.org\r\n"
            "Date: Mon, 26 Oct 2026 10:00:00 +0100\r\n"
            "Subject: =?iso-8859-1?Q?Auskunft_=FCber_Mia?=\r\n"
            "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n"
            "--x\r\nContent-Type: multipart/alternative; boundary=y\r\n\r\n"
            "--y\r\nContent-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
            "Ich bitte um Auskunft =FCber die Daten meiner Tochter.\r\n"
            "--y\r\nContent-Type: text/html\r\n\r\n<b>Ich bitte um Auskunft</b>\r\n--y--\r\n"
            "--x\r\nContent-Type: application/pdf; name=\"../../Vollmacht.pdf\"\r\n"
            "Content-Disposition: attachment; filename=\"../../Vollmacht.pdf\"\r\n\r\n%PDF\r\n--x--\r\n";
        const auto mail = mail::readMail(message);
        QVERIFY(mail);
        QCOMPARE(mail->fromName, u"Sabine Müller"_s);
        QCOMPARE(mail->fromAddress, u"sabine@example.org"_s);
        QCOMPARE(mail->subject, u"Auskunft über Mia"_s);
        QCOMPARE(mail->text, u"Ich bitte um Auskunft über die Daten meiner Tochter."_s);
        QCOMPARE(mail->to, u"schule@example.org"_s);
        QVERIFY(mail->headerLines.startsWith(u"Received: from a.example"_s));
        QVERIFY(mail->headerLines.contains(u"\nSubject: =?iso-8859-1?Q?"_s)); // as it came
        QVERIFY(mail->headerLines.endsWith(u"boundary=x"_s));
        QVERIFY(mail->html.isEmpty());
        QCOMPARE(mail->attachments, (QList<mail::Attachment>{{u"../../Vollmacht.pdf"_s, "%PDF"}}));
        // The server's time counts, not what the sender claims.
        QCOMPARE(mail->receivedAt, QDateTime(QDate(2026, 10, 27), QTime(22, 30), Qt::UTC));
        QCOMPARE(mail->sentAt, QDateTime(QDate(2026, 10, 26), QTime(9, 0), Qt::UTC));
    }

    // An office forwards what came in: the letter inside is kept whole, and a picture without a name is not lost.
    void whatLiesInsideIsAttached()
    {
        const auto mail = mail::readMail("From: buero@example.org\nMIME-Version: 1.0\n"
                                         "Content-Type: multipart/mixed; boundary=x\n\n"
                                         "--x\nContent-Type: text/plain\n\nzur Bearbeitung\n"
                                         "--x\nContent-Type: image/jpeg\nContent-Transfer-Encoding: base64\n\n/9j/\n"
                                         "--x\nContent-Type: message/rfc822\n\n"
                                         "From: mia@example.org\nSubject: Auskunft\n\nWas wissen Sie?\n--x--\n");
        QVERIFY(mail);
        QCOMPARE(mail->text, u"zur Bearbeitung"_s);
        QCOMPARE(mail->attachments.size(), 2);
        QCOMPARE(mail->attachments.at(0), (mail::Attachment{{}, QByteArray::fromHex("ffd8ff")}));
        QCOMPARE(mail->attachments.at(1).name, u"Auskunft.eml"_s);
        const auto inner = mail::readMail(mail->attachments.at(1).content);
        QVERIFY(inner);
        QCOMPARE(inner->fromAddress, u"mia@example.org"_s);
        QCOMPARE(inner->text, u"Was wissen Sie?"_s);
    }

    void aPartIsTakenOut_data()
    {
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<int>("removed");
        const QByteArray head = "From: mia@example.org\r\nSubject: =?utf-8?Q?Ausk=C3=BCnfte?=\r\nMIME-Version: 1.0\r\n";
        const QByteArray card = "Content-Type: image/png; name=\"Ausweis.png\"\r\nContent-Disposition: attachment; "
                                "filename=\"Ausweis.png\"\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                                "R0VIRUlNRVIgQVVTV0VJUw==\r\n";
        const QByteArray text =
            "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\nGr\303\274\303\237e\r\n";
        const QByteArray other = "Content-Type: text/csv\r\nContent-Disposition: attachment; filename=\"a.csv\"\r\n"
                                 "Content-Transfer-Encoding: base64\r\n\r\nYSxiCg==\r\n";
        const auto mixed = [&](const QList<QByteArray> &parts, const QByteArray &boundary) {
            return "Content-Type: multipart/mixed; boundary=" + boundary + "\r\n\r\n--" + boundary + "\r\n"
                + parts.join("--" + boundary + "\r\n") + "--" + boundary + "--\r\n";
        };
        const QByteArray inner = head + mixed({text, card}, "y");
        QTest::newRow("attached") << head + mixed({text, card, other}, "x") << 1;
        QTest::newRow("before the text") << head + mixed({card, text, other}, "x") << 1;
        QTest::newRow("twice") << head + mixed({text, card, card, other}, "x") << 2;
        QTest::newRow("in a multipart") << head + mixed({text, mixed({card}, "z"), other}, "x") << 1;
        QTest::newRow("in a forwarded e-mail")
            << head + mixed({text, "Content-Type: message/rfc822\r\n\r\n" + inner, other}, "x") << 1;
        QTest::newRow("nowhere") << head + mixed({text, other}, "x") << 0;
    }
    // The copy of an identity card is destroyed; what else was written and attached is as it came.
    void aPartIsTakenOut()
    {
        QFETCH(QByteArray, message);
        QFETCH(int, removed);
        const auto isCard = [](const QByteArray &content) { return content == "GEHEIMER AUSWEIS"; };
        QStringList names;
        const auto shortened = mail::without(message, isCard, [&](const QString &name) {
            names << name;
            return u"Hier lag „%1“."_s.arg(name);
        });
        QVERIFY(shortened);
        QCOMPARE(shortened->removed, removed);
        QCOMPARE(names, QStringList(removed, u"Ausweis.png"_s));
        QVERIFY(removed > 0 || shortened->message == message);
        QVERIFY(!shortened->message.contains("R0VIRUlN"));
        const auto before = mail::readMail(message), after = mail::readMail(shortened->message);
        QVERIFY(before && after);
        QCOMPARE(after->subject, u"Auskünfte"_s);
        QCOMPARE(after->text, before->text);
        QVERIFY(after->attachments.contains(mail::Attachment{u"a.csv"_s, "a,b\n"}));
        QCOMPARE(after->attachments.size(), before->attachments.size());
        QCOMPARE(mail::without(shortened->message, isCard, {})->removed, 0);
        QCOMPARE(saysPython(shortened->message), removed > 0 ? u"Hier lag „Ausweis.png“."_s : QString());
    }

    void picturesInTheText_data()
    {
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<bool>("hasSome");
        const QByteArray head = "From: a@example.org\nMIME-Version: 1.0\n";
        const QByteArray html = "Content-Type: text/html\n\n<img src=\"DATA:image/png;base64,iVBORw0=\">\n";
        const QByteArray both = head
            + "Content-Type: multipart/alternative; boundary=x\n\n--x\n"
              "Content-Type: text/plain\n\nmein Ausweis\n--x\n"
            + html + "--x--\n";
        QTest::newRow("only HTML") << head + html << true;
        QTest::newRow("beside a plain text") << both << true;
        QTest::newRow("in a forwarded e-mail") << head + "Content-Type: message/rfc822\n\n" + both << true;
        QTest::newRow("encoded") << head + "Content-Type: text/html\nContent-Transfer-Encoding: base64\n\n"
                + QByteArray("<img src='data:image/png;base64,iVBORw0='>").toBase64()
                + '\n' << true;
        QTest::newRow("in UTF-16") << head
                + "Content-Type: text/html; charset=utf-16le\n"
                  "Content-Transfer-Encoding: base64\n\n"
                + QByteArray(reinterpret_cast<const char *>(u"data:image/png"), 28).toBase64()
                + '\n' << true;
        QTest::newRow("a part of its own")
            << head + "Content-Type: image/png\nContent-Transfer-Encoding: base64\n\niVBORw0=\n"
            << false;
        QTest::newRow("only words") << head + "Content-Type: text/html\n\n<p>metadata: images follow</p>\n" << false;
        QTest::newRow("no e-mail") << QByteArray(64, '\0') << false;
    }
    void picturesInTheText()
    {
        QFETCH(QByteArray, message);
        QTEST(mail::hasPicturesInText(message), "hasSome");
    }

    void onlyOnePart()
    {
        const auto shortened = mail::without(
            "From: a@example.org\nContent-Type: image/png\n\nKARTE\n",
            [](const QByteArray &content) { return content == "KARTE\n"; }, [](const QString &) { return u"weg"_s; });
        QVERIFY(shortened);
        QCOMPARE(shortened->removed, 1);
        QVERIFY(!shortened->message.contains("KARTE"));
        QCOMPARE(saysPython(shortened->message), u"weg"_s);
    }

    void mailsInMailsWithoutEnd()
    {
        QByteArray message;
        for (int i = 0; i < 200; ++i)
            message += "From: a@example.org\nContent-Type: message/rfc822\n\n";
        message += "From: a@example.org\n\nunten";
        const auto shortened = mail::without(message, [](const QByteArray &) { return false; }, {});
        QCOMPARE(shortened ? QString() : shortened.error().code, u"mail.too-deep"_s);
    }

    void onlyHtml()
    {
        const auto mail = mail::readMail("From: a@example.org\nContent-Type: text/html\n\n<p>Guten Tag</p>\n");
        QVERIFY(mail);
        QVERIFY(mail->text.isEmpty());
        QCOMPARE(mail->html, u"<p>Guten Tag</p>"_s);
        QVERIFY(!mail->receivedAt.isValid());
    }

    void whatIsNoMailIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("a picture") << QByteArray::fromHex("89504e470d0a1a0a0000000d49484452");
        QTest::newRow("zeros") << QByteArray(4096, '\0');
    }
    void whatIsNoMailIsRefused()
    {
        QFETCH(QByteArray, bytes);
        const auto mail = mail::readMail(bytes);
        QVERIFY(!mail);
        QCOMPARE(mail.error().code, u"mail.not-a-message"_s);
    }

    void partsInPartsEnd()
    {
        QByteArray message = "From: a@example.org\nMIME-Version: 1.0\n";
        for (int i = 0; i < 2'000; ++i) {
            const QByteArray boundary = "b" + QByteArray::number(i);
            message += "Content-Type: multipart/mixed; boundary=" + boundary + "\n\n--" + boundary + "\n";
        }
        message += "Content-Type: text/plain\n\nganz innen\n";
        const auto mail = mail::readMail(message); // comes back, with or without the innermost text
        QVERIFY(mail);
        QCOMPARE(mail->fromAddress, u"a@example.org"_s);
    }

    void aLongTextIsCutAndSaysSo()
    {
        const auto mail = mail::readMail("From: a@example.org\n\n" + QByteArray(mail::mostCharacters + 10, 'x'));
        QVERIFY(mail);
        QVERIFY(mail->isCut);
        QCOMPARE(mail->text.size(), mail::mostCharacters);
    }

private:
    /// The note another reader of e-mails finds, after it found nothing to complain about.
    static QString saysPython(const QByteArray &message)
    {
        QProcess python;
        python.start(u"python3"_s,
                     {u"-c"_s,
                      u"import sys, email, email.policy\n"
                      "mail = email.message_from_bytes(sys.stdin.buffer.read(), policy=email.policy.default)\n"
                      "parts = list(mail.walk())\n"
                      "assert not any(part.defects for part in parts), [part.defects for part in parts]\n"
                      "notes = [part.get_content() for part in parts if part.get_content_type() == 'text/plain'\n"
                      "         and part.get_content_disposition() == 'attachment']\n"
                      "sys.stdout.buffer.write((notes[0] if notes else '').encode())"_s});
        if (!python.waitForStarted())
            return u"python3 is missing"_s;
        python.write(message);
        python.closeWriteChannel();
        python.waitForFinished();
        return python.exitCode() == 0 ? QString::fromUtf8(python.readAllStandardOutput()).trimmed()
                                      : QString::fromUtf8(python.readAllStandardError());
    }
};

QTEST_GUILESS_MAIN(TestIncomingMail)
#include "tst_incomingmail.moc"
