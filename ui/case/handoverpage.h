// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "stagepage.h"

namespace habeas::ui {

class HandoverForm;
class ObstacleList;
class PaperPanel;
class PassphrasePanel;
class SealPanel;
class SignatureForm;

/// From the finished letter to the person's hands: the head's release, the passphrase, sealing, handing over.
class HandoverPage final : public StagePage
{
    Q_OBJECT

public:
    HandoverPage(OfficeThread &office, const Reader &reader, QWidget *parent = nullptr);

    void take(const CaseSheet &sheet) override;
    void clear() override;
    void begin() override;

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *sealingBox();
    QWidget *goingOutBox(); ///< what is handed over, and the paper edition
    void readObstacles();
    void showMain();
    void release();
    void recordHandover();
    void saveLetter();
    void printLetter();
    /// The passphrase letter, made on the vault's thread.
    std::function<Result<QByteArray>(workflow::Office &)> passphraseLetter(const QString &paper) const;

    std::optional<CaseSheet> m_sheet;
    bool m_isStale = false; ///< the obstacles are read again when somebody looks
    bool m_isReleased = false;
    QLabel *m_remarks; ///< what the head should know before signing
    QLabel *m_released;
    SignatureForm *m_signature;
    ObstacleList *m_obstacles;
    PassphrasePanel *m_passphrase;
    SealPanel *m_seal;
    PaperPanel *m_paper;
    HandoverForm *m_form;
    QLabel *m_error;
};

} // namespace habeas::ui
