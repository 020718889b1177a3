// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "incomingpane.h"

#include "mailhead.h"
#include "papers/paperview.h"
#include "requesttext.h"
#include "widgets/labels.h"

#include <QAction>
#include <QBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QShortcut>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {
namespace {

constexpr int mostRows = 4; // then it scrolls

using workflow::NewDocument;

QString lineOf(const NewDocument &document)
{
    const QString name = workflow::shownName(document.name);
    const QString size = QLocale().formattedDataSize(document.content.size());
    return document.partOf < 0 ? IncomingPane::tr("%1 · %2").arg(name, size)
                               : IncomingPane::tr("    %1 · %2 · attached").arg(name, size);
}

/// The words under the subject, as far as there are both.
QString under(const QString &subject, const QString &words)
{
    QStringList parts{subject.isEmpty() ? QString() : IncomingPane::tr("Subject: %1").arg(subject), words};
    parts.removeAll(QString());
    return parts.join(u"\n\n"_s);
}

} // namespace

IncomingPane::IncomingPane(const Reader &reader, QWidget *parent)
    : Panel(tr("What came in"), parent),
      m_reader(reader),
      m_lines(new QPushButton(tr("Header lines"))),
      m_hint(new QWidget),
      m_mail(new MailHead),
      m_view(new PaperView(reader)),
      m_text(new RequestText),
      m_list(new QListWidget),
      m_remove(new QPushButton(tr("Do not keep this one")))
{
    makeHead();
    auto *hint = new QVBoxLayout(m_hint);
    hint->setContentsMargins(0, 0, 0, 0);
    hint->addWidget(sectionLabel(tr("Nothing has come in as a file yet.")));
    hint->addWidget(captionLabel(tr("Drop e-mails, texts, PDF and photos of letters onto the window, or take them from "
                                    "files or the clipboard: they are kept with the case. Or type below what was "
                                    "asked.")));
    QVBoxLayout *words = addInset();
    words->addWidget(m_hint);
    words->addWidget(m_mail);
    words->addWidget(m_view, 2);
    words->addWidget(m_text, 1);
    m_kept = kept();
    body()->setStretchFactor(words, 1);
    body()->addWidget(m_kept);
    connect(m_lines, &QPushButton::toggled, m_mail, &MailHead::showLines);
    connect(m_text, &RequestText::read, m_mail, &MailHead::setNumbers);
    connect(m_text, &RequestText::pointed, this, &IncomingPane::pointed);
    connect(m_mail, &MailHead::pointed, this, &IncomingPane::pointed);
    clear();
}

void IncomingPane::makeHead()
{
    auto *choose = new QPushButton(tr("From fi&les …"));
    auto *paste = new QPushButton(tr("From the clip&board"));
    auto *key = new QShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_V, paste); // beside its letter
    connect(key, &QShortcut::activated, paste, &QPushButton::click);
    paste->setToolTip(key->key().toString(QKeySequence::NativeText));
    m_lines->setCheckable(true);
    for (QPushButton *button : {m_lines, paste, choose})
        head()->addWidget(button);
    connect(choose, &QPushButton::clicked, this, &IncomingPane::filesWanted);
    connect(paste, &QPushButton::clicked, this, &IncomingPane::pasteWanted);
}

/// The files that go with the case, below what is read.
QWidget *IncomingPane::kept()
{
    m_list->setAccessibleName(tr("What came in"));
    m_list->setFrameShape(QFrame::NoFrame);
    auto *row = new QHBoxLayout;
    row->addWidget(captionLabel(tr("Kept with the case as it came, sealed.")), 1);
    row->addWidget(m_remove);
    auto *part = new QWidget;
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(12, 4, 12, 8);
    column->setSpacing(4);
    column->addWidget(m_list);
    column->addLayout(row);
    connect(m_list, &QListWidget::currentRowChanged, this, &IncomingPane::showCurrent);
    connect(m_remove, &QPushButton::clicked, this, &IncomingPane::removeCurrent);
    auto *remove = new QAction(tr("Do not keep this one"), m_list);
    remove->setShortcut(QKeySequence::Delete);
    remove->setShortcutContext(Qt::WidgetShortcut);
    m_list->addAction(remove);
    connect(remove, &QAction::triggered, this, &IncomingPane::removeCurrent);
    return part;
}

QList<QAction *> IncomingPane::viewActions() const
{
    return m_view->actions();
}

