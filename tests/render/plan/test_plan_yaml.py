"""A plan with the dates of a proposal: read back as what was proposed, with every comment, and no byte changed in vain."""

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from talentc.model.plan_file import PlanFile
from talentc.model.plan_line import PlanLine
from talentc.plan.problem import TaskKey
from talentc.plan.proposal import CohortProposal, PlannedSession, Standing
from talentc.read.yaml_text import read_yaml
from talentc.render.plan.plan_source import PlanSource
from talentc.render.plan.plan_yaml import plan_text
from talentc.schedule.hours import Hours
from talentc.validate.shape import read_model
from talentc.validate.vocabulary import read_vocabulary

STAMP = datetime(2026, 11, 22, 8, 30, tzinfo=UTC)
LATER = datetime(2026, 12, 1, 9, tzinfo=UTC)
HOURS = Hours(time(9), time(16))
MONDAY = date(2027, 2, 1)


def planned(
    name: str,
    day: int,
    standing: Standing = "kept",
    *,
    days: int = 1,
    hours: Hours | None = HOURS,
    before: int | None = None,
    published: bool = False,
) -> PlannedSession:
    """A session so many days after a Monday."""
    session, _, last = name.rpartition(".")
    identity = (session, int(last)) if last.isdecimal() else (name, 1)
    first = MONDAY + timedelta(day)
    return PlannedSession(
        TaskKey("p", "hold-1", *identity),
        name,
        first,
        first + timedelta(days - 1),
        hours,
        standing,
        published,
        MONDAY + timedelta(before) if before is not None else None,
    )


def proposal(
    *sessions: PlannedSession, holidays: Mapping[date, str] | None = None, removed: tuple[str, ...] = ()
) -> CohortProposal:
    return CohortProposal("p", "hold-1", sessions, holidays or {}, removed)


def read(text: str) -> PlanFile:
    """The plan as talentc reads it; there is nothing to be said about it."""
    tree, findings = read_yaml("plan.yaml", text)
    assert tree is not None, findings
    plan, more = read_model(PlanFile, tree, read_vocabulary(tree)[0])
    assert plan is not None, (more, text)
    return plan


def test_plan_text__a_new_plan_says_what_it_is_and_has_a_line_for_each_session() -> None:
    made = plan_text(
        None,
        proposal(
            planned("kick-off", 1, "new"),
            planned("camp", 43, "new", days=2, hours=None),
            planned("camp-2", 50, "new", days=2, hours=Hours(time(16), time(9))),
            planned("meetings.2", 7, "pinned"),
            holidays={date(2027, 3, 26): "Langfredag", date(2027, 3, 25): "Skærtorsdag: lukket"},
        ),
        STAMP,
    )
    assert made == (
        '# Written by talentc plan. To fix a date, add ", pinned" to its line and plan again.\n'
        "cohort: hold-1\n"
        "stamp: 2026-11-22T08:30:00Z\n"
        "holidays:\n"
        '  2027-03-25: "Skærtorsdag: lukket"\n'
        "  2027-03-26: Langfredag\n"
        "sessions:\n"
        "  kick-off: 2027-02-02 Tue 09:00-16:00\n"
        "  meetings.2: 2027-02-08 Mon 09:00-16:00\n"
        "  camp: 2027-03-16 Tue to 2027-03-17 Wed\n"
        "  camp-2: 2027-03-23 Tue 16:00 to 2027-03-24 Wed 09:00\n"
        "published: {}\n"
    )
    assert read(made).holidays == {date(2027, 3, 26): "Langfredag", date(2027, 3, 25): "Skærtorsdag: lukket"}


def test_plan_text__a_plan_without_sessions_can_be_written() -> None:
    made = plan_text(None, proposal(), STAMP)
    assert read(made).sessions == {}
    assert "sessions: {}\n" in made


