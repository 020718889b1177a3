// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "office/officethread.h"

#include "workflow/keptdrafts.h"

#include <QHash>
#include <QTimer>

namespace habeas::ui {

/// Keeps the letter somebody is writing in its case: after a pause, when it is left, and before the vault is locked.
class DraftKeeper final : public QObject
{
    Q_OBJECT

public:
    explicit DraftKeeper(OfficeThread &office, QObject *parent = nullptr);

    /// Another case, and what is kept of its letters. What was not yet kept of the one before is.
    void begin(const CaseId &id, const workflow::KeptDrafts &drafts);
    /// The case was read again: whether somebody else wrote at its letters meanwhile.
    bool isOutdated(const workflow::KeptDrafts &drafts) const;
    /// The letter as it was found: nobody has written anything yet.
    void found(const workflow::LetterWish &wish);
    bool hasFound(const QString &kind) const { return m_known.contains(kind); }
    void edited(const workflow::LetterWish &wish);
    bool isWaiting() const { return !m_unkept.isEmpty(); }
    bool isWaiting(const QString &kind) const { return m_unkept.contains(kind); }
    void keep(); ///< at once, if something waits
    /// What is kept of this kind as far as is known here, as toJson(); empty: nothing.
    QJsonObject keptOf(const QString &kind) const { return m_kept.value(kind); }
    void finished(const QString &kind); ///< the letter is: nothing is kept of it any more, nor waits

Q_SIGNALS:
    void kept(const habeas::CaseId &id);
    void failed(const QString &message); ///< it is not kept; the next edit tries again

private:
    void write(const workflow::LetterWish &wish);

    OfficeThread &m_office;
    CaseId m_id;
    int m_begun = 0; ///< counts the cases: what is answered for another one is not of this one
    QHash<QString, QJsonObject> m_known; ///< as they stand on the page while nobody writes, by kind
    QHash<QString, QJsonObject> m_kept; ///< as the vault has them
    int m_writing = 0; ///< what the vault was asked to keep, and has not answered
    QHash<QString, workflow::LetterWish> m_unkept;
    QTimer m_pause;
};

} // namespace habeas::ui
