// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "authorityfield.h"

#include "widgets/labels.h"

#include "connectors/certificateauthority.h"
#include "itemmodels/wording.h"

#include <QBoxLayout>
#include <QFileDialog>
#include <QLabel>
#include <QPushButton>
#include <QTextDocument>

using namespace Qt::Literals::StringLiterals;
using habeas::connectors::CertificateAuthority;

namespace habeas::ui {

AuthorityField::AuthorityField(const Reader &reader, QWidget *parent)
    : QWidget(parent),
      m_reader(reader),
      m_whose(new QLabel),
      m_choose(new QPushButton(tr("Choose certificate …"))),
      m_remove(new QPushButton(tr("Trust it no longer"))),
      m_error(errorLabel())
{
    m_whose->setObjectName(u"authorities"_s);
    m_whose->setTextFormat(Qt::PlainText); // names come from whoever made the certificate
    m_whose->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // a long name widens nothing
    m_whose->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_choose->setObjectName(u"chooseAuthority"_s);
    m_remove->setObjectName(u"removeAuthority"_s);
    auto *row = new QHBoxLayout;
    row->addWidget(m_choose);
    row->addWidget(m_remove);
    row->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_whose);
    column->addLayout(row);
    column->addWidget(m_error);
    connect(m_choose, &QPushButton::clicked, this, &AuthorityField::choose);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        show({});
        m_choose->setFocus();
        Q_EMIT edited();
    });
    adapt();
}

void AuthorityField::show(const QByteArray &authorities)
{
    m_authorities = authorities;
    showError(m_error, {});
    adapt();
}

void AuthorityField::choose()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Certificate of the school's authority"), {},
                                                      tr("Certificates (*.pem *.crt *.cer *.der);;All files (*)"));
    if (path.isEmpty())
        return;
    const auto read = connectors::certificateAuthoritiesFrom(path, QDateTime::currentDateTimeUtc());
    if (!read)
        return showError(m_error, read.error().message);
    show(*read);
    Q_EMIT edited();
}

void AuthorityField::adapt()
{
    QStringList lines;
    for (const CertificateAuthority &each : connectors::certificateAuthoritiesOf(m_authorities)) {
        const QString day = itemmodels::dayText(each.validUntil.toLocalTime().date(), m_reader.locale);
        const bool isOver = each.validUntil < QDateTime::currentDateTimeUtc();
        lines << (isOver ? tr("%1, expired on %2: choose the new one") : tr("%1, valid until %2")).arg(each.name, day);
        const QString print = each.fingerprintText();
        const qsizetype half = (print.size() + 1) / 2;
        lines << tr("SHA-256 %1").arg(print.first(half)) << print.sliced(half);
    }
    m_remove->setVisible(!lines.isEmpty());
    m_whose->setToolTip(lines.join(u'\n'));
    m_whose->setText(lines.isEmpty() ? tr("none: the authorities that this computer trusts") : lines.join(u'\n'));
}

} // namespace habeas::ui
