"""The checker finds each kind of mistake, and nothing where there is none."""

from datetime import date, time

import pytest

from tests.planning.checker import check
from tests.planning.plain_days import Held, danish_holidays

HEAD = """
id: minimal
units: {day: 8 h}
calendar: {holidays: DK, closed: [week 7, July], days: Tuesday-Thursday, clock: 09:00-16:00}
phases: {ahead: {title: Ahead}, programme: {title: P, from: a, length: 6 months}}
places: {campus: {title: C, city: Aalborg, rooms: 1, closed: [2027-03-17]}, hotel: {title: H, city: Odense}}
roles:
  talent: {title: Talent, people: 6}
  trainer:
    title: Trainer
    side: provider
    people: [Anna, Bo]
    away: {Anna: [2027-03-10, 2027-03-15 to 2027-03-16]}
"""
COHORT = "cohorts: {one: {title: One, start: 2027-02}}\n"
TWO = "cohorts: {one: {title: One, start: 2027-02}, two: {title: Two, start: 2027-02}}\n"


def held(text: str) -> Held:
    """`03-10`, `03-10/03-11`, `03-10@09-12`: days of 2027, the last inclusive, and hours."""
    days, _, hours = text.partition("@")
    first, _, last = days.partition("/")
    clock = [time(int(hour)) for hour in hours.split("-")] if hours else []
    ends = [date.fromisoformat(f"2027-{day}") for day in (first, last or first)]
    return Held(ends[0], ends[1], (clock[0], clock[1]) if clock else None)


def broken(activities: str, dates: str, cohorts: str = COHORT, extra: str = "") -> list[str]:
    """What is broken of `a: 03-10, b.2: 03-11, two/a: 03-12`."""
    said: dict[tuple[str, str], dict[tuple[str, int], Held]] = {}
    for each in dates.split(", ") if dates else []:
        name, _, day = each.partition(": ")
        cohort, _, session = name.rpartition("/")
        session, _, nth = session.partition("#")
        said.setdefault(("minimal", cohort or "one"), {})[session, int(nth or 1)] = held(day)
    return check([f"{HEAD}{extra}activities: {{{activities}}}\n{cohorts}"], said)


A = "a: {title: A, length: 1 day, who: {talent: all}}"


def b(when: str, more: str = "length: 1 day") -> str:
    return f"{A}, b: {{title: B, {more}, when: {when}}}"


BOTH_TRAINED = "a: {title: A, length: 4 h, who: {trainer: [Anna]}, place: campus}, b: {title: B, length: 4 h, who: {trainer: %s}%s}"


