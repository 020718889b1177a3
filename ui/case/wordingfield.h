// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/columntext.h"

#include "letters/wording.h"

namespace habeas::ui {

/// Words of a letter, to be changed. Values of the case stand in it as fields: on blue ground with a dotted underline,
/// moved, copied and deleted as a whole, never changed inside.
///
/// What is no longer exactly its value is no field any more, however that came about: lines() says so, and so does
/// the ground.
class WordingField final : public ColumnText
{
    Q_OBJECT

public:
    explicit WordingField(QWidget *parent = nullptr);

    void setLines(const QList<letters::Line> &lines); ///< forgets what could be undone
    void replaceLines(const QList<letters::Line> &lines); ///< can be undone
    QList<letters::Line> lines() const; ///< paragraphs and bullets that say something
    /// Puts \a said where the cursor is; a whole line behind the last one.
    void insert(const letters::Paragraph &said);
    void append(const letters::Line &line);

Q_SIGNALS:
    /// The cursor stands at a field, or at none: then both are empty.
    void fieldReached(const QString &name, const QString &value);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;
    QMimeData *createMimeDataFromSelection() const override;

private:
    void write(QTextCursor &cursor, const QList<letters::Line> &lines);
    void write(QTextCursor &cursor, const letters::Paragraph &said);
    QList<letters::Line> linesBetween(int begin, int end) const;
    bool eraseAsWhole(const QKeyEvent &event);
    void makeRoom();
    void keepOutOfFields();
    void tellField();

    int m_last = 0; ///< where the cursor was
};

} // namespace habeas::ui
