// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "redactionrow.h"

#include "widgets/labels.h"
#include "widgets/progressrow.h"
#include "widgets/savefile.h"

#include "collection/redactedfile.h"

#include <QBoxLayout>
#include <QFileDialog>
#include <QLabel>
#include <QMimeDatabase>
#include <QPushButton>
#include <QSaveFile>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {
namespace {

Error notWritten(const QFileDevice &file)
{
    return {Error::Kind::Storage, u"file.write"_s, file.errorString()};
}

/// Whole or not at all, for nobody else to read.
Result<> saveContent(ByteSource &content, const QString &path, const Watch &watch)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        return notWritten(file);
    QByteArray piece(1 << 20, Qt::Uninitialized);
    for (;;) {
        if (watch.stopRequested())
            return Error{Error::Kind::Cancelled, u"file.cancelled"_s,
                         RedactionRow::tr("The saving was stopped. No file was left.")};
        const auto count = content.read({piece.data(), std::size_t(piece.size())});
        if (!count)
            return count.error();
        if (*count == 0)
            return file.commit() ? Result<>() : notWritten(file);
        if (file.write(piece.constData(), qint64(*count)) != qint64(*count))
            return notWritten(file);
    }
}

} // namespace

RedactionRow::RedactionRow(OfficeThread &office, const Reader &reader, QWidget *parent)
    : QWidget(parent),
      m_office(office),
      m_reader(reader),
      m_done(captionLabel({})),
      m_error(errorLabel()),
      m_elsewhere(new QWidget),
      m_jobs(new QVBoxLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_done);
    column->addLayout(m_jobs);
    column->addWidget(m_error);
    column->addWidget(m_elsewhere);
    auto *save = new QPushButton(tr("&Save the original …"));
    auto *choose = new QPushButton(tr("Choose the redacted &version …"));
    auto *row = new QHBoxLayout(m_elsewhere);
    row->setContentsMargins(0, 4, 0, 8);
    row->addWidget(save);
    row->addWidget(choose);
    row->addStretch(1);
    connect(save, &QPushButton::clicked, this, &RedactionRow::saveOriginal);
    connect(choose, &QPushButton::clicked, this, &RedactionRow::chooseFile);
    m_done->setContentsMargins(0, 0, 0, 8); // clear of what follows
    m_done->hide();
    m_elsewhere->hide();
}

void RedactionRow::record(const Order &order)
{
    say({});
    const auto then = [this, order, shown = m_shown](const Result<Recorded> &made) {
        if (shown != m_shown)
            return; // it was done; the page shows another case by now
        const bool isElsewhere = !order.file.isEmpty();
        if (!made)
            return isElsewhere ? offerFile(order, made.error()) : refuse(made.error());
        const QString name = made->item.title.isEmpty() ? made->item.path : made->item.title;
        say(isElsewhere
                ? tr("Recorded: “%1” goes out as it was redacted elsewhere. The original stays in the vault and "
                     "is not handed out.")
                      .arg(name)
                : tr("Recorded: “%1”. It was read back from the vault: what was hidden is not in it. The "
                     "original stays in the vault and is not handed out.")
                      .arg(name));
        Q_EMIT recorded(made->act, order.text ? order.text->standIns : QMap<QString, QString>());
    };
    if (!order.file.isEmpty())
        recordFile(order, then);
    else if (order.text)
        recordText(order, then);
    else
        recordPages(order, then);
}

Result<RedactionRow::Recorded> RedactionRow::recordedOf(const storage::Vault &vault, const Order &order,
                                                        const Result<Item> &made)
{
    if (!made)
        return made.error();
    const auto act = collection::lastActOn(vault, order.source.item.id, order.verdict.act);
    return act ? Result<Recorded>(Recorded{*made, *act}) : act.error();
}

void RedactionRow::recordText(const Order &order, const OfficeThread::Then<Recorded> &then)
{
    m_office.ask<Recorded>(
        this,
        [order](workflow::Office &office) {
            return recordedOf(office.vault, order,
                              collection::redactText(office.vault, office.clock, order.value, order.source.item,
                                                     *order.text, order.verdict));
        },
        then);
}

