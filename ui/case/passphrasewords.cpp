// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "passphrasewords.h"

#include "theme/tokens.h"

#include <QAccessibleWidget>
#include <QPainter>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {
namespace {

constexpr int gap = 8;
constexpr int padding = 8;
constexpr int longestWord = 8; // of the word lists

class PassphraseAccess final : public QAccessibleWidget
{
public:
    explicit PassphraseAccess(PassphraseWords *words) : QAccessibleWidget(words, QAccessible::StaticText) { }

    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Name ? static_cast<const PassphraseWords *>(object())->spoken() : QString();
    }
};

QAccessibleInterface *accessOf(const QString &, QObject *object)
{
    auto *words = qobject_cast<PassphraseWords *>(object);
    return words ? new PassphraseAccess(words) : nullptr; // QAccessible's cache owns it
}

} // namespace

PassphraseWords::PassphraseWords(QWidget *parent) : QWidget(parent)
{
    QAccessible::installFactory(&accessOf); // a second time it is the same
    setFocusPolicy(Qt::TabFocus);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void PassphraseWords::show(const std::shared_ptr<const Secret> &passphrase)
{
    m_passphrase = passphrase;
    m_isCovered = false;
    updateGeometry();
    tell();
}

void PassphraseWords::clear()
{
    m_passphrase.reset();
    updateGeometry();
    tell();
}

void PassphraseWords::setCovered(bool isCovered)
{
    m_isCovered = isCovered;
    tell();
}

void PassphraseWords::tell()
{
    update();
    QAccessibleEvent event(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&event);
}

int PassphraseWords::wordCount() const
{
    return m_passphrase ? int(std::count(m_passphrase->view().begin(), m_passphrase->view().end(), '-')) + 1 : 0;
}

QString PassphraseWords::spoken() const
{
    if (!m_passphrase)
        return tr("No passphrase yet");
    return m_isCovered ? tr("Passphrase, covered") : QString::fromLatin1(m_passphrase->view());
}

QFont PassphraseWords::wordFont() const
{
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.15);
    large.setWeight(QFont::DemiBold);
    return large;
}

QSize PassphraseWords::boxSize() const
{
    const QFontMetrics metrics(wordFont());
    return {metrics.horizontalAdvance(QString(longestWord, u'm')) * 3 / 4 + 2 * padding,
            fontMetrics().height() + metrics.height() + 2 * padding};
}

int PassphraseWords::columnsIn(int width) const
{
    return std::clamp((width + gap) / (boxSize().width() + gap), 1, qMax(1, wordCount()));
}

int PassphraseWords::heightForWidth(int width) const
{
    const int columns = columnsIn(width);
    const int rows = (wordCount() + columns - 1) / columns;
    return rows * boxSize().height() + qMax(0, rows - 1) * gap;
}

QSize PassphraseWords::sizeHint() const
{
    const int width = 4 * (boxSize().width() + gap) - gap;
    return {width, heightForWidth(width)};
}

void PassphraseWords::paintEvent(QPaintEvent *)
{
    if (!m_passphrase)
        return;
    const Scheme scheme = schemeOf(palette());
    QPainter painter(this);
    const QSize size = boxSize();
    const int columns = columnsIn(width());
    QByteArrayView rest = m_passphrase->view();
    for (int i = 0; i < wordCount(); ++i) {
        const auto end = std::find(rest.begin(), rest.end(), '-');
        QString word = QString::fromLatin1(rest.first(end - rest.begin()));
        rest = end == rest.end() ? QByteArrayView() : QByteArrayView(end + 1, rest.end());
        if (m_isCovered) {
            wipe(word);
            word = QString(longestWord, u'•'); // as many for each: lengths tell, too
        }
        const QRect box({i % columns * (size.width() + gap), i / columns * (size.height() + gap)}, size);
        painter.setPen(colorOf(scheme, Token::Control));
        painter.setBrush(colorOf(scheme, Token::Base));
        painter.drawRoundedRect(box.adjusted(0, 0, -1, -1), 4, 4);
        painter.setFont(font());
        painter.setPen(colorOf(scheme, Token::Text2));
        painter.drawText(box.adjusted(0, padding, 0, 0), Qt::AlignHCenter | Qt::AlignTop, QString::number(i + 1));
        painter.setFont(wordFont());
        painter.setPen(colorOf(scheme, Token::Text));
        painter.drawText(box.adjusted(0, 0, 0, -padding), Qt::AlignHCenter | Qt::AlignBottom, word);
        wipe(word);
    }
    if (hasFocus()) {
        painter.setPen(QPen(colorOf(scheme, Token::Link), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(rect().adjusted(1, 1, -1, -1), 4, 4);
    }
}

} // namespace habeas::ui
