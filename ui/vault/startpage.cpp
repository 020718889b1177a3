// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "startpage.h"

#include "theme/icons.h"
#include "widgets/labels.h"
#include "widgets/mainbutton.h"
#include "widgets/panel.h"
#include "widgets/secretfield.h"
#include "widgets/twolines.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSettings>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {
namespace {

constexpr qsizetype longestHistory = 8;
constexpr int folderRole = TwoLines::secondLine + 1;
constexpr qsizetype mostVaults = 4;
constexpr int widest = 936;
constexpr int indent = 12;
constexpr int gap = 16;
constexpr int markSize = 48;

QString historyKey()
{
    return u"start/vaults"_s;
}

QString keptKey()
{
    return u"start/in-keychain"_s;
}

/// What else one can begin with, and what that is.
Panel *offer(const QString &title, const QString &what, QPushButton *button)
{
    auto *panel = new Panel(title);
    panel->body()->setContentsMargins(indent, indent, indent, indent);
    panel->body()->setSpacing(indent);
    panel->body()->addWidget(captionLabel(what));
    panel->body()->addWidget(button, 0, Qt::AlignLeft);
    return panel;
}

QLayout *sign()
{
    auto *mark = new QLabel;
    mark->setPixmap(iconNamed(u"habeas"_s).pixmap(markSize, markSize));
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(titleLabel(u"Habeas"_s));
    words->addWidget(new QLabel(StartPage::tr("Data-subject requests: complete, in time, and with proof")));
    auto *row = new QHBoxLayout;
    row->setSpacing(gap);
    row->addWidget(mark);
    row->addLayout(words, 1);
    return row;
}

} // namespace

StartPage::StartPage(std::unique_ptr<Keychain> keychain, QWidget *parent)
    : QWidget(parent),
      m_keychain(std::move(keychain)),
      m_vaults(new QListWidget),
      m_passphrase(new QLineEdit),
      m_open(new QPushButton(tr("&Open"))),
      m_keep(new QCheckBox(tr("&Keep the passphrase in the keychain of this computer"))),
      m_kept(new QWidget),
      m_new(new QPushButton(tr("&New vault …"))),
      m_passphraseLabel(new QLabel(tr("&Passphrase"))),
      m_none(captionLabel(tr("No vault was open on this computer yet."))),
      m_forgotten(new QPushButton(tr("Passphrase &forgotten …"))),
      m_error(errorLabel())
{
    m_vaults->setAccessibleName(tr("Vaults"));
    auto *lines = new TwoLines(m_vaults);
    lines->keepChoice(); // the passphrase is that one's
    m_vaults->setItemDelegate(lines);
    m_vaults->setTextElideMode(Qt::ElideMiddle); // of folders
    m_vaults->setFrameShape(QFrame::NoFrame);
    m_vaults->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_passphrase->setEchoMode(QLineEdit::Password);
    m_passphrase->setAccessibleName(tr("Passphrase"));
    m_passphraseLabel->setBuddy(m_passphrase);
    makeMain(m_open);
    auto *other = new QPushButton(tr("Another &vault …"));

    auto *look = new QPushButton(tr("&Look around"));
    auto *left = opening();
    left->head()->addWidget(other);
    auto *right = new QVBoxLayout;
    right->setSpacing(gap);
    right->addWidget(
        offer(tr("A new vault"), tr("A few questions: the school, its state, your name, a passphrase."), m_new));
    auto *restore = new QPushButton(tr("Put a &backup back …"));
    right->addWidget(offer(tr("From a backup"), tr("Becomes a vault in a new folder; none is overwritten."), restore));
    right->addWidget(offer(tr("Try it out"), tr("An invented school with twenty cases. Nothing of it is kept."), look));
    right->addStretch(1);
    auto *halves = new QHBoxLayout;
    halves->setSpacing(gap);
    halves->addWidget(left, 3, Qt::AlignTop);
    halves->addLayout(right, 2);
    auto *column = new QVBoxLayout;
    column->addLayout(sign());
    column->addSpacing(gap);
    column->addLayout(halves);
    column->addSpacing(gap);
    column->addWidget(
        captionLabel(tr("The vault lies encrypted on your computer. Without the passphrase or the recovery "
                        "sheet nobody can open it, not even we.")));
    setInMiddle(this, column, widest);

    connect(other, &QPushButton::clicked, this, &StartPage::choose);
    connect(m_new, &QPushButton::clicked, this, &StartPage::newWanted);
    connect(restore, &QPushButton::clicked, this, &StartPage::restoreWanted);
    connect(m_forgotten, &QPushButton::clicked, this, [this] { Q_EMIT recoveryWanted(folder()); });
    connect(look, &QPushButton::clicked, this, &StartPage::lookAroundWanted);
    connect(m_open, &QPushButton::clicked, this, &StartPage::tryToOpen);
    connect(m_passphrase, &QLineEdit::returnPressed, this, &StartPage::tryToOpen);
    connect(m_vaults, &QListWidget::itemActivated, this, [this] { m_passphrase->setFocus(); });
    connect(m_vaults, &QListWidget::currentRowChanged, this, &StartPage::showKept);
    connect(m_keep, &QCheckBox::clicked, this, &StartPage::askKeychain);
    fill();
}

