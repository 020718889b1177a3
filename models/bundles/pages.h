// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/words.h"
#include "plan.h"

#include <kainjow/mustache.hpp>

namespace habeas::bundles {

/// The HTML of a bundle: no script, nothing loaded from anywhere, a content security policy that
/// says so.
///
/// Templates are resources/bundle, sentences resources/words/bundles.*. Foreign text is escaped,
/// controls in it show as U+FFFD. Contents and plan outlive the pages.
class Pages
{
public:
    Pages(const BundleContents &contents, const BundlePlan &plan);

    QByteArray start() const;
    /// One of PlannedSystem::lists.
    QByteArray list(const PlannedSystem &system, qsizetype page) const;
    /// One of PlannedItem::readable. \a path is the page's own, \a body what makeReadable() gave.
    QByteArray readable(const PlannedItem &item, qsizetype page, const QString &body) const;

    const Words &words() const { return m_words; }

private:
    using Data = kainjow::mustache::data;

    QByteArray page(const QString &title, const QByteArray &body) const;
    std::string render(const char *name, Data &data) const;
    Data sentences() const;
    Data systemRow(const PlannedSystem &system, qsizetype number) const;
    std::string items(const PlannedSystem &system, qsizetype first, qsizetype count, const QString &from) const;
    Data itemRow(const PlannedItem &item, const QString &from) const;
    void addMissing(Data &data) const;
    Data gapsOf(const PlannedSystem &system) const;
    Data contacts() const;
    Data files() const;

    QString say(const char *name, const QJsonObject &params = {}) const;
    QString size(qint64 bytes) const;
    QString day(const QDateTime &time) const;

    const BundleContents &m_contents;
    const BundlePlan &m_plan;
    Words m_words;
    QByteArray m_style;
};

} // namespace habeas::bundles
