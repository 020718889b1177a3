// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "previewpane.h"

#include "marktext.h"
#include "pageview.h"

#include "theme/icons.h"
#include "widgets/focusring.h"
#include "widgets/labels.h"
#include "widgets/narrowbox.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {
namespace {

constexpr int scrollBarWidth = 24;
constexpr int textMargin = 12;
constexpr int leastRule = 20; // characters of the rule for chats
constexpr int leastEdge = 200; // of the box a picture is fitted into, before the pane has its size

QToolButton *arrow(const QString &icon, const QString &name)
{
    auto *button = new QToolButton;
    button->setIcon(iconNamed(icon));
    button->setAutoRaise(true);
    button->setAccessibleName(name);
    button->setToolTip(name);
    return button;
}

} // namespace

PreviewPane::PreviewPane(OfficeThread &office, const Reader &reader, QWidget *parent)
    : Panel({}, parent),
      m_office(office),
      m_reader(reader),
      m_facts(captionLabel({})),
      m_remarks(captionLabel({})),
      m_rowsNote(captionLabel({})),
      m_stack(new QStackedWidget),
      m_text(new MarkText),
      m_picture(new PageView),
      m_chatRule(new QComboBox),
      m_hide(new QPushButton(tr("Hide &text"))),
      m_area(new QPushButton(tr("Hide an area (&box)"))),
      m_rows(new QPushButton),
      m_outgoing(new QPushButton(tr("As handed o&ut"))),
      m_count(captionLabel({})),
      m_pageNumber(captionLabel({})),
      m_back(arrow(u"back"_s, tr("Previous page"))),
      m_forward(arrow(u"forward"_s, tr("Next page")))
{
    m_text->setAccessibleName(tr("Content"));
    m_text->document()->setDocumentMargin(textMargin);
    auto *scroll = new QScrollArea;
    scroll->setWidget(m_picture);
    scroll->setWidgetResizable(true);
    scroll->setAccessibleName(tr("Picture"));
    scroll->setFocusPolicy(Qt::NoFocus); // what it shows has it
    m_stack->addWidget(m_text);
    m_stack->addWidget(scroll);
    makeTools();
    for (QFrame *each : std::initializer_list<QFrame *>{m_text, scroll})
        each->setFrameShape(QFrame::NoFrame);
    for (QLabel *each : {m_remarks, m_rowsNote})
        each->setContentsMargins(12, 4, 12, 4);
    body()->addLayout(factsRow());
    addLine();
    body()->addWidget(m_stack, 1);
    new FocusRing(m_stack);
    body()->addWidget(pageBar());
    body()->addWidget(m_rowsNote);
    body()->addWidget(m_remarks);
    clear();
}

QWidget *PreviewPane::pageBar()
{
    m_pageBar = new QWidget;
    auto *row = new QHBoxLayout(m_pageBar);
    row->setContentsMargins(0, 0, 0, 0);
    row->addStretch(1);
    row->addWidget(m_back);
    row->addWidget(m_pageNumber);
    row->addWidget(m_forward);
    row->addStretch(1);
    connect(m_back, &QToolButton::clicked, this, [this] { turn(-1); });
    connect(m_forward, &QToolButton::clicked, this, [this] { turn(1); });
    return m_pageBar;
}

