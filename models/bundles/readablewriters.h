// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "html.h"
#include "readable.h"

#include <QJsonValue>

namespace habeas::bundles {

/// "… (12 more characters: see the original)": what is not shown is counted.
QString noteOf(const Words &words, const char *code, qint64 count);
/// What the last page says where a readable form has too many.
QString endingOf(const Words &words);

/// Splits a content into lines and gives each to line(). Ends in LF or CRLF; what a line has beyond
/// 64 KiB is counted, not kept.
class LineWriter : public ByteSink
{
public:
    LineWriter(const Words &words, TakePage take);

    Result<> write(QByteArrayView bytes) override;
    Result<> finish() override;

protected:
    /// \a omitted  bytes of the line that are not in \a line
    virtual void line(const QByteArray &line, qint64 omitted) = 0;
    virtual void lastLine() { } ///< after the last line

    /// \a text as HTML; a run without blanks that nobody reads (a picture in Base64) as its
    /// beginning and length.
    QString shown(const QString &text, qint64 omitted = 0) const;
    QString omission(qint64 count) const { return noteOf(m_words, "bundles.readable.omitted", count); }

    const Words &m_words;
    HtmlPages m_pages;

private:
    void endLine();

    QByteArray m_line;
    qint64 m_omitted = 0;
};

/// Lines as they are, numbered: logs, and whatever is not what its name says.
class NumberedLines final : public LineWriter
{
public:
    using LineWriter::LineWriter;

protected:
    void line(const QByteArray &line, qint64 omitted) override;

private:
    qint64 m_number = 0;
};

/// Unfolds lines that continue with a blank (RFC 6350 §3.2, RFC 5545 §3.1, RFC 2849) into
/// properties.
class UnfoldingWriter : public LineWriter
{
public:
    using LineWriter::LineWriter;

protected:
    virtual void property(const QByteArray &text, qint64 omitted) = 0;
    virtual void recordEnd() { } ///< an empty line
    void line(const QByteArray &line, qint64 omitted) final;
    void lastLine() override;

    /// One row; opens a table with \a caption if none is open.
    void row(const QString &caption, const QString &label, const QString &html);
    QString labelOf(const QString &name) const; ///< in the reader's words where there are any

private:
    QByteArray m_pending;
    qint64 m_pendingOmitted = 0;
};

/// vCard (RFC 6350) and iCalendar (RFC 5545): one table a component.
class ContentLines final : public UnfoldingWriter
{
public:
    using UnfoldingWriter::UnfoldingWriter;

protected:
    void property(const QByteArray &text, qint64 omitted) override;

private:
    QString captionOf(const QString &component) const;

    QStringList m_components; ///< open ones, outermost first
};

/// LDIF (RFC 2849): one table an entry.
class DirectoryEntries final : public UnfoldingWriter
{
public:
    using UnfoldingWriter::UnfoldingWriter;

protected:
    void property(const QByteArray &text, qint64 omitted) override;
    void recordEnd() override { m_pages.close(); }
};

/// CSV (RFC 4180) with comma, semicolon or tab, as the first record has most of.
class TableRows final : public LineWriter
{
public:
    using LineWriter::LineWriter;

protected:
    void line(const QByteArray &line, qint64 omitted) override;
    void lastLine() override;

private:
    void endRecord();

    QByteArray m_record; ///< lines so far: a quoted cell may hold line ends
    qint64 m_recordOmitted = 0;
    bool m_insideQuotes = false;
    char m_separator = 0; ///< 0 until the first record
};

/// JSON up to 1 MiB as nested tables; longer or broken, as numbered lines.
class JsonTree final : public ByteSink
{
public:
    JsonTree(const Words &words, TakePage take) : m_words(words), m_take(std::move(take)) { }
    Result<> write(QByteArrayView bytes) override;
    Result<> finish() override;

private:
    QString html(const QJsonValue &value, int depth) const;
    Result<> startLines();

    const Words &m_words;
    TakePage m_take;
    QByteArray m_bytes;
    std::unique_ptr<NumberedLines> m_lines; ///< where it turned out to be no tree
};

} // namespace habeas::bundles
