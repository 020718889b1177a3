// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "case/caseplace.h"
#include "theme/style.h"

#include <QAbstractButton>
#include <QApplication>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

/// The page of a case in a vault on the disk: its folder was collected and decided, the paper files owe their answer.
///
/// With HABEAS_SCREENSHOTS naming a folder, pictures are painted there; HABEAS_SCHEME=dark paints them so, and
/// HABEAS_LANGUAGE=en makes the window English.
class PreparedCase
{
public:
    PreparedCase();
    ~PreparedCase();

    /// What the person wants, if it is not access. Before prepare().
    void askFor(const QList<habeas::law::Right> &rights) { m_rights = rights; }
    /// What went wrong; empty: the case is there and shown at \a stage.
    QString prepare(habeas::workflow::Stage stage);
    /// The same; the folder holds \a files, and nothing is decided yet.
    QString prepare(habeas::workflow::Stage stage, const QHash<QString, QByteArray> &files);
    void lock();

    /// Somebody answers for the paper files: nothing is missing any more. False if it could not be recorded.
    bool answerForPaper();

    QString path(const QString &name) const { return m_folder.filePath(name); }
    habeas::ui::OfficeThread &office() { return *m_office; }
    habeas::ui::CasePlace &place() { return *m_place; }
    const habeas::CaseId &id() const { return m_id; }
    /// The facts of the case, as the vault has them now.
    habeas::workflow::CaseFacts facts();

    template <class Widget> QList<Widget *> visible() const
    {
        QList<Widget *> found;
        const auto all = m_place->findChildren<Widget *>();
        for (Widget *widget : all) {
            if (widget->isVisible())
                found << widget;
        }
        return found;
    }
    template <class Widget> Widget *one() const
    {
        const auto all = visible<Widget>();
        return all.isEmpty() ? nullptr : all.constFirst();
    }
    /// The button that is shown with this text, mnemonics aside; null if none is.
    QAbstractButton *button(const QString &text) const;
    /// Presses it by keyboard; false if it is not there, or not to be pressed.
    bool press(const QString &text);
    /// Goes to the field of the label \a text and types \a value in place of what is there; false if there is none.
    bool fill(const QString &label, const QString &value);
    QString shownText() const;
    /// What any widget holds, shown or not, and what the models behind views would give; accessible texts, too.
    QStringList everythingHeld() const;
    void picture(const char *name);
    /// Time goes on. Only while nothing is asked of the office.
    void wait(qint64 seconds) { m_clock.set(m_clock.now().addSecs(seconds)); }

private:
    QString make(habeas::workflow::Stage stage, bool isDecided);

    QList<habeas::law::Right> m_rights{habeas::law::Right::Access};
    QTemporaryDir m_folder;
    habeas::FixedClock m_clock{QDateTime(QDate(2026, 11, 24), QTime(9, 0), QTimeZone::utc())};
    std::unique_ptr<habeas::law::HolidayCalendar> m_calendar;
    QTranslator m_translator;
    habeas::ui::Reader m_reader;
    std::unique_ptr<habeas::ui::OfficeThread> m_office;
    std::unique_ptr<habeas::ui::CasePlace> m_place;
    habeas::CaseId m_id;
};
