"""When the sessions of a cohort are, and between which days they can be."""

from collections.abc import Callable
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from talentc.model.programme import Programme, Session
from talentc.schedule.windows import CohortDays

DESIGN = """
    phases:
      programme: {title: Programme, from: kick-off, length: 11 months, default: true}
      afterwards: {title: Afterwards, from: closing}
    activities:
      kick-off: {title: %s, length: 4 h, when: in January}
      module:
        title: Module
        when: 2-6 weeks after kick-off
        sessions:
          day-1: {title: Day 1, length: 1 day}
          day-2: {title: Day 2, length: 2 days, when: about 4 weeks after day-1}
      meetings: {title: Meetings, length: 2 h, times: 3, when: spread between kick-off and module.day-2}
      closing: {title: Closing, length: 4 h, when: [in November, after module]}
      follow-up: {title: Follow-up, length: 4 h, when: [during afterwards, before alumni-day]}
      alumni-day: {title: Alumni day, length: 4 h, when: about 5 months after closing}
    cohorts:
      hold-1: {title: Hold 1, start: 2024-01, when: {%s}}
"""


def days_of(programme: Programme) -> CohortDays:
    return CohortDays(programme, programme.cohorts[0])


def first_day(days: CohortDays, name: str, inside: str = "") -> date | None:
    """The first day of it, where that is known for certain."""
    extent = days.extent(name, inside)
    return extent.begins_earliest if extent.begins_earliest == extent.begins_latest else None


def last_day(days: CohortDays, name: str) -> date | None:
    extent = days.extent(name)
    return extent.ends_earliest if extent.ends_earliest == extent.ends_latest else None


def window(days: CohortDays, name: str, occurrence: int = 1) -> tuple[date | None, date | None]:
    found = days.window(days.anchors.sessions[name], occurrence)
    return found.first, found.last


def test_window__counts_from_given_dates(programme_of: Callable[..., Programme]) -> None:
    days = days_of(programme_of(DESIGN % ("Kick-off", "kick-off: 2024-01-16, module.day-1: 2024-02-06")))
    assert window(days, "module.day-1") == (date(2024, 1, 30), date(2024, 2, 27))
    assert window(days, "module.day-2") == (date(2024, 2, 27), date(2024, 3, 12))


def test_window__without_dates_is_as_wide_as_what_it_counts_from(programme_of: Callable[..., Programme]) -> None:
    days = days_of(programme_of(DESIGN % ("Kick-off", "")))
    assert window(days, "kick-off") == (date(2024, 1, 1), date(2024, 1, 31))
    assert window(days, "module.day-1") == (date(2024, 1, 15), date(2024, 3, 13))
    assert window(days, "closing") == (date(2024, 11, 1), date(2024, 11, 30))


def test_window__knows_which_clause_bounds_it(programme_of: Callable[..., Programme]) -> None:
    days = days_of(programme_of(DESIGN % ("Kick-off", "module: 2024-10-16, module.day-2: 2024-11-14 to 2024-11-15")))
    found = days.window(days.anchors.sessions["closing"])
    assert found.first == date(2024, 11, 16)
    assert found.first_limit is not None
    assert found.last_limit is not None
    assert (found.first_limit.index, found.last_limit.index) == (1, 0)


def test_window__a_session_of_two_days_lies_inside_as_a_whole(programme_of: Callable[..., Programme]) -> None:
    programme = programme_of("activities: {camp: {title: Camp, length: 2 days, when: in March 2024}}\n")
    days = CohortDays(programme)
    assert window(days, "camp") == (date(2024, 3, 1), date(2024, 3, 30))


def test_window__without_a_start_a_month_without_a_year_is_unknown(programme_of: Callable[..., Programme]) -> None:
    programme = programme_of("activities: {camp: {title: Camp, length: 4 h, when: in March}}\n")
    assert window(CohortDays(programme), "camp") == (None, None)


def test_window__an_empty_one_bounds_nothing_else(programme_of: Callable[..., Programme]) -> None:
    programme = programme_of(
        """
        activities:
          camp: {title: Camp, length: 4 h, when: [in March 2024, in May 2024]}
          visit: {title: Visit, length: 4 h, when: 2 weeks after camp}
        """
    )
    days = CohortDays(programme)
    assert days.window(days.anchors.sessions["camp"]).is_empty
    assert window(days, "visit") == (None, None)


def test_window__in_a_circle_ends(programme_of: Callable[..., Programme]) -> None:
    programme = programme_of(
        """
        activities:
          camp: {title: Camp, length: 4 h, when: [in March 2024, after visit]}
          visit: {title: Visit, length: 4 h, when: after camp}
        """
    )
    assert window(CohortDays(programme), "camp")[1] == date(2024, 3, 31)


def test_extent__of_an_activity_with_one_date_is_half_known(programme_of: Callable[..., Programme]) -> None:
    days = days_of(programme_of(DESIGN % ("Kick-off", "module.day-1: 2024-02-06")))
    assert first_day(days, "module") == date(2024, 2, 6)
    assert last_day(days, "module") is None
    assert days.extent("module").ends_earliest == date(2024, 2, 28)
    assert first_day(days, "day-1", inside="module") == date(2024, 2, 6)


