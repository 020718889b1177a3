// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "office/officethread.h"
#include "reader.h"

#include "collection/deciding.h"
#include "collection/redactionplan.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QBoxLayout;
class QLabel;
QT_END_NAMESPACE

namespace habeas::ui {

/// Records redacted versions, and says what was recorded and how it was proved.
class RedactionRow final : public QWidget
{
    Q_OBJECT

public:
    /// What goes out instead of an item.
    struct Order {
        Case value;
        storage::ItemLine source;
        std::optional<collection::TextRedaction> text; ///< nothing: by areas of its pages
        collection::RedactionPlan plan;
        collection::Verdict verdict;
        QString file; ///< made elsewhere, in place of text and areas; empty: none
    };

    RedactionRow(OfficeThread &office, const Reader &reader, QWidget *parent = nullptr);

    void record(const Order &order);
    void refuse(const Error &error);
    /// It cannot be redacted here: the original can be saved, and what was made of it elsewhere recorded.
    void offerFile(const Order &order, const Error &why);
    void say(const QString &sentence);
    void sayNothingMore(); ///< what was said is no longer so; what is offered for the item stays
    void clear(); ///< of another case nothing is told here

Q_SIGNALS:
    void fileChosen(const habeas::ui::RedactionRow::Order &order); ///< ground and note may have changed since
    void recorded(const habeas::collection::Act &act, const QMap<QString, QString> &standIns);

private:
    /// What was made, and the decision that it goes out.
    struct Recorded {
        Item item;
        collection::Act act;
    };
    static Result<Recorded> recordedOf(const storage::Vault &vault, const Order &order, const Result<Item> &made);
    void recordText(const Order &order, const OfficeThread::Then<Recorded> &then);
    void recordFile(const Order &order, const OfficeThread::Then<Recorded> &then);
    void saveOriginal();
    void save(const Item &item, const QString &path);
    void chooseFile();
    void recordPages(const Order &order, const OfficeThread::Then<Recorded> &then);

    OfficeThread &m_office;
    const Reader &m_reader;
    int m_shown = 0; ///< counts the cases that were shown
    QLabel *m_done;
    QLabel *m_error;
    std::optional<Order> m_offered; ///< what a file is wanted for
    QString m_whyOffered; ///< what cannot be done here
    QWidget *m_elsewhere;
    QBoxLayout *m_jobs;
};

} // namespace habeas::ui