EDITED = """\
# Ours
cohort: hold-1   # the first

stamp: 2026-01-01T08:00:00Z
sessions:
  # after the holidays
  b: 2027-02-09 Tue 09:00-16:00  # with the board

  # first of all
  a: 2027-02-02 09:00-16:00 # at the school
  gone: 2027-02-20 Sat # was fun
# what has been sent
published:
    gone.talent.hold-1.p@x: {content: x,   sequence: 1, stamp: 2023-10-02T08:00:00Z, title: 'A', days: 2024-01-16}
"""


def test_plan_text__comments_go_with_their_lines() -> None:
    made = plan_text(
        EDITED,
        proposal(planned("a", 1), planned("b", 9, "moved", before=8), planned("c", 20, "new"), removed=("gone",)),
        STAMP,
    )
    assert made == (
        EDITED.partition("stamp")[0]
        + "stamp: 2026-11-22T08:30:00Z\n"
        + "sessions:\n"
        + "\n"
        + "  # first of all\n"
        + "  a: 2027-02-02 Tue 09:00-16:00 # at the school\n"
        + "  # after the holidays\n"
        + "  b: 2027-02-10 Wed 09:00-16:00, moved from 2027-02-09  # with the board\n"
        + "  c: 2027-02-21 Sun 09:00-16:00\n"
        + "  # was fun\n"
        + "# what has been sent\n"
        + EDITED.partition("# what has been sent\n")[2]
    )


def test_plan_text__without_another_date_the_stamp_stays() -> None:
    before = "cohort: hold-1\nstamp: 2026-01-01T08:00:00Z\nsessions: {a: 2027-02-02 09:00-16:00}\n"
    made = plan_text(before, proposal(planned("a", 1, "pinned")), STAMP)
    assert made == ("cohort: hold-1\nstamp: 2026-01-01T08:00:00Z\nsessions:\n  a: 2027-02-02 Tue 09:00-16:00\n")


@pytest.mark.parametrize("line", ["2027-02-02 Tue 09:00-16:00", "2027-02-02  tuesday", "'2027-02-02 Tue 09:00'"])
def test_plan_text__a_line_that_says_the_same_stays_as_it_is(line: str) -> None:
    before = (
        f"cohort: hold-1\nsessions:\n   a:  {line},  pinned\n"
        if line[-1] != "'"
        else f"cohort: hold-1\nsessions:\n  a: {line}"
    )
    assert plan_text(before, proposal(planned("a", 1)), STAMP) == before


@pytest.mark.parametrize(
    ("line", "session", "expected"),
    [
        ("2027-02-02", planned("a", 2, "moved", before=1), "2027-02-03 Wed, moved from 2027-02-02"),
        ("2027-02-02 09:00", planned("a", 2, "moved", before=1), "2027-02-03 Wed 09:00, moved from 2027-02-02"),
        (
            "2027-02-02 09:00",
            planned("a", 2, "moved", before=1, days=2),
            "2027-02-03 Wed 09:00 to 2027-02-04 Thu 16:00, moved from 2027-02-02",
        ),
        (
            "2027-02-02, moved from 2027-02-01",
            planned("a", 2, "moved", before=1, published=True),
            "2027-02-03 Wed, moved from 2027-02-01",
        ),
        (
            "2027-02-02, moved from 2027-02-01",
            planned("a", 2, "moved", before=1),
            "2027-02-03 Wed, moved from 2027-02-02",
        ),
        ("2027-02-02, moved from 2027-02-01", planned("a", 0, "moved", before=1, published=True), "2027-02-01 Mon"),
        ("2027-02-02, moved from 2027-02-01", planned("a", 1), "2027-02-02 Tue, moved from 2027-02-01"),
        ("2027-02-02, pinned", planned("a", 1, "past"), "2027-02-02 Tue, pinned"),
        ("2027-02-02, pinned", planned("a", 2, "moved", before=1), "2027-02-03 Wed, moved from 2027-02-02"),
        ("2027-02-02 10:00-12:00", planned("a", 1, hours=None), "2027-02-02 Tue 10:00-12:00"),
        ("2027-02-02 10:00-12:00", planned("a", 1), "2027-02-02 Tue 09:00-16:00"),
    ],
)
def test_plan_text__marks_and_hours(line: str, session: PlannedSession, expected: str) -> None:
    made = plan_text(f"cohort: hold-1\nsessions:\n  a: {line}\n", proposal(session), None)
    assert made == f"cohort: hold-1\nsessions:\n  a: {expected}\n"


