// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "guidewindow.h"

#include <QBoxLayout>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextDocument>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {
namespace {

constexpr QSize firstSize(760, 720);

/// Pictures are as wide as the text, whatever size they were painted in; nothing is loaded but the guide's own.
class GuideText final : public QTextBrowser
{
public:
    QVariant loadResource(int type, const QUrl &name) override
    {
        const QUrl url = source().resolved(name);
        if (url.scheme() != u"qrc")
            return {};
        const QVariant loaded = QTextBrowser::loadResource(type, url);
        if (type != QTextDocument::ImageResource)
            return loaded;
        const QImage image = QImage::fromData(loaded.toByteArray());
        const int width = viewport()->width() - 2 * int(document()->documentMargin());
        const qreal ratio = devicePixelRatioF();
        if (image.isNull() || width <= 0)
            return {};
        QImage fitting = image.scaledToWidth(int(width * ratio), Qt::SmoothTransformation);
        fitting.setDevicePixelRatio(ratio);
        return fitting;
    }
};

} // namespace

GuideWindow::GuideWindow(Language language, QWidget *parent) : QDialog(parent), m_text(new GuideText)
{
    setWindowTitle(tr("Guide"));
    resize(firstSize);
    m_text->setAccessibleName(tr("Guide"));
    m_text->setOpenLinks(false);
    m_text->setFrameShape(QFrame::NoFrame);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->addWidget(m_text);
    m_text->setSource(QUrl(u"qrc:/guide/%1.md"_s.arg(languageCode(language))), QTextDocument::MarkdownResource);
}

bool GuideWindow::showPart(const QString &heading)
{
    for (QTextBlock block = m_text->document()->begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() != 2 || block.text() != heading)
            continue;
        m_text->setTextCursor(QTextCursor(block));
        QScrollBar *bar = m_text->verticalScrollBar();
        bar->setValue(bar->value() + m_text->cursorRect().top());
        return true;
    }
    m_text->moveCursor(QTextCursor::Start);
    return false;
}

} // namespace habeas::ui
