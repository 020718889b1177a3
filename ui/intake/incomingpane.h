// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "filereading.h"
#include "law/requestreading.h"
#include "reader.h"
#include "widgets/panel.h"

#include <QTimeZone>

QT_BEGIN_NAMESPACE
class QListWidget;
class QPushButton;
QT_END_NAMESPACE

namespace habeas::ui {

class MailHead;
class PaperView;
class RequestText;

/// What came in: an e-mail with its head, a paper as a picture, the words of it, and the files that will be kept with
/// the case. While nothing came as a file it says how that is done, and what was asked is typed.
class IncomingPane final : public Panel
{
    Q_OBJECT

public:
    explicit IncomingPane(const Reader &reader, QWidget *parent = nullptr);

    void setZone(const QTimeZone &zone) { m_zone = zone; } ///< of the days that are shown
    /// Behind what is there; what it says goes behind what is written. A file that is there already is not added again.
    void add(const HandedIn &handedIn);
    const QList<workflow::NewDocument> &documents() const { return m_documents; }
    QString request() const; ///< the words, under the subject of an e-mail
    RequestText *text() const { return m_text; }
    void point(const QList<int> &numbers);
    void clear();
    QList<QAction *> viewActions() const; ///< of what is looked at

Q_SIGNALS:
    void filesWanted();
    void pasteWanted();
    void pointed(const QList<int> &numbers);

private:
    struct Mail {
        QByteArray content; ///< of its document
        mail::IncomingMail head; ///< without text and attachments
    };

    void makeHead();
    QWidget *kept();
    void takeMail(const HandedIn &handedIn);
    void forgetHead(); ///< its subject stays, in the words
    const Mail *mailOf(const QByteArray &content) const;
    void showList(qsizetype row);
    void showCurrent();
    void removeCurrent();

    const Reader &m_reader;
    QTimeZone m_zone;
    QList<workflow::NewDocument> m_documents;
    QList<Mail> m_mails;
    QByteArray m_headOf; ///< the document whose sender, day and subject are the request's; empty: none
    QString m_subject; ///< of it, as far as it does not stand in the words
    QPushButton *m_lines;
    QWidget *m_hint;
    MailHead *m_mail;
    PaperView *m_view;
    RequestText *m_text;
    QWidget *m_kept;
    QListWidget *m_list;
    QPushButton *m_remove;
};

} // namespace habeas::ui