def test_extent__of_the_start_is_its_month(programme_of: Callable[..., Programme]) -> None:
    days = days_of(programme_of(DESIGN % ("Kick-off", "")))
    assert first_day(days, "start") is None
    assert (days.start.begins_earliest, days.start.begins_latest) == (date(2024, 1, 1), date(2024, 1, 31))


def test_extent__of_several_times_reaches_from_the_first_to_the_last(programme_of: Callable[..., Programme]) -> None:
    pins = "meetings.1: 2024-02-01, meetings.2: 2024-02-20, meetings.3: 2024-03-01"
    days = days_of(programme_of(DESIGN % ("Kick-off", pins)))
    assert (first_day(days, "meetings"), last_day(days, "meetings")) == (date(2024, 2, 1), date(2024, 3, 1))


def test_phase__runs_its_length_and_without_one_to_the_next(programme_of: Callable[..., Programme]) -> None:
    text = """
        phases: {ahead: {title: Ahead}, programme: {title: P, from: kick-off, default: true}, later: {title: L, from: closing}}
        activities:
          kick-off: {title: Kick-off, length: 4 h, when: 2024-01-16}
          closing: {title: Closing, length: 4 h, when: 2024-11-13}
        """
    days = CohortDays(programme_of(text))
    assert days.phase("ahead").ends_latest == date(2024, 1, 15)
    assert days.phase("programme").begins_latest == date(2024, 1, 16)
    assert days.phase("programme").ends_latest == date(2024, 11, 13)  # the closing lies in it
    assert days.phase("later").ends_latest is None
    longer = CohortDays(programme_of(text.replace("from: kick-off", "from: kick-off, length: 11 months")))
    assert longer.phase("programme").ends_latest == date(2024, 12, 15)


def test_window__weeks_of_a_phase_leave_out_closed_ones(programme_of: Callable[..., Programme]) -> None:
    text = """
        calendar: {closed: [week 4, 2024-01-30]}
        phases: {programme: {title: P, from: kick-off}}
        activities:
          kick-off: {title: Kick-off, length: 4 h, when: 2024-01-16}
          visit: {title: Visit, length: 4 h, when: in week 3 of programme}
        """
    days = CohortDays(programme_of(text))
    assert window(days, "visit") == (date(2024, 2, 5), date(2024, 2, 11))
    months = "[January, February, March, April, May, June, July, August, September, October, November, December]"
    assert window(CohortDays(programme_of(text.replace("week 4", months[1:-1]))), "visit") == (None, None)


def test_dated__are_joint_sessions_in_order_of_their_days(programme_of: Callable[..., Programme]) -> None:
    programme = programme_of(
        """
        activities:
          late: {title: Late, length: 4 h}
          early: {title: Early, length: 4 h, when: 2024-03-05}
          talks: {title: Talks, length: 1 h, each: talent}
        cohorts: {hold-1: {title: Hold 1, start: 2024-01, when: {talks: 2024-03-01, late: 2024-03-06, late.2: 2024-03-07}}}
        """
    )
    assert [session.id for session, _ in days_of(programme).dated] == ["early", "late"]


def test_given__a_cohorts_date_goes_before_that_of_the_design(programme_of: Callable[..., Programme]) -> None:
    programme = programme_of(
        """
        activities: {fair: {title: Fair, length: 4 h, when: 2024-03-05}}
        cohorts: {hold-1: {title: Hold 1, start: 2024-01, when: {fair: 2024-03-06}}}
        """
    )
    assert first_day(days_of(programme), "fair") == date(2024, 3, 6)
    assert first_day(CohortDays(programme), "fair") == date(2024, 3, 5)


@settings(max_examples=15)
@given(st.text("abcdefgh æøå", min_size=1, max_size=20))
def test_window__a_change_of_title_moves_nothing(programme_of: Callable[..., Programme], title: str) -> None:
    def windows(text: str) -> list[object]:
        days = days_of(programme_of(DESIGN % (text, "kick-off: 2024-01-16")))
        sessions: tuple[Session, ...] = days.programme.sessions
        return [(window(days, session.id, number)) for session in sessions for number in (1, 2, 3)]

    assert windows(f"'T{title}'") == windows("Kick-off")


@settings(max_examples=15)
@given(st.dates(date(2024, 1, 1), date(2024, 1, 31)))
def test_window__of_a_month_holds_that_of_each_of_its_days(programme_of: Callable[..., Programme], day: date) -> None:
    wide = days_of(programme_of(DESIGN % ("Kick-off", "")))
    narrow = days_of(programme_of(DESIGN % ("Kick-off", f"kick-off: {day}")))
    for session in wide.programme.sessions:
        for number in (1, 2, 3):
            outer, inner = window(wide, session.id, number), window(narrow, session.id, number)
            assert outer[0] is None or (inner[0] is not None and outer[0] <= inner[0])
            assert outer[1] is None or (inner[1] is not None and inner[1] <= outer[1])
