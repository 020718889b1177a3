// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mail/incomingmail.h"

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
};

QTEST_GUILESS_MAIN(TestIncomingMail)
#include "tst_incomingmail.moc"