def test_plan_text__the_id_of_an_activity_is_the_line_of_its_first_session() -> None:
    before = "cohort: hold-1\nsessions:\n  module: 2027-02-02 Tue # here\n  meetings: 2027-02-03 Wed\n"
    sessions = (planned("module.day-1", 1), planned("meetings.1", 2), planned("module.day-2", 3, "new", hours=None))
    assert plan_text(before, proposal(*sessions), None) == before + "  module.day-2: 2027-02-04 Thu\n"


def test_plan_text__holidays_that_are_new_go_between_those_that_are_there() -> None:
    before = "cohort: hold-1\nholidays:\n  2027-01-01: Mine # stays\n  2027-12-25: B\nsessions: {}\npublished: {}"
    days = {date(2027, 1, 1): "Other", date(2027, 6, 5): "New", date(2028, 1, 1): "Last", date(2027, 12, 25): "B"}
    assert plan_text(before, proposal(holidays=days), STAMP) == (
        "cohort: hold-1\nholidays:\n  2027-01-01: Mine # stays\n  2027-06-05: New\n  2027-12-25: B\n"
        "  2028-01-01: Last\nsessions: {}\npublished: {}"
    )


NAMES = ("a", "b.day-1", "b.day-2", "c.1", "c.2", "long-name")
WEEKDAYS = ("", " {0:%a}", " {0:%A}")
COMMENT = st.sampled_from(("", " # note {}", "\t# {} a: b, 'c' # d"))
LEAD = st.sampled_from(("", "", "# lone {}\n", "  # inside {}\n", "\n", "\n  # {} under a blank line\n\n"))


@st.composite
def plans(draw: st.DrawFn) -> tuple[str, Mapping[str, tuple[int, str]]]:
    """A plan as a person might leave it, and for each of its lines the day and the marks."""
    number = iter(range(100))
    days: dict[str, tuple[int, str]] = {}

    def noted(texts: st.SearchStrategy[str]) -> str:
        return draw(texts).format(next(number))

    def line(name: str) -> str:
        day = draw(st.integers(0, 30))
        first = MONDAY + timedelta(day)
        mark = draw(st.sampled_from(("", ", pinned", ", moved from 2027-01-05", ",moved from 2027-01-05, pinned")))
        hours = draw(st.sampled_from(("", " 09:00", " 10:00-12:00", " 16:00 to 2027-05-01 09:00")))
        days[name] = (day, mark)
        return f"{first}{draw(st.sampled_from(WEEKDAYS)).format(first)}{hours}{mark}"

    names = draw(st.lists(st.sampled_from(NAMES), unique=True))
    in_braces = draw(st.sampled_from(("", "section", "all")))
    published = (
        "{x.talent.hold-1.p@x: {content: x, sequence: 1, stamp: 2023-10-02T08:00:00Z, title: A, days: 2024-01-16}}"
    )
    if in_braces:
        lines = "".join(f"\n  {noted(COMMENT)}\n  {name}: '{line(name)}',{noted(COMMENT)}" for name in names)
        sessions = f"{{{lines}\n  }}"
        if in_braces == "all":
            text = f"# top\n{{cohort: hold-1, # in\n sessions: {sessions},\n published: {published}}}{noted(COMMENT)}\n"
        else:
            text = f"cohort: hold-1\nsessions: {sessions}{noted(COMMENT)}\npublished: {published}\n"
    else:
        lines = ""
        for name in names:
            quote, gap = draw(st.sampled_from(("", "'", '"'))), draw(st.sampled_from((" ", "  ", "\n      ")))
            lines += noted(LEAD) + f"  {name}:{gap}{quote}{line(name)}{quote}{noted(COMMENT)}\n"
        lines += noted(LEAD)
        sessions = f"sessions:{noted(COMMENT)}\n{lines}" if names else ""
        stamp = draw(st.sampled_from(("", "stamp: 2026-01-01T08:00:00Z # s\n")))
        text = (
            f"{noted(LEAD).strip(' ')}cohort: hold-1{noted(COMMENT)}\n{stamp}{sessions}# last\npublished: {published}\n"
        )
    if draw(st.booleans()):
        text = text.replace("\n", "\r\n")
    if draw(st.booleans()):
        text = text.rstrip("\r\n")
    return draw(st.sampled_from(("", "\ufeff"))) + text, days


