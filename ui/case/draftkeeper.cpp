// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "draftkeeper.h"

#include "workflow/keptdrafts.h"
#include "workflow/wishjson.h"

#include <chrono>

using namespace std::chrono_literals;

namespace habeas::ui {
namespace {

constexpr auto pauseBeforeKeeping = 2s; // each time is a line of the journal

QHash<QString, QJsonObject> textsOf(const workflow::KeptDrafts &drafts)
{
    QHash<QString, QJsonObject> texts;
    for (const workflow::LetterWish &wish : drafts.wishes)
        texts.insert(workflow::kindOf(wish), workflow::toJson(wish));
    return texts;
}

} // namespace

DraftKeeper::DraftKeeper(OfficeThread &office, QObject *parent) : QObject(parent), m_office(office)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseBeforeKeeping);
    connect(&m_pause, &QTimer::timeout, this, &DraftKeeper::keep);
    connect(&office, &OfficeThread::closing, this, &DraftKeeper::keep);
}

void DraftKeeper::begin(const CaseId &id, const workflow::KeptDrafts &drafts)
{
    keep();
    m_id = id;
    ++m_begun;
    m_known.clear();
    m_unkept.clear();
    m_kept = textsOf(drafts);
    m_writing = 0;
}

bool DraftKeeper::isOutdated(const workflow::KeptDrafts &drafts) const
{
    return m_writing == 0 && textsOf(drafts) != m_kept;
}

void DraftKeeper::found(const workflow::LetterWish &wish)
{
    m_known.insert(workflow::kindOf(wish), workflow::toJson(wish));
}

void DraftKeeper::edited(const workflow::LetterWish &wish)
{
    const QString kind = workflow::kindOf(wish);
    if (m_known.value(kind) == workflow::toJson(wish)) {
        m_unkept.remove(kind);
        return;
    }
    if (!isWaiting(kind))
        keep(); // of another letter: what was written last is what one finds first
    m_unkept.insert(kind, wish);
    m_pause.start();
}

void DraftKeeper::keep()
{
    m_pause.stop();
    if (m_id.isNull())
        return;
    const auto unkept = std::exchange(m_unkept, {});
    for (const workflow::LetterWish &wish : unkept)
        write(wish);
}

void DraftKeeper::write(const workflow::LetterWish &wish)
{
    const QString kind = workflow::kindOf(wish);
    found(wish);
    const QJsonObject before = keptOf(kind);
    m_kept.insert(kind, workflow::toJson(wish));
    ++m_writing;
    m_office.ask<std::monostate>(
        this,
        [id = m_id, wish, before](workflow::Office &office) { return workflow::keepDraft(office, id, wish, before); },
        [this, id = m_id, wish, kind, before, begun = m_begun](const Result<> &kept) {
            if (kept)
                Q_EMIT this->kept(id);
            if (begun != m_begun)
                return;
            --m_writing;
            if (kept)
                return;
            m_known.insert(kind, {});
            m_kept.insert(kind, before);
            if (before.isEmpty())
                m_kept.remove(kind);
            if (!m_unkept.contains(kind)) // it waits: nobody replaces it on the page
                m_unkept.insert(kind, wish);
            Q_EMIT failed(kept.error().message);
        });
}

void DraftKeeper::finished(const QString &kind)
{
    m_kept.remove(kind);
    m_unkept.remove(kind);
}

} // namespace habeas::ui
