// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cases/case.h"
#include "connectors/connector.h"
#include "law/requestreading.h"

#include <QGroupBox>

QT_BEGIN_NAMESPACE
class QBoxLayout;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
QT_END_NAMESPACE

namespace habeas::ui {

class FieldError;
class ListField;
class SuggestedField;

/// Whom a request is about.
class SubjectForm final : public QGroupBox
{
    Q_OBJECT

public:
    explicit SubjectForm(QWidget *parent = nullptr);

    void setSubject(const Subject &subject);
    void setToday(QDate today) { m_today = today; } ///< nobody is born later
    /// Malformed "subject.born" if what stands as the day of birth is no day; errors of workflow::check().
    Result<Subject> subject() const;
    Subject typed() const; ///< whatever stands there
    /// Says an error of subject() or of openCase() at the field it is about, and goes there; false: it is about none.
    bool complain(const Error &error);
    QString givenName() const;
    QString familyName() const;
    /// The person asks, by an e-mail of theirs.
    void setSender(const QString &name, const QString &address);
    /// What a directory knows of the person: identifiers behind those that are there, class and day of birth where
    /// nothing stands. What was taken of somebody else before goes; so it does once the name is changed.
    void addKnown(const connectors::Candidate &person);
    /// Fills what nobody has typed into.
    void suggest(const law::RequestReading &reading);
    void point(const QList<int> &numbers);
    void addActs(const QList<QWidget *> &buttons); ///< beside the one that shows more
    void orderTabs(QWidget *below); ///< to the acts, then into \a below, when all of it lies in the page
    /// What one seldom knows when a request comes is put away until it is wanted, or holds something.
    void foldRest();
    void clear() { setSubject({}); }
    void begin(); ///< the focus goes to the first field
    void goToAddress(); ///< where letters are sent to
    void goOn(); ///< to what comes behind the names

Q_SIGNALS:
    void named(); ///< somebody has typed a name, or what else the person may be known by, and gone on
    void edited();
    void pointed(const QList<int> &numbers);

protected:
    void resizeEvent(QResizeEvent *event) override; ///< two columns where there is room

private:
    void showRest();
    bool forgetKnown(); ///< what was taken and still stands as it was taken; false: nothing did
    void forgetOtherName();
    Result<> judgeBorn() const;
    QList<SuggestedField *> suggestedFields() const { return {m_given, m_family, m_class, m_birth}; }

    struct Known {
        QString name; ///< for which it was taken
        QString group;
        QString born;
        QStringList userNames;
        QStringList mails;
    };

    Known m_known; ///< what a directory put in, and nobody typed
    QDate m_today;
    bool m_isSender = false; ///< the names are those of who sent the e-mail
    QLineEdit *m_givenName;
    QLineEdit *m_familyName;
    ListField *m_otherNames;
    QLineEdit *m_born;
    QComboBox *m_role;
    QLineEdit *m_group;
    ListField *m_userNames;
    ListField *m_mails;
    ListField *m_addresses;
    ListField *m_postal;
    SuggestedField *m_given;
    SuggestedField *m_family;
    SuggestedField *m_class;
    SuggestedField *m_birth;
    QList<std::pair<QString, FieldError *>> m_errors; ///< by the code
    QLabel *m_forgotten; ///< says what was taken out again
    QLabel *m_nameRemark; ///< by which letters it is another name than it looks
    QBoxLayout *m_columns;
    QBoxLayout *m_acts;
    QWidget *m_rest;
    QPushButton *m_more;
};

} // namespace habeas::ui
