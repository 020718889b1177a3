// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reader.h"
#include "widgets/panel.h"

#include "letters/content.h"

QT_BEGIN_NAMESPACE
class QListWidget;
class QPlainTextEdit;
class QPushButton;
QT_END_NAMESPACE

namespace habeas::ui {

/// The parts of a letter in order: which are filled, what the others lack, and the way to cure it.
class CompletenessList final : public Panel
{
    Q_OBJECT

public:
    explicit CompletenessList(const Reader &reader, QWidget *parent = nullptr);

    void take(const letters::LetterContent &content);
    void showNothing(); ///< own words stay
    void clear();
    /// A person's own sentences for a letter of this kind, by part.
    QMap<QString, QString> ownWords(const QString &kind) const { return m_ownWords.value(kind); }
    qsizetype missingCount() const { return m_missing.size(); }
    /// The focus goes to the next part that lacks something, after the last to the first again.
    void goToNextMissing();

Q_SIGNALS:
    void cureWanted(const habeas::letters::Missing &missing);
    void ownWordsEdited();

private:
    void add(const QString &part, const QString &article);
    void showCure();
    void cure();
    void takeOwnWords();
    bool selectNextMissing();
    const letters::Missing *current() const; ///< null: the part is filled

    const Reader &m_reader;
    QList<letters::Missing> m_missing;
    QListWidget *m_list;
    QPushButton *m_cure;
    QString m_kind;
    QHash<QString, QMap<QString, QString>> m_ownWords; ///< by kind of letter
    QPlainTextEdit *m_own;
};

} // namespace habeas::ui
