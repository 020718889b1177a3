// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "documentspanel.h"

#include "papers/paperview.h"
#include "widgets/labels.h"
#include "widgets/savefile.h"

#include "itemmodels/wording.h"
#include "workflow/documents.h"

#include <QBoxLayout>
#include <QFileDialog>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {
namespace {

constexpr int mostRows = 6; // then it scrolls

/// Reads pieces of \a document for its preview; what comes after \a receiver is gone is thrown away.
preview::Fetch fetchOf(OfficeThread &office, QObject *receiver, const Document &document)
{
    return [&office, receiver, document](qint64 position, qint64 count,
                                         const std::function<void(Result<QByteArray>)> &then) {
        office.ask<QByteArray>(
            receiver,
            [document, position, count](workflow::Office &opened) -> Result<QByteArray> {
                const auto reader = opened.vault.items().read(document.blob);
                if (!reader)
                    return reader.error();
                QByteArray piece(count, Qt::Uninitialized);
                const auto got = (*reader)->readAt(quint64(position), {piece.data(), std::size_t(count)});
                if (!got)
                    return got.error();
                piece.truncate(qsizetype(*got));
                return piece;
            },
            then);
    };
}

} // namespace

DocumentsPanel::DocumentsPanel(OfficeThread &office, const Reader &reader, PaperView *view, QWidget *parent)
    : Panel({}, parent),
      m_office(office),
      m_reader(reader),
      m_view(view),
      m_list(new QListWidget),
      m_save(new QPushButton(tr("Sa&ve as …"))),
      m_error(errorLabel())
{
    auto *add = new QPushButton(tr("A&dd files …"));
    m_list->setAccessibleName(tr("Documents"));
    m_list->setFrameShape(QFrame::NoFrame);
    head()->addWidget(m_save);
    head()->addWidget(add);
    body()->addWidget(m_list);
    body()->addWidget(m_error);
    connect(m_list, &QListWidget::itemActivated, this, &DocumentsPanel::lookAtCurrent);
    connect(m_list, &QListWidget::itemClicked, this, &DocumentsPanel::lookAtCurrent);
    connect(m_list, &QListWidget::currentRowChanged, this, [this] {
        if (m_view->isVisible())
            lookAtCurrent();
    });
    connect(m_save, &QPushButton::clicked, this, &DocumentsPanel::save);
    connect(add, &QPushButton::clicked, this,
            [this] { Q_EMIT filesChosen(QFileDialog::getOpenFileNames(this, tr("What came in"))); });
}

QString documentLine(const Document &document, const CaseSheet &sheet, const QLocale &locale)
{
    const auto &events = sheet.value().events;
    const auto event =
        std::find_if(events.begin(), events.end(), [&](const Event &each) { return each.id == document.event; });
    const QString size = locale.formattedDataSize(document.sizeBytes);
    if (document.partOf)
        return DocumentsPanel::tr("    %1 · %2 · attached").arg(document.name, size);
    const QString day = event == events.end() ? QString() : itemmodels::shortDay(event->on, sheet.today, locale);
    return DocumentsPanel::tr("%1 · %2 · came in %3").arg(document.name, size, day);
}

void DocumentsPanel::take(const CaseSheet &sheet)
{
    const bool isSame = m_documents == sheet.documents;
    m_documents = sheet.documents;
    setTitle(m_documents.isEmpty() ? tr("No documents") : tr("%n document(s)", nullptr, int(m_documents.size())));
    m_list->setVisible(!m_documents.isEmpty());
    m_save->setVisible(!m_documents.isEmpty());
    if (isSame && m_list->count() == m_documents.size())
        return; // what is looked at stays
    const QSignalBlocker quiet(m_list);
    const int row = m_list->currentRow();
    m_list->clear();
    for (const Document &document : std::as_const(m_documents))
        m_list->addItem(documentLine(document, sheet, m_reader.locale));
    const int rows = int(std::clamp<qsizetype>(m_documents.size(), 1, mostRows));
    m_list->setFixedHeight(rows * qMax(1, m_list->sizeHintForRow(0)) + 2 * m_list->frameWidth());
    m_list->setCurrentRow(qMax(0, row));
}

std::optional<Document> DocumentsPanel::current() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < m_documents.size() ? std::optional(m_documents.at(row)) : std::nullopt;
}

void DocumentsPanel::lookAtCurrent()
{
    const auto document = current();
    if (!document)
        return;
    m_view->QWidget::show();
    m_view->show(document->name, document->mediaType, document->sizeBytes, fetchOf(m_office, this, *document));
}

void DocumentsPanel::save()
{
    const auto document = current();
    if (!document)
        return;
    showError(m_error, {});
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Save the document as it came"), placeToSave(document->name));
    if (path.isEmpty())
        return;
    m_office.ask<QByteArray>(
        this, [document](workflow::Office &office) { return workflow::contentOf(office, *document); },
        [this, path](const Result<QByteArray> &content) {
            showError(m_error, content ? saveFile(this, path, *content) : content.error().message);
        });
}

void DocumentsPanel::clear()
{
    m_documents.clear();
    m_list->clear();
    setTitle({});
    m_view->clear();
    m_view->hide();
    showError(m_error, {});
}

} // namespace habeas::ui
