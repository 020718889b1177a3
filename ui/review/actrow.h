// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "office/officethread.h"
#include "reader.h"

#include "collection/deciding.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QBoxLayout;
class QLabel;
QT_END_NAMESPACE

namespace habeas::ui {

/// Has something decided about items. Many are a work of its own, which shows how far it is and can be stopped: what
/// was decided until then stays, and is said.
class ActRow final : public QWidget
{
    Q_OBJECT

public:
    using Work = std::function<Result<collection::Act>(workflow::Office &, const Watch &)>;
    using Then = std::function<void(const Result<collection::Act> &)>;

    ActRow(OfficeThread &office, const Reader &reader, QWidget *parent = nullptr);

    bool isBusy() const { return m_isBusy; }
    /// One at a time. \a count  of the items; \a then  also after an error, which stands here already
    void run(const CaseId &id, qsizetype count, const Work &work, const Then &then);
    /// The same as a work of its own, however many they are.
    void runLong(const CaseId &id, const Work &work, const Then &then);
    void refuse(const QString &message);
    void clear(); ///< of another case nothing is told here

Q_SIGNALS:
    void busyChanged();

private:
    bool begin();
    Then whenDone(const Then &then);
    void finish(const Result<collection::Act> &act, const Then &then);

    OfficeThread &m_office;
    const Reader &m_reader;
    int m_shown = 0; ///< counts the cases that were shown
    bool m_isBusy = false;
    QLabel *m_error;
    QBoxLayout *m_jobs;
};

} // namespace habeas::ui
