// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "flow.h"

#include "core/language.h"
#include "core/words.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>

namespace habeas::letters {

/// What was found, on numbered sheets of A4 to be printed: texts and tables flow one after the other, pictures stand
/// among them, pages of other documents have a sheet each.
///
/// PDF/A-1b. Texts come cleaned by foreign(): nothing here refuses a character. One thread; needs a QGuiApplication.
/// Memory: the finished PDF, about 0.3 MiB a page that is a picture.
class PaperPages
{
public:
    /// \a head  at the top of every sheet: whose data, which case. Storage "letter.fonts".
    static Result<std::unique_ptr<PaperPages>> begin(const QString &head, Language language);
    ~PaperPages();
    PaperPages(const PaperPages &) = delete;
    PaperPages &operator=(const PaperPages &) = delete;

    /// What follows comes from here: on a new sheet, and said at the top of each.
    void beginSource(const QString &name);
    /// \a picture  below the part, if there is one: as large as 100 dots an inch make it, at most
    void add(const Part &part, const QImage &picture = {});
    /// A page of another document on a sheet of its own, under \a line. \a points  its size, 72 an inch: shown so large
    /// if it fits, lying pages turned.
    void addPage(const QString &line, const QImage &page, QSizeF points);

    int sheets() const { return m_sheet; }
    /// The sheet on which the last add() began.
    int lastBegin() const { return m_begin; }
    qint64 sizeBytes() const { return m_pdf.size(); }
    /// Of at least one sheet. Malformed "letter.pdf" if it could not be painted.
    Result<QByteArray> finish();

private:
    PaperPages(const ShippedFonts &fonts, const QString &head, Language language);

    bool isOpen() const { return m_painter.isActive(); }
    void turn(); ///< begins a sheet
    void place(const QList<Piece> &pieces);
    TextBox box(const QString &text, const TextStyle &style) const;

    const ShippedFonts m_fonts;
    const QString m_head;
    const Words m_words;
    QString m_source;
    QByteArray m_pdf;
    QBuffer m_buffer{&m_pdf};
    mutable QPdfWriter m_writer{&m_buffer}; ///< texts are measured for it
    QPainter m_painter; ///< from the first sheet on
    qreal m_y = 0; ///< where the sheet is written on
    bool m_isBlank = true; ///< nothing stands on the sheet yet
    bool m_failed = false;
    int m_sheet = 0;
    int m_begin = 0;
};

} // namespace habeas::letters
