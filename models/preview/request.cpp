// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "request.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>
#include <QPointer>
#include <QThread>

#include <csignal>

using namespace Qt::Literals::StringLiterals;

namespace habeas::preview {
namespace {

constexpr qint64 pieceBytes = limits::MiB;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(habeas::preview)
};

QString inMiB(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 0, QLocale::DataSizeIecFormat);
}

Error tooLong(qint64 bytes, qint64 most)
{
    return {Error::Kind::Refused, u"preview.too-long"_s,
            Text::tr("This content has %1. A preview reads files of this kind up to %2, because they can only be read "
                     "whole. Save the original and open it in its own program.")
                .arg(inMiB(bytes), inMiB(most))};
}

Error notUnderstood()
{
    return {Error::Kind::Malformed, u"preview.not-understood"_s,
            Text::tr("The reading program gave an answer that is none. It was stopped, because this content may have "
                     "taken it over. Do not open the content in another program either.")};
}

Error tooSlow()
{
    return {Error::Kind::Cancelled, u"preview.too-slow"_s,
            Text::tr("Reading this content took longer than %n second(s) and was stopped. Nothing is wrong with the "
                     "vault. Save the original and open it in its own program.",
                     nullptr, int(limits::answerTime.count()))};
}

Error ended()
{
    return {Error::Kind::Cancelled, u"preview.ended"_s,
            Text::tr("The reading program broke off over this content: it is damaged, or needs more than the %1 of "
                     "memory that a preview may take. Nothing is wrong with the vault. Save the original and open it "
                     "in its own program.")
                .arg(inMiB(limits::memoryBytes))};
}

Error helperMissing()
{
    return {Error::Kind::NotFound, u"preview.helper-missing"_s,
            Text::tr("The program that reads foreign files cannot be started. Without it nothing is previewed. Install "
                     "Habeas again.")};
}

Error errorOf(const wire::Failure &failure)
{
    using Reason = wire::Failure::Reason;
    switch (failure.reason) {
    case Reason::Malformed:
        break;
    case Reason::Locked:
        return {Error::Kind::Unsupported, u"preview.locked"_s,
                Text::tr("This file is locked with a password. Ask the person who made it for one without, or save the "
                         "original and open it in its own program.")};
    case Reason::TooLarge:
        return {Error::Kind::Refused, u"preview.too-large"_s,
                Text::tr("This picture has %1 × %2 pixels. A preview reads up to %3 million pixels. Save the "
                         "original and open it in its own program.")
                    .arg(QLocale().toString(failure.first), QLocale().toString(failure.second),
                         QLocale().toString(limits::picturePixels / 1'000'000))};
    case Reason::NoReader:
        return {Error::Kind::Unsupported, u"preview.no-reader"_s,
                Text::tr("This computer has no reader for this kind of picture, or it is none. Save the original and "
                         "open it in its own program.")};
    case Reason::NoSuchPage:
        return {Error::Kind::Malformed, u"preview.no-such-page"_s,
                Text::tr("The document says that it has this page, but it has not. It is damaged.")};
    case Reason::Unconfined:
        return {Error::Kind::Unsupported, u"preview.unconfined"_s,
                Text::tr("This computer does not let the reading program be locked in, and unlocked it reads nothing "
                         "of strangers. Previews need Linux 5.9 or later with seccomp, or Windows 10.")};
    }
    return {Error::Kind::Malformed, u"preview.malformed"_s,
            Text::tr("This content is damaged or not what its name says. It cannot be previewed. Save the original and "
                     "open it in its own program.")};
}

/// Where libraries and plugins lie, and nothing about the person.
QProcessEnvironment bareEnvironment()
{
    const auto own = QProcessEnvironment::systemEnvironment();
    QProcessEnvironment bare;
    for (const char *name : {"LD_LIBRARY_PATH", "PATH", "QT_PLUGIN_PATH", "SYSTEMROOT", "ASAN_OPTIONS"}) {
        const QString key = QString::fromLatin1(name);
        if (own.contains(key))
            bare.insert(key, own.value(key));
    }
    bare.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    bare.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    return bare;
}

/// Whether its processor time was used up.
bool endedByTime(const QProcess &process)
{
#ifdef SIGXCPU
    return process.exitStatus() == QProcess::CrashExit && process.exitCode() == SIGXCPU;
#else
    Q_UNUSED(process)
    return false;
#endif
}

bool isBox(QSize box)
{
    return !box.isEmpty() && box.width() <= limits::edge && box.height() <= limits::edge;
}

} // namespace

QString helperProgram()
{
#ifdef Q_OS_WIN
    const QString name = u"habeas-preview.exe"_s;
#else
    const QString name = u"habeas-preview"_s;
#endif
    return QDir(QCoreApplication::applicationDirPath()).filePath(name);
}

Request::Request(const QString &helper, const Subject &subject, Fetch fetch, QObject *parent,
                 std::chrono::milliseconds patience)
    : QObject(parent),
      m_program(helper),
      m_subject(subject),
      m_toSend(std::min(subject.sizeBytes, contentLimit(subject.kind))),
      m_fetch(std::move(fetch)),
      m_process(new QProcess(this))
{
    Q_ASSERT(isBox(subject.box));
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, [this] { fail(tooSlow()); });
    connect(m_process, &QProcess::started, this, &Request::sendQuestion);
    connect(m_process, &QProcess::bytesWritten, this, &Request::sendMore);
    connect(m_process, &QProcess::readyReadStandardOutput, this, &Request::onAnswered);
    connect(m_process, &QProcess::finished, this, &Request::onEnded);
    connect(m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            fail(helperMissing());
    });
}

