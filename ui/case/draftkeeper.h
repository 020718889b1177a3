// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "office/officethread.h"

#include "workflow/drafting.h"

#include <QHash>
#include <QTimer>

namespace habeas::ui {

/// Keeps the letter somebody is writing in its case: after a pause, when it is left, and before the vault is locked.
class DraftKeeper final : public QObject
{
    Q_OBJECT

public:
    explicit DraftKeeper(OfficeThread &office, QObject *parent = nullptr);

    /// Another case. What was not yet kept of the one before is.
    void begin(const CaseId &id);
    /// The letter as it was found: nobody has written anything yet.
    void found(const workflow::LetterWish &wish);
    bool hasFound(const QString &kind) const { return m_known.contains(kind); }
    void edited(const workflow::LetterWish &wish);
    bool isWaiting() const { return m_unkept.has_value(); } ///< for the pause
    void keep(); ///< now
    void forget(const QString &kind); ///< what is not yet kept of it

Q_SIGNALS:
    void failed(const QString &message); ///< it is not kept; the next edit tries again

private:
    OfficeThread &m_office;
    CaseId m_id;
    QHash<QString, QJsonObject> m_known; ///< as they are kept, or were offered
    std::optional<workflow::LetterWish> m_unkept;
    QTimer m_pause;
};

} // namespace habeas::ui
