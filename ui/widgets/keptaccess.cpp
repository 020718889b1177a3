// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "keptaccess.h"

#include "itemmodels/wording.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {

KeptAccess::KeptAccess(OfficeThread &office, const Reader &reader, QWidget *parent)
    : QWidget(parent),
      m_office(office),
      m_reader(reader),
      m_what(new QLabel),
      m_other(new QPushButton(tr("Use another a&ccess"))),
      m_forget(new QPushButton(tr("For&get access")))
{
    m_what->setTextFormat(Qt::PlainText);
    m_what->setWordWrap(true);
    m_forget->setToolTip(tr("Removes it from the vault, and ends an app password at its server."));
    auto *acts = new QHBoxLayout;
    acts->addWidget(m_other);
    acts->addWidget(m_forget);
    acts->addStretch(1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_what);
    column->addLayout(acts);
    connect(m_other, &QPushButton::clicked, this, [this] { use({}); });
    connect(m_forget, &QPushButton::clicked, this, &KeptAccess::forget);
    hide();
}

void KeptAccess::take(const System &system, const std::optional<Credential> &kept)
{
    const bool isSame = system.id == m_system.id && kept == m_kept;
    m_system = system;
    if (isSame)
        return; // somebody may be entering another
    m_kept = kept;
    setEnabled(true);
    use(kept);
}

void KeptAccess::use(const std::optional<Credential> &kept)
{
    m_used = kept;
    setVisible(kept.has_value());
    m_what->setText(kept ? tr("The vault keeps an access: “%1”, since %2.")
                               .arg(kept->account, itemmodels::dayText(kept->at.toLocalTime().date(), m_reader.locale))
                         : QString());
    Q_EMIT usedChanged();
}

void KeptAccess::forget()
{
    setEnabled(false);
    m_office.start<workflow::Forgotten>(
        {tr("%1: the access is forgotten").arg(m_system.name), m_used->caseId, m_system.id}, this,
        [system = m_system, kept = *m_used](workflow::Office &office, const Watch &watch) {
            return workflow::forgetAccess(office, system, kept, watch);
        },
        [this, name = m_system.name, id = m_used->id](const Result<workflow::Forgotten> &done) {
            const bool isShown = m_kept && m_kept->id == id;
            if (isShown)
                setEnabled(true);
            if (done && isShown) {
                m_kept.reset();
                use({});
            }
            if (!done)
                Q_EMIT failed(done.error().message);
            else if (done->stillOpen)
                Q_EMIT failed(tr("The access to “%1” is still open: %2").arg(name, done->stillOpen->message));
            if (done)
                Q_EMIT forgotten();
        });
}

} // namespace habeas::ui
