// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "intakeplace.h"

#include "clipboardfiles.h"
#include "incomingpane.h"
#include "requestform.h"
#include "requesttext.h"
#include "senderbar.h"
#include "widgets/labels.h"

#include "itemmodels/wording.h"
#include "workflow/documents.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {

// What came in, from wherever it is taken.

void IntakePlace::chooseFiles()
{
    takeFiles(QFileDialog::getOpenFileNames(this, tr("What came in")));
}

void IntakePlace::paste()
{
    const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
    if (const QStringList paths = localFilesIn(copied); !paths.isEmpty())
        return takeFiles(paths);
    if (const CopiedPicture picture = pictureIn(copied); !picture.bytes.isEmpty()) {
        showError(m_error, {});
        const QString now = m_office.clock().now().toTimeZone(m_organisation.zone()).toString(u"yyyy-MM-dd HH-mm"_s);
        return m_reading.readBytes(tr("Picture %1").arg(now) + u'.' + picture.ending, picture.bytes);
    }
    const QString text = QGuiApplication::clipboard()->text();
    if (text.trimmed().isEmpty())
        return showError(m_error, tr("The clipboard holds no file, no picture and no text. Copy what came in first."));
    m_incoming->text()->addText(text.trimmed());
    goToText();
}

void IntakePlace::takeFiles(const QStringList &paths)
{
    if (paths.isEmpty())
        return;
    showError(m_error, {});
    m_reading.read(paths);
}

void IntakePlace::takeOver(const HandedIn &handedIn)
{
    if (const auto checked = workflow::check(m_incoming->documents() + handedIn.documents); !checked)
        return showError(m_error, checked.error().message);
    m_incoming->add(handedIn);
    if (handedIn.isMail)
        takeOverMail(handedIn.mail);
    m_sender->remark(handedIn.remark);
    suggest(m_incoming->text()->reading()); // its day, too
    showDeadline();
    lookForEarlier();
    handedIn.isMail ? goToSender() : goToText();
}

void IntakePlace::takeOverMail(const mail::IncomingMail &mail)
{
    m_request->suggestChannel(u"email"_s);
    m_sender->setSender(mail);
    const QDate day = mail.cameAt().toTimeZone(m_organisation.zone()).date();
    if (day.isValid() && !m_request->suggestDay(day)) {
        m_sender->remark(tr("The e-mail is of %1; the day you chose stays.").arg(itemmodels::dayText(day, QLocale())));
    }
}

} // namespace habeas::ui
