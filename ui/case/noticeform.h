// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "casesheet.h"
#include "reader.h"

#include "workflow/notices.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QPlainTextEdit;
QT_END_NAMESPACE

namespace habeas::ui {

class CheckList;
class DayField;

/// What a person decides for one kind of letter around the answer. Its fields are named by what is missing without
/// them ("doubt" for "letters.missing.doubt"), so that one can be led to them.
class NoticeForm : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// What somebody is typing stays; \a isOther case begins anew.
    virtual void take(const CaseSheet &sheet, bool isOther) = 0;
    virtual void clear() = 0;
    virtual workflow::Notice notice() const = 0;
    /// What was kept of such a notice; after take().
    virtual void show(const workflow::Notice &notice) = 0;
    /// The focus goes to the field that lacks it; false: no field is named so.
    virtual bool beginAt(const letters::Missing &missing);

Q_SIGNALS:
    void edited();
};

// What the forms are made of.

QFormLayout *noticeLayout(QWidget *page);
QPlainTextEdit *sentencesField(); ///< for whole sentences: Tab leaves the field
QString sentencesIn(const QPlainTextEdit *field);
/// Shows \a rights, those whose codes are \a ticked with a tick.
void listRights(CheckList *list, const QList<law::Right> &rights, const QStringList &ticked);
QList<law::Right> rightsIn(const CheckList *list); ///< the ticked ones
QStringList codesOf(const QList<law::Right> &rights);
constexpr int answerDays = 14; ///< to answer a question: offered first, a person may choose another day

class AcknowledgementForm final : public NoticeForm
{
    Q_OBJECT

public:
    using NoticeForm::NoticeForm;

    void take(const CaseSheet &, bool) override { }
    void clear() override { }
    workflow::Notice notice() const override { return workflow::AcknowledgementNotice{}; }
    void show(const workflow::Notice &) override { }
};

/// Who asks? The doubt, and the ways out of it, mildest first.
class IdentityForm final : public NoticeForm
{
    Q_OBJECT

public:
    explicit IdentityForm(const Reader &reader, QWidget *parent = nullptr);

    void take(const CaseSheet &sheet, bool isOther) override;
    void clear() override;
    workflow::Notice notice() const override;
    void show(const workflow::Notice &notice) override;

private:
    QPlainTextEdit *m_doubt;
    CheckList *m_ways;
    QCheckBox *m_prompt;
};

/// Which data are meant? A menu of systems.
class ClarificationForm final : public NoticeForm
{
    Q_OBJECT

public:
    explicit ClarificationForm(QWidget *parent = nullptr);

    void take(const CaseSheet &sheet, bool isOther) override;
    void clear() override;
    workflow::Notice notice() const override;
    void show(const workflow::Notice &notice) override;

private:
    CheckList *m_areas;
    DayField *m_answerBy;
    QCheckBox *m_prompt;
};

/// Two further months: one of the law's two reasons, and what makes it so here.
class ExtensionForm final : public NoticeForm
{
    Q_OBJECT

public:
    explicit ExtensionForm(QWidget *parent = nullptr);

    void take(const CaseSheet &sheet, bool isOther) override;
    void clear() override;
    workflow::Notice notice() const override;
    void show(const workflow::Notice &notice) override;

private:
    CheckList *m_reasons;
    QPlainTextEdit *m_explanation;
};

} // namespace habeas::ui
