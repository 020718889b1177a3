// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "paperview.h"

#include "pictureview.h"
#include "widgets/labels.h"

#include <QAction>
#include <QBoxLayout>
#include <QCoreApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {
namespace {

constexpr QSize pageBox(2400, 3400); // fine print can be brought closer

QAction *act(QWidget *of, const QString &text, const QKeySequence &key)
{
    auto *action = new QAction(text, of);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    action->setToolTip(u"%1 (%2)"_s.arg(text, key.toString(QKeySequence::NativeText)));
    of->addAction(action);
    return action;
}

} // namespace

preview::Fetch fetchFrom(const QByteArray &bytes)
{
    return [bytes](qint64 position, qint64 count, const std::function<void(Result<QByteArray>)> &then) {
        QMetaObject::invokeMethod(
            qApp, [=] { then(bytes.mid(position, count)); }, Qt::QueuedConnection);
    };
}

PaperView::PaperView(const Reader &reader, QWidget *parent)
    : Panel({}, parent),
      m_reader(reader),
      m_remarks(captionLabel({})),
      m_stack(new QStackedWidget),
      m_text(new QPlainTextEdit),
      m_picture(new PictureView),
      m_pageNumber(captionLabel({})),
      m_closer(act(this, tr("Closer"), QKeySequence(Qt::CTRL | Qt::Key_Plus))),
      m_farther(act(this, tr("Farther away"), QKeySequence(Qt::CTRL | Qt::Key_Minus))),
      m_turn(act(this, tr("Turn"), QKeySequence(Qt::CTRL | Qt::Key_T))),
      m_back(act(this, tr("Previous page"), QKeySequence(Qt::CTRL | Qt::Key_PageUp))),
      m_forward(act(this, tr("Next page"), QKeySequence(Qt::CTRL | Qt::Key_PageDown)))
{
    m_remarks->setTextFormat(Qt::PlainText);
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setAccessibleName(tr("What the document says"));
    m_picture->setAccessibleName(tr("Page of the document"));
    m_stack->addWidget(m_text);
    m_stack->addWidget(m_picture);
    QVBoxLayout *column = addInset();
    column->addWidget(m_stack, 1);
    column->addWidget(tools());
    column->addWidget(m_remarks);
    connect(m_closer, &QAction::triggered, m_picture, &PictureView::bringCloser);
    connect(m_farther, &QAction::triggered, m_picture, &PictureView::moveAway);
    connect(m_turn, &QAction::triggered, m_picture, &PictureView::turn);
    connect(m_back, &QAction::triggered, this, [this] { turnTo(m_page - 1); });
    connect(m_forward, &QAction::triggered, this, [this] { turnTo(m_page + 1); });
    clear();
}

QWidget *PaperView::tools()
{
    auto *bar = new QWidget;
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    for (QAction *action : {m_closer, m_farther, m_turn, m_back, m_forward}) {
        auto *button = new QToolButton;
        button->setDefaultAction(action);
        button->setFocusPolicy(Qt::TabFocus);
        row->addWidget(button);
        m_buttons << button;
    }
    row->addWidget(m_pageNumber);
    row->addStretch(1);
    return bar;
}

void PaperView::show(const QString &name, const QString &mediaType, qint64 sizeBytes, const preview::Fetch &fetch)
{
    clear();
    setTitle(name);
    const auto kind = preview::kindOf(mediaType, name);
    if (!kind) {
        say(tr("A file of this kind (%1) cannot be shown here. It is kept as it came; save it to open it with another "
               "program.")
                .arg(mediaType));
        return;
    }
    say(tr("Being read …"));
    constexpr QSize box(preview::limits::edge, preview::limits::edge);
    m_request =
        std::make_unique<preview::Request>(preview::helperProgram(), preview::Subject{*kind, sizeBytes, box}, fetch);
    connect(m_request.get(), &preview::Request::ready, this, &PaperView::showPreview);
    connect(m_request.get(), &preview::Request::pageReady, this, &PaperView::showPage);
    connect(m_request.get(), &preview::Request::failed, this, [this](const Error &error) { say(error.message); });
    m_request->start();
}

void PaperView::clear()
{
    m_request.reset();
    m_page = 0;
    m_pages = 0;
    setTitle({});
    m_remarks->clear();
    m_remarks->hide();
    m_picture->clear();
    say({});
}

void PaperView::say(const QString &sentence)
{
    m_text->setPlainText(sentence);
    m_stack->setCurrentWidget(m_text);
    showTools();
}

void PaperView::showTools()
{
    const bool isPicture = m_stack->currentWidget() == m_picture;
    for (QAction *action : {m_closer, m_farther, m_turn})
        action->setEnabled(isPicture);
    m_back->setEnabled(m_page > 0);
    m_forward->setEnabled(m_page + 1 < m_pages);
    m_pageNumber->setText(m_pages > 0 ? tr("Page %1 of %2").arg(m_page + 1).arg(m_pages) : QString());
    for (QToolButton *button : std::as_const(m_buttons)) {
        const bool isForPages = button->defaultAction() == m_back || button->defaultAction() == m_forward;
        button->setVisible(isForPages ? m_pages > 1 : isPicture);
    }
}

void PaperView::showPreview(const preview::Preview &preview)
{
    QStringList remarks;
    for (const preview::Remark &remark : preview.remarks)
        remarks << preview::sentenceOf(remark, m_reader.words);
    m_remarks->setText(remarks.join(u'\n'));
    m_remarks->setVisible(!remarks.isEmpty());
    if (preview.kind == preview::Kind::Pdf) {
        m_pages = preview.pages;
        turnTo(0);
        return;
    }
    if (preview.kind != preview::Kind::Picture) {
        const QString text = preview::plainText(preview, m_reader.words);
        say(text.isEmpty() ? tr("The content is empty.") : text);
        return;
    }
    m_picture->show(preview.picture, false);
    m_stack->setCurrentWidget(m_picture);
    showTools();
}

void PaperView::turnTo(int page)
{
    m_page = qBound(0, page, qMax(0, m_pages - 1));
    if (m_request && m_pages > 0)
        m_request->showPage(m_page, pageBox);
    showTools();
}

void PaperView::showPage(const preview::Page &page)
{
    if (page.number != m_page)
        return; // somebody turned on
    m_picture->show(page.image, m_stack->currentWidget() == m_picture);
    m_picture->setAccessibleDescription(page.text);
    m_stack->setCurrentWidget(m_picture);
    showTools();
}

} // namespace habeas::ui