@st.composite
def changes(draw: st.DrawFn, days: Mapping[str, tuple[int, str]]) -> Sequence[PlannedSession]:
    """A proposal for such a plan: some stay, some move, some are new, some are gone."""
    sessions = []
    for name in draw(st.lists(st.sampled_from(NAMES), unique=True)):
        before = days[name][0] if name in days else None
        day = draw(st.integers(0, 30)) if before is None or draw(st.booleans()) else before
        standing: Standing = "new" if before is None else "moved" if before != day else "kept"
        if standing != "moved" and draw(st.booleans()):
            standing = "pinned"
        sessions.append(
            planned(
                name,
                day,
                standing,
                days=draw(st.integers(1, 3)),
                hours=draw(st.sampled_from((None, HOURS))),
                before=before if standing == "moved" else None,
                published=draw(st.booleans()),
            )
        )
    return sessions


def comments(text: str) -> list[str]:
    source = PlanSource(text)
    return sorted(source.lines[line][column:].strip() for line, column in source.comments())


@given(st.data())
def test_plan_text__reads_back_as_what_was_proposed(data: st.DataObject) -> None:
    before, days = data.draw(plans())
    sessions = data.draw(changes(days))
    holidays = {date(2027, 3, 26): "Langfredag"}
    made = plan_text(before, proposal(*sessions, holidays=holidays), STAMP)
    old, now = read(before), read(made)
    stays = {name: line for name, line in old.sessions.items() if name not in {session.name for session in sessions}}
    assert {name: (line.dates.first, line.dates.last) for name, line in now.sessions.items()} == {
        **{session.name: (session.first, session.last) for session in sessions},
        **{name: (line.dates.first, line.dates.last) for name, line in stays.items()},
    }
    for session in sessions:
        check_line(session, old.sessions.get(session.name), now.sessions[session.name])
    firsts = [line.dates.first for line in now.sessions.values()]
    assert firsts == sorted(firsts)
    assert comments(made) == comments(before)
    assert before.partition("published: ")[2].rstrip("\r\n").rstrip() in made or "\n{cohort" in before.replace("\r", "")
    assert ("\r\n" in made) is ("\r\n" in before)
    assert made.replace("\r\n", "").count("\n") == (0 if "\r\n" in before else made.count("\n"))
    assert made.startswith("\ufeff") is before.startswith("\ufeff")
    assert {uid: item.content for uid, item in now.published.items()} == {"x.talent.hold-1.p@x": "x"}
    assert now.holidays == holidays
    assert plan_text(made, proposal(*sessions, holidays=holidays), LATER) == made


def check_line(session: PlannedSession, old: PlanLine | None, now: PlanLine) -> None:
    """The marks and hours of a line are those that its session asks for."""
    stays = old is not None and old.dates.first == session.first
    assert now.pinned is (stays and old is not None and old.pinned)
    if stays or session.standing != "moved":
        assert now.moved_from == (old.moved_from if stays and old is not None else None)
    else:
        told = old.moved_from if old is not None and session.published else None
        assert now.moved_from == (told or session.before)
    if old is None or (old.dates.first == old.dates.last) != (session.first == session.last):
        expected = (session.hours.begins, session.hours.ends) if session.hours is not None else (None, None)
        assert (now.dates.from_time, now.dates.to_time) == expected
