#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Habeas authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Expected deadlines, computed in another way than the program does.

Nothing here is shared with the program: Easter is found from Knuth's epact and by walking to a Sunday, months end by
walking day by day, the holidays are written down state by state from the statutes, suspended days are a set.

usage: oracle.py FIRST_YEAR LAST_YEAR (of receipt). One line a case, blanks between:
  region received extension questions today local due safe noticeBy
extension: "-" none, "+" told in time, a date; questions: "-" or asked/answered pairs "A:B", open "A:",
not asked without undue delay "A:B!", joined by ","; local: "-" or codes joined by ",".
"""
import datetime
import sys

DAY = datetime.timedelta(days=1)
STATES = "BW BY BE BB HB HH HE MV NI NW RP SL SN ST SH TH".split()
REGIONS = ["AT"] + ["DE-" + state for state in STATES]
LOCAL = {"BY": ["assumption", "augsburg-peace-festival"], "SN": ["corpus-christi"], "TH": ["corpus-christi"]}


def easter(year):
    """Knuth, The Art of Computer Programming 1, 1.3.2 exercise 14; the Sunday is found by walking."""
    golden = year % 19 + 1
    century = year // 100 + 1
    leap_years_dropped = 3 * century // 4 - 12
    moon = (8 * century + 5) // 25 - 5
    epact = (11 * golden + 20 + moon - leap_years_dropped) % 30
    if epact == 24 or (epact == 25 and golden > 11):
        epact += 1
    full_moon = 44 - epact
    if full_moon < 21:
        full_moon += 30
    day = datetime.date(year, 3, 1) + (full_moon - 1) * DAY
    day += DAY
    while day.weekday() != 6:
        day += DAY
    return day


def german_holidays(state, year, local):
    """What the statute of the state says; Sundays that some of them name are left out."""
    sunday = easter(year)
    days = {(1, 1), (5, 1), (10, 3), (12, 25), (12, 26)}
    moving = {-2, 1, 39, 50}
    if state in ("BW", "BY", "ST"):
        days.add((1, 6))
    if state in ("BW", "BY", "HE", "NW", "RP", "SL") or "corpus-christi" in local:
        moving.add(60)
    if state in ("BW", "BY", "NW", "RP", "SL"):
        days.add((11, 1))
    # Reformation Day: always in the east but Berlin, in the north since 2018.
    if state in ("BB", "MV", "SN", "ST", "TH", "HB", "HH", "NI", "SH"):
        days.add((10, 31))
    if state == "SL" or "assumption" in local:
        days.add((8, 15))
    if "augsburg-peace-festival" in local:
        days.add((8, 8))
    if (state == "BE" and year > 2018) or (state == "MV" and year > 2022):
        days.add((3, 8))
    if state == "BE" and year in (2020, 2025):
        days.add((5, 8))
    if state == "BE" and year == 2028:
        days.add((6, 17))
    if state == "TH" and year > 2018:
        days.add((9, 20))
    found = {datetime.date(year, month, day) for month, day in days} | {sunday + step * DAY for step in moving}
    if state == "SN":
        # The Wednesday before the last Sunday after Trinity, which is the Sunday before the first of Advent.
        day = datetime.date(year, 12, 24)
        while day.weekday() != 6:
            day -= DAY
        found.add(day - (3 * 7 + 7 + 4) * DAY)
    return found


def austrian_holidays(year):
    sunday = easter(year)
    days = {(1, 1), (1, 6), (5, 1), (8, 15), (10, 26), (11, 1), (12, 8), (12, 25), (12, 26)}
    return {datetime.date(year, month, day) for month, day in days} | {sunday + step * DAY for step in (1, 39, 50, 60)}


class Calendar:
    """The days on which nothing falls due, walked over one by one."""

    def __init__(self, region, local):
        self.holidays = set()
        self.nationwide = set()
        for year in range(2018, 2101):
            if region == "AT":
                here = austrian_holidays(year)
                everywhere = here
            else:
                here = german_holidays(region[3:], year, local)
                everywhere = set.intersection(*(german_holidays(state, year, ()) for state in STATES))
            self.holidays |= here
            self.nationwide |= everywhere

    @staticmethod
    def next_open(day, closed):
        while day.weekday() > 4 or day in closed:
            day += DAY
        return day


MONTHS = {}


def months_later(day, months):
    """The day of the same number, or the last one of a month that has no such day; by walking."""
    key = (day, months)
    if key not in MONTHS:
        month = day.year * 12 + day.month + months
        walker = day
        while walker.year * 12 + walker.month < month:
            walker += DAY
        while walker.day < day.day and (walker + DAY).month == walker.month:
            walker += DAY
        MONTHS[key] = walker
    return MONTHS[key]


def expected(calendar, received, extension, questions, today):
    notice_by = calendar.next_open(months_later(received, 1), calendar.nationwide)
    extended = extension == "+" or (extension != "-" and extension <= notice_by)
    suspended = set()
    for asked, answered, prompt in questions:
        day = asked
        while prompt and day < (answered or today):
            suspended.add(day)
            day += DAY
    due = months_later(received, 3 if extended else 1)
    for _ in suspended:
        due += DAY
    safe = months_later(received, 1)
    if extended:
        safe = min(months_later(safe, 2), months_later(received, 3))
    return (calendar.next_open(due, calendar.holidays), calendar.next_open(safe, calendar.nationwide), notice_by)


def variant(kind, received, number, calendar):
    """Extension, questions and today of one of twelve kinds of case; "number" spreads the days."""
    first = received + (number % 4) * DAY
    answer = first + (number % 23) * DAY
    second = first + (number % 13) * DAY
    late = second + (number % 29) * DAY
    last = calendar.next_open(months_later(received, 1), calendar.nationwide)
    question = (first, answer, True)
    return {
        0: ("+", [], received),
        1: ("-", [question], received),
        2: ("+", [question], received),
        3: (last, [], received),
        4: (last + DAY, [], received),
        5: ("-", [question, (second, late, True)], received),
        6: ("-", [(first, None, True)], answer),
        7: ("-", [(second, None, True), question], late),
        8: ("-", [(first, answer, False)], received),
        9: (received, [question, (second, late, False)], received),
        10: (last + DAY, [question], received),
        11: ("+", [(second, late, True), (first, None, True), question], answer + DAY),
    }[kind]


def written(received, region, local, calendar, case):
    extension, questions, today = case
    parts = ["%s:%s%s" % (asked, answered or "", "" if prompt else "!") for asked, answered, prompt in questions]
    due, safe, notice_by = expected(calendar, received, extension, questions, today)
    return "%s %s %s %s %s %s %s %s %s\n" % (region, received, extension, ",".join(parts) or "-", today,
                                            ",".join(local) or "-", due, safe, notice_by)


def main():
    places = [(region, ()) for region in REGIONS]
    places += [("DE-" + state, (code,)) for state, codes in LOCAL.items() for code in codes]
    calendars = [(region, local, Calendar(region, local)) for region, local in places]
    out = sys.stdout
    day = datetime.date(int(sys.argv[1]), 1, 1)
    # What is received in the last months of 2100 ends beyond the years that both sides know.
    last = min(datetime.date(int(sys.argv[2]), 12, 31), datetime.date(2100, 8, 31))
    while day <= last:
        dense = day.year <= 2040
        for index, (region, local, calendar) in enumerate(calendars):
            # Steps of 2 and 11 days: prime to the week, so that every place meets every weekday.
            number = day.toordinal() + index
            turn = number // (2 if dense else 11)
            if dense or number % 11 == 0:
                out.write(written(day, region, local, calendar, ("-", [], day)))
            if number % (2 if dense else 11) == 0:
                out.write(written(day, region, local, calendar, variant(turn % 12, day, turn, calendar)))
        day += DAY


main()
