// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reader.h"
#include "widgets/panel.h"

#include "letters/wording.h"
#include "workflow/standing.h"

QT_BEGIN_NAMESPACE
class QListWidget;
class QPushButton;
QT_END_NAMESPACE

namespace habeas::ui {

/// The parts of a letter in order: which are filled, what the others lack, and the way to cure it.
class CompletenessList final : public Panel
{
    Q_OBJECT

public:
    explicit CompletenessList(const Reader &reader, QWidget *parent = nullptr);

    /// \a open  parts that may go out so, and leave something to be cleared up
    void take(const letters::LetterContent &content, const QStringList &open = {});
    void clear();
    qsizetype missingCount() const { return m_missing.size(); }
    /// The focus goes to the next part that lacks something, or to the one before; after the last to the first again.
    void goToMissing(int step);

Q_SIGNALS:
    void cureWanted(const habeas::letters::Missing &missing);
    void partReached(const QString &code); ///< somebody is at its row
    void partWanted(const QString &code); ///< to be worded

private:
    void add(const QString &part, const QString &article);
    void showCure();
    void choose();
    bool selectMissing(int step);
    const letters::Missing *current() const; ///< null: the part is filled

    const Reader &m_reader;
    QList<letters::Missing> m_missing;
    QStringList m_open;
    QListWidget *m_list;
    QPushButton *m_cure;
    QString m_kind;
};

/// Where in the case something of this \a place is cured; nothing: in the letter itself, or outside of the case.
std::optional<workflow::Stage> stageOfCure(letters::Missing::Place place);

/// What the button says that leads to where something of this \a place is cured.
QString cureText(letters::Missing::Place place);

} // namespace habeas::ui
