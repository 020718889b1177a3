// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "law/requestreading.h"

#include <QTimer>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
QT_END_NAMESPACE

namespace habeas::ui {

class PassageEdit;

/// What somebody wrote or said, with the passages marked that suggest something. It is read again when typing pauses.
class RequestText final : public QWidget
{
    Q_OBJECT

public:
    explicit RequestText(QWidget *parent = nullptr);

    /// As it was set if nothing was typed: a field makes its own line ends.
    QString written() const;
    void setWritten(const QString &text);
    /// What a file says: behind what is there already, never in its place.
    void addText(const QString &text);
    void clear();
    /// What is known besides the text: of an e-mail its head. \a head  its text is not looked at
    void setHead(const law::Incoming &head);
    const law::RequestReading &reading() const { return m_reading; }
    PassageEdit *field() const { return m_text; }
    void point(const QList<int> &numbers);

Q_SIGNALS:
    void edited();
    void read(const habeas::law::RequestReading &reading);
    void pointed(const QList<int> &numbers);

private:
    void look();

    std::optional<law::RequestSigns> m_rules;
    law::Incoming m_head;
    law::RequestReading m_reading;
    QString m_written; ///< as it was set
    PassageEdit *m_text;
    QLabel *m_quoted; ///< what the bar beside the text means
    QTimer m_typing;
};

} // namespace habeas::ui
