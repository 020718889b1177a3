// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filereading.h"

#include <QFile>
#include <QFileInfo>
#include <QFuture>
#include <QMimeDatabase>
#include <QtConcurrentRun>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {
namespace {

constexpr int mostPages = 20; // of a letter
constexpr QSize smallBox(64, 64); // pages are asked for their text

Result<QByteArray> bytesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{Error::Kind::NotFound, u"intake.unreadable"_s,
                     FileReading::tr("The file cannot be read. Nothing was taken over. Check that it is still there.")};
    }
    if (file.size() > mail::mostBytes) {
        return Error{Error::Kind::Refused, u"intake.too-large"_s,
                     FileReading::tr("The file is too large to be taken over. Type what is asked for.")};
    }
    return file.readAll();
}

preview::Fetch fetchFrom(const QByteArray &bytes)
{
    return [bytes](qint64 position, qint64 count, const std::function<void(Result<QByteArray>)> &then) {
        QMetaObject::invokeMethod(
            qApp, [=] { then(bytes.mid(position, count)); }, Qt::QueuedConnection);
    };
}

} // namespace

void FileReading::read(const QString &path)
{
    stop();
    QtConcurrent::run(bytesOf, path).then(this, [this, path, reading = m_reading](const Result<QByteArray> &bytes) {
        if (reading == m_reading)
            take(path, bytes);
    });
}

void FileReading::stop()
{
    ++m_reading;
    m_request.reset();
    m_handedIn = {};
}

void FileReading::take(const QString &path, const Result<QByteArray> &bytes)
{
    if (!bytes) {
        Q_EMIT failed(bytes.error().message);
        return;
    }
    const QString type = QMimeDatabase().mimeTypeForFileNameAndData(QFileInfo(path).fileName(), *bytes).name();
    if (type == u"message/rfc822"_s) {
        const auto mail = mail::readMail(*bytes);
        if (!mail) {
            Q_EMIT failed(mail.error().message);
            return;
        }
        HandedIn handedIn{*mail, true, {}};
        if (mail->html.isEmpty())
            Q_EMIT done(handedIn);
        else
            readWords(preview::Kind::Html, mail->html.toUtf8(), handedIn);
        return;
    }
    const auto kind = preview::kindOf(type, path);
    if (!kind || *kind == preview::Kind::Picture) {
        Q_EMIT failed(tr("The words of this file cannot be read. Open it beside this window and type what is asked "
                         "for."));
        return;
    }
    readWords(*kind, *bytes, {});
}

void FileReading::readWords(preview::Kind kind, const QByteArray &bytes, const HandedIn &soFar)
{
    m_handedIn = soFar;
    m_request = std::make_unique<preview::Request>(preview::helperProgram(),
                                                   preview::Subject{kind, bytes.size(), smallBox}, fetchFrom(bytes));
    connect(m_request.get(), &preview::Request::failed, this,
            [this](const Error &error) { Q_EMIT failed(error.message); });
    connect(m_request.get(), &preview::Request::pageReady, this, &FileReading::takePage);
    connect(m_request.get(), &preview::Request::ready, this, [this](const preview::Preview &preview) {
        QStringList remarks;
        for (const preview::Remark &remark : preview.remarks)
            remarks << preview::sentenceOf(remark, m_reader.words);
        m_handedIn.remark = remarks.join(u'\n');
        m_pages = qMin(preview.pages, mostPages);
        if (preview.kind == preview::Kind::Pdf && m_pages > 0) {
            if (preview.pages > mostPages)
                m_handedIn.remark = tr("Only the first %1 of %2 pages were read.").arg(mostPages).arg(preview.pages);
            for (int page = 0; page < m_pages; ++page)
                m_request->showPage(page, smallBox);
            return;
        }
        m_handedIn.mail.text = preview::plainText(preview, m_reader.words);
        Q_EMIT done(m_handedIn);
    });
    m_request->start();
}

void FileReading::takePage(const preview::Page &page)
{
    m_handedIn.mail.text += page.text + u'\n';
    if (page.number + 1 < m_pages)
        return;
    m_handedIn.mail.text = m_handedIn.mail.text.trimmed();
    if (m_handedIn.mail.text.isEmpty())
        m_handedIn.remark = tr("The PDF holds pictures of pages, no words. Type what is asked for.");
    Q_EMIT done(m_handedIn);
}

} // namespace habeas::ui
