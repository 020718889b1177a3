// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "letters/content.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace habeas::letters::readback {

/// What another program says. A tool that is not there, or fails, is a fault of the test: `fault` names it.
struct Said {
    QByteArray output;
    QString fault;
};
Said run(const QString &program, const QStringList &arguments);

/// A script beside the tests, run by python3; its JSON.
QJsonObject readBy(const QString &script, const QString &file);

/// Without any white space: lines break elsewhere in each format.
QString packed(const QString &text);
/// The letter's texts, packed, in order.
QString packed(const habeas::letters::LetterContent &content);
QString packed(const QJsonArray &lines);

/// What the PDF shows, packed, without what is repeated on every page (running head, page number, heads of tables).
/// \a fault  says what of that was not where it belongs
QString packedPdf(const QString &file, const habeas::letters::LetterContent &content, QString &fault);

} // namespace habeas::letters::readback
