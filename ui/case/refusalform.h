// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "noticeform.h"

#include "law/grounds.h"

QT_BEGIN_NAMESPACE
class QVBoxLayout;
QT_END_NAMESPACE

namespace habeas::ui {

class GroundFacts;

/// Not done, or not wholly: which rights, by which grounds of the law, and what makes them true here.
class RefusalForm final : public NoticeForm
{
    Q_OBJECT

public:
    explicit RefusalForm(const Reader &reader, QWidget *parent = nullptr);

    void take(const CaseSheet &sheet, bool isOther) override;
    void clear() override;
    workflow::Notice notice() const override;
    void show(const workflow::Notice &notice) override;
    bool beginAt(const letters::Missing &missing) override;

private:
    void listGrounds();
    void askFacts(); ///< of each ground that is ticked
    void dropFacts();
    void noteFacts(); ///< what is written of a ground stays while it is not ticked

    const Reader &m_reader;
    law::Grounds m_table;
    Organisation m_organisation;
    QDate m_today;
    QMap<QString, QMap<QString, QString>> m_known; ///< by ground, then by fact
    QList<std::pair<QString, GroundFacts *>> m_asked; ///< by ground
    CheckList *m_rights;
    CheckList *m_grounds;
    QVBoxLayout *m_facts;
    QPlainTextEdit *m_explanation;
};

} // namespace habeas::ui
