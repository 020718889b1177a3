// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "office/officethread.h"
#include "sight.h"
#include "widgets/panel.h"

#include "itemmodels/itemcatalogue.h"
#include "preview/request.h"

#include <memory>

QT_BEGIN_NAMESPACE
class QComboBox;
class QLabel;
class QLayout;
class QPushButton;
class QStackedWidget;
class QToolButton;
QT_END_NAMESPACE

namespace habeas::ui {

class MarkText;
class PageView;

/// Shows what an item holds, read by a helper process that can do nothing else. What is not shown is said.
class PreviewPane final : public Panel
{
    Q_OBJECT

public:
    PreviewPane(OfficeThread &office, const Reader &reader, QWidget *parent = nullptr);

    void show(const Sight &sight);
    /// Several are marked, and none of them is shown: how many, of which systems, what is decided, what can be done.
    void showMarked(const QHash<SystemId, itemmodels::ItemCatalogue::Counts> &counts, const QList<System> &systems);
    void clear();
    void setLookedAtOnly(bool isOnly); ///< nothing goes out: there is nothing to hide in it
    /// Something else was decided about people: the marks say so.
    void setVerdicts(const collection::PersonVerdicts &verdicts);
    /// The redacted text; nothing for pages and pictures. Refused, with the reason, if the item cannot be redacted
    /// here.
    Result<std::optional<collection::TextRedaction>> redaction() const;
    const collection::RedactionPlan &plan() const { return m_sight.plan; }
    QWidgetList views() const; ///< what the content is read in
    bool showsOutgoing() const;
    void setOutgoing(bool isOn); ///< as it would be handed out
    /// To the next person named, or the one before.
    void goToMark(bool forward);

Q_SIGNALS:
    void planChanged();
    void outgoingShown(bool isOn);
    void chatRuleChosen(habeas::System::ChatRule rule);

private:
    void makeTools(); ///< at the right end of its heading
    QLayout *factsRow();
    void hidePassage();
    void hideRows();
    qsizetype openRows() const;
    void showRows(); ///< what can be done about rows of others
    void applySight();
    QWidget *pageBar();
    void showPreview(const preview::Preview &preview);
    void showPage(const preview::Page &page);
    void applyToText();
    void applyToPage();
    void applyToBeside();
    bool isBeside() const { return m_pages > 0 && m_page == m_pages; }
    void say(const QString &sentence);
    QSize pageBox() const;
    void turn(int by);
    preview::Fetch fetch(const BlobId &blob);

    OfficeThread &m_office;
    const Reader &m_reader;
    std::unique_ptr<preview::Request> m_request; ///< looking away kills its helper
    Sight m_sight;
    std::optional<preview::PlainText> m_plain; ///< of an item that is read as text
    bool m_isLookedAtOnly = false;
    bool m_isCut = false; ///< not all of it can be shown
    preview::Page m_shownPage;
    int m_page = 0;
    int m_pages = 0;
    QString m_beside; ///< what a PDF carries besides its pages: turned to behind the last
    QLabel *m_facts;
    QLabel *m_remarks;
    QLabel *m_rowsNote;
    QStackedWidget *m_stack;
    MarkText *m_text;
    PageView *m_picture;
    QComboBox *m_chatRule;
    QPushButton *m_hide;
    QPushButton *m_area;
    QPushButton *m_rows; ///< of others, in tables
    QPushButton *m_outgoing;
    QLabel *m_count; ///< how much is hidden
    QWidget *m_pageBar = nullptr;
    QLabel *m_pageNumber;
    QToolButton *m_back;
    QToolButton *m_forward;
};

} // namespace habeas::ui
