// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "backupdialog.h"

#include "widgets/labels.h"
#include "widgets/progressrow.h"

#include <QBoxLayout>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {
namespace {

QString backupPlaceKey()
{
    return u"backup/folder"_s;
}

QString lastBackupPlace()
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QDir::toNativeSeparators(QSettings().value(backupPlaceKey(), documents).toString());
}

} // namespace

BackupDialog::BackupDialog(OfficeThread &office, const Reader &reader, QWidget *parent)
    : QDialog(parent),
      m_office(office),
      m_reader(reader),
      m_place(new QLineEdit(lastBackupPlace())),
      m_fields(new QWidget),
      m_running(new QVBoxLayout),
      m_result(errorLabel()),
      m_look(new QPushButton(tr("&Open the folder"))),
      m_go(new QPushButton(tr("&Back up")))
{
    setWindowTitle(tr("Back up the vault"));
    setMinimumWidth(600);
    auto *label = new QLabel(tr("&Where to"));
    label->setBuddy(m_place);
    auto *browse = new QPushButton(tr("&Folder …"));
    auto *row = new QHBoxLayout(m_fields);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(label);
    row->addWidget(m_place, 1);
    row->addWidget(browse);
    auto *close = new QPushButton(tr("&Close"));
    for (QPushButton *button : {browse, close, m_look})
        button->setAutoDefault(false);
    m_go->setDefault(true);
    m_look->hide();
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_look);
    buttons->addStretch(1);
    buttons->addWidget(close);
    buttons->addWidget(m_go);
    auto *column = new QVBoxLayout(this);
    column->addWidget(captionLabel(tr("A complete, encrypted copy in a new folder; work goes on meanwhile. It is best "
                                      "kept on an external drive that is put away afterwards: a copy on the same "
                                      "computer is lost with it.")));
    column->addWidget(m_fields);
    column->addLayout(m_running);
    column->addWidget(m_result);
    column->addStretch(1);
    column->addLayout(buttons);
    m_result->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    connect(browse, &QPushButton::clicked, this, &BackupDialog::choose);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    connect(m_go, &QPushButton::clicked, this, &BackupDialog::begin);
    connect(m_look, &QPushButton::clicked, this, [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_made)); });
    connect(&m_office, &OfficeThread::closing, this, &QDialog::close);
    m_place->setFocus();
}

void BackupDialog::choose()
{
    // Not waited for: the lock may close this dialog meanwhile.
    auto *dialog = new QFileDialog(this, tr("Where the backup goes"), m_place->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString &folder) { m_place->setText(QDir::toNativeSeparators(folder)); });
    dialog->open();
}

void BackupDialog::begin()
{
    const QString place = QDir::fromNativeSeparators(m_place->text().trimmed());
    m_look->hide();
    const bool isThere = !place.isEmpty() && QFileInfo(place).isDir();
    showError(m_result, isThere ? QString() : tr("This folder is not there. Plug in the drive, or choose another."));
    if (!isThere)
        return;
    QSettings().setValue(backupPlaceKey(), place);
    const QString name =
        tr("habeas-backup-%1").arg(m_office.clock().now().toLocalTime().toString(u"yyyy-MM-dd-HHmmss"));
    const QString folder = QDir(place).filePath(name);
    m_fields->setEnabled(false);
    m_go->setEnabled(false);
    Job *job = m_office.start<storage::BackupSummary>(
        {tr("Backup"), {}, {}}, this,
        [folder](workflow::Office &office, const Watch &watch) { return storage::backup(office.vault, folder, watch); },
        [this, folder](const Result<storage::BackupSummary> &made) { take(folder, made); });
    auto *progress = new ProgressRow(job, m_reader);
    m_running->addWidget(progress);
    connect(job, &Job::finished, progress, &QObject::deleteLater);
}

void BackupDialog::take(const QString &folder, const Result<storage::BackupSummary> &made)
{
    m_fields->setEnabled(true);
    m_go->setEnabled(true);
    if (!made) {
        const bool isStopped = made.error().kind == Error::Kind::Cancelled;
        return showError(m_result,
                         isStopped ? tr("The backup was stopped. Nothing of it is left.") : made.error().message,
                         isStopped ? Tone::Neutral : Tone::Bad);
    }
    m_made = folder;
    m_look->show();
    m_look->setFocus();
    showError(m_result, account(folder, *made), made->faults.isEmpty() ? Tone::Good : Tone::Warn);
    Q_EMIT backedUp(tr("Backed up: %1").arg(QDir::toNativeSeparators(folder)));
}

/// Where it lies, how large it is, what opens it, how it comes back.
QString BackupDialog::account(const QString &folder, const storage::BackupSummary &made) const
{
    QStringList said;
    if (made.faults.isEmpty()) {
        said << tr("The backup is complete and was read back: %1, %n sealed content(s).", nullptr, int(made.files))
                    .arg(m_reader.locale.formattedDataSize(made.bytes, 1, QLocale::DataSizeSIFormat));
    } else {
        said << tr("The vault itself is damaged. It is backed up as it is (%1):")
                    .arg(m_reader.locale.formattedDataSize(made.bytes, 1, QLocale::DataSizeSIFormat));
        for (const Code &fault : made.faults)
            said << m_reader.words.say(fault);
    }
    said << tr("It lies in %1.").arg(QDir::toNativeSeparators(folder))
         << tr("It is opened by the passphrase and the recovery sheet of today, also after they were changed.")
         << tr("To put it back: lock the vault, and choose “Put a backup back …” on the first page.");
    return said.join(u'\n');
}

} // namespace habeas::ui