void IncomingPane::add(const HandedIn &handedIn)
{
    const QList<NewDocument> &documents = handedIn.documents;
    const auto isThere = [&](const NewDocument &each) {
        return !documents.isEmpty() && each.content == documents.constFirst().content;
    };
    const auto same = std::find_if(m_documents.begin(), m_documents.end(), isThere);
    const qsizetype row = std::distance(m_documents.begin(), same); // behind them if it is new
    if (same == m_documents.end())
        workflow::append(m_documents, documents);
    if (handedIn.isMail)
        takeMail(handedIn);
    else
        m_text->addText(handedIn.mail.text);
    showList(row);
}

/// The first one's subject stands in its head; of a further one everything goes behind the words that are there.
void IncomingPane::takeMail(const HandedIn &handedIn)
{
    const QByteArray &content = handedIn.documents.constFirst().content;
    if (content == m_headOf)
        return;
    mail::IncomingMail head = handedIn.mail;
    head.text.clear();
    head.attachments.clear();
    if (!mailOf(content))
        m_mails << Mail{content, head};
    forgetHead();
    m_headOf = content;
    m_mail->show(head, m_zone, m_reader.locale);
    law::Incoming incoming = m_mail->incoming();
    if (m_text->written().trimmed().isEmpty())
        m_subject = incoming.subject;
    else
        incoming.subject.clear();
    m_text->addText(under(m_subject.isEmpty() ? head.subject : QString(), handedIn.mail.text));
    m_text->setHead(incoming);
}

void IncomingPane::forgetHead()
{
    if (const QString subject = std::exchange(m_subject, {}); !subject.isEmpty())
        m_text->setWritten(under(subject, m_text->written()));
    m_headOf.clear();
    m_text->setHead({});
}

const IncomingPane::Mail *IncomingPane::mailOf(const QByteArray &content) const
{
    const auto found =
        std::find_if(m_mails.begin(), m_mails.end(), [&](const Mail &each) { return each.content == content; });
    return found == m_mails.end() ? nullptr : &*found;
}

QString IncomingPane::request() const
{
    return under(m_subject, m_text->written());
}

void IncomingPane::point(const QList<int> &numbers)
{
    m_mail->point(numbers);
    m_text->point(numbers);
}

void IncomingPane::showList(qsizetype row)
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const NewDocument &document : std::as_const(m_documents))
        m_list->addItem(lineOf(document));
    const int rows = int(std::clamp<qsizetype>(m_documents.size(), 1, mostRows));
    m_list->setFixedHeight(rows * qMax(1, m_list->sizeHintForRow(0)) + 2 * m_list->frameWidth());
    m_list->setCurrentRow(int(row));
    m_kept->setVisible(!m_documents.isEmpty());
    m_hint->setVisible(m_documents.isEmpty());
    showCurrent();
}

void IncomingPane::showCurrent()
{
    const int row = m_list->currentRow();
    const NewDocument *document = row >= 0 && row < m_documents.size() ? &m_documents.at(row) : nullptr;
    const Mail *mail = document ? mailOf(document->content) : nullptr;
    const bool isHead = mail && mail->content == m_headOf;
    m_lines->setVisible(mail);
    m_lines->setChecked(false);
    setTitle(!document ? tr("What came in") : mail ? tr("E-mail") : workflow::shownName(document->name));
    if (mail)
        m_mail->show(mail->head, m_zone, m_reader.locale);
    else
        m_mail->hide();
    m_mail->setNumbers(isHead ? m_text->reading() : law::RequestReading());
    m_view->setVisible(document && !mail);
    if (!document || mail)
        return m_view->clear();
    m_view->show(workflow::shownName(document->name), workflow::mediaTypeOf(document->name, document->content),
                 document->content.size(), fetchFrom(document->content));
}

/// With an e-mail goes what was attached to it.
void IncomingPane::removeCurrent()
{
    const qsizetype row = m_list->currentRow();
    if (row < 0 || row >= m_documents.size())
        return;
    QList<NewDocument> left;
    QHash<qsizetype, qsizetype> places;
    for (qsizetype i = 0; i < m_documents.size(); ++i) {
        NewDocument document = m_documents.at(i);
        if (i == row || document.partOf == row)
            continue;
        if (document.partOf >= 0)
            document.partOf = places.value(document.partOf);
        places.insert(i, left.size());
        left << document;
    }
    if (m_documents.at(row).content == m_headOf)
        forgetHead();
    m_documents = left;
    showList(qMin(row, left.size() - 1));
    m_list->setFocus();
}

void IncomingPane::clear()
{
    m_documents.clear();
    m_mails.clear();
    m_headOf.clear();
    m_subject.clear();
    m_mail->clear();
    m_text->clear();
    showList(-1);
}

} // namespace habeas::ui