Panel *StartPage::opening()
{
    auto *entry = new QHBoxLayout;
    entry->addWidget(m_passphrase, 1);
    entry->addWidget(m_open);
    auto *forget = new QPushButton(tr("Fo&rget it"));
    auto *kept = new QHBoxLayout(m_kept);
    kept->setContentsMargins(0, 0, 0, 0);
    kept->addWidget(captionLabel(tr("The keychain of this computer holds the passphrase. Whoever can use this account "
                                    "can open the vault.")),
                    1);
    kept->addWidget(forget);
    connect(forget, &QPushButton::clicked, this, &StartPage::forgetPassphrase);
    auto *column = new QVBoxLayout;
    column->setContentsMargins(indent, indent, indent, indent);
    column->setSpacing(8);
    column->addWidget(m_none);
    column->addWidget(m_passphraseLabel);
    column->addLayout(entry);
    column->addWidget(m_keep);
    column->addWidget(m_kept);
    column->addWidget(m_forgotten, 0, Qt::AlignLeft);
    column->addWidget(m_error);
    auto *panel = new Panel(tr("Open a vault"));
    panel->body()->addWidget(m_vaults);
    panel->body()->addLayout(column);
    return panel;
}

void StartPage::fill()
{
    m_vaults->clear();
    const QStringList folders = QSettings().value(historyKey()).toStringList();
    for (const QString &folder : folders) {
        auto *item = new QListWidgetItem(iconNamed(u"lock"_s), QDir(folder).dirName(), m_vaults);
        item->setData(TwoLines::secondLine, QDir::toNativeSeparators(folder));
        item->setToolTip(QDir::toNativeSeparators(folder));
        item->setData(folderRole, folder);
        item->setData(Qt::AccessibleTextRole, tr("Vault %1").arg(QDir::toNativeSeparators(folder)));
    }
    m_vaults->setCurrentRow(folders.isEmpty() ? -1 : 0);
    const int rows = int(std::clamp<qsizetype>(folders.size(), 1, mostVaults)); // then it scrolls
    m_vaults->setFixedHeight(rows * qMax(1, m_vaults->sizeHintForRow(0)));
    const bool any = !folders.isEmpty();
    for (QWidget *each :
         std::initializer_list<QWidget *>{m_vaults, m_passphraseLabel, m_passphrase, m_open, m_forgotten})
        each->setVisible(any);
    m_none->setVisible(!any);
    m_new->setDefault(!any);
    showKept();
}

void StartPage::showKept()
{
    const bool any = !folder().isEmpty();
    const bool kept = any && isKept(folder());
    m_keep->setVisible(any && !kept);
    m_kept->setVisible(kept);
    m_passphrase->setPlaceholderText(kept ? tr("in the keychain") : QString());
}

