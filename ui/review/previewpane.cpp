// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "previewpane.h"

#include "marktext.h"

#include "theme/icons.h"
#include "theme/tokens.h"
#include "widgets/labels.h"

#include "itemmodels/wording.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QScrollArea>
#include <QStackedWidget>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {
namespace {

constexpr int leastEdge = 200; // of the box a picture is fitted into, before the pane has its size

QString factsOf(const Item &item, const Reader &reader)
{
    QStringList parts{itemmodels::ownershipText(item.ownership), item.path};
    if (item.modifiedAt.isValid())
        parts << reader.locale.toString(item.modifiedAt.toLocalTime(), QLocale::ShortFormat);
    if (!item.otherPeople.isEmpty())
        parts << PreviewPane::tr("Others named by the system: %1").arg(item.otherPeople.join(u", "_s));
    for (const Code &remark : item.remarks)
        parts << reader.words.say(remark);
    return parts.join(u" · "_s);
}

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
    : QWidget(parent),
      m_office(office),
      m_reader(reader),
      m_title(sectionLabel({})),
      m_facts(captionLabel({})),
      m_remarks(captionLabel({})),
      m_stack(new QStackedWidget),
      m_text(new MarkText),
      m_picture(new QLabel),
      m_pageNumber(captionLabel({})),
      m_back(arrow(u"back"_s, tr("Previous page"))),
      m_forward(arrow(u"forward"_s, tr("Next page")))
{
    m_text->setAccessibleName(tr("Content"));
    m_picture->setAlignment(Qt::AlignCenter);
    auto *scroll = new QScrollArea;
    scroll->setWidget(m_picture);
    scroll->setWidgetResizable(true);
    scroll->setAccessibleName(tr("Picture"));
    m_stack->addWidget(m_text);
    m_stack->addWidget(scroll);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_title);
    column->addWidget(m_facts);
    column->addWidget(m_stack, 1);
    column->addWidget(pageBar());
    column->addWidget(m_remarks);
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

void PreviewPane::show(const storage::ItemLine &line, const collection::PersonVerdicts &verdicts, const Words &words)
{
    clear();
    const Item &item = line.item;
    m_finding = line.finding;
    m_verdicts = verdicts;
    m_words = words;
    m_title->setText(item.title.isEmpty() ? item.path : item.title);
    m_facts->setText(factsOf(item, m_reader));
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

void PreviewPane::clear()
{
    m_request.reset();
    m_finding.reset();
    m_verdicts = {};
    m_shownPage = {};
    m_pages = 0;
    m_page = 0;
    for (QLabel *label : {m_title, m_facts, m_remarks})
        label->clear();
    m_text->show({}, {});
    m_shownText = -1;
    m_picture->clear();
    m_pageBar->hide();
    m_remarks->hide();
    m_stack->setCurrentIndex(0);
}

void PreviewPane::say(const QString &sentence)
{
    m_text->show(sentence, {});
    m_shownText = -1;
    m_stack->setCurrentIndex(0);
    m_pageBar->hide();
}

void PreviewPane::showWords(const QString &text)
{
    if (text.isEmpty())
        return say(tr("The content is empty."));
    m_text->show(text, {});
    m_shownText = text.size();
    paintMarks();
    m_stack->setCurrentIndex(0);
}

void PreviewPane::showPreview(const preview::Preview &preview)
{
    QStringList remarks;
    for (const preview::Remark &remark : preview.remarks)
        remarks << preview::sentenceOf(remark, m_reader.words);
    for (const Code &lack : m_finding ? m_finding->lacks : QList<Code>())
        remarks << m_reader.words.say(lack);
    m_remarks->setText(remarks.join(u'\n'));
    m_remarks->setVisible(!remarks.isEmpty());
    if (preview.kind == preview::Kind::Pdf) {
        m_pages = preview.pages;
        m_pageBar->show();
        turn(0);
    } else if (preview.kind == preview::Kind::Picture) {
        m_picture->setPixmap(QPixmap::fromImage(preview.picture));
        m_stack->setCurrentIndex(1);
    } else {
        showWords(preview::plainText(preview, m_words));
    }
}

void PreviewPane::turn(int by)
{
    m_page = qBound(0, m_page + by, qMax(0, m_pages - 1));
    m_pageNumber->setText(tr("Page %1 of %2").arg(m_page + 1).arg(m_pages));
    m_back->setEnabled(m_page > 0);
    m_forward->setEnabled(m_page + 1 < m_pages);
    if (m_request && m_pages > 0)
        m_request->showPage(m_page, m_stack->size().boundedTo({preview::limits::edge, preview::limits::edge}));
}

void PreviewPane::showPage(const preview::Page &page)
{
    if (page.number != m_page)
        return; // somebody turned on
    m_shownPage = page;
    m_stack->setCurrentIndex(1);
    const auto marks = marksOn(page.number, page.text.size());
    if (page.marks.isEmpty() && !marks.isEmpty()) { // now that the text is known: where they stand
        QList<preview::Passage> passages;
        for (const Finding::Mark &mark : marks)
            passages << preview::Passage{mark.start, mark.length};
        m_request->showPage(page.number, page.image.size(), passages);
    }
    paintMarks();
}

/// The marks on a page, as long as its text is the one they were made for.
QList<Finding::Mark> PreviewPane::marksOn(int page, qsizetype length) const
{
    QList<Finding::Mark> marks;
    if (!m_finding || m_finding->lengths.value(page, -1) != length)
        return marks;
    for (const Finding::Mark &mark : m_finding->marks) {
        const auto kind = m_verdicts.kindOf(m_finding->named.at(mark.named).key);
        const bool isOther = kind != PersonDecision::Kind::Subject && kind != PersonDecision::Kind::NoPerson;
        if (mark.page == page && isOther && mark.start + mark.length <= length
            && marks.size() < preview::limits::passages)
            marks << mark;
    }
    return marks;
}

void PreviewPane::setVerdicts(const collection::PersonVerdicts &verdicts)
{
    m_verdicts = verdicts;
    if (m_stack->currentIndex() == 1 && m_pages > 0)
        turn(0);
    else
        paintMarks();
}

void PreviewPane::paintMarks()
{
    if (m_shownText >= 0) {
        QList<MarkText::Mark> shown;
        const auto marks = marksOn(0, m_shownText);
        for (const Finding::Mark &mark : marks) {
            const Finding::Named &named = m_finding->named.at(mark.named);
            shown << MarkText::Mark{mark.start, mark.length, tr("Other person: %1").arg(named.name),
                                    m_verdicts.kindOf(named.key) == PersonDecision::Kind::Redact};
        }
        m_text->setMarks(shown);
    }
    if (m_shownPage.image.isNull())
        return;
    QImage image = m_shownPage.image;
    QPainter painter(&image);
    const Inks inks = colorsOf(Scheme::Light, Tone::ThirdParties); // paper is white in every scheme
    const double scale = image.width() / m_shownPage.points.width();
    painter.setCompositionMode(QPainter::CompositionMode_Multiply);
    for (const auto &rectangles : m_shownPage.marks) {
        for (const QRectF &rectangle : rectangles) {
            const QRectF box(rectangle.topLeft() * scale, rectangle.size() * scale);
            painter.fillRect(box, inks.fill);
            painter.setPen(QPen(inks.ink, 2, Qt::DotLine));
            painter.drawLine(box.bottomLeft(), box.bottomRight());
        }
    }
    painter.end();
    m_picture->setPixmap(QPixmap::fromImage(image));
}

void PreviewPane::goToMark(bool forward)
{
    if (m_shownText >= 0 && m_text->goToMark(forward))
        m_text->setFocus();
}

} // namespace habeas::ui
