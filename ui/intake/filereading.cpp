// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filereading.h"

#include "papers/paperview.h"

#include <QFuture>
#include <QtConcurrentRun>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {
namespace {

constexpr int mostPages = 20; // of a letter
constexpr QSize smallBox(64, 64); // pages are asked for their text

/// Beside the window: whoever sends an e-mail decides how long that takes.
Result<FileReading::Judged> judge(const QString &name, const std::optional<QByteArray> &given)
{
    const auto content = given ? Result<QByteArray>(*given) : workflow::readDocumentFile(name);
    if (!content)
        return content.error();
    FileReading::Judged judged{
        *content, workflow::documentsOf(name, *content), workflow::mediaTypeOf(name, *content), {}};
    if (const auto checked = workflow::check(judged.documents); !checked)
        return checked.error();
    if (judged.mediaType == u"message/rfc822"_s) {
        if (auto mail = mail::readMail(*content))
            judged.mail = *std::move(mail);
    }
    return judged;
}

bool isOfOutlook(const QString &type, const QString &name)
{
    return type == u"application/vnd.ms-outlook"_s || name.endsWith(u".msg"_s, Qt::CaseInsensitive);
}

} // namespace

void FileReading::read(const QStringList &paths)
{
    for (const QString &path : paths)
        m_sources.enqueue({path, {}});
    next();
}

void FileReading::readBytes(const QString &name, const QByteArray &content)
{
    m_sources.enqueue({name, content});
    next();
}

void FileReading::stop()
{
    ++m_reading;
    m_sources.clear();
    m_isBusy = false;
    m_request.reset();
    m_handedIn = {};
}

void FileReading::next()
{
    if (m_isBusy || m_sources.isEmpty())
        return;
    m_isBusy = true;
    const Source &source = m_sources.head();
    QtConcurrent::run(judge, source.name, source.content)
        .then(this, [this, name = source.name, reading = m_reading](const Result<Judged> &judged) {
            if (reading != m_reading)
                return;
            if (judged)
                return take(name, *judged);
            fail(judged.error().message);
        });
}

void FileReading::finish()
{
    if (m_request) { // whatever its helper says later is about a file that is done with
        m_request->disconnect(this);
        m_request.release()->deleteLater();
    }
    const HandedIn handedIn = std::exchange(m_handedIn, {});
    m_sources.dequeue();
    m_isBusy = false;
    Q_EMIT done(handedIn);
    // Not from inside the request that has just answered.
    QMetaObject::invokeMethod(this, &FileReading::next, Qt::QueuedConnection);
}

void FileReading::fail(const QString &message)
{
    m_handedIn = {};
    m_sources.dequeue();
    m_isBusy = false;
    Q_EMIT failed(message);
    next();
}

void FileReading::take(const QString &name, const Judged &judged)
{
    m_handedIn = {judged.documents, {}, false, {}};
    const QByteArray &content = judged.content;
    const QString &type = judged.mediaType;
    if (judged.mail) {
        m_handedIn.mail = *judged.mail;
        m_handedIn.isMail = true;
        return judged.mail->html.isEmpty() ? finish() : readWords(preview::Kind::Html, judged.mail->html.toUtf8());
    }
    const auto kind = preview::kindOf(type, name);
    if (kind && *kind != preview::Kind::Picture)
        return readWords(*kind, content);
    if (kind)
        m_handedIn.remark = tr("The text of a photo is not read: type what is asked for, with the photo beside it.");
    else if (isOfOutlook(type, name))
        m_handedIn.remark =
            tr("This e-mail is in Outlook's own format (.msg), which is not read here. It is kept. Copy "
               "its text in Outlook and take it from the clipboard, or type what is asked for.");
    else
        m_handedIn.remark = tr("The words of this file cannot be read. It is kept; type what is asked for.");
    finish();
}

void FileReading::readWords(preview::Kind kind, const QByteArray &bytes)
{
    m_request = std::make_unique<preview::Request>(preview::helperProgram(),
                                                   preview::Subject{kind, bytes.size(), smallBox}, fetchFrom(bytes));
    connect(m_request.get(), &preview::Request::failed, this, [this](const Error &error) {
        m_handedIn.remark = error.message;
        finish();
    });
    connect(m_request.get(), &preview::Request::pageReady, this, &FileReading::takePage);
    connect(m_request.get(), &preview::Request::ready, this, &FileReading::takePreview);
    m_request->start();
}

void FileReading::takePreview(const preview::Preview &preview)
{
    QStringList remarks;
    for (const preview::Remark &remark : preview.remarks)
        remarks << preview::sentenceOf(remark, m_reader.words);
    m_handedIn.remark = remarks.join(u'\n');
    m_pages = qMin(preview.pages, mostPages);
    if (preview.kind != preview::Kind::Pdf || m_pages == 0) {
        m_handedIn.mail.text = preview::plainText(preview, m_reader.words);
        return finish();
    }
    if (preview.pages > mostPages)
        m_handedIn.remark = tr("Only the first %1 of %2 pages were read.").arg(mostPages).arg(preview.pages);
    for (int page = 0; page < m_pages; ++page)
        m_request->showPage(page, smallBox);
}

void FileReading::takePage(const preview::Page &page)
{
    m_handedIn.mail.text += page.text + u'\n';
    if (page.number + 1 < m_pages)
        return;
    m_handedIn.mail.text = m_handedIn.mail.text.trimmed();
    if (m_handedIn.mail.text.isEmpty())
        m_handedIn.remark = tr("The PDF holds pictures of pages, no words: type what is asked for, with the page "
                               "beside it.");
    finish();
}

} // namespace habeas::ui
