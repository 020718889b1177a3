// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "labels.h"

#include "dayfield.h"

#include "theme/tokens.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QBoxLayout>
#include <QComboBox>
#include <QCoreApplication>
#include <QEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>

namespace habeas::ui {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(habeas::ui)
};

/// On the ground of its tone, in every scheme.
class ToneLabel final : public QLabel
{
public:
    explicit ToneLabel(QWidget *parent) : QLabel(parent) { }

    void setTone(Tone tone)
    {
        m_tone = tone;
        const Inks inks = colorsOf(schemeOf(QGuiApplication::palette()), tone);
        QPalette palette = this->palette();
        palette.setColor(QPalette::WindowText, inks.ink);
        palette.setColor(QPalette::Window, inks.fill);
        setPalette(palette);
    }

protected:
    void changeEvent(QEvent *event) override
    {
        QLabel::changeEvent(event);
        if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationPaletteChange)
            setTone(m_tone);
    }

private:
    Tone m_tone = Tone::Bad;
};

template <class Field, class Signal> void goesWith(QLabel *error, const QWidget *form, Signal changed)
{
    const auto fields = form->findChildren<Field *>();
    for (Field *field : fields) {
        QObject::connect(field, changed, error, [error] {
            if (!error->isHidden())
                showError(error, {});
        });
    }
}

QLabel *inFont(QLabel *label, double factor, QFont::Weight weight)
{
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * factor);
    font.setWeight(weight);
    label->setFont(font);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

QLabel *label(const QString &text, double factor, QFont::Weight weight, QWidget *parent)
{
    return inFont(new QLabel(text, parent), factor, weight);
}

} // namespace

QLabel *titleLabel(const QString &text, QWidget *parent)
{
    return label(text, 1.4, QFont::DemiBold, parent);
}

QLabel *asSection(QLabel *label)
{
    return inFont(label, 1.15, QFont::DemiBold);
}

QLabel *sectionLabel(const QString &text, QWidget *parent)
{
    return asSection(new QLabel(text, parent));
}

QLabel *asCaption(QLabel *label)
{
    inFont(label, 0.92, QFont::Normal);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

QLabel *captionLabel(const QString &text, QWidget *parent)
{
    return asCaption(new QLabel(text, parent));
}

void setInMiddle(QWidget *page, QLayout *content, int widest)
{
    auto *middle = new QWidget;
    middle->setMaximumWidth(widest);
    middle->setLayout(content);
    auto *across = new QHBoxLayout;
    across->addStretch(1);
    across->addWidget(middle, 8);
    across->addStretch(1);
    auto *column = new QVBoxLayout(page);
    column->addStretch(1);
    column->addLayout(across);
    column->addStretch(2);
}

QLabel *errorLabel(QWidget *parent)
{
    auto *error = inFont(new ToneLabel(parent), 1, QFont::DemiBold);
    error->setMargin(8);
    error->setBackgroundRole(QPalette::Window); // a panel's own would be taken else, and the tone not be seen
    error->setForegroundRole(QPalette::WindowText);
    error->setAutoFillBackground(true);
    error->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    error->hide();
    return error;
}

void showError(QLabel *label, const QString &message, Tone tone)
{
    if (auto *toned = dynamic_cast<ToneLabel *>(label))
        toned->setTone(tone);
    label->setText(message);
    label->setVisible(!message.isEmpty());
    if (!message.isEmpty()) {
        QAccessibleEvent alert(label, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

void errorGoesWithInput(QLabel *error, QWidget *form)
{
    goesWith<QLineEdit>(error, form, &QLineEdit::textEdited);
    goesWith<QPlainTextEdit>(error, form, &QPlainTextEdit::textChanged);
    goesWith<QComboBox>(error, form, &QComboBox::activated);
    goesWith<DayField>(error, form, &DayField::dateChanged);
    goesWith<QSpinBox>(error, form, &QSpinBox::valueChanged);
    goesWith<QAbstractButton>(error, form, &QAbstractButton::toggled);
}

QString chooseText()
{
    return Text::tr("– choose –");
}

} // namespace habeas::ui
