// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reader.h"

#include "mail/incomingmail.h"
#include "preview/request.h"

#include <QObject>

#include <memory>

namespace habeas::ui {

/// What was handed in as a file: the message, or just its words.
struct HandedIn {
    mail::IncomingMail mail; ///< of another file than an e-mail only `text` is filled
    bool isMail = false;
    QString remark; ///< what was not read, in words; empty: nothing
};

/// Reads a file that came in, an e-mail, a text, a PDF or an Office file, without waiting. Foreign formats are read by
/// the helper process; nothing of the file is kept.
class FileReading final : public QObject
{
    Q_OBJECT

public:
    explicit FileReading(const Reader &reader, QObject *parent = nullptr) : QObject(parent), m_reader(reader) { }

    void read(const QString &path);
    void stop(); ///< an answer that is still on its way is thrown away

Q_SIGNALS:
    void done(const habeas::ui::HandedIn &handedIn);
    void failed(const QString &message);

private:
    void take(const QString &path, const Result<QByteArray> &bytes);
    void readWords(preview::Kind kind, const QByteArray &bytes, const HandedIn &soFar);
    void takePage(const preview::Page &page);

    const Reader &m_reader;
    std::unique_ptr<preview::Request> m_request;
    HandedIn m_handedIn;
    int m_pages = 0;
    int m_reading = 0; ///< counts what was begun
};

} // namespace habeas::ui
