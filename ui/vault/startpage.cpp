// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "startpage.h"

#include "widgets/labels.h"
#include "widgets/secretfield.h"

#include <QBoxLayout>
#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSettings>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {
namespace {

constexpr qsizetype longestHistory = 8;

QString historyKey()
{
    return u"start/vaults"_s;
}

} // namespace

StartPage::StartPage(QWidget *parent)
    : QWidget(parent),
      m_vaults(new QListWidget),
      m_passphrase(new QLineEdit),
      m_open(new QPushButton(tr("&Open"))),
      m_new(new QPushButton(tr("&New vault …"))),
      m_passphraseLabel(new QLabel(tr("&Passphrase"))),
      m_none(captionLabel(tr("No vault was open on this computer yet."))),
      m_error(errorLabel())
{
    m_vaults->setAccessibleName(tr("Vaults"));
    m_vaults->setMinimumHeight(120);
    m_passphrase->setEchoMode(QLineEdit::Password);
    m_passphrase->setAccessibleName(tr("Passphrase"));
    m_passphraseLabel->setBuddy(m_passphrase);
    m_open->setDefault(true);
    auto *other = new QPushButton(tr("Another &vault …"));

    auto *head = new QHBoxLayout;
    head->addWidget(sectionLabel(tr("Open a vault")), 1);
    head->addWidget(other);
    auto *entry = new QHBoxLayout;
    entry->addWidget(m_passphrase, 1);
    entry->addWidget(m_open);
    auto *foot = new QHBoxLayout;
    foot->addWidget(captionLabel(tr("The vault lies encrypted on your computer. Without the passphrase or the recovery "
                                    "sheet nobody can open it, not even we.")),
                    1);
    auto *look = new QPushButton(tr("&Look around"));
    look->setToolTip(tr("An invented school with twenty cases; gone when you leave it"));
    foot->addWidget(look);
    foot->addWidget(m_new);

    auto *column = new QVBoxLayout;
    column->addWidget(titleLabel(u"Habeas"_s));
    column->addWidget(captionLabel(tr("Data-subject requests: complete, in time, and with proof")));
    column->addSpacing(16);
    column->addLayout(head);
    column->addWidget(m_none);
    column->addWidget(m_vaults);
    column->addWidget(m_passphraseLabel);
    column->addLayout(entry);
    column->addWidget(m_error);
    column->addSpacing(16);
    column->addLayout(foot);
    setInMiddle(this, column);

    connect(other, &QPushButton::clicked, this, &StartPage::choose);
    connect(m_new, &QPushButton::clicked, this, &StartPage::newWanted);
    connect(look, &QPushButton::clicked, this, &StartPage::lookAroundWanted);
    connect(m_open, &QPushButton::clicked, this, &StartPage::tryToOpen);
    connect(m_passphrase, &QLineEdit::returnPressed, this, &StartPage::tryToOpen);
    connect(m_vaults, &QListWidget::itemActivated, this, [this] { m_passphrase->setFocus(); });
    fill();
}

void StartPage::fill()
{
    m_vaults->clear();
    const QStringList folders = QSettings().value(historyKey()).toStringList();
    for (const QString &folder : folders) {
        auto *item = new QListWidgetItem(QDir(folder).dirName() + u'\n' + QDir::toNativeSeparators(folder), m_vaults);
        item->setData(Qt::UserRole, folder);
        item->setData(Qt::AccessibleTextRole, tr("Vault %1").arg(QDir::toNativeSeparators(folder)));
    }
    m_vaults->setCurrentRow(folders.isEmpty() ? -1 : 0);
    const bool any = !folders.isEmpty();
    for (QWidget *each : std::initializer_list<QWidget *>{m_vaults, m_passphraseLabel, m_passphrase, m_open})
        each->setVisible(any);
    m_none->setVisible(!any);
    m_new->setDefault(!any);
}

void StartPage::begin()
{
    m_vaults->count() > 0 ? m_passphrase->setFocus() : m_new->setFocus();
}

QString StartPage::folder() const
{
    const QListWidgetItem *item = m_vaults->currentItem();
    return item ? item->data(Qt::UserRole).toString() : QString();
}

void StartPage::remember(const QString &folder)
{
    QSettings settings;
    QStringList folders = settings.value(historyKey()).toStringList();
    folders.removeAll(folder);
    folders.prepend(folder);
    settings.setValue(historyKey(), folders.first(qMin(folders.size(), longestHistory)));
    fill();
}

void StartPage::choose()
{
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Folder of the vault"));
    if (folder.isEmpty())
        return;
    remember(folder);
    m_passphrase->setFocus();
}

void StartPage::tryToOpen()
{
    if (folder().isEmpty() || m_passphrase->text().isEmpty())
        return;
    setEnabled(false);
    showError(m_error, {});
    Q_EMIT openWanted(folder(), takeSecret(m_passphrase));
}

void StartPage::settle(const QString &error)
{
    setEnabled(true);
    showError(m_error, error);
    begin();
}

} // namespace habeas::ui
