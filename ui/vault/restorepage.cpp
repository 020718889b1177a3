// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "restorepage.h"

#include "widgets/labels.h"
#include "widgets/mainbutton.h"
#include "widgets/progressrow.h"

#include "itemmodels/wording.h"
#include "workflow/safekeeping.h"

#include <QBoxLayout>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardPaths>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {

RestorePage::RestorePage(OfficeThread &office, const Reader &reader, QWidget *parent)
    : QWidget(parent),
      m_office(office),
      m_reader(reader),
      m_backup(new QLineEdit),
      m_folder(new QLineEdit),
      m_fields(new QWidget),
      m_running(new QVBoxLayout),
      m_back(new QPushButton(tr("&Back"))),
      m_go(new QPushButton(tr("Put it b&ack"))),
      m_error(errorLabel())
{
    auto *browseBackup = new QPushButton(tr("&Choose …"));
    auto *browseFolder = new QPushButton(tr("C&hoose …"));
    auto *form = new QFormLayout(m_fields);
    form->setContentsMargins(0, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    const auto addRow = [form](const QString &text, QLineEdit *field, QPushButton *browse) {
        auto *label = new QLabel(text);
        label->setBuddy(field);
        auto *row = new QHBoxLayout;
        row->addWidget(field, 1);
        row->addWidget(browse);
        form->addRow(label, row);
        browse->setAccessibleDescription(QString(text).remove(u'&'));
    };
    addRow(tr("Folder of the bac&kup"), m_backup, browseBackup);
    addRow(tr("&New folder for the vault"), m_folder, browseFolder);
    makeMain(m_go);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_back);
    buttons->addStretch(1);
    buttons->addWidget(m_go);
    auto *why =
        new QLabel(tr("The backup is checked first and becomes a vault of its own; no vault is overwritten. What "
                      "was done after the day of the backup is not in it."));
    why->setWordWrap(true);
    auto *column = new QVBoxLayout;
    column->addWidget(titleLabel(tr("Put a backup back")));
    column->addWidget(why);
    column->addWidget(m_fields);
    column->addLayout(m_running);
    column->addWidget(m_error);
    column->addLayout(buttons);
    setInMiddle(this, column);
    connect(browseBackup, &QPushButton::clicked, this, [this] { choose(m_backup, tr("Folder of the backup")); });
    connect(browseFolder, &QPushButton::clicked, this,
            [this] { choose(m_folder, tr("An empty folder for the vault")); });
    connect(m_back, &QPushButton::clicked, this, &RestorePage::left);
    connect(m_go, &QPushButton::clicked, this, &RestorePage::tryToRestore);
    for (QLineEdit *field : {m_backup, m_folder})
        connect(field, &QLineEdit::returnPressed, this, &RestorePage::tryToRestore);
    errorGoesWithInput(m_error, m_fields);
}

void RestorePage::begin()
{
    showError(m_error, {});
    m_backup->clear();
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    m_folder->setText(QDir::toNativeSeparators(QDir(documents).filePath(tr("habeas-vault-from-backup"))));
    m_backup->setFocus();
}

void RestorePage::choose(QLineEdit *field, const QString &title)
{
    const QString folder = QFileDialog::getExistingDirectory(this, title, field->text());
    if (!folder.isEmpty())
        field->setText(QDir::toNativeSeparators(folder));
}

void RestorePage::tryToRestore()
{
    if (!m_go->isEnabled())
        return; // it is under way
    const QString backup = QDir::fromNativeSeparators(m_backup->text().trimmed());
    const QString folder = QDir::fromNativeSeparators(m_folder->text().trimmed());
    const QString lack = backup.isEmpty() ? tr("The folder of the backup is missing.")
        : folder.isEmpty()                ? tr("The folder for the vault is missing.")
                                          : QString();
    showError(m_error, lack);
    if (!lack.isEmpty())
        return;
    for (QWidget *each : std::initializer_list<QWidget *>{m_fields, m_back, m_go})
        each->setEnabled(false);
    Job *job = m_office.startWithoutVault<storage::BackupSummary>(
        {tr("Putting the backup back"), {}, {}}, this,
        [backup, folder](const Watch &watch) { return workflow::putBack(backup, folder, {}, watch); },
        [this, folder](const Result<storage::BackupSummary> &done) { take(folder, done); });
    auto *progress = new ProgressRow(job, m_reader);
    m_running->addWidget(progress);
    progress->setFocus();
}

void RestorePage::take(const QString &folder, const Result<storage::BackupSummary> &done)
{
    for (QWidget *each : std::initializer_list<QWidget *>{m_fields, m_back, m_go})
        each->setEnabled(true);
    if (!done) {
        m_go->setFocus();
        if (done.error().kind == Error::Kind::Cancelled)
            return showError(m_error, tr("It was stopped. Nothing of it is left."), Tone::Neutral);
        return showError(m_error, done.error().message);
    }
    QStringList said{tr("The vault of %1 lies in %2 now. It is opened by the passphrase of that day.")
                         .arg(itemmodels::momentText(done->madeAt.toLocalTime(), m_reader.locale),
                              QDir::toNativeSeparators(folder))};
    if (!done->faults.isEmpty())
        said << tr("It was damaged already when it was backed up:");
    for (const Code &fault : done->faults)
        said << m_reader.words.say(fault);
    Q_EMIT restored(folder, said.join(u'\n'), done->faults.isEmpty());
}

} // namespace habeas::ui
