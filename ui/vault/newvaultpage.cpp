// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "newvaultpage.h"

#include "widgets/growingtext.h"
#include "widgets/labels.h"
#include "widgets/mainbutton.h"

#include "law/region.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QStandardPaths>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {
namespace {

constexpr int addressLines = 2;

} // namespace

NewVaultPage::NewVaultPage(Language language, QWidget *parent)
    : QWidget(parent),
      m_school(new QLineEdit),
      m_address(new GrowingText(addressLines)),
      m_region(new QComboBox),
      m_head(new QLineEdit),
      m_user(new QLineEdit),
      m_mail(new QLineEdit),
      m_folder(new QLineEdit),
      m_create(new QPushButton(tr("&Make the vault"))),
      m_error(errorLabel())
{
    m_region->addItem(chooseText());
    const auto &regions = EnumCodes<law::Region>::table;
    for (const auto &each : regions)
        m_region->addItem(law::nameOf(each.value, language), codeOf(each.value));
    m_folder->setText(
        QDir::toNativeSeparators(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
                                 + (language == Language::German ? u"/habeas-tresor"_s : u"/habeas-vault"_s)));
    makeMain(m_create);
    auto *back = new QPushButton(tr("&Back"));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(back);
    buttons->addStretch(1);
    buttons->addWidget(m_create);

    auto *inner = new QWidget;
    auto *column = new QVBoxLayout(inner);
    column->addWidget(titleLabel(tr("New vault")));
    column->addLayout(makeForm());
    column->addWidget(m_error);
    column->addLayout(buttons);
    column->addStretch(1);
    inner->setMaximumWidth(640);
    auto *scroll = new QScrollArea;
    scroll->setWidget(inner);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setAlignment(Qt::AlignHCenter);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *page = new QVBoxLayout(this);
    page->addWidget(scroll);

    connect(back, &QPushButton::clicked, this, &NewVaultPage::left);
    connect(m_create, &QPushButton::clicked, this, &NewVaultPage::tryToCreate);
    for (QLineEdit *field : QList{m_school, m_head, m_user, m_mail, m_folder} + m_passphrase.fields())
        connect(field, &QLineEdit::returnPressed, this, &NewVaultPage::tryToCreate);
    errorGoesWithInput(m_error, inner);
}

QLayout *NewVaultPage::makeForm()
{
    auto *browse = new QPushButton(tr("&Folder …"));
    auto *place = new QHBoxLayout;
    place->addWidget(m_folder, 1);
    place->addWidget(browse);
    connect(browse, &QPushButton::clicked, this, &NewVaultPage::chooseFolder);
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(sectionLabel(tr("The controller")));
    form->addRow(tr("&School"), m_school);
    form->addRow(tr("A&ddress"), m_address);
    form->addRow(tr("S&tate"), m_region);
    form->addRow(tr("&Head of the school"), m_head);
    form->addRow(sectionLabel(tr("The data protection officer")));
    form->addRow(tr("Your &name"), m_user);
    form->addRow(tr("Your &e-mail"), m_mail);
    form->addRow(captionLabel(tr("Address and e-mail stand on every letter, and none is complete without them. They "
                                 "can be entered later, too: in Systems, at the controller.")));
    form->addRow(sectionLabel(tr("The vault")));
    auto *placeLabel = new QLabel(tr("P&lace"));
    placeLabel->setBuddy(m_folder);
    form->addRow(placeLabel, place);
    m_passphrase.addTo(form, tr("&Passphrase"));
    form->addRow(captionLabel(tr("Right after this you get a recovery sheet to print.")));
    return form;
}

void NewVaultPage::begin()
{
    m_school->setFocus();
}

void NewVaultPage::chooseFolder()
{
    const QString folder = QFileDialog::getExistingDirectory(this, tr("An empty folder for the vault"));
    if (!folder.isEmpty())
        m_folder->setText(QDir::toNativeSeparators(folder));
}

QString NewVaultPage::missing() const
{
    if (m_school->text().trimmed().isEmpty())
        return tr("The name of the school is missing. It stands on every letter.");
    if (m_region->currentIndex() == 0)
        return tr("The state is missing. Its public holidays move deadlines, and its authority stands in letters.");
    if (m_head->text().trimmed().isEmpty())
        return tr("The name of the head is missing. The head decides for the school.");
    if (m_user->text().trimmed().isEmpty())
        return tr("Your name is missing. The journal says who did what.");
    if (m_folder->text().trimmed().isEmpty())
        return tr("The place of the vault is missing.");
    return m_passphrase.lack();
}

void NewVaultPage::tryToCreate()
{
    const QString lack = missing();
    showError(m_error, lack);
    if (!lack.isEmpty())
        return;
    NewVault wanted;
    wanted.folder = QDir::fromNativeSeparators(m_folder->text().trimmed());
    wanted.userName = m_user->text().trimmed();
    wanted.organisation.name = m_school->text().trimmed();
    wanted.organisation.region = m_region->currentData().toString();
    wanted.organisation.timeZone = wanted.organisation.region == u"AT" ? "Europe/Vienna" : "Europe/Berlin";
    wanted.organisation.letterhead.address = m_address->lines();
    wanted.organisation.head.name = m_head->text().trimmed();
    wanted.organisation.dpo.name = wanted.userName;
    wanted.organisation.dpo.email = m_mail->text().trimmed();
    wanted.passphrase = m_passphrase.take();
    setEnabled(false);
    Q_EMIT createWanted(wanted);
}

void NewVaultPage::settle(const QString &error)
{
    setEnabled(true);
    showError(m_error, error);
    if (error.isEmpty()) {
        for (QLineEdit *field : {m_school, m_head, m_user, m_mail})
            field->clear();
        m_address->clear();
        m_region->setCurrentIndex(0);
    }
    m_passphrase.first()->setFocus();
}

} // namespace habeas::ui