void RedactionRow::recordPages(const Order &order, const OfficeThread::Then<Recorded> &then)
{
    Job *job = m_office.start<Recorded>(
        {tr("Redaction"), order.value.id, {}}, this,
        [order](workflow::Office &office, const Watch &watch) {
            return recordedOf(office.vault, order,
                              collection::redactAreas(office.vault, office.clock, order.value, order.source, order.plan,
                                                      order.verdict, preview::helperProgram(), watch));
        },
        then);
    m_jobs->addWidget(new ProgressRow(job, m_reader));
}

/// Read twice, to be searched and to be sealed: a work of its own.
void RedactionRow::recordFile(const Order &order, const OfficeThread::Then<Recorded> &then)
{
    Job *job = m_office.start<Recorded>(
        {tr("Redaction"), order.value.id, {}}, this,
        [order](workflow::Office &office, const Watch &watch) -> Result<Recorded> {
            QFile file(order.file);
            if (!file.open(QIODevice::ReadOnly)) {
                return Error{Error::Kind::NotFound, u"argument.file"_s,
                             tr("The redacted file cannot be read: %1").arg(file.errorString())};
            }
            const QString type = QMimeDatabase().mimeTypeForFile(order.file).name();
            return recordedOf(office.vault, order,
                              collection::redactByFile(office.vault, office.clock, order.value, order.source.item, file,
                                                       type, order.verdict, preview::helperProgram(), watch));
        },
        then);
    m_jobs->addWidget(new ProgressRow(job, m_reader));
}

void RedactionRow::offerFile(const Order &order, const Error &why)
{
    refuse(why);
    if (order.file.isEmpty()) // else what was offered was not taken
        m_whyOffered = why.message;
    m_offered = order;
    m_elsewhere->show();
}

void RedactionRow::sayNothingMore()
{
    if (m_elsewhere->isHidden())
        return say({});
    m_done->hide();
    showError(m_error, m_whyOffered);
}

void RedactionRow::chooseFile()
{
    auto *dialog =
        new QFileDialog(this, tr("Redacted version of “%1”").arg(m_offered->source.item.title), placeToSave());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this, order = *m_offered](const QString &path) mutable {
        order.file = path;
        Q_EMIT fileChosen(order);
    });
    dialog->open();
}

/// In the clear, where the person says: it is worked on in its own program.
void RedactionRow::saveOriginal()
{
    auto *dialog = new QFileDialog(this, tr("Save the original, not encrypted"), placeToSave());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(m_offered->source.item.path.section(u'/', -1));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, item = m_offered->source.item](const QString &path) { save(item, path); });
    dialog->open();
}

void RedactionRow::save(const Item &item, const QString &path)
{
    Job *job = m_office.start<QString>(
        {tr("Saving"), item.caseId, {}}, this,
        [item, path](workflow::Office &office, const Watch &watch) -> Result<QString> {
            const auto content = office.vault.items().read(item.blob);
            if (!content)
                return content.error();
            const auto saved = saveContent(**content, path, watch);
            return saved ? Result<QString>(path) : saved.error();
        },
        [this, shown = m_shown](const Result<QString> &saved) {
            if (shown != m_shown)
                return;
            if (!saved)
                return showError(m_error, tr("The original could not be saved: %1").arg(saved.error().message));
            tellSaved(this, *saved);
            m_done->setText(tr("Saved, not encrypted: %1. Delete it when it is done with.").arg(*saved));
            m_done->show();
        });
    m_jobs->addWidget(new ProgressRow(job, m_reader));
}

void RedactionRow::refuse(const Error &error)
{
    m_done->hide();
    showError(m_error, error.message);
}

void RedactionRow::say(const QString &sentence)
{
    showError(m_error, {});
    m_elsewhere->hide();
    m_done->setText(sentence);
    m_done->setVisible(!sentence.isEmpty());
}

void RedactionRow::clear()
{
    ++m_shown;
    m_offered.reset();
    m_whyOffered.clear();
    say({});
    while (QLayoutItem *item = m_jobs->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

} // namespace habeas::ui