@pytest.mark.parametrize(
    ("activities", "dates", "said"),
    [
        (A, "a: 03-09", ""),
        (A, "a: 03-13", "is closed: a weekend"),
        (A, "a: 03-26", "is closed: a public holiday"),  # Good Friday
        (A, "a: 06-05", "is closed: a public holiday"),
        (A, "a: 02-16", "is closed: week 7"),
        (A, "a: 07-01", "is closed: July"),
        (A, "a: 03-09/03-10", "takes 1 days and has 2"),
        ("a: {title: A, length: 2 days}", "a: 03-09/03-10", ""),
        ("a: {title: A, length: 2 days}", "a: 03-12/03-13", "2027-03-13 is closed: a weekend"),
        ("a: {title: A, length: 1 day, when: on Saturdays}", "a: 03-13", ""),
        ("a: {title: A, length: 1 day, when: in March}", "", "a 1 has no date"),
        ("a: {title: A, length: 1 day, times: 2, when: in March}", "a: 03-09", "a 2 has no date"),
        (b("3-4 weeks after a"), "a: 03-01, b: 03-22", ""),
        (b("3-4 weeks after a"), "a: 03-02, b: 03-22", "isn't `3-4 weeks after a`"),
        (b("3-4 weeks after a"), "a: 03-01, b: 03-30", "isn't `3-4 weeks after a`"),
        (b("about 4 weeks after a"), "a: 03-01, b: 04-05", ""),
        (b("about 4 weeks after a"), "a: 03-01, b: 04-06", "isn't `about"),
        (b("at most 2 weeks after a"), "a: 03-01, b: 03-16", "isn't `at most"),
        (b("at least 1 month after a"), "a: 03-01, b: 03-31", "isn't `at least"),
        (b("at least 1 month after a"), "a: 03-01, b: 04-01", ""),
        (b("½ month after a"), "a: 03-01, b: 03-17", ""),
        (b("½ month after a"), "a: 03-01, b: 03-18", "isn't `½ month"),
        (b("2-3 weeks before a"), "a: 04-13, b: 03-23", ""),
        (b("2-3 weeks before a"), "a: 04-13, b: 03-31", "isn't `2-3 weeks before"),
        (b("2-3 weeks before a"), "a: 04-13, b: 03-22", "isn't `2-3 weeks before"),
        (b("ends at most 1 week after a", "length: 2 days"), "a: 03-02, b: 03-08/03-09", ""),
        (b("ends at most 1 week after a", "length: 2 days"), "a: 03-02, b: 03-09/03-10", "isn't `ends"),
        (b("after a"), "a: 03-02, b: 03-02", "isn't `after a`"),
        (b("before a"), "a: 03-02, b: 03-03", "isn't `before a`"),
        (b("on the day of a", "length: 1 h"), "a: 03-02@9-16, b: 03-03", "isn't `on the day of a`"),
        (b("the evening before a"), "a: 03-03, b: 03-02", ""),
        (b("the evening before a"), "a: 03-03, b: 03-01", "isn't `the evening"),
        (b("on Fridays"), "a: 03-03, b: 03-04", "isn't `on Fridays`"),
        (b("at 17:00-19:00", "length: 2 h"), "a: 03-03, b: 03-04@9-11", "isn't `at 17"),
        (b("at 17:00-19:00", "length: 2 h"), "a: 03-03, b: 03-04@17-19", ""),
        (b("in January"), "a: 03-03, b: 03-04", "isn't `in January`"),
        (b("in week 9"), "a: 03-03, b: 03-04", ""),
        (b("in quarter 2"), "a: 03-03, b: 03-31", "isn't `in quarter 2`"),
        (b("in month 2"), "a: 03-03, b: 04-01", "isn't `in month 2`"),
        (b("in month 2"), "a: 03-03, b: 03-31", ""),
        (b("2027-03-04"), "a: 03-03, b: 03-05", "isn't `2027-03-04`"),
        (b("during programme"), "a: 03-03, b: 09-02", ""),
        (b("during programme"), "a: 03-03, b: 09-03", "isn't `during"),
        (b("in week 2 of programme"), "a: 03-03, b: 03-08", ""),
        (b("in week 2 of programme"), "a: 02-10, b: 02-23", ""),  # week 7 is closed and doesn't count
        (b("in week 2 of programme"), "a: 02-10, b: 03-02", "isn't `in week 2"),
        (
            b("every 2 months after a", "length: 1 h, times: 2"),
            "a: 03-01, b: 05-03, b#2: 08-02",
            "b.2: 2027-08-02 isn't",
        ),
        (b("every 2 months after a", "length: 1 h, times: 2"), "a: 03-01, b: 05-03, b#2: 06-28", ""),
        (f"{b('after a')}, c: {{title: C, when: between a and b}}", "a: 03-02, b: 03-04, c: 03-04", "isn't `between"),
        (f"{b('after a')}, c: {{title: C, when: between a and b}}", "a: 03-02, b: 03-04, c: 03-03", ""),
        (
            f"{b('after a')}, c: {{title: C, times: 2, when: spread between a and b}}",
            "a: 03-01, b: 03-12, c: 03-02, c#2: 03-05",
            "c.2: 2027-03-05 isn't `spread",
        ),
        (
            f"{b('after a')}, c: {{title: C, times: 2, when: spread between a and b}}",
            "a: 03-01, b: 03-12, c: 03-02, c#2: 03-08",
            "",
        ),
        ("m: {title: M, sessions: {d1: {title: 1}, d2: {title: 2}}}", "m.d1: 03-03, m.d2: 03-02", "comes before"),
        ("m: {title: M, sessions: {d1: {title: 1}, d2: {title: 2, when: after d1}}}", "m.d1: 03-03, m.d2: 03-04", ""),
        ("m: {title: M, times: 2}", "m: 03-03, m#2: 03-02", "minimal/one/m.2: comes before"),
        (b("[after a, on Fridays]"), "a: 03-03, b: 03-04", "isn't `on Fridays`"),
    ],
)
def test_check__days_of_one_cohort(activities: str, dates: str, said: str) -> None:
    found = broken(activities, dates)
    assert len(found) == bool(said), found
    assert said in "".join(found)