preview::Fetch PreviewPane::fetch(const BlobId &blob)
{
    return [this, blob](qint64 position, qint64 count, const std::function<void(Result<QByteArray>)> &then) {
        m_office.ask<QByteArray>(
            m_request.get(),
            [blob, position, count](workflow::Office &office) -> Result<QByteArray> {
                const auto reader = office.vault.items().read(blob);
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

QLayout *PreviewPane::factsRow()
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(12, 4, 12, 4);
    row->addWidget(m_facts, 1);
    row->addWidget(m_count);
    row->addWidget(m_chatRule);
    m_count->setWordWrap(false);
    makeNarrow(m_chatRule);
    m_chatRule->setMinimumContentsLength(leastRule);
    return row;
}

void PreviewPane::makeTools()
{
    m_chatRule->setAccessibleName(tr("Rule for chats of this system"));
    m_chatRule->addItem(tr("chats: as decided about people"), int(System::ChatRule::Undeclared));
    m_chatRule->addItem(tr("chats: own messages only"), int(System::ChatRule::OwnMessages));
    m_chatRule->addItem(tr("chats: the thread, others masked"), int(System::ChatRule::Masked));
    m_outgoing->setCheckable(true);
    for (QPushButton *each : {m_rows, m_hide, m_area, m_outgoing})
        head()->addWidget(each);
    connect(m_chatRule, &QComboBox::activated, this,
            [this] { Q_EMIT chatRuleChosen(static_cast<System::ChatRule>(m_chatRule->currentData().toInt())); });
    connect(m_hide, &QPushButton::clicked, this, &PreviewPane::hidePassage);
    connect(m_rows, &QPushButton::clicked, this, &PreviewPane::hideRows);
    connect(m_area, &QPushButton::clicked, m_picture, &PageView::beginArea);
    connect(m_outgoing, &QPushButton::toggled, this, &PreviewPane::applySight);
    connect(m_outgoing, &QPushButton::toggled, this, &PreviewPane::outgoingShown);
    connect(m_picture, &PageView::areasChanged, this, [this] {
        if (m_picture->areas().isEmpty())
            m_sight.plan.areas.remove(m_page);
        else
            m_sight.plan.areas.insert(m_page, m_picture->areas());
        applySight();
        Q_EMIT planChanged();
    });
}

QWidgetList PreviewPane::views() const
{
    return {m_text, m_picture};
}

bool PreviewPane::showsOutgoing() const
{
    return m_outgoing->isChecked();
}

void PreviewPane::setOutgoing(bool isOn)
{
    m_outgoing->setChecked(isOn);
}

void PreviewPane::show(const Sight &sight)
{
    clear();
    m_sight = sight;
    const Item &item = sight.line.item;
    m_chatRule->setCurrentIndex(m_chatRule->findData(int(sight.chatRule)));
    setTitle(sight.title());
    m_facts->setText(sight.facts(m_reader));
    const auto kind = preview::kindOf(item.mediaType, item.path);
    if (!kind) {
        say(tr("Content of this kind (%1) cannot be shown. It can be handed out or withheld all the same.")
                .arg(item.mediaType));
        return;
    }
    say(tr("Being read …"));
    const QSize box =
        m_stack->size().expandedTo({leastEdge, leastEdge}).boundedTo({preview::limits::edge, preview::limits::edge});
    m_request = std::make_unique<preview::Request>(preview::helperProgram(),
                                                   preview::Subject{*kind, item.sizeBytes, box}, fetch(item.blob));
    connect(m_request.get(), &preview::Request::ready, this, &PreviewPane::showPreview);
    connect(m_request.get(), &preview::Request::pageReady, this, &PreviewPane::showPage);
    connect(m_request.get(), &preview::Request::failed, this, [this](const Error &error) { say(error.message); });
    m_request->start();
}

void PreviewPane::showMarked(const QHash<SystemId, itemmodels::ItemCatalogue::Counts> &counts,
                             const QList<System> &systems)
{
    clear();
    const QLocale &locale = m_reader.locale;
    itemmodels::ItemCatalogue::Counts all;
    QStringList lines;
    for (const System &system : systems) {
        const auto of = counts.value(system.id);
        if (of.total() == 0)
            continue;
        lines << tr("%1: %n item(s)", nullptr, int(of.total())).arg(system.name);
        all.open += of.open;
        all.handOut += of.handOut;
        all.redact += of.redact;
        all.withhold += of.withhold;
    }
    setTitle(tr("%n item(s) marked", nullptr, int(all.total())));
    lines << QString();
    lines << (all.decided() == 0 ? tr("Nothing is decided about them yet.")
                                 : tr("%1 handed out · %2 redacted · %3 withheld · %4 open")
                                       .arg(locale.toString(all.handOut), locale.toString(all.redact),
                                            locale.toString(all.withhold), locale.toString(all.open)));
    if (!m_isLookedAtOnly) {
        lines << QString();
        lines << tr("What is chosen below is decided about all of them, and can be taken back. “Redact” hides in each "
                    "whom the decisions about people hide. To look at one, choose it alone in the list.");
    }
    say(lines.join(u'\n'));
}

void PreviewPane::clear()
{
    m_request.reset();
    m_sight = {};
    m_plain.reset();
    m_isCut = false;
    m_shownPage = {};
    m_pages = 0;
    m_page = 0;
    m_beside.clear();
    setTitle({});
    for (QLabel *label : {m_facts, m_remarks})
        label->clear();
    m_text->show({}, {});
    m_count->clear();
    m_outgoing->setChecked(false);
    for (QWidget *tool : QWidgetList{m_chatRule, m_rows, m_hide, m_area, m_outgoing, m_rowsNote})
        tool->hide();
    m_picture->clear();
    m_pageBar->hide();
    m_remarks->hide();
    m_stack->setCurrentIndex(0);
}

void PreviewPane::setLookedAtOnly(bool isOnly)
{
    m_isLookedAtOnly = isOnly;
}

void PreviewPane::say(const QString &sentence)
{
    m_text->show(sentence, {});
    m_plain.reset();
    m_shownPage = {};
    m_stack->setCurrentIndex(0);
    m_pageBar->hide();
}

void PreviewPane::showPreview(const preview::Preview &preview)
{
    QStringList remarks = m_sight.remarks(preview, m_reader);
    m_beside = preview.kind == preview::Kind::Pdf ? collection::textBesidePages(preview, m_sight.words) : QString();
    if (!m_sight.marksOn(preview.pages, m_beside.size()).isEmpty())
        remarks << tr(
            "Others are named besides the pages, too: see behind the last one. Redacted, only the pages go out.");
    m_remarks->setText(remarks.join(u'\n'));
    m_remarks->setVisible(!remarks.isEmpty());
    m_isCut = std::any_of(preview.remarks.begin(), preview.remarks.end(), preview::leavesTextOut);
    const bool isText = preview.kind != preview::Kind::Pdf && preview.kind != preview::Kind::Picture;
    m_hide->setVisible(isText && !m_isLookedAtOnly);
    m_area->setVisible(!isText && !m_isLookedAtOnly);
    m_outgoing->setVisible(!m_isLookedAtOnly);
    m_chatRule->setVisible(!preview.messages.isEmpty() && !m_isLookedAtOnly);
    if (preview.kind == preview::Kind::Pdf) {
        m_pages = preview.pages;
        m_pageBar->show();
        turn(0);
        return;
    }
    if (preview.kind == preview::Kind::Picture) {
        m_shownPage.image = preview.picture;
        m_shownPage.points = preview.picture.size();
        m_picture->setAreas(m_sight.plan.areas.value(0));
        m_stack->setCurrentIndex(1);
    } else {
        m_plain = preview::plainTextOf(preview, m_sight.words);
        if (m_plain->text.isEmpty())
            return say(tr("The content is empty."));
        m_text->show(m_plain->text, {});
        m_stack->setCurrentIndex(0);
    }
    applySight();
}

/// As wide as the pane; what is longer is scrolled to.
QSize PreviewPane::pageBox() const
{
    return QSize(m_stack->width() - scrollBarWidth, preview::limits::edge)
        .expandedTo({leastEdge, leastEdge})
        .boundedTo({preview::limits::edge, preview::limits::edge});
}

void PreviewPane::turn(int by)
{
    m_shownPage = {};
    const int last = qMax(0, m_beside.isEmpty() ? m_pages - 1 : m_pages);
    m_page = qBound(0, m_page + by, last);
    m_pageNumber->setText(isBeside() ? tr("Besides the pages") : tr("Page %1 of %2").arg(m_page + 1).arg(m_pages));
    m_back->setEnabled(m_page > 0);
    m_forward->setEnabled(m_page < last);
    m_area->setEnabled(!isBeside());
    if (isBeside()) {
        m_stack->setCurrentIndex(0);
        return applySight();
    }
    if (m_request && m_pages > 0)
        m_request->showPage(m_page, pageBox());
}

void PreviewPane::showPage(const preview::Page &page)
{
    if (page.number != m_page)
        return; // somebody turned on
    const bool isOther = m_shownPage.number != page.number || m_shownPage.image.isNull();
    m_shownPage = page;
    m_stack->setCurrentIndex(1);
    if (isOther)
        m_picture->setAreas(m_sight.plan.areas.value(page.number));
    const auto marks = m_sight.marksOn(page.number, page.text.size());
    if (page.marks.isEmpty() && !marks.isEmpty()) { // now that the text is known: where they stand
        QList<preview::Passage> passages;
        for (const Finding::Mark &mark : marks)
            passages << preview::Passage{mark.start, mark.length};
        m_request->showPage(page.number, pageBox(), passages);
    }
    applySight();
}

void PreviewPane::setVerdicts(const collection::PersonVerdicts &verdicts)
{
    m_sight.verdicts = verdicts;
    if (m_pages > 0)
        turn(0);
    else
        applySight();
}

void PreviewPane::goToMark(bool forward)
{
    if ((m_plain || isBeside()) && !showsOutgoing() && m_text->goToMark(forward))
        m_text->setFocus();
}

} // namespace habeas::ui
