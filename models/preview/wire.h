// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "preview.h"

#include <QByteArray>
#include <QSize>

#include <optional>
#include <variant>

/// The bytes between desktop and helper, both directions. Layout: PROTOCOL.md.
namespace habeas::preview::wire {

/// What is asked first.
struct Question {
    Kind kind = Kind::Text;
    qint64 total = 0; ///< bytes of the content
    qint64 sent = 0; ///< bytes of it that follow
    QSize box; ///< pictures are scaled into it
};

struct PageQuestion {
    int number = 0;
    QSize box;
    QList<Passage> passages;
};

/// Why the helper gives nothing.
struct Failure {
    enum class Reason {
        Malformed, ///< damaged, or not what it is called
        Locked, ///< needs a password
        TooLarge, ///< a picture of first × second pixels
        NoReader, ///< a kind of picture this computer cannot read
        NoSuchPage,
        Unconfined, ///< the helper could not be locked in, and so read nothing
    };
    Reason reason = Reason::Malformed;
    qint64 first = 0;
    qint64 second = 0;
};

using Answer = std::variant<Failure, Preview, Page>;

QByteArray encoded(const Question &question);
QByteArray encoded(const PageQuestion &question);
QByteArray encoded(const Answer &answer);

constexpr qsizetype questionSize = 31; ///< of encoded(Question)
constexpr quint32 mostHeadBytes = 16 * 1024 * 1024;

/// Nothing if \a bytes, questionSize long, are no question of this version or ask for more than the limits.
std::optional<Question> question(const QByteArray &bytes);
/// \a bytes  what follows the length
std::optional<PageQuestion> pageQuestion(const QByteArray &bytes);

/// Puts answers together from pieces as they arrive, and trusts none of it.
class AnswerReader
{
public:
    /// False as soon as what came cannot become a sound answer: nothing more is taken.
    bool add(const QByteArray &bytes);
    /// The next whole answer, once.
    std::optional<Answer> take();

    /// The largest picture the next answer may bring.
    void expect(QSize box) { m_box = box; }

private:
    bool read();

    QByteArray m_bytes;
    QSize m_box;
    std::optional<Answer> m_answer;
    bool m_broken = false;
};

} // namespace habeas::preview::wire
