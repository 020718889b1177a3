// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "casesheet.h"

#include "workflow/casework.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QComboBox;
class QFormLayout;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;
QT_END_NAMESPACE

namespace habeas::ui {

class DayField;

/// One fact about data that are only stored until it is decided: to be recorded, or to be recorded otherwise.
class FreezeForm : public QWidget
{
    Q_OBJECT

public:
    explicit FreezeForm(Event::Kind kind, QWidget *parent = nullptr);

    /// Fills the fields: with what is \a recorded, else with what is likely.
    void begin(const CaseSheet &sheet, const std::optional<Event> &recorded);
    void goTo(); ///< the focus goes to the first field
    virtual void clear();
    workflow::NewEvent fact() const;
    QLabel *error() const { return m_error; }

Q_SIGNALS:
    void recordWanted();
    void left(); ///< later

protected:
    virtual void fill(const CaseSheet &sheet, const std::optional<Event> &recorded) = 0;
    virtual void insert(workflow::NewEvent &fact) const = 0; ///< what the kind asks for
    virtual QWidget *first() const = 0; ///< where the focus goes

    QFormLayout *m_left;
    QFormLayout *m_right;
    DayField *m_on;

private:
    Event::Kind m_kind;
    std::optional<EventId> m_replaces;
    QLabel *m_error;
};

/// In which systems, how, and since when the data are restricted.
class RestrictForm final : public FreezeForm
{
    Q_OBJECT

public:
    explicit RestrictForm(QWidget *parent = nullptr);
    void clear() override;

protected:
    void fill(const CaseSheet &sheet, const std::optional<Event> &recorded) override;
    void insert(workflow::NewEvent &fact) const override;
    QWidget *first() const override;

private:
    QListWidget *m_systems;
    QLineEdit *m_how;
};

/// What became of the objection, who weighed it and why; the head decides.
class WeighForm final : public FreezeForm
{
    Q_OBJECT

public:
    explicit WeighForm(QWidget *parent = nullptr);
    void clear() override;

protected:
    void fill(const CaseSheet &sheet, const std::optional<Event> &recorded) override;
    void insert(workflow::NewEvent &fact) const override;
    QWidget *first() const override;

private:
    bool isWeighed() const; ///< about direct marketing nobody weighs anything
    void adapt();

    QComboBox *m_result;
    QPlainTextEdit *m_why;
    QLineEdit *m_weighedBy;
    QLineEdit *m_decidedBy;
    QLineEdit *m_paper;
};

/// When the person was told that the restriction ends, and when it ended: everywhere, or in some of the systems.
class LiftForm final : public FreezeForm
{
    Q_OBJECT

public:
    explicit LiftForm(QWidget *parent = nullptr);
    void clear() override;

protected:
    void fill(const CaseSheet &sheet, const std::optional<Event> &recorded) override;
    void insert(workflow::NewEvent &fact) const override;
    QWidget *first() const override;

private:
    QListWidget *m_systems;
    DayField *m_told;
    QLineEdit *m_way;
    QLineEdit *m_why;
};

} // namespace habeas::ui
