// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "newpassphrase.h"

#include "widgets/labels.h"
#include "widgets/secretfield.h"

#include "workflow/safekeeping.h"

#include <QCoreApplication>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>

namespace habeas::ui {
namespace {

struct NewPassphraseText {
    Q_DECLARE_TR_FUNCTIONS(habeas::ui::NewPassphrase)
};

} // namespace

QLineEdit *passphraseField()
{
    auto *field = new QLineEdit;
    field->setEchoMode(QLineEdit::Password);
    return field;
}

NewPassphrase::NewPassphrase() : m_first(passphraseField()), m_again(passphraseField()) { }

void NewPassphrase::addTo(QFormLayout *form, const QString &label)
{
    form->addRow(label, m_first);
    form->addRow(NewPassphraseText::tr("&Again"), m_again);
    form->addRow(captionLabel(
        NewPassphraseText::tr("At least 12 characters; four or five words that nobody would guess are best.")));
}

QString NewPassphrase::lack() const
{
    if (m_first->text().size() < workflow::shortestPassphrase)
        return NewPassphraseText::tr("The passphrase is too short: whoever gets hold of the file could guess it. Take "
                                     "at least 12 characters.");
    if (m_first->text() != m_again->text())
        return NewPassphraseText::tr("The two passphrases differ. Type the same one twice.");
    return {};
}

std::shared_ptr<Secret> NewPassphrase::take()
{
    takeSecret(m_again);
    return takeSecret(m_first);
}

} // namespace habeas::ui