Request::~Request()
{
    leave();
}

/// Lets go of the process without waiting: it is killed, and its object goes when it is dead. Where nobody runs an
/// event loop later, as on a thread of its own, that is waited for.
void Request::leave()
{
    m_state = State::Over;
    m_patience.stop();
    if (!m_process)
        return;
    m_process->disconnect(this);
    const QThread *here = QThread::currentThread();
    if (m_waits || here->loopLevel() == 0 || here != QCoreApplication::instance()->thread()) {
        m_process->kill();
        m_process->waitForFinished();
        m_process = nullptr; // dead, and goes with this
        return;
    }
    m_process->setParent(nullptr);
    if (m_process->state() == QProcess::NotRunning) {
        m_process->deleteLater();
    } else {
        connect(m_process, &QProcess::finished, m_process, &QObject::deleteLater);
        m_process->kill();
    }
    m_process = nullptr;
}

void Request::fail(const Error &error)
{
    if (m_state == State::Over)
        return;
    leave();
    QMetaObject::invokeMethod(
        this, [this, error] { Q_EMIT failed(error); }, Qt::QueuedConnection);
}

void Request::start()
{
    Q_ASSERT(m_state == State::Idle);
    m_state = State::Sending;
    if (!showsBeginning(m_subject.kind) && m_subject.sizeBytes > m_toSend)
        return fail(tooLong(m_subject.sizeBytes, m_toSend));
    m_patience.start();
    m_answers.expect(m_subject.box);
    m_process->setProcessEnvironment(bareEnvironment());
    m_process->setStandardErrorFile(QProcess::nullDevice()); // what it says there is the content's, not ours
    m_process->start(m_program, {codeOf(m_subject.kind)});
}

void Request::sendQuestion()
{
    m_process->write(wire::encoded(wire::Question{m_subject.kind, m_subject.sizeBytes, m_toSend, m_subject.box}));
    sendMore();
}

void Request::sendMore()
{
    if (m_state != State::Sending || m_isFetching || m_process->bytesToWrite() >= pieceBytes)
        return;
    m_patience.start(); // a slow disk is not the helper's fault
    if (m_sent == m_toSend) {
        m_state = State::Reading;
        return;
    }
    m_isFetching = true;
    m_fetch(m_sent, std::min(pieceBytes, m_toSend - m_sent), [self = QPointer(this)](Result<QByteArray> piece) {
        if (self)
            self->onFetched(std::move(piece));
    });
}

void Request::onFetched(Result<QByteArray> piece)
{
    m_isFetching = false;
    if (m_state != State::Sending)
        return;
    if (!piece)
        return fail(piece.error());
    if (piece->isEmpty() || piece->size() > m_toSend - m_sent) {
        return fail({Error::Kind::Storage, u"preview.content-short"_s,
                     Text::tr("The content is shorter than was recorded. Run journal verify.")});
    }
    m_sent += piece->size();
    m_process->write(*piece);
    sendMore();
}

void Request::onAnswered()
{
    if (!m_answers.add(m_process->readAllStandardOutput()))
        return fail(notUnderstood());
    if (const auto answer = m_answers.take())
        onAnswer(*answer);
}

void Request::onAnswer(const wire::Answer &answer)
{
    if (const auto *failure = std::get_if<wire::Failure>(&answer))
        return fail(errorOf(*failure));
    m_patience.stop();
    if (const auto *preview = std::get_if<Preview>(&answer)) {
        if (m_state != State::Reading || preview->kind != m_subject.kind)
            return fail(notUnderstood());
        m_answers.expect({});
        const QPointer self(this);
        Q_EMIT ready(*preview); // what is asked in there waits in the row
        if (!self || m_state != State::Reading)
            return;
        m_state = State::Open;
        askNextPage();
        return;
    }
    const auto &page = std::get<Page>(answer);
    const bool isAsked = m_state == State::Open && !m_pages.isEmpty() && page.number == m_pages.constFirst().number
        && page.marks.size() == m_pages.constFirst().passages.size();
    if (!isAsked)
        return fail(notUnderstood());
    const QPointer self(this);
    Q_EMIT pageReady(page); // what is asked in there waits in the row
    if (!self || m_state != State::Open)
        return;
    m_pages.removeFirst();
    askNextPage();
}

void Request::showPage(int number, QSize box, const QList<Passage> &passages)
{
    Q_ASSERT(isBox(box) && number >= 0 && passages.size() <= limits::passages);
    if (m_state == State::Over)
        return;
    m_pages.enqueue({number, box, passages});
    if (m_state == State::Open && m_pages.size() == 1)
        askNextPage();
}

void Request::askNextPage()
{
    if (m_state != State::Open || m_pages.isEmpty())
        return;
    m_answers.expect(m_pages.constFirst().box);
    m_patience.start();
    m_process->write(wire::encoded(m_pages.constFirst()));
}

void Request::onEnded()
{
    // One that has answered and is asked for no page may go; what it said last may still be here.
    if (m_process->bytesAvailable() > 0)
        onAnswered();
    const bool isDone = m_state == State::Over || (m_state == State::Open && m_subject.kind != Kind::Pdf);
    if (isDone)
        return;
    fail(endedByTime(*m_process) ? tooSlow() : ended());
}

} // namespace habeas::preview
