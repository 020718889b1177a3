// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "register/organisation.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QComboBox;
class QLabel;
class QListWidget;
class QToolButton;
QT_END_NAMESPACE

namespace habeas::ui {

/// The way around: whose cases, the places, what was open last, who is here.
class Sidebar final : public QWidget
{
    Q_OBJECT

public:
    explicit Sidebar(QWidget *parent = nullptr);

    /// A place to go to, in the order of the list. \a icon  of resources/icons
    void addPlace(const QString &name, const QString &icon);
    void showOrganisations(const QList<Organisation> &organisations);
    void markOrganisation(int index);
    void showUser(const QString &name);
    /// Marks the place somebody is at; -1: none.
    void markPlace(int index);
    /// How many things wait at a place, behind its name; 0: none.
    void showCount(int index, qint64 count);
    /// A case that is open goes to the top of the last ones.
    void addRecent(const CaseId &id, const QString &number, const QString &name);
    void clear(); ///< the vault is locked: nothing of it stays
    /// Icons only, for places that need the width.
    void setNarrow(bool narrow);
    bool isNarrow() const { return m_isNarrow; }
    /// Narrow in a small window and beside what needs the width, until somebody says otherwise.
    /// \a windowWidth  in logical pixels
    void fitTo(int windowWidth, bool needsWidth);

Q_SIGNALS:
    void placeChosen(int index);
    void organisationChosen(int index);
    void caseChosen(const habeas::CaseId &id);
    void lockWanted();

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override; ///< the list of places loses the focus

private:
    QComboBox *m_organisations;
    QListWidget *m_places;
    QLabel *m_recentHead;
    QListWidget *m_recent;
    QLabel *m_user;
    QToolButton *m_lock;
    bool m_isNarrow = false;
    int m_place = -1; ///< that is shown
    bool m_isTight = false; ///< it is to make room
};

} // namespace habeas::ui
