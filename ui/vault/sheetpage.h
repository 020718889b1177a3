// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/secret.h"

#include <QTimer>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QCheckBox;
class QLabel;
class QPushButton;
QT_END_NAMESPACE

namespace habeas::ui {

/// Shows the recovery sheet, once. It goes on only when somebody says where the sheet is.
class SheetPage final : public QWidget
{
    Q_OBJECT

public:
    explicit SheetPage(QWidget *parent = nullptr);
    ~SheetPage() override;

    void show(const Secret &sheet); ///< as workflow::sheetText() writes it

Q_SIGNALS:
    void done();

private:
    void save();
    void print();
    void setCovered(bool isCovered);

    QByteArray m_text; ///< wiped when the page is left
    bool m_isCovered = false;
    QTimer m_cover; ///< nobody may be sitting there any more
    QLabel *m_code;
    QPushButton *m_print;
    QPushButton *m_toggle;
    QCheckBox *m_kept;
    QPushButton *m_next;
    QLabel *m_error;
};

} // namespace habeas::ui