@pytest.mark.parametrize(
    ("activities", "dates", "said"),
    [
        (
            f"{A}, b: {{length: 1 h, who: {{talent: all}}}}",
            "a: 03-03, b: 03-03",
            "talent is at minimal/one/b at the same",
        ),
        (f"{A}, b: {{length: 1 h, who: {{talent: all}}}}", "a: 03-03@9-16, b: 03-03@16-17", ""),
        (f"{A}, b: {{length: 1 h, who: {{talent: {{optional: true}}}}}}", "a: 03-03, b: 03-03", ""),
        (f"{A}, b: {{length: 1 h, who: {{trainer: [Bo]}}}}", "a: 03-03, b: 03-03", ""),
        ("a: {length: 4 h, who: {talent: all}}, b: {length: 4 h, who: {talent: all}}", "a: 03-03, b: 03-03", ""),
        (
            "a: {length: 5 h, who: {talent: all}}, b: {length: 4 h, who: {talent: all}}",
            "a: 03-03, b: 03-03",
            "talent is",
        ),
        (BOTH_TRAINED % ("[Anna]", ""), "a: 03-03@9-12, b: 03-03@11-13", "Anna is at minimal/one/b at the same time"),
        (BOTH_TRAINED % ("[Bo]", ""), "a: 03-03@9-12, b: 03-03@11-13", ""),
        (BOTH_TRAINED % ("[Anna]", ""), "a: 03-03@9-12, b: 03-10", "Anna is away on 2027-03-10"),
        (BOTH_TRAINED % ("[Anna]", ", place: hotel"), "a: 03-03@9-12, b: 03-03@14-16", "Anna is in Odense"),
        (BOTH_TRAINED % ("[Anna]", ", place: hotel"), "a: 03-03@9-12, b: 03-04", "Anna is in Odense"),
        (BOTH_TRAINED % ("[Anna]", ", place: hotel"), "a: 03-03@9-12, b: 03-05", ""),
        (BOTH_TRAINED % ("1 person", ""), "a: 03-03@9-12, b: 03-03@9-12", ""),
        (BOTH_TRAINED % ("2 people", ""), "a: 03-03@9-12, b: 03-03@9-12", "needs 2 of trainer, and 1 are free"),
        (BOTH_TRAINED % ("2 people", ""), "a: 03-03@9-12, b: 03-16", "needs 2 of trainer, and 1 are free"),
        (BOTH_TRAINED % ("[Bo]", ", place: campus"), "a: 03-03@9-12, b: 03-03@9-12", "campus has 1 rooms, and 2"),
        (BOTH_TRAINED % ("[Bo]", ", place: campus"), "a: 03-03@9-12, b: 03-17", "campus is closed on 2027-03-17"),
    ],
)
def test_check__people_and_places(activities: str, dates: str, said: str) -> None:
    found = broken(activities, dates)
    assert said in "".join(found)
    assert bool(found) == bool(said), found


def test_check__over_cohorts() -> None:
    trained = "a: {length: 1 day, who: {talent: all, trainer: [Anna]}}"
    assert broken(trained, "a: 03-03, two/a: 03-04", TWO) == []
    assert broken(trained, "a: 03-03, two/a: 03-03", TWO) == [
        "minimal/one/a: Anna is at minimal/two/a at the same time"
    ]


def test_check__pins_and_closed_of_a_cohort() -> None:
    cohorts = "cohorts: {one: {start: 2027-02, closed: [week 11], when: {a: 2027-03-09 10:00-12:00}}}\n"
    assert broken(A, "a: 03-09@10-12", cohorts) == []
    assert "other hours" in broken(A, "a: 03-09@9-12", cohorts)[0]
    assert [each.partition(": ")[2] for each in broken(A, "a: 03-16", cohorts)] == [
        "2027-03-16 is closed: week 11",
        "is pinned to 2027-03-09 10:00-12:00, and is on 2027-03-16",
    ]


def test_check__limits() -> None:
    limits = "limits: {calm: {role: talent, figure: at most 2 days per month}}\n"
    busy = "a: {length: 2 days, who: {talent: all}}, b: {length: 1 day, who: {talent: all}}"
    assert broken(busy, "a: 03-30/03-31, b: 04-06", extra=limits) == []
    assert broken(busy, "a: 03-30/03-31, b: 03-03", extra=limits) == [
        "calm: 24 hours in month (2027, 3), more than 2 days"
    ]


def test_check__what_cannot_be_read_is_no_plan_to_pass() -> None:
    with pytest.raises(AssertionError, match="can't read"):
        broken(b("whenever"), "a: 03-03, b: 03-04")


def test_danish_holidays__as_the_law_has_them() -> None:
    assert date(2023, 5, 5) in danish_holidays(2023)
    assert date(2024, 4, 26) not in danish_holidays(2024)
    assert date(2027, 5, 6) in danish_holidays(2027)  # Ascension Day
    assert len(danish_holidays(2027)) == 13
