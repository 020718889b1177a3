// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "draftkeeper.h"

#include "workflow/keptdrafts.h"
#include "workflow/wishjson.h"

#include <chrono>

using namespace std::chrono_literals;

namespace habeas::ui {
namespace {

constexpr auto pauseBeforeKeeping = 5s; // each time is a line of the journal

} // namespace

DraftKeeper::DraftKeeper(OfficeThread &office, QObject *parent) : QObject(parent), m_office(office)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseBeforeKeeping);
    connect(&m_pause, &QTimer::timeout, this, &DraftKeeper::keep);
    connect(&office, &OfficeThread::closing, this, &DraftKeeper::keep);
}

void DraftKeeper::begin(const CaseId &id)
{
    keep();
    m_id = id;
    m_known.clear();
}

void DraftKeeper::found(const workflow::LetterWish &wish)
{
    m_known.insert(workflow::kindOf(wish), workflow::toJson(wish));
}

void DraftKeeper::edited(const workflow::LetterWish &wish)
{
    const QString kind = workflow::kindOf(wish);
    if (m_unkept && workflow::kindOf(*m_unkept) != kind)
        keep();
    if (m_known.value(kind) == workflow::toJson(wish)) {
        forget(kind);
        return;
    }
    m_unkept = wish;
    m_pause.start();
}

void DraftKeeper::keep()
{
    m_pause.stop();
    if (!m_unkept || m_id.isNull())
        return;
    const workflow::LetterWish wish = *std::exchange(m_unkept, std::nullopt);
    found(wish);
    m_office.ask<std::monostate>(
        this, [id = m_id, wish](workflow::Office &office) { return workflow::keepDraft(office, id, wish); },
        [this, id = m_id, kind = workflow::kindOf(wish)](const Result<> &kept) {
            if (kept || id != m_id)
                return;
            m_known.insert(kind, {});
            Q_EMIT failed(kept.error().message);
        });
}

void DraftKeeper::forget(const QString &kind)
{
    if (m_unkept && workflow::kindOf(*m_unkept) == kind) {
        m_unkept.reset();
        m_pause.stop();
    }
}

} // namespace habeas::ui
