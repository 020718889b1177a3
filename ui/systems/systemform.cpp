// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "systemform.h"

#include "authorityfield.h"
#include "recipientstable.h"

#include "widgets/growingtext.h"
#include "widgets/labels.h"

#include "connectors/connector.h"
#include "itemmodels/systemlistmodel.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {
namespace {

constexpr int mostDays = 36'500;
constexpr int noDays = -1;

QString &in(Language language, LocalText &text)
{
    return language == Language::German ? text.german : text.english;
}

QSpinBox *daysField(const QString &none)
{
    auto *days = new QSpinBox;
    days->setRange(noDays, mostDays);
    days->setSpecialValueText(none);
    return days;
}

std::optional<int> daysIn(const QSpinBox *field)
{
    return field->value() == noDays ? std::nullopt : std::optional(field->value());
}

bool isEmpty(const LocalText &text)
{
    return text.german.isEmpty() && text.english.isEmpty();
}

} // namespace

SystemForm::SystemForm(const Reader &reader, QWidget *parent)
    : QScrollArea(parent),
      m_shown(reader.words.language()),
      m_form(new QFormLayout),
      m_name(new QLineEdit),
      m_connector(new QComboBox),
      m_locationLabel(new QLabel),
      m_location(new QLineEdit),
      m_choose(new QPushButton(tr("C&hoose …"))),
      m_authorities(new AuthorityField(reader)),
      m_contact(new QLineEdit),
      m_language(new QComboBox),
      m_categories(new GrowingText),
      m_recipients(new RecipientsTable),
      m_days(daysField(tr("as long as the account"))),
      m_backupDays(daysField(tr("no copies known"))),
      m_gone(captionLabel({})),
      m_portable(new QCheckBox(tr("given by consent or contract")))
{
    for (const QString &kind : QStringList{u"manual"_s} + connectors::connectorKinds())
        m_connector->addItem(itemmodels::connectorText(kind), kind);
    m_language->addItem(tr("German"), QVariant::fromValue(Language::German));
    m_language->addItem(tr("English"), QVariant::fromValue(Language::English));
    m_language->setCurrentIndex(m_language->findData(QVariant::fromValue(m_shown)));
    m_name->setObjectName(u"systemName"_s);
    m_location->setObjectName(u"systemLocation"_s);
    m_contact->setObjectName(u"systemContact"_s);
    m_days->setAccessibleName(tr("Days until the shortest-lived data are gone"));
    m_backupDays->setAccessibleName(tr("Further days until the copies are gone"));
    m_portable->setAccessibleName(tr("Portable: given by consent or contract"));
    m_contact->setPlaceholderText(tr("office, administrator or provider, and how they are reached"));
    m_categories->setPlaceholderText(tr("one category a line"));

    m_form->addRow(tr("Na&me"), m_name);
    m_form->addRow(tr("Read &by"), m_connector);
    m_locationRow = locationRow();
    m_locationLabel->setBuddy(m_location);
    m_form->addRow(m_locationLabel, m_locationRow);
    m_form->addRow(tr("Own authority"), m_authorities);
    m_form->addRow(tr("Who is asked"), m_contact);
    m_form->addRow(tr("Te&xts in"), m_language);
    addText(m_form, tr("P&urpose"), [](System &system) -> LocalText & { return system.purpose; });
    addText(m_form, tr("Legal bas&is"), [](System &system) -> LocalText & { return system.legalBasis; });
    m_form->addRow(tr("Categories"), m_categories);
    addText(m_form, tr("Data subjects"), [](System &system) -> LocalText & { return system.persons; });
    addText(m_form, tr("Source"), [](System &system) -> LocalText & { return system.source; });
    auto *recipients = new QLabel(tr("Recipients"));
    recipients->setBuddy(m_recipients->firstField());
    m_form->addRow(recipients, m_recipients);
    addText(m_form, tr("Retenti&on"), [](System &system) -> LocalText & { return system.retention.rule; });
    m_form->addRow(tr("Deleted after (days)"), m_days);
    m_form->addRow(tr("In backups (days longer)"), m_backupDays);
    m_form->addRow(m_gone);
    addText(m_form, tr("Measures (TOM)"), [](System &system) -> LocalText & { return system.measures; });
    addText(m_form, tr("Other peop&le"), [](System &system) -> LocalText & { return system.thirdPartyPolicy; });
    addText(m_form, tr("&Automated decision"), [](System &system) -> LocalText & { return system.automatedDecision; });
    m_form->addRow(tr("&Portable (Art. 20)"), m_portable);

    auto *inner = new QWidget;
    inner->setLayout(m_form);
    m_form->setContentsMargins(12, 12, 12, 12);
    m_form->setLabelAlignment(Qt::AlignRight);
    m_form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    setWidget(inner);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);

    const auto tell = [this] {
        if (!m_isShowing)
            Q_EMIT edited();
    };
    for (QLineEdit *field : {m_name, m_location, m_contact})
        connect(field, &QLineEdit::textEdited, this, tell);
    for (const TextField &text : std::as_const(m_texts))
        connect(text.field, &QPlainTextEdit::textChanged, this, tell);
    connect(m_categories, &QPlainTextEdit::textChanged, this, tell);
    connect(m_recipients, &RecipientsTable::edited, this, tell);
    connect(m_authorities, &AuthorityField::edited, this, tell);
    for (QSpinBox *days : {m_days, m_backupDays}) {
        connect(days, &QSpinBox::valueChanged, this, tell);
        connect(days, &QSpinBox::valueChanged, this, &SystemForm::showHorizon);
    }
    connect(m_portable, &QCheckBox::toggled, this, tell);
    connect(m_connector, &QComboBox::currentIndexChanged, this, [this, tell] {
        showReading();
        tell();
    });
    connect(m_language, &QComboBox::currentIndexChanged, this, [this] {
        keepTexts(m_system); // in the language shown up to now
        m_shown = m_language->currentData().value<Language>();
        showTexts();
    });
    connect(m_choose, &QPushButton::clicked, this, &SystemForm::chooseFile);
}

