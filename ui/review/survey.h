// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "office/officethread.h"

#include "itemmodels/itemcatalogue.h"

#include <QObject>

namespace habeas::ui {

/// Gets to know all items of a case: first which there are and what was decided about each, then, page by page beside
/// the work, what only the items themselves say. Questions of others come between the pages.
class Survey final : public QObject
{
    Q_OBJECT

public:
    explicit Survey(OfficeThread &office, QObject *parent = nullptr) : QObject(parent), m_office(office) { }

    /// A run that speaks.
    struct Source {
        SystemId system;
        CollectionId run;
        qint64 items = 0;

        friend bool operator==(const Source &, const Source &) = default;
    };
    /// Begins anew.
    void take(CaseId id, QList<Source> sources);
    /// Reads again what was decided, maybe by somebody else; begins anew if there are other items.
    void update();
    void clear();

    const itemmodels::ItemCatalogue &catalogue() const { return m_catalogue; }
    bool isComplete() const { return m_isComplete; }
    /// What was decided here; nothing: they are open again.
    void setDecision(const QList<ItemId> &items, std::optional<Decision::Kind> kind);
    const collection::CasePeople &people() const { return m_people; }
    const QMap<QString, QString> &standIns() const { return m_standIns; } ///< used in the case so far
    void addStandIns(const QMap<QString, QString> &used) { m_standIns.insert(used); }

Q_SIGNALS:
    void known(); ///< which items there are
    void updated(); ///< the same items, maybe decided otherwise
    void progressed(); ///< a page more was read
    void completed();
    void failed(const habeas::Error &error); ///< what was read so far stays

private:
    template <class T> void ask(std::function<Result<T>(workflow::Office &)> work, const std::function<void(T)> &then);
    void readOn();

    OfficeThread &m_office;
    CaseId m_case;
    QList<Source> m_sources;
    int m_round = 0; ///< counts what was begun
    bool m_isComplete = false;
    itemmodels::ItemCatalogue m_catalogue;
    collection::CasePeople m_people;
    QMap<QString, QString> m_standIns;
};

} // namespace habeas::ui
