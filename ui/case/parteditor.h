// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reader.h"

#include "letters/wording.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
class QVBoxLayout;
QT_END_NAMESPACE

namespace habeas::ui {

class WordingField;

/// A part of a letter under its heading: words to be changed, between them what stays, below them what is missing.
class PartEditor final : public QWidget
{
    Q_OBJECT

public:
    /// What a draft says of the part.
    struct Part {
        QString heading;
        QString article;
        QStringList lead; ///< what stands before its words and is changed elsewhere: the salutation
        QList<letters::Line> generated;
        QList<letters::Block> fixed; ///< of the generated lines
        QList<letters::Missing> gaps;
    };

    /// \a rewording  how a person worded it before
    PartEditor(const Reader &reader, const Part &part, const std::optional<letters::Rewording> &rewording,
               QWidget *parent = nullptr);

    /// What somebody is typing stays.
    void take(const Part &part);
    /// Nothing: it says what is generated.
    const std::optional<letters::Rewording> &rewording() const { return m_rewording; }
    void begin();

Q_SIGNALS:
    void edited();
    void cureWanted(const habeas::letters::Missing &missing);
    void fieldReached(const QString &name, const QString &value);

private:
    QList<letters::Line> shownLines() const;
    void build();
    void orderTabs();
    WordingField *addField(const QList<letters::Line> &lines);
    void takeWords();
    void showGaps();
    void addGap(const letters::Missing &gap);
    void putBack(const letters::Missing &gap);
    void reset();
    void stayWithMine();

    const Reader &m_reader;
    Part m_part;
    std::optional<letters::Rewording> m_rewording;
    QList<WordingField *> m_fields; ///< one before each fixed block where something is said, and one at the end
    QList<qsizetype> m_runs; ///< of each field: how many fixed blocks stand before it
    WordingField *m_current = nullptr; ///< where somebody was last
    QLabel *m_lead;
    QPushButton *m_reset;
    QVBoxLayout *m_body;
    QVBoxLayout *m_gaps;
};

} // namespace habeas::ui
