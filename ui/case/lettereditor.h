// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "parteditor.h"

#include "workflow/drafting.h"

QT_BEGIN_NAMESPACE
class QScrollArea;
QT_END_NAMESPACE

namespace habeas::ui {

/// The words of the letter that is being written, part below part as they will be read, with what is missing where it
/// belongs.
class LetterEditor final : public QWidget
{
    Q_OBJECT

public:
    explicit LetterEditor(const Reader &reader, QWidget *parent = nullptr);

    void take(const workflow::LetterDraft &draft);
    void showNothing(); ///< wordings stay
    void clear();
    void setWordings(const QString &kind, const letters::Wordings &wordings); ///< seen from the next take() on
    letters::Wordings wordings(const QString &kind) const { return m_wordings.value(kind); }
    /// Brings the part into view; \a enters: and the focus into its words.
    void goTo(const QString &part, bool enters);

Q_SIGNALS:
    void edited();
    void cureWanted(const habeas::letters::Missing &missing);

private:
    PartEditor::Part partOf(const workflow::LetterDraft &draft, const QString &code) const;
    void build(const workflow::LetterDraft &draft, const QStringList &codes);
    void showAround(const workflow::LetterDraft &draft, const QStringList &codes);
    void takeWords(const QString &code);
    void tellField(const QString &name, const QString &value);

    const Reader &m_reader;
    QString m_kind;
    QStringList m_codes; ///< of the parts shown, in order
    QHash<QString, PartEditor *> m_parts;
    QHash<QString, letters::Wordings> m_wordings; ///< by kind of letter
    QScrollArea *m_scroll;
    QBoxLayout *m_around; ///< what is missing outside of its parts
    QBoxLayout *m_column;
    QLabel *m_legend;
};

} // namespace habeas::ui
