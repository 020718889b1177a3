// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reading.h"

#include <QCoreApplication>
#include <QEventLoop>

using namespace Qt::Literals::StringLiterals;

namespace habeas::preview {

Error Reading::cancelled()
{
    return {Error::Kind::Cancelled, u"preview.cancelled"_s,
            QCoreApplication::translate("habeas::preview", "The reading was stopped.")};
}

Reading::Reading(const QString &helper, const Subject &subject, Read read, std::stop_token stop)
    : m_stop(std::move(stop))
{
    const auto fetch = [this, read = std::move(read)](qint64 position, qint64 count,
                                                      const std::function<void(Result<QByteArray>)> &then) {
        QMetaObject::invokeMethod(
            &m_context, [=] { then(read(position, count)); }, Qt::QueuedConnection);
    };
    m_request = std::make_unique<Request>(helper, subject, fetch);
    m_request->waitWhenLeft();
    const auto keep = [this](auto member) {
        return [this, member](const auto &answer) {
            m_answers.*member = answer;
            if (m_wake)
                m_wake();
        };
    };
    QObject::connect(m_request.get(), &Request::ready, &m_context, keep(&Answers::preview));
    QObject::connect(m_request.get(), &Request::pageReady, &m_context, keep(&Answers::page));
    QObject::connect(m_request.get(), &Request::failed, &m_context, keep(&Answers::error));
}

Reading::~Reading() = default;

template <class T> Result<T> Reading::waitFor(std::optional<T> &answer, const std::function<void()> &ask)
{
    answer.reset();
    QEventLoop loop;
    m_wake = [&loop] { loop.quit(); };
    const std::stop_callback onStop(
        m_stop, [&loop] { QMetaObject::invokeMethod(&loop, &QEventLoop::quit, Qt::QueuedConnection); });
    if (!m_answers.error) {
        ask();
        if (!m_stop.stop_requested())
            loop.exec();
    }
    m_wake = {};
    if (m_stop.stop_requested())
        return cancelled();
    if (m_answers.error)
        return *m_answers.error;
    return *std::exchange(answer, {});
}

Result<Preview> Reading::content()
{
    return waitFor(m_answers.preview, [this] { m_request->start(); });
}

Result<Page> Reading::page(int number, QSize box, const QList<Passage> &passages)
{
    return waitFor(m_answers.page, [&] { m_request->showPage(number, box, passages); });
}

} // namespace habeas::preview
