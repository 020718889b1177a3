// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sheetpage.h"

#include "widgets/labels.h"
#include "widgets/mainbutton.h"
#include "widgets/printing.h"
#include "widgets/savefile.h"

#include "core/devicestream.h"
#include "core/newfile.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QFileDialog>
#include <QFontDatabase>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>

#include <chrono>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {

SheetPage::SheetPage(QWidget *parent)
    : QWidget(parent),
      m_code(new QLabel),
      m_print(new QPushButton(tr("P&rint …"))),
      m_toggle(new QPushButton),
      m_kept(new QCheckBox(tr("The sheet is &printed or written down and locked away"))),
      m_next(new QPushButton(tr("&Go on"))),
      m_error(errorLabel())
{
    m_code->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_code->setTextFormat(Qt::PlainText);
    m_code->setFrameShape(QFrame::StyledPanel);
    m_code->setBackgroundRole(QPalette::Base);
    m_code->setAutoFillBackground(true);
    m_code->setMargin(16);
    m_code->setAccessibleName(tr("Recovery sheet"));
    makeMain(m_next);
    m_next->setEnabled(false);
    m_cover.setSingleShot(true);
    m_cover.setInterval(2min);
    m_print->setToolTip(QKeySequence(QKeySequence::Print).toString(QKeySequence::NativeText));
    auto *file = new QPushButton(tr("&Save as a file …"));

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_print);
    buttons->addWidget(file);
    buttons->addWidget(m_toggle);
    buttons->addStretch(1);
    buttons->addWidget(m_next);
    auto *page = new QVBoxLayout;
    page->addWidget(titleLabel(tr("Recovery sheet")));
    auto *why = new QLabel(tr("It opens the vault when the passphrase is forgotten, and it is shown only now. Whoever "
                              "has it can read everything: keep it in the safe, not on this computer."));
    why->setWordWrap(true);
    page->addWidget(why);
    page->addWidget(m_code);
    page->addWidget(m_kept);
    page->addWidget(m_error);
    page->addLayout(buttons);
    setInMiddle(this, page);

    connect(m_kept, &QCheckBox::toggled, m_next, &QPushButton::setEnabled);
    connect(file, &QPushButton::clicked, this, &SheetPage::save);
    connect(m_print, &QPushButton::clicked, this, &SheetPage::print);
    connect(new QShortcut(QKeySequence::Print, this), &QShortcut::activated, this, &SheetPage::print);
    const auto toggle = [this] { setCovered(!m_isCovered); };
    connect(m_toggle, &QPushButton::clicked, this, toggle);
    connect(new QShortcut(Qt::Key_F9, this), &QShortcut::activated, this, toggle);
    connect(&m_cover, &QTimer::timeout, this, [this] { setCovered(true); });
    connect(m_next, &QPushButton::clicked, this, [this] {
        m_cover.stop();
        m_code->clear();
        wipe(m_text);
        Q_EMIT done();
    });
}

SheetPage::~SheetPage()
{
    wipe(m_text);
}

void SheetPage::show(const Secret &sheet)
{
    wipe(m_text);
    m_text = sheet.view().toByteArray();
    setCovered(false);
    m_kept->setChecked(false);
    m_print->setFocus();
}

void SheetPage::setCovered(bool isCovered)
{
    m_isCovered = isCovered;
    m_code->setText(isCovered ? tr("The sheet is covered.") : QString::fromUtf8(m_text));
    m_toggle->setText(isCovered ? tr("Sho&w (F9)") : tr("&Cover (F9)"));
    isCovered ? m_cover.stop() : m_cover.start();
}

/// The queue of the printer, which others see, knows only what kind of sheet it is.
void SheetPage::print()
{
    printText(m_text, tr("Recovery sheet"), this);
}

void SheetPage::save()
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Save the recovery sheet"),
                                                      placeToSave(u"habeas-wiederherstellung.txt"_s));
    if (path.isEmpty())
        return;
    auto file = NewFile::create(path);
    Result<> written = file ? Result<>() : file.error();
    if (file) {
        DeviceSink sink((*file)->device());
        written = sink.write(m_text);
        if (written)
            written = (*file)->commit();
    }
    showError(m_error, written ? QString() : written.error().message);
}

} // namespace habeas::ui
