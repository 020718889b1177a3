// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sealpanel.h"

#include "passphrasepanel.h"
#include "widgets/labels.h"
#include "widgets/mainbutton.h"
#include "widgets/progressrow.h"

#include "bundles/seal.h"
#include "itemmodels/wording.h"

#include <QBoxLayout>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFontDatabase>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardPaths>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {
namespace {

constexpr qsizetype digestGroup = 8;

/// In groups, so that two digests can be held against each other.
QString grouped(const QByteArray &digest)
{
    const QString hex = QString::fromLatin1(digest.toHex());
    QStringList groups;
    for (qsizetype at = 0; at < hex.size(); at += digestGroup)
        groups << hex.mid(at, digestGroup);
    return groups.join(u' ');
}

} // namespace

SealPanel::SealPanel(OfficeThread &office, const Reader &reader, PassphrasePanel *passphrase, QWidget *parent)
    : Panel(tr("3. Seal and rehearse"), parent),
      m_office(office),
      m_reader(reader),
      m_passphrase(passphrase),
      m_folder(new QLineEdit),
      m_browse(new QPushButton(tr("&Browse …"))),
      m_seal(new QPushButton(tr("S&eal and rehearse"))),
      m_jobs(new QVBoxLayout),
      m_result(new QLabel),
      m_digest(captionLabel({})),
      m_opener(captionLabel({})),
      m_open(new QPushButton(tr("Open the &folder"))),
      m_error(errorLabel())
{
    auto *path = new QHBoxLayout;
    path->addWidget(m_folder, 1);
    path->addWidget(m_browse);
    path->addWidget(m_seal);
    auto *form = new QFormLayout;
    auto *label = new QLabel(tr("In&to the folder"));
    label->setBuddy(m_folder);
    form->addRow(label, path);
    m_result->setWordWrap(true);
    m_result->setTextFormat(Qt::PlainText);
    m_digest->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_digest->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_digest->setAccessibleName(tr("Digest of the bundle"));
    auto *row = new QHBoxLayout;
    row->addWidget(m_opener, 1);
    row->addWidget(m_open);
    QVBoxLayout *column = addInset();
    column->addLayout(form);
    column->addLayout(m_jobs);
    column->addWidget(m_error);
    column->addWidget(m_result);
    column->addWidget(m_digest);
    column->addLayout(row);
    connect(m_browse, &QPushButton::clicked, this, &SealPanel::browse);
    connect(m_seal, &QPushButton::clicked, this, &SealPanel::seal);
    connect(m_folder, &QLineEdit::textChanged, this, &SealPanel::showState);
    connect(m_passphrase, &PassphrasePanel::generated, this, &SealPanel::showState);
    connect(m_open, &QPushButton::clicked, this, [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_place)); });
    connect(&office, &OfficeThread::jobStarted, this, &SealPanel::showJob);
    clear();
}

void SealPanel::take(const CaseSheet &sheet)
{
    const bool isOther = !m_sheet || m_sheet->value().id != sheet.value().id;
    if (isOther) {
        clear();
        const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
        m_folder->setText(QDir::toNativeSeparators(QDir(documents).exists() ? documents : QDir::homePath()));
    }
    m_sheet = sheet;
    showState();
}

void SealPanel::setAllowed(bool isAllowed)
{
    m_isAllowed = isAllowed;
    showState();
}

