// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reader.h"

#include "preview/request.h"
#include "workflow/documents.h"

#include <QObject>
#include <QQueue>

#include <memory>

namespace habeas::ui {

/// What was handed in as a file: what is kept of it, and what it says as far as that could be read.
struct HandedIn {
    QList<workflow::NewDocument> documents; ///< the file itself, then what was attached to it
    mail::IncomingMail mail; ///< of another file than an e-mail only `text` is filled
    bool isMail = false;
    QString remark; ///< what was not read, in words; empty: nothing
};

/// Reads files that came in, one after the other and without waiting: e-mails, texts, PDF, Office files, photos.
/// Foreign formats are read by the helper process. A file whose words cannot be read is handed in all the same.
class FileReading final : public QObject
{
    Q_OBJECT

public:
    explicit FileReading(const Reader &reader, QObject *parent = nullptr) : QObject(parent), m_reader(reader) { }

    /// A file, and what can be said of it without the helper.
    struct Judged {
        QByteArray content;
        QList<workflow::NewDocument> documents;
        QString mediaType;
        std::optional<mail::IncomingMail> mail; ///< if it is one that can be read
    };

    void read(const QStringList &paths);
    void readBytes(const QString &name, const QByteArray &content); ///< from the clipboard
    void stop(); ///< answers that are still on their way are thrown away

Q_SIGNALS:
    void done(const habeas::ui::HandedIn &handedIn);
    void failed(const QString &message); ///< nothing of this file is taken over

private:
    struct Source {
        QString name; ///< a path, unless `content` is there
        std::optional<QByteArray> content;
    };

    void next();
    void take(const QString &name, const Judged &judged);
    void finish();
    void fail(const QString &message);
    void readWords(preview::Kind kind, const QByteArray &bytes);
    void takePreview(const preview::Preview &preview);
    void takePage(const preview::Page &page);

    const Reader &m_reader;
    QQueue<Source> m_sources; ///< the first one is being read
    std::unique_ptr<preview::Request> m_request;
    HandedIn m_handedIn;
    int m_pages = 0;
    bool m_isBusy = false; ///< with the first source
    int m_reading = 0; ///< counts what was begun
};

} // namespace habeas::ui
