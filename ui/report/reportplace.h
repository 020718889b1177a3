// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "office/officethread.h"
#include "place.h"
#include "reader.h"
#include "workflow/yearreport.h"

#include <QPointer>
#include <QStandardItemModel>

#include <optional>

QT_BEGIN_NAMESPACE
class QComboBox;
class QGridLayout;
class QLabel;
class QPushButton;
class QTableView;
class QVBoxLayout;
QT_END_NAMESPACE

namespace habeas::ui {

/// A year in numbers that point at nobody: by right, in time or not, how long it took, what is open.
class ReportPlace final : public Place
{
    Q_OBJECT

public:
    ReportPlace(OfficeThread &office, const Reader &reader, QWidget *parent = nullptr);

    QString title() const override;
    void enter(const Organisation &organisation) override;
    void refresh() override;
    void readAgain(const CaseId &) override { } ///< it is of the moment it was asked for
    void clear() override;
    bool canPrint() const override { return true; }
    void print() override;

private:
    /// The same year for who works here, who knows every case, and as it may leave the vault.
    struct Reports {
        workflow::YearReport own;
        workflow::YearReport published;
    };

    void take(const Reports &reports);
    void showCharts();
    void forget(); ///< the report, and one that is being made
    void saveTable();
    void saveDocument();
    /// The report as PDF, made on the vault's thread; \a then only if it could be.
    void makeDocument(const std::function<void(const QByteArray &pdf)> &then);
    QStringList cellsOf(const workflow::YearLine &line) const;
    QString fileName(const QString &suffix) const;

    OfficeThread &m_office;
    const Reader &m_reader;
    Organisation m_organisation;
    int m_round = 0; ///< of reports: an answer to an earlier one is not shown
    QPointer<Job> m_job;
    std::optional<workflow::YearReport> m_report; ///< that is saved and printed
    workflow::YearReport m_own; ///< that is shown
    QStandardItemModel m_model;
    QComboBox *m_year;
    QPushButton *m_saveTable;
    QPushButton *m_print;
    QPushButton *m_saveDocument;
    QVBoxLayout *m_running;
    QTableView *m_table;
    QGridLayout *m_charts;
    QLabel *m_about;
    QLabel *m_error;
};

} // namespace habeas::ui
