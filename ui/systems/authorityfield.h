// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reader.h"

#include <QByteArray>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
QT_END_NAMESPACE

namespace habeas::ui {

/// The school's own certificate authority of a system: chosen as a file, shown as whose it is, kept as what it says.
class AuthorityField final : public QWidget
{
    Q_OBJECT

public:
    explicit AuthorityField(const Reader &reader, QWidget *parent = nullptr);

    void show(const QByteArray &authorities); ///< System::authorities
    QByteArray value() const { return m_authorities; }

Q_SIGNALS:
    void edited();

private:
    void choose();
    void adapt();

    const Reader &m_reader;
    QByteArray m_authorities;
    QLabel *m_whose;
    QPushButton *m_choose;
    QPushButton *m_remove;
    QLabel *m_error;
};

} // namespace habeas::ui
