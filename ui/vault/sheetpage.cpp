// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sheetpage.h"

#include "widgets/labels.h"

#include "core/devicestream.h"
#include "core/newfile.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QFileDialog>
#include <QFontDatabase>
#include <QLabel>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {

SheetPage::SheetPage(QWidget *parent)
    : QWidget(parent),
      m_code(new QLabel),
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
    m_next->setDefault(true);
    m_next->setEnabled(false);
    auto *file = new QPushButton(tr("&Save as a file …"));

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(file);
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
    connect(m_next, &QPushButton::clicked, this, [this] {
        m_code->clear();
        wipe(m_text);
        Q_EMIT done();
    });
}

void SheetPage::show(const storage::RecoverySheet &sheet)
{
    const QString head =
        tr("Habeas recovery sheet\nvault %1\nuser %2\n\n").arg(sheet.vault.toString(), sheet.user.toString());
    m_text = head.toUtf8() + sheet.code.view().toByteArray() + '\n';
    m_code->setText(QString::fromUtf8(m_text));
    m_kept->setChecked(false);
    m_kept->setFocus();
}

void SheetPage::save()
{
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Save the recovery sheet"), u"habeas-wiederherstellung.txt"_s);
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
