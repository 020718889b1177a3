// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPlainTextEdit>

namespace habeas::ui {

/// A text in which people are marked: ground and dotted underline, or a solid bar where it will be hidden.
class MarkText final : public QPlainTextEdit
{
    Q_OBJECT

public:
    struct Mark {
        qsizetype start = 0;
        qsizetype length = 0;
        QString about; ///< said to screen readers at this place
        bool isHidden = false;

        friend bool operator==(const Mark &, const Mark &) = default;
    };

    explicit MarkText(QWidget *parent = nullptr);

    void show(const QString &text, const QList<Mark> &marks);
    /// Other marks in the same text; the cursor stays.
    void setMarks(const QList<Mark> &marks);
    /// Selects the next mark behind the cursor, or the one before it; begins anew at the end. False without marks.
    bool goToMark(bool forward);

protected:
    void changeEvent(QEvent *event) override;

private:
    void paintMarks();
    void tellMark();

    QList<Mark> m_marks; ///< in the order of the text
};

} // namespace habeas::ui
