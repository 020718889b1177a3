// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "request.h"

#include <memory>
#include <stop_token>

namespace habeas::preview {

/// Reads one content through a helper process and waits for it: for long work on a thread of its own, never the GUI's.
///
/// Errors as Request's; Cancelled "preview.cancelled" once it was told to stop.
class Reading
{
public:
    /// Gives \a count bytes of the content from \a position on; called on the reading thread.
    using Read = std::function<Result<QByteArray>(qint64 position, qint64 count)>;

    static Error cancelled();

    Reading(const QString &helper, const Subject &subject, Read read, std::stop_token stop);
    ~Reading();

    Result<Preview> content(); ///< first, once
    /// As Request::showPage(); after content() gave a PDF.
    Result<Page> page(int number, QSize box, const QList<Passage> &passages = {});

private:
    template <class T> Result<T> waitFor(std::optional<T> &answer, const std::function<void()> &ask);

    struct Answers {
        std::optional<Preview> preview;
        std::optional<Page> page;
        std::optional<Error> error;
    };
    std::stop_token m_stop;
    Answers m_answers;
    QObject m_context; ///< what comes later comes to it
    std::unique_ptr<Request> m_request;
    std::function<void()> m_wake;
};

} // namespace habeas::preview
