// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "limits.h"
#include "wire.h"

#include <QObject>
#include <QProcess>
#include <QQueue>
#include <QTimer>

#include <functional>

namespace habeas::preview {

/// Where the helper lies: beside the running program.
QString helperProgram();

/// What is looked at.
struct Subject {
    Kind kind = Kind::Text;
    qint64 sizeBytes = 0; ///< as recorded; the content is as long
    QSize box; ///< a picture is scaled down into it; at most limits::edge either way
};

/// Gives \a count bytes of the content from \a position on: calls \a then once, later, on the thread that asked. An
/// Error ends the request with that error.
using Fetch = std::function<void(qint64 position, qint64 count, std::function<void(Result<QByteArray>)> then)>;

/// Looks at one content through a helper process of its own, and never waits for it.
///
/// After start() either ready() or failed() comes, from the event loop. Of a PDF any number of pages may be asked for
/// then, each answered by pageReady(), in order. failed() is the last word, whenever it comes. Deleting a request
/// kills its helper. The content goes from \a fetch, at most 1 MiB at a time, through a pipe: never on the disk.
///
/// Errors: Unsupported "preview.no-reader", "preview.locked" (a password), "preview.unconfined"; Refused
/// "preview.too-long", "preview.too-large" (a picture); Malformed "preview.malformed", "preview.no-such-page",
/// "preview.not-understood" (the helper was taken over, or is another version's); Cancelled "preview.too-slow",
/// "preview.ended" (the memory it may take was not enough, or it crashed); NotFound "preview.helper-missing"; and
/// those of \a fetch. The thread that made it, which needs an event loop.
class Request : public QObject
{
    Q_OBJECT

public:
    /// For who runs no event loop later: its process is waited for when it is left.
    void waitWhenLeft() { m_waits = true; }
    /// \a patience  how long one answer may take once everything was sent
    Request(const QString &helper, const Subject &subject, Fetch fetch, QObject *parent = nullptr,
            std::chrono::milliseconds patience = limits::answerTime);
    ~Request() override;

    void start();
    /// Asks for a page of a PDF, from 0, drawn as large as fits \a box; \a passages of its text, as an earlier answer
    /// gave it, come back as rectangles.
    void showPage(int number, QSize box, const QList<Passage> &passages = {});

Q_SIGNALS:
    void ready(const habeas::preview::Preview &preview);
    void pageReady(const habeas::preview::Page &page);
    void failed(const habeas::Error &error);

private:
    enum class State { Idle, Sending, Reading, Open, Over };

    void sendQuestion();
    void sendMore();
    void onFetched(Result<QByteArray> piece);
    void onAnswered();
    void onAnswer(const wire::Answer &answer);
    void onEnded();
    void askNextPage();
    void fail(const Error &error);
    void leave();

    const QString m_program;
    const Subject m_subject;
    const qint64 m_toSend;
    const Fetch m_fetch;
    bool m_waits = false;
    QProcess *m_process; ///< outlives a deleted request until it is dead
    QTimer m_patience;
    wire::AnswerReader m_answers;
    QQueue<wire::PageQuestion> m_pages; ///< the first one is being answered
    State m_state = State::Idle;
    qint64 m_sent = 0;
    bool m_isFetching = false;
};

} // namespace habeas::preview
