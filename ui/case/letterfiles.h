// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "office/officethread.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QPushButton;
QT_END_NAMESPACE

namespace habeas::ui {

/// A finished letter leaves the house: printed, or as a file.
class LetterFiles final : public QWidget
{
    Q_OBJECT

public:
    explicit LetterFiles(OfficeThread &office, QWidget *parent = nullptr);

    void take(const Letter &letter, const QString &caseNumber);
    void setPdf(const QByteArray &pdf) { m_pdf = pdf; } ///< as it is printed
    void clear();
    bool canPrint() const { return m_letter && !m_pdf.isEmpty(); }
    void print();

Q_SIGNALS:
    void failed(const QString &message); ///< empty: it was saved

private:
    void saveAs(const QString &format);

    OfficeThread &m_office;
    std::optional<Letter> m_letter;
    QString m_number;
    QByteArray m_pdf;
};

} // namespace habeas::ui