void SealPanel::clear()
{
    if (m_job)
        m_job->cancel();
    m_sheet.reset();
    m_isAllowed = false;
    m_isSealing = false;
    m_place.clear();
    m_folder->clear();
    m_opener->clear();
    while (QLayoutItem *item = m_jobs->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    showError(m_error, {});
    showState();
}

void SealPanel::setMain(bool isMain)
{
    ui::setMain(m_seal, isMain);
}

void SealPanel::begin()
{
    m_seal->isEnabled() ? m_seal->setFocus() : m_folder->setFocus();
}

QString SealPanel::bundleFile() const
{
    return m_sheet ? bundles::bundleFileName(m_sheet->value().number, m_sheet->value().language) : QString();
}

QString SealPanel::bundlePath() const
{
    const QString folder = QDir::fromNativeSeparators(m_folder->text().trimmed());
    return m_sheet && !folder.isEmpty() ? QDir(folder).filePath(bundleFile()) : QString();
}

QString SealPanel::factsOf(const Bundle &bundle) const
{
    const auto moment = [&](const QDateTime &at) {
        return itemmodels::momentText(at.toTimeZone(m_sheet->organisation.zone()), m_reader.locale);
    };
    QStringList lines{tr("%1 · %2 · sealed %3")
                          .arg(bundle.fileName,
                               m_reader.locale.formattedDataSize(bundle.sizeBytes, 1, QLocale::DataSizeSIFormat),
                               moment(bundle.sealedAt))};
    if (bundle.rehearsedAt && bundle.payloadFiles == 0) {
        lines << tr("The rehearsal succeeded: opened as the recipient will; the letter alone is in it, every digest "
                    "equal.");
    } else if (bundle.rehearsedAt) {
        lines << tr("The rehearsal succeeded: opened as the recipient will, %n file(s) unpacked, every digest equal.",
                    nullptr, int(bundle.payloadFiles));
    }
    return lines.join(u'\n');
}

void SealPanel::showState()
{
    const Bundle *bundle = m_sheet && !m_sheet->facts.bundles.isEmpty() ? &m_sheet->facts.bundles.constLast() : nullptr;
    m_seal->setEnabled(m_isAllowed && !m_isSealing && m_passphrase->recipients() && !bundlePath().isEmpty());
    m_seal->setText(bundle ? tr("S&eal anew") : tr("S&eal and rehearse"));
    m_result->setVisible(bundle);
    m_digest->setVisible(bundle);
    m_opener->setVisible(!m_opener->text().isEmpty());
    m_open->setVisible(!m_place.isEmpty());
    m_result->setText(bundle ? factsOf(*bundle) : QString());
    m_digest->setText(bundle ? u"sha512 "_s + grouped(bundle->sha512) : QString());
}

void SealPanel::browse()
{
    auto *dialog = new QFileDialog(this, tr("Folder for the bundle"), m_folder->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString &folder) { m_folder->setText(QDir::toNativeSeparators(folder)); });
    dialog->open();
}

void SealPanel::showJob(Job *job)
{
    if (m_isSealing && m_sheet && job->about().caseId == m_sheet->value().id)
        m_jobs->addWidget(new ProgressRow(job, m_reader));
}

void SealPanel::seal()
{
    const CaseId id = m_sheet->value().id;
    m_isSealing = true;
    m_passphrase->setFixed(true);
    m_opener->clear();
    showError(m_error, {});
    showState();
    m_job = m_office.start<workflow::SealedPackage>(
        {tr("Bundle: sealing and rehearsal"), id, {}}, this,
        [id, recipients = m_passphrase->recipients(), path = bundlePath()](workflow::Office &office,
                                                                           const Watch &watch) {
            return workflow::sealPackage(office, id, *recipients, path, watch);
        },
        [this, id, path = bundlePath()](const Result<workflow::SealedPackage> &package) {
            if (m_sheet && m_sheet->value().id == id)
                sealed(package, path);
        });
}

void SealPanel::sealed(const Result<workflow::SealedPackage> &package, const QString &path)
{
    m_isSealing = false;
    showError(m_error, package ? QString() : package.error().message);
    if (!package) {
        m_passphrase->setFixed(!m_place.isEmpty());
        showState();
        return;
    }
    m_place = QFileInfo(path).absolutePath();
    m_opener->setText(package->opener
                          ? tr("Beside it lies %1, which opens it in any browser. Hand it over with the bundle.")
                                .arg(QFileInfo(*package->opener).fileName())
                          : package->opener.error().message);
    showState();
    Q_EMIT changed();
}

} // namespace habeas::ui
