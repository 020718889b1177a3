// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "receiptpage.h"

#include "history.h"
#include "widgets/labels.h"

#include "itemmodels/wording.h"
#include "workflow/casework.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDateEdit>
#include <QFormLayout>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {
namespace {

using Kind = Event::Kind;

// What is only noted. Identity, handover and closing have their own stations.
constexpr std::array recordable{Kind::Acknowledged,       Kind::Answered, Kind::ClarificationAsked,
                                Kind::ClarificationGiven, Kind::Extended, Kind::FeeAnnounced,
                                Kind::Forwarded,          Kind::Refused,  Kind::Withdrawn};

QString factsOf(const CaseSheet &sheet, const QLocale &locale)
{
    const Case &value = sheet.value();
    const Subject &subject = value.subject;
    QStringList lines;
    const auto add = [&lines](const QString &name, const QString &text) {
        if (!text.isEmpty())
            lines << name + u": "_s + text;
    };
    add(ReceiptPage::tr("About"), subject.fullName());
    add(ReceiptPage::tr("Also called"), subject.otherNames.join(u", "_s));
    if (subject.bornOn)
        add(ReceiptPage::tr("Born"), locale.toString(*subject.bornOn, QLocale::ShortFormat));
    add(ReceiptPage::tr("Class or department"), subject.group);
    add(ReceiptPage::tr("User names"), subject.userNames.join(u", "_s));
    add(ReceiptPage::tr("E-mail"), subject.mails.join(u", "_s));
    add(ReceiptPage::tr("IP addresses"), subject.addresses.join(u", "_s));
    add(ReceiptPage::tr("Address"), subject.postal.join(u", "_s));
    if (value.representative) {
        add(ReceiptPage::tr("Asked for by"), value.representative->name);
        add(ReceiptPage::tr("Evidence seen"), value.representative->evidenceSeen);
    }
    return lines.join(u'\n');
}

} // namespace

ReceiptPage::ReceiptPage(OfficeThread &office, const Reader &reader, QWidget *parent)
    : StagePage(office, reader, parent),
      m_facts(new QLabel),
      m_request(new QPlainTextEdit),
      m_history(new History(reader)),
      m_kind(new QComboBox),
      m_on(new QDateEdit),
      m_note(new QLineEdit),
      m_record(new QPushButton(tr("&Record"))),
      m_error(errorLabel())
{
    m_facts->setTextFormat(Qt::PlainText);
    m_facts->setWordWrap(true);
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_request->setReadOnly(true);
    m_request->setTabChangesFocus(true);
    m_request->setAccessibleName(tr("What is written"));
    auto *left = new QWidget;
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(sectionLabel(tr("What came in")));
    column->addWidget(m_facts);
    column->addWidget(m_request, 1);
    auto *right = new QWidget;
    auto *other = new QVBoxLayout(right);
    other->setContentsMargins(0, 0, 0, 0);
    other->addWidget(sectionLabel(tr("History")));
    other->addWidget(m_history, 1);
    other->addWidget(recordBox());
    auto *halves = new QSplitter;
    halves->addWidget(left);
    halves->addWidget(right);
    halves->setChildrenCollapsible(false);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->addWidget(halves);

    connect(m_record, &QPushButton::clicked, this, &ReceiptPage::record);
}

QWidget *ReceiptPage::recordBox()
{
    m_kind->addItem(tr("Note"));
    for (const Kind kind : recordable)
        m_kind->addItem(itemmodels::eventText(kind), codeOf(kind));
    m_on->setCalendarPopup(true);
    m_on->setDisplayFormat(tr("d MMMM yyyy"));
    auto *box = new QGroupBox(tr("Record what happened"));
    auto *form = new QFormLayout(box);
    form->addRow(tr("&What"), m_kind);
    form->addRow(tr("&On"), m_on);
    form->addRow(tr("&Text"), m_note);
    form->addRow(m_error);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(m_record);
    form->addRow(row);
    connect(m_kind, &QComboBox::currentIndexChanged, this,
            [this] { m_on->setEnabled(!m_kind->currentData().toString().isEmpty()); });
    m_on->setEnabled(false);
    return box;
}

void ReceiptPage::take(const CaseSheet &sheet)
{
    m_id = sheet.value().id;
    m_facts->setText(factsOf(sheet, m_reader.locale));
    m_request->setPlainText(sheet.value().request);
    m_request->setVisible(!sheet.value().request.isEmpty());
    m_history->take(sheet);
    m_on->setMaximumDate(sheet.today);
    if (!m_on->hasFocus())
        m_on->setDate(sheet.today);
}

void ReceiptPage::clear()
{
    stopWaiting();
    m_id = {};
    m_facts->clear();
    m_request->clear();
    m_history->clear();
    m_note->clear();
    m_kind->setCurrentIndex(0);
    showError(m_error, {});
}

void ReceiptPage::begin()
{
    m_kind->setFocus();
}

void ReceiptPage::record()
{
    const auto kind = fromCode<Kind>(m_kind->currentData().toString());
    if (!kind) {
        addNote();
        return;
    }
    const workflow::NewEvent fact{.kind = *kind, .on = m_on->date(), .note = m_note->text().trimmed()};
    write(
        [id = m_id, fact](workflow::Office &office) -> Result<> {
            const auto event = workflow::recordEvent(office, id, fact);
            return event ? Result<>() : event.error();
        },
        m_error, [this] { m_note->clear(); });
}

void ReceiptPage::addNote()
{
    write([id = m_id, text = m_note->text()](workflow::Office &office) { return workflow::addNote(office, id, text); },
          m_error, [this] { m_note->clear(); });
}

} // namespace habeas::ui