bool StartPage::isKept(const QString &folder)
{
    return QSettings().value(keptKey()).toStringList().contains(folder);
}

void StartPage::setKept(const QString &folder, bool isKept)
{
    QSettings settings;
    QStringList folders = settings.value(keptKey()).toStringList();
    folders.removeAll(folder);
    if (isKept)
        folders << folder;
    settings.setValue(keptKey(), folders);
    showKept();
}

void StartPage::askKeychain()
{
    if (!m_keep->isChecked())
        return;
    m_keychain->read(folder(), this, [this](const Result<std::shared_ptr<Secret>> &there) {
        const bool isReady = there || there.error().kind == Error::Kind::NotFound;
        m_keep->setChecked(isReady);
        showError(m_error, isReady ? QString() : there.error().message);
    });
}

void StartPage::forgetPassphrase()
{
    m_keychain->remove(folder(), this, [this, from = folder()](const Result<> &removed) {
        showError(m_error, removed ? QString() : removed.error().message);
        if (removed)
            setKept(from, false);
        m_passphrase->setFocus();
    });
}

void StartPage::begin()
{
    if (m_vaults->count() == 0)
        m_new->setFocus();
    else if (isKept(folder()))
        m_open->setFocus();
    else
        m_passphrase->setFocus();
}

QString StartPage::folder() const
{
    const QListWidgetItem *item = m_vaults->currentItem();
    return item ? item->data(folderRole).toString() : QString();
}

void StartPage::remember(const QString &folder)
{
    QSettings settings;
    QStringList folders = settings.value(historyKey()).toStringList();
    folders.removeAll(folder);
    folders.prepend(folder);
    settings.setValue(historyKey(), folders.first(qMin(folders.size(), longestHistory)));
    fill();
    m_keep->setChecked(false);
    if (const auto passphrase = std::exchange(m_toKeep, nullptr)) {
        m_keychain->write(folder, *passphrase, this, [this, folder](const Result<> &written) {
            if (written)
                setKept(folder, true);
            else
                Q_EMIT keychainFailed(written.error().message);
        });
    }
}

void StartPage::renew(const QString &folder, const Secret &passphrase)
{
    if (!isKept(folder))
        return;
    m_keychain->write(folder, passphrase, this, [this, folder](const Result<> &written) {
        if (written)
            return;
        setKept(folder, false); // what lies there opens nothing any more
        m_keychain->remove(folder, this, [](const Result<> &) {});
        Q_EMIT keychainFailed(written.error().message);
    });
}

void StartPage::tell(const QString &said, Tone tone)
{
    showError(m_error, said, tone);
}

void StartPage::choose()
{
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Folder of the vault"));
    if (folder.isEmpty())
        return;
    remember(folder);
    m_passphrase->setFocus();
}

void StartPage::tryToOpen()
{
    if (folder().isEmpty())
        return;
    showError(m_error, {});
    if (!m_passphrase->text().isEmpty())
        return openWith(takeSecret(m_passphrase));
    if (!isKept(folder()))
        return;
    setEnabled(false);
    m_keychain->read(folder(), this, [this](const Result<std::shared_ptr<Secret>> &kept) {
        if (kept)
            return openWith(*kept);
        settle(kept.error().message);
        m_passphrase->setFocus();
    });
}

void StartPage::openWith(const std::shared_ptr<Secret> &passphrase)
{
    setEnabled(false);
    const bool isWished = isKept(folder()) || m_keep->isChecked(); // a new one takes the place of the old
    m_toKeep = isWished ? std::make_shared<Secret>(passphrase->clone()) : nullptr;
    Q_EMIT openWanted(folder(), passphrase);
}

void StartPage::settle(const QString &error)
{
    setEnabled(true);
    if (!error.isEmpty())
        m_toKeep.reset(); // it opened nothing
    showError(m_error, error);
    begin();
}

} // namespace habeas::ui
