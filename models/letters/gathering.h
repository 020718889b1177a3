// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "frame.h"
#include "template.h"

#include "core/words.h"
#include "register/system.h"

namespace habeas::letters {

/// Gathers the values of one letter and notes, on the way, what is missing.
///
/// A missing value stands in the text as "[fehlt]", for a draft; renderable() keeps such a letter from becoming a file.
class Gathering
{
public:
    /// Takes what all letters share from \a frame.
    explicit Gathering(const Frame &frame);

    /// Unsupported "letter.regime" for church law: its rules are not encoded here.
    /// Otherwise as Template::load() and Template::fill().
    Result<LetterContent> write(const QString &kind) const;

    Language language() const { return m_frame.request.language; }
    const Frame &frame() const { return m_frame; }

    void set(const char *name, Facts value) { m_facts.set(name, std::move(value)); }
    void lack(const Missing &missing);
    /// The letter names the supervisory authority, with its address (Art. 77).
    void needAuthority(const QString &part);
    /// The letter names the data protection officer, and a way to reach them (Art. 38(4)).
    void needOfficer(const QString &part);
    /// Somebody else than the requester gets the letter.
    void addressTo(const Contact &contact, Missing::Place place, SystemId system);

    Facts text(const QString &value) const { return cleanedFact(value); }
    /// False if blank, so that a section can ask for it.
    Facts optional(const QString &value) const;
    Facts required(const QString &value, const Missing &ifBlank);
    /// In the letter's language: a sentence that stands in the other one only is missing.
    Facts required(const LocalText &value, const Missing &ifBlank);
    /// False if both languages are blank.
    Facts optional(const LocalText &value, const Missing &ifOneSided);
    /// The code in the letter's language; missing if that language has no sentence for it.
    Facts sentence(const Code &code, const QString &part, SystemId system);
    Facts requiredDate(QDate day, const Missing &ifInvalid); ///< with the day of the week
    Facts requiredDay(QDate day, const Missing &ifInvalid); ///< without

    Facts date(QDate day) const;
    Facts dayInTable(QDate day) const;
    /// {n, one, any}
    Facts count(qint64 value) const;
    Facts contact(const Contact &contact) const;

private:
    static Facts cleanedFact(const QString &value);
    void gatherSender();
    void gatherPersons();
    void gatherDates();
    Facts placeholder() const;

    Frame m_frame;
    Words m_words;
    Facts m_facts{Facts::type::object};
    QList<Missing> m_missing;
    QStringList m_addressee;
    QStringList m_address; ///< of the sender
};

/// The text in \a language.
QString in(Language language, const LocalText &text);

} // namespace habeas::letters
