// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "budget.h"
#include "reader.h"

#include "mail/readablemail.h"

#include <QStringDecoder>

using namespace Qt::Literals::StringLiterals;

namespace habeas::preview {
namespace {

using mail::ReadableMail;

/// Puts the parts of a mail, and of those inside it, one below the other.
class Writing
{
public:
    void write(const ReadableMail &mail)
    {
        addRows(Section::Part::Envelope, mail.envelope);
        const QStringList written = textsOf(mail);
        for (qsizetype i = 0; i < mail.texts.size(); ++i) {
            const ReadableMail::Text &text = mail.texts[i];
            // An HTML version that only repeats the plain one is no news.
            const bool isRepeated = text.isHtml && text.name.isEmpty() && saysTheSame(written, mail, i);
            if (!isRepeated && !written[i].isEmpty())
                add({.part = text.isHtml ? Section::Part::Html : Section::Part::Body,
                     .title = text.name,
                     .text = m_budget.text(written[i])});
        }
        for (const ReadableMail &inner : mail.forwarded)
            write(inner);
        QList<ReadableMail::Header> files;
        for (const ReadableMail::File &file : mail.files)
            files << ReadableMail::Header{file.name, file.mediaType};
        addRows(Section::Part::Files, files);
        m_files += mail.files.size();
        m_lacksParts |= mail.lacksParts;
        addRows(Section::Part::Headers, mail.others);
    }

    Preview finish(QList<Remark> remarks)
    {
        if (m_files > 0)
            remarks << Remark{Remark::Kind::AttachmentsLeftOut, m_files, 0};
        if (m_lacksParts)
            remarks << Remark{Remark::Kind::OnlySections, m_preview.sections.size(), 0};
        if (m_isGuessed)
            remarks << Remark{Remark::Kind::CharsetGuessed, 0, 0};
        m_preview.remarks = remarks + m_budget.remarks();
        return m_preview;
    }

private:
    void add(const Section &section)
    {
        if (m_preview.sections.size() < limits::sections)
            m_preview.sections << section;
        else
            m_lacksParts = true;
    }

    void addRows(Section::Part part, const QList<ReadableMail::Header> &pairs)
    {
        Section section{.part = part};
        for (const ReadableMail::Header &pair : pairs)
            m_budget.addRow(section.rows, {pair.name, pair.value});
        if (!section.rows.isEmpty())
            add(section);
    }

    QStringList textsOf(const ReadableMail &mail)
    {
        QStringList texts;
        for (const ReadableMail::Text &text : mail.texts) {
            const QString read = textOf(text);
            texts << (text.isHtml ? textOfHtml(read) : read).trimmed();
        }
        return texts;
    }

    QString textOf(const ReadableMail::Text &text)
    {
        QStringDecoder decoder(text.charset.toLatin1().constData());
        if (decoder.isValid()) {
            QString said = decoder(text.content);
            if (!decoder.hasError())
                return readable(said);
        }
        const Decoded guessed = decoded(text.content, false);
        m_isGuessed |= guessed.isGuessed;
        return guessed.text;
    }

    static bool saysTheSame(const QStringList &written, const ReadableMail &mail, qsizetype place)
    {
        const QString said = written[place].simplified();
        for (qsizetype i = 0; i < place; ++i) {
            if (!mail.texts[i].isHtml && mail.texts[i].name.isEmpty() && written[i].simplified() == said)
                return true;
        }
        return false;
    }

    Budget m_budget;
    Preview m_preview;
    qint64 m_files = 0;
    bool m_lacksParts = false;
    bool m_isGuessed = false;
};

} // namespace

Preview readMail(const wire::Question &question, const QByteArray &content)
{
    const auto mail = mail::readableMail(content);
    if (!mail)
        return readText(question, content);
    QList<Remark> remarks;
    if (question.sent < question.total)
        remarks << Remark{Remark::Kind::OnlyBeginning, question.sent, question.total};
    Writing writing;
    writing.write(*mail);
    return writing.finish(remarks);
}

} // namespace habeas::preview
