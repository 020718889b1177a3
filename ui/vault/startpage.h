// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/secret.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
QT_END_NAMESPACE

namespace habeas::ui {

/// The first page: open a vault, or make one. Keeps the folders of vaults that were open, and nothing else.
class StartPage final : public QWidget
{
    Q_OBJECT

public:
    explicit StartPage(QWidget *parent = nullptr);

    /// The vault in \a folder was opened: it stands first from now on.
    void remember(const QString &folder);
    /// Opening failed or ended: the page can be used again. An empty message says nothing.
    void settle(const QString &error);
    /// Puts the focus on the next thing to do.
    void begin();

Q_SIGNALS:
    void openWanted(const QString &folder, const std::shared_ptr<habeas::Secret> &passphrase);
    void newWanted();
    void lookAroundWanted();

private:
    void fill();
    void choose();
    void tryToOpen();
    QString folder() const;

    QListWidget *m_vaults;
    QLineEdit *m_passphrase;
    QPushButton *m_open;
    QPushButton *m_new;
    QLabel *m_passphraseLabel;
    QLabel *m_none; ///< where the list would stand
    QLabel *m_error;
};

} // namespace habeas::ui
