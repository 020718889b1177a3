// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "profilechooser.h"

#include "widgets/labels.h"
#include "widgets/mainbutton.h"

#include "itemmodels/systemlistmodel.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {

ProfileChooser::ProfileChooser(const Reader &reader, QWidget *parent)
    : Panel(tr("New system"), parent),
      m_reader(reader),
      m_search(new QLineEdit),
      m_list(new QListWidget),
      m_about(new QLabel),
      m_take(new QPushButton(tr("&Take this one"))),
      m_error(errorLabel())
{
    m_search->setPlaceholderText(tr("What kind of system is it?"));
    m_search->setAccessibleName(tr("Search kinds of systems"));
    m_search->setClearButtonEnabled(true);
    m_list->setAccessibleName(tr("Kinds of systems"));
    m_about->setWordWrap(true);
    m_about->setTextFormat(Qt::PlainText);
    makeMain(m_take);
    auto *back = new QPushButton(tr("Cance&l"));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(back);
    buttons->addStretch(1);
    buttons->addWidget(m_take);
    QVBoxLayout *column = addInset();
    column->addWidget(
        captionLabel(tr("Each kind brings what is commonly known of it: purpose, legal basis, categories, "
                        "retention. The school checks it and fills in what only it knows.")));
    column->addWidget(m_search);
    column->addWidget(m_list, 1);
    column->addWidget(m_about);
    column->addWidget(m_error);
    column->addLayout(buttons);

    const auto known = profiles();
    if (known) {
        m_profiles = *known;
        std::sort(m_profiles.begin(), m_profiles.end(), [this](const Profile &a, const Profile &b) {
            return text(a.title).localeAwareCompare(text(b.title)) < 0;
        });
    } else {
        showError(m_error, known.error().message);
    }
    for (const Profile &profile : std::as_const(m_profiles))
        m_list->addItem(text(profile.title));
    const auto take = [this] {
        if (const Profile *profile = current())
            Q_EMIT chosen(*profile);
    };
    connect(m_search, &QLineEdit::textChanged, this, &ProfileChooser::filter);
    connect(m_search, &QLineEdit::returnPressed, this, take); // what is marked below, as in the list
    m_search->installEventFilter(this);
    connect(m_list, &QListWidget::currentRowChanged, this, &ProfileChooser::showChosen);
    connect(m_list, &QListWidget::itemActivated, this, take);
    connect(m_take, &QPushButton::clicked, this, take);
    connect(back, &QPushButton::clicked, this, &ProfileChooser::left);
    m_list->setCurrentRow(0);
}

QString ProfileChooser::text(const LocalText &text) const
{
    return m_reader.words.language() == Language::German ? text.german : text.english;
}

const Profile *ProfileChooser::current() const
{
    const int row = m_list->currentRow();
    return row < 0 || m_list->item(row)->isHidden() ? nullptr : &m_profiles.at(row);
}

void ProfileChooser::begin()
{
    m_search->clear();
    m_search->setFocus();
}

bool ProfileChooser::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Up:
        case Qt::Key_Down:
        case Qt::Key_PageUp:
        case Qt::Key_PageDown:
            QCoreApplication::sendEvent(m_list, event);
            return true;
        default:
            break;
        }
    }
    return Panel::eventFilter(watched, event);
}

void ProfileChooser::filter()
{
    const QString wanted = m_search->text().trimmed();
    int first = -1;
    for (int row = m_list->count() - 1; row >= 0; --row) {
        const bool fits = m_list->item(row)->text().contains(wanted, Qt::CaseInsensitive)
            || itemmodels::connectorText(m_profiles.at(row).system.connector).contains(wanted, Qt::CaseInsensitive);
        m_list->item(row)->setHidden(!fits);
        first = fits ? row : first;
    }
    if (!current())
        m_list->setCurrentRow(first);
    showChosen();
}

void ProfileChooser::showChosen()
{
    const Profile *profile = current();
    m_take->setEnabled(profile);
    m_about->setText(profile ? tr("Read by: %1").arg(itemmodels::connectorText(profile->system.connector)) + u'\n'
                             + tr("To check: %1").arg(text(profile->toCheck))
                             : tr("No kind has this word in its name. “Processor (asked by letter)” fits whatever "
                                  "somebody else operates."));
}

} // namespace habeas::ui
