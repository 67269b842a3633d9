"""Made-up proposals for two small programmes."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date, time, timedelta
from fractions import Fraction

import pytest

from talentc.model.programme import Programme
from talentc.plan.problem import Costs, Requirement, TaskKey
from talentc.plan.proposal import CohortProposal, PlannedSession, Proposal, Standing
from talentc.read.yaml_text import read_yaml
from talentc.schedule.hours import Hours
from talentc.show.screen import Line
from talentc.source import Span
from talentc.validate.assemble import assemble

PROGRAMME = """\
languages: [da]
calendar: {closed: [week 7, July]}
roles:
  talent: {title: Talent, plural: Talenter, people: 10}
  mentor: {title: Mentor, plural: Mentorer, people: 5}
tracks:
  common: {title: Fællesspor}
  supporting: {title: Understøttende aktiviteter for alle}
activities:
  kick-off: {title: Kick-off, track: common, length: ½ day, who: {talent: all}}
  module-1:
    title: "Modul 1: Ledelse gennem kerneopgaven"
    track: common
    length: 1 day
    who: {talent: all}
    sessions: {day-1: {title: Dag 1}, day-2: {title: Dag 2}}
  camp: {title: Bootcamp, track: common, length: 2 days, who: {talent: all}}
  meetings: {title: Styregruppemøder, track: supporting, times: 3, length: 2 h, who: {mentor: all}}
  talks: {title: Samtaler, arranged-by: talent, times: 20, length: 1 h, who: {talent: all, mentor: all}}
  mirror: {title: Lederspejl, arranged-by: talent, times: 2, length: 1 h, who: {talent: all}}
  platform: {title: Platform, arranged-by: talent, length: none, who: {talent: all}, when: ends 1 year after camp}
cohorts: {hold-1: {title: Hold 1, start: 2027-01}, hold-2: {title: Hold 2, start: 2027-08}}
"""
NO_COSTS = Costs(0, 0, 0, 0, 0)
NINE_TO_FOUR = Hours(time(9), time(16))


def planned(
    session: str,
    first: str,
    standing: Standing = "new",
    *,
    cohort: str = "hold-1",
    occurrence: int = 1,
    days: int = 1,
    hours: Hours | None = NINE_TO_FOUR,
    before: str = "",
    because: tuple[Requirement, ...] = (),
    slack: tuple[int, int] = (0, 0),
    published: bool = False,
) -> PlannedSession:
    begins = date.fromisoformat(first)
    return PlannedSession(
        TaskKey("minimal", cohort, session, occurrence),
        session,
        begins,
        begins + timedelta(days=days - 1),
        hours,
        standing,
        published,
        date.fromisoformat(before) if before else None,
        because,
        *slack,
    )


def requirement(text: str, line: int = 0) -> Requirement:
    """One of the programme file, or of no file where there is no line."""
    span = Span("programmes/minimal/programme.yaml", line, 3, line, 9) if line else None
    return Requirement((text, str(line)), "away", text, span)


def proposed(
    *sessions: PlannedSession, costs: Costs = NO_COSTS, gap: Fraction = Fraction(0), removed: tuple[str, ...] = ()
) -> Proposal:
    """The sessions by cohort, what is removed in the first of them; Easter and Christmas are holidays."""
    holidays = {date(2027, 3, 25): "Skærtorsdag", date(2027, 3, 28): "Påskedag", date(2027, 12, 24): "Juleaftensdag"}
    cohorts = list(dict.fromkeys(session.key.cohort for session in sessions)) or ["hold-1"]
    return Proposal(
        tuple(
            CohortProposal(
                "minimal",
                cohort,
                tuple(session for session in sessions if session.key.cohort == cohort),
                holidays,
                removed if index == 0 else (),
            )
            for index, cohort in enumerate(cohorts)
        ),
        costs,
        gap,
    )


AWAY = requirement("Anna is away until 3 March 2027", 30)
CLOSED = requirement("no session is held on weekends")
FIRST_YEAR = (
    planned("meetings", "2027-01-05", "past", hours=Hours(time(14), time(16))),
    planned("kick-off", "2027-01-19", "pinned", hours=None),
    planned("module-1.day-1", "2027-02-02", "kept", slack=(4, 9)),
    planned(
        "module-1.day-2", "2027-03-09", "moved", before="2027-03-02", because=(AWAY,), slack=(0, 12), published=True
    ),
    planned("camp", "2027-03-30", "moved", days=2, before="2027-03-23", because=(AWAY, CLOSED), slack=(1, 0)),
    planned("meetings", "2027-03-11", occurrence=2, hours=Hours(time(14), time(16)), slack=(1, 1)),
    planned("meetings", "2027-12-14", occurrence=3, hours=Hours(time(14), time(16))),
)


@pytest.fixture
def titled() -> Callable[[str], Programme]:
    """The programme under another title."""

    def programme_of(title: str) -> Programme:
        head = f"talentc: 1\nid: other\ntitle: {title}\nunits: {{day: 8 h}}\n"
        tree, findings = read_yaml("programme.yaml", head + PROGRAMME)
        assert tree is not None, findings
        programme, findings = assemble(tree)
        assert programme is not None, findings
        return programme

    return programme_of


@pytest.fixture
def programmes(design: Callable[[str], Programme]) -> Mapping[str, Programme]:
    return {"minimal": design(PROGRAMME)}


@pytest.fixture
def replanned() -> Proposal:
    """A year with a bit of everything: over, pinned, kept, moved twice, new twice, one removed."""
    return proposed(*FIRST_YEAR, costs=Costs(1, 7, 1, 7, 3), removed=("seminar",))


@pytest.fixture
def fresh() -> Proposal:
    """A first plan of two cohorts."""
    return proposed(
        planned("kick-off", "2027-01-19", slack=(3, 4)),
        planned("module-1.day-1", "2027-02-02"),
        planned("kick-off", "2027-08-17", cohort="hold-2"),
        planned("camp", "2028-03-14", cohort="hold-2", days=2, slack=(0, 20)),
    )


@pytest.fixture
def texts() -> Callable[[Iterable[Line]], list[str]]:
    """The characters of lines, as a screen without colours shows them."""
    return lambda lines: ["".join(piece for piece, _ in line).rstrip() for line in lines]


@pytest.fixture
def plan_session() -> Callable[..., PlannedSession]:
    return planned


@pytest.fixture
def require() -> Callable[..., Requirement]:
    return requirement


@pytest.fixture
def propose() -> Callable[..., Proposal]:
    return proposed
