// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "casesheet.h"
#include "reader.h"

#include "workflow/drafting.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QBoxLayout;
class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QStackedWidget;
QT_END_NAMESPACE

namespace habeas::ui {

class DayField;
class NoticeForm;

/// Which letter is to be written, and what a person decides for it.
class LetterForm final : public QWidget
{
    Q_OBJECT

public:
    explicit LetterForm(const Reader &reader, QWidget *parent = nullptr);

    /// What somebody is typing stays; another case begins anew.
    void take(const CaseSheet &sheet);
    void takeDrafts(const CaseSheet &sheet); ///< in place of what stands here; the kind that is shown stays
    void clear();
    void begin();
    void beginAt(const letters::Missing &missing); ///< the field that lacks it
    void beginKind(const QString &kind);
    void beginStep(QStringView step); ///< the kind that the next step of the case asks for
    static QString kindOfStep(QStringView step); ///< the letter that is to be written; empty: none
    void forget(const CaseSheet &sheet, const QString &kind); ///< what was decided for it: it begins anew
    workflow::LetterWish wish() const;
    QString kind() const; ///< of letters/
    QBoxLayout *kindRow() const { return m_kindRow; } ///< what stands above it, to be laid out there
    bool isNeeded() const; ///< no letter of this kind is complete without it

Q_SIGNALS:
    void edited();
    void kindChosen();

private:
    void addKind(const QString &kind, NoticeForm *form);
    void showKind();
    static QString firstKind(const CaseSheet &sheet);
    void nameKinds(const workflow::KeptDrafts &drafts);
    QList<NoticeForm *> notices() const;
    NoticeForm *formOf(const QString &kind) const; ///< null: the answer's
    workflow::LetterOrder order() const;
    void showOrder(const workflow::LetterOrder &order);

    CaseId m_id;
    QString m_shownKind;
    QHash<QString, workflow::LetterOrder> m_orders; ///< of the kinds that are not shown
    QBoxLayout *m_kindRow;
    QComboBox *m_kind;
    DayField *m_on;
    QLineEdit *m_salutation;
    QLabel *m_copyLabel;
    QComboBox *m_copy;
    QCheckBox *m_childPage;
    QStackedWidget *m_forms; ///< the answer's, which is empty, then the NoticeForms
};

} // namespace habeas::ui