QWidget *SystemForm::locationRow()
{
    auto *box = new QWidget;
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_location, 1);
    row->addWidget(m_choose);
    return box;
}

void SystemForm::addText(QFormLayout *form, const QString &label, LocalText &(*of)(System &))
{
    auto *field = new GrowingText;
    m_texts << TextField{of, field};
    form->addRow(label, field);
}

QString SystemForm::connector() const
{
    return m_connector->currentData().toString();
}

void SystemForm::showReading()
{
    const bool isManual = connector() == u"manual"_s;
    const bool isLive = connectors::isLive(connector());
    m_form->setRowVisible(m_locationRow, !isManual);
    m_form->setRowVisible(m_authorities, isLive);
    m_form->setRowVisible(m_contact, isManual);
    m_choose->setVisible(!isLive);
    m_locationLabel->setText(isLive ? tr("Address") : tr("File or folder"));
    m_location->setAccessibleName(m_locationLabel->text());
    m_location->setPlaceholderText(connector() == u"ldap"_s ? u"ldaps://…"_s : isLive ? u"https://…"_s : QString());
}

/// When the last copy of what is deleted today is gone.
void SystemForm::showHorizon()
{
    const int days = m_days->value() + m_backupDays->value();
    const bool isKnown = m_days->value() != noDays && m_backupDays->value() != noDays;
    m_gone->setText(isKnown ? tr("What is deleted today is gone everywhere in %n day(s).", nullptr, days) : QString());
    m_form->setRowVisible(m_gone, isKnown);
}

void SystemForm::chooseFile()
{
    const bool isFolder = connector() == u"folder"_s;
    const QString place = isFolder ? QFileDialog::getExistingDirectory(this, tr("Folder of the system"))
                                   : QFileDialog::getOpenFileName(this, tr("File of the system"));
    if (place.isEmpty())
        return;
    m_location->setText(place);
    Q_EMIT edited();
}

void SystemForm::showTexts()
{
    m_isShowing = true;
    for (const TextField &text : std::as_const(m_texts))
        text.field->setPlainText(in(m_shown, text.of(m_system)));
    QStringList categories;
    for (LocalText &category : m_system.categories)
        categories << in(m_shown, category);
    m_categories->setPlainText(categories.join(u'\n'));
    m_recipients->show(m_system.recipients, m_system.noRecipients, m_shown);
    m_isShowing = false;
}

void SystemForm::keepTexts(System &system) const
{
    for (const TextField &text : m_texts)
        in(m_shown, text.of(system)) = text.field->toPlainText().simplified();
    const QStringList lines = m_categories->toPlainText().split(u'\n');
    system.categories.resize(std::max(system.categories.size(), lines.size()));
    for (qsizetype i = 0; i < system.categories.size(); ++i)
        in(m_shown, system.categories[i]) = i < lines.size() ? lines.at(i).simplified() : QString();
    system.categories.removeIf(isEmpty);
    system.recipients = m_recipients->recipients();
    system.noRecipients = m_recipients->isNone();
}

void SystemForm::show(const System &system)
{
    m_isShowing = true;
    m_system = system;
    m_name->setText(system.name);
    if (m_connector->findData(system.connector) < 0 && !system.connector.isEmpty())
        m_connector->addItem(system.connector, system.connector); // of a program built with more connectors
    m_connector->setCurrentIndex(qMax(0, m_connector->findData(system.connector)));
    m_location->setText(system.location);
    m_authorities->show(system.authorities);
    m_contact->setText(system.contact);
    m_days->setValue(system.retention.days.value_or(noDays));
    m_backupDays->setValue(system.retention.backupDays.value_or(noDays));
    m_portable->setChecked(system.portable);
    showHorizon();
    showReading();
    showTexts();
    m_isShowing = false;
}

System SystemForm::value() const
{
    System system = m_system;
    system.name = m_name->text().trimmed();
    system.connector = connector();
    system.location = m_location->text().trimmed();
    system.authorities = m_authorities->value();
    system.contact = m_contact->text().trimmed();
    system.retention.days = daysIn(m_days);
    system.retention.backupDays = daysIn(m_backupDays);
    system.portable = m_portable->isChecked();
    keepTexts(system);
    return system;
}

void SystemForm::begin()
{
    if (m_location->isVisibleTo(this) && m_location->text().isEmpty())
        m_location->setFocus();
    else if (m_contact->isVisibleTo(this) && m_contact->text().isEmpty())
        m_contact->setFocus();
    else
        m_name->setFocus();
    ensureWidgetVisible(m_name);
}

} // namespace habeas::ui
