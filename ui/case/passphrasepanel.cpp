// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "passphrasepanel.h"

#include "passphrasewords.h"
#include "widgets/labels.h"
#include "widgets/mainbutton.h"
#include "widgets/secretclipboard.h"

#include "crypto/passphrase.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <chrono>

using namespace std::chrono_literals;

namespace habeas::ui {
namespace {

/// The words' secret, which lives as long as the recipients do.
std::shared_ptr<const Secret> secretOf(const std::shared_ptr<const workflow::Recipients> &recipients)
{
    return {recipients, &*recipients->passphrase};
}

} // namespace

PassphrasePanel::PassphrasePanel(const Reader &reader, QWidget *parent)
    : Panel(tr("2. Passphrase of the bundle"), parent),
      m_reader(reader),
      m_clipboard(new SecretClipboard(this)),
      m_words(new PassphraseWords),
      m_caption(captionLabel({})),
      m_stale(errorLabel()),
      m_generate(new QPushButton),
      m_toggle(new QPushButton),
      m_copy(new QPushButton(tr("&Copy"))),
      m_save(new QPushButton(tr("Save the &letter …"))),
      m_print(new QPushButton(tr("Pr&int the letter …")))
{
    m_copy->setToolTip(tr("The clipboard is emptied after 30 seconds."));
    m_save->setToolTip(tr("A letter with the passphrase and how to open the bundle"));
    m_cover.setSingleShot(true);
    m_cover.setInterval(2min);
    auto *row = new QHBoxLayout;
    for (QPushButton *button : {m_generate, m_toggle, m_copy})
        row->addWidget(button);
    row->addStretch(1);
    auto *letter = new QHBoxLayout; // in one row they would be wider than the half of a small window
    letter->addWidget(m_save);
    letter->addWidget(m_print);
    letter->addStretch(1);
    QVBoxLayout *column = addInset();
    column->addWidget(m_words);
    column->addWidget(m_caption);
    column->addWidget(m_stale);
    column->addLayout(row);
    column->addLayout(letter);
    showState();
    connect(&m_cover, &QTimer::timeout, this, [this] { setCovered(true); });
    connect(m_generate, &QPushButton::clicked, this, &PassphrasePanel::generate);
    connect(m_toggle, &QPushButton::clicked, this, &PassphrasePanel::toggleCover);
    connect(m_copy, &QPushButton::clicked, this, [this] { m_clipboard->copy(secretOf(m_recipients)); });
    connect(m_save, &QPushButton::clicked, this, &PassphrasePanel::saveLetterWanted);
    connect(m_print, &QPushButton::clicked, this, &PassphrasePanel::printLetterWanted);
}

void PassphrasePanel::generate()
{
    if (m_isLetterOut || m_isSealedBefore)
        showError(m_stale,
                  tr("A passphrase letter that was saved or printed before bears other words: destroy it. The bundle "
                     "that is sealed now is opened with these words only."),
                  Tone::Warn);
    m_isLetterOut = false;
    m_recipients = std::make_shared<const workflow::Recipients>(workflow::generatedRecipients(m_language));
    m_words->show(secretOf(m_recipients));
    m_cover.start();
    showState();
    Q_EMIT generated();
}

void PassphrasePanel::clear()
{
    m_cover.stop();
    m_clipboard->clear();
    m_words->clear();
    m_recipients.reset();
    m_isFixed = false;
    m_isLetterOut = false;
    m_isSealedBefore = false;
    showError(m_stale, {});
    showState();
}

void PassphrasePanel::letterWentOut()
{
    m_isLetterOut = true;
}

void PassphrasePanel::setMain(bool isMain)
{
    ui::setMain(m_generate, isMain);
}

void PassphrasePanel::begin()
{
    m_recipients ? m_words->setFocus() : m_generate->setFocus();
}

void PassphrasePanel::setFixed(bool isFixed)
{
    m_isFixed = isFixed;
    showState();
}

void PassphrasePanel::setCovered(bool isCovered)
{
    if (!m_recipients)
        return;
    isCovered ? m_cover.stop() : m_cover.start();
    m_words->setCovered(isCovered);
    showState();
}

void PassphrasePanel::toggleCover()
{
    setCovered(!m_words->isCovered());
}

void PassphrasePanel::showState()
{
    const bool any = m_recipients != nullptr;
    for (QWidget *each : std::initializer_list<QWidget *>{m_words, m_toggle, m_copy, m_save, m_print})
        each->setVisible(any);
    m_generate->setVisible(!m_isFixed);
    m_generate->setText(any ? tr("&New words") : tr("Make the &passphrase"));
    m_toggle->setText(m_words->isCovered() ? tr("&Show (F9)") : tr("Co&ver (F9)"));
    if (!any) {
        m_caption->setText(tr("Words are drawn for the bundle. They are shown here only and stored nowhere."));
        return;
    }
    const auto list = crypto::WordList::of(m_language);
    m_caption->setText(tr("Seen only now, until the vault is locked or you leave the case. %n word(s) out of %1, about "
                          "%2 bits. They go another way than the bundle. The page oeffnen.html takes them with blanks "
                          "or hyphens; other programs want them in one piece, with hyphens, as the letter has them.",
                          nullptr, m_words->wordCount())
                           .arg(m_reader.locale.toString(list.words().size()))
                           .arg(qRound(m_words->wordCount() * list.bitsPerWord())));
}

} // namespace habeas::ui
