// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "documentview.h"

#include "labels.h"
#include "theme/icons.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPdfDocument>
#include <QPdfSelection>
#include <QResizeEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {
namespace {

QToolButton *arrow(const QString &icon, const QString &name)
{
    auto *button = new QToolButton;
    button->setIcon(iconNamed(icon));
    button->setAccessibleName(name);
    button->setToolTip(name);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace

DocumentView::DocumentView(const QString &name, QWidget *parent)
    : Panel(name, parent),
      m_document(new QPdfDocument(this)),
      m_view(new QScrollArea),
      m_sheet(new QLabel),
      m_page(new QLabel),
      m_back(arrow(u"back"_s, tr("Previous page"))),
      m_forward(arrow(u"forward"_s, tr("Next page")))
{
    m_view->setAccessibleName(name);
    m_view->setWidget(m_sheet);
    m_view->setBackgroundRole(QPalette::Mid);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // else its coming and going changes the width
    m_view->viewport()->installEventFilter(this);
    m_view->setFrameShape(QFrame::NoFrame);
    for (QWidget *each : std::initializer_list<QWidget *>{m_back, m_page, m_forward})
        head()->addWidget(each);
    body()->addWidget(m_view, 1);
    connect(m_back, &QToolButton::clicked, this, [this] { goTo(m_shown - 1); });
    connect(m_forward, &QToolButton::clicked, this, [this] { goTo(m_shown + 1); });
    showPage();
}

DocumentView::~DocumentView()
{
    m_document->close(); // before the bytes it reads
}

int DocumentView::pageCount() const
{
    return m_document->pageCount();
}

void DocumentView::show(const QByteArray &pdf)
{
    const int page = m_shown;
    clear();
    m_pdf = pdf;
    m_buffer.setBuffer(&m_pdf);
    m_buffer.open(QIODevice::ReadOnly);
    m_document->load(&m_buffer);
    goTo(qBound(0, page, qMax(0, pageCount() - 1)));
}

void DocumentView::clear()
{
    m_document->close();
    m_buffer.close();
    m_pdf.clear();
    m_shown = 0;
    showPage();
}

void DocumentView::goTo(int page)
{
    m_shown = page;
    m_view->verticalScrollBar()->setValue(0);
    showPage();
}

void DocumentView::showPage()
{
    const int count = pageCount();
    //: the page that is shown, and how many there are
    m_page->setText(count > 0 ? tr("%1 / %2").arg(m_shown + 1).arg(count) : QString());
    m_back->setEnabled(m_shown > 0);
    m_forward->setEnabled(m_shown + 1 < count);
    // Whoever does not see the page hears what is on it.
    m_sheet->setAccessibleName(m_view->accessibleName() + u' ' + m_page->text());
    m_sheet->setAccessibleDescription(count > 0 ? m_document->getAllText(m_shown).text() : QString());
    paintPage();
}

/// Here and now: QPdfView of Qt 6.4 paints on a thread, and shows what it began to paint of the document before.
void DocumentView::paintPage()
{
    if (pageCount() == 0) {
        m_sheet->clear();
        m_sheet->resize(0, 0);
        return;
    }
    const QSizeF points = m_document->pagePointSize(m_shown);
    const int width = m_view->viewport()->width();
    const QSize size(width, qRound(width * points.height() / points.width()));
    QPixmap page(size * devicePixelRatioF());
    page.fill(Qt::white);
    {
        QPainter painter(&page);
        painter.drawImage(QPoint(), m_document->render(m_shown, page.size()));
    }
    page.setDevicePixelRatio(devicePixelRatioF());
    m_sheet->setPixmap(page);
    m_sheet->resize(size);
}

bool DocumentView::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && static_cast<QResizeEvent *>(event)->size().width() != m_sheet->width())
        paintPage();
    return Panel::eventFilter(watched, event);
}

} // namespace habeas::ui
