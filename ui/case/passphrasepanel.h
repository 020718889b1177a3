// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reader.h"
#include "widgets/panel.h"

#include "workflow/release.h"

#include <QTimer>

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
QT_END_NAMESPACE

namespace habeas::ui {

class PassphraseWords;
class SecretClipboard;

/// The passphrase of a bundle: generated here, seen until it is covered, stored nowhere.
class PassphrasePanel final : public Panel
{
    Q_OBJECT

public:
    explicit PassphrasePanel(const Reader &reader, QWidget *parent = nullptr);

    void setLanguage(Language language) { m_language = language; } ///< whose words are taken
    void clear(); ///< the words are gone, from the clipboard too
    void begin();
    void setMain(bool isMain);
    /// What the bundle is sealed for; null while there are no words.
    std::shared_ptr<const workflow::Recipients> recipients() const { return m_recipients; }
    /// A bundle is being sealed, or was sealed, with these words: no other take their place.
    void setFixed(bool isFixed);
    void setCovered(bool isCovered);
    void toggleCover();
    void letterWentOut(); ///< with the words that are shown: later ones make it wrong
    void setSealedBefore(bool isSealed) { m_isSealedBefore = isSealed; } ///< with words whose letter may lie somewhere
    void setCoverAfter(std::chrono::milliseconds time) { m_cover.setInterval(time); } ///< two minutes unless said
    SecretClipboard *clipboard() const { return m_clipboard; }

Q_SIGNALS:
    void generated();
    void saveLetterWanted();
    void printLetterWanted();

private:
    void generate();
    void showState();

    const Reader &m_reader;
    Language m_language = Language::German;
    std::shared_ptr<const workflow::Recipients> m_recipients;
    bool m_isFixed = false;
    bool m_isLetterOut = false;
    bool m_isSealedBefore = false;
    QTimer m_cover;
    SecretClipboard *m_clipboard;
    PassphraseWords *m_words;
    QLabel *m_caption;
    QLabel *m_stale; ///< a letter with other words is about
    QPushButton *m_generate;
    QPushButton *m_toggle;
    QPushButton *m_copy;
    QPushButton *m_save;
    QPushButton *m_print;
};

} // namespace habeas::ui
