// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "secretclipboard.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

#include <chrono>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace habeas::ui {

SecretClipboard::SecretClipboard(QObject *parent) : QObject(parent)
{
    m_stay.setSingleShot(true);
    m_stay.setInterval(30s);
    connect(&m_stay, &QTimer::timeout, this, &SecretClipboard::clear);
}

SecretClipboard::~SecretClipboard()
{
    clear();
}

void SecretClipboard::copy(const std::shared_ptr<const Secret> &secret)
{
    clear();
    m_secret = secret;
    auto *data = new QMimeData;
    data->setText(QString::fromUtf8(secret->view()));
    // What KeePassXC tells clipboard histories: Klipper, and Windows since version 10.
    data->setData(u"x-kde-passwordManagerHint"_s, "secret"_ba);
    data->setData(u"ExcludeClipboardContentFromMonitorProcessing"_s, "1"_ba);
    QGuiApplication::clipboard()->setMimeData(data);
    m_stay.start();
}

void SecretClipboard::clear()
{
    m_stay.stop();
    if (!m_secret)
        return;
    QByteArray held = QGuiApplication::clipboard()->text().toUtf8();
    if (held == m_secret->view())
        QGuiApplication::clipboard()->clear();
    wipe(held);
    m_secret.reset();
}

} // namespace habeas::ui
