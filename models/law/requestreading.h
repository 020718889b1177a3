// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "requestsigns.h"

namespace habeas::law {

/// What came in, as far as suggestions are read from it.
struct Incoming {
    QString sender; ///< of an e-mail; empty: there is none
    QString day; ///< as the e-mail shows it; empty: there is none
    QString subject;
    QString text;
};

/// Where something stands in what came in.
struct Passage {
    enum class Place { Sender, Day, Subject, Text };
    Place place = Place::Text;
    qsizetype start = 0; ///< in UTF-16 units of what stands there
    qsizetype length = 0;
    QString words; ///< the passage itself
    bool isHandedOn = false; ///< it stands in a message that was forwarded

    friend bool operator==(const Passage &, const Passage &) = default;
};

/// What a field may be filled with, and the passages that say so. A person decides.
struct Suggestion {
    enum class Field { Asking, Received, Name, Born, Group, Capacity, Right };
    Field field = Field::Asking;
    /// A name, an ISO day, a class, the code of a capacity or of a right; empty for what the e-mail's head says.
    QString value;
    QList<int> numbers; ///< of the passages, from 1

    friend bool operator==(const Suggestion &, const Suggestion &) = default;
};

/// Somebody else's words in the text.
struct Quoted {
    qsizetype start = 0; ///< in UTF-16 units
    qsizetype length = 0;

    friend bool operator==(const Quoted &, const Quoted &) = default;
};

/// What a request suggests, with its passages numbered in reading order.
struct RequestReading {
    QList<Passage> passages; ///< the first has number 1
    QList<Suggestion> suggestions; ///< at most one of a field, of each right one
    QList<Quoted> quoted; ///< in reading order, apart: nothing is suggested by it
    bool isHandedOn = false; ///< somebody forwards what another one wrote

    const Passage &passage(int number) const { return passages.at(number - 1); }
    const Suggestion *find(Suggestion::Field field, const QString &value = {}) const; ///< null if there is none

    friend bool operator==(const RequestReading &, const RequestReading &) = default;
};

/// Pure. Where passages contradict each other (two names, two classes) the field is left to a person. What is quoted
/// suggests nothing: it is somebody else's, mostly the school's own letter. What was handed on is the request itself,
/// so its newest message does, and its passages say so; the same if there is nothing but a quotation.
RequestReading readRequest(const RequestSigns &signs, const Incoming &incoming);

} // namespace habeas::law
