"""Stated clauses, held against the dates of one cohort."""

from collections.abc import Callable

import pytest

from talentc.check.stated_dates import Verdict, verdict_of
from talentc.check.stated_subjects import subjects_of
from talentc.model.programme import Programme
from talentc.schedule.windows import CohortDays

DESIGN = """
    roles: {{talent: {{title: Talent, people: 8}}}}
    events: {{promotion: {{title: Promotion, of: talent}}}}
    phases:
      ahead: {{title: Ahead}}
      programme: {{title: Programme, from: kick-off, length: 8 weeks, default: true}}
    activities:
      kick-off: {{title: Kick-off, length: 1 h, who: {{talent: all}}}}
      camp: {{title: Camp, length: 4 days, who: {{talent: all}}}}
      it: {{title: It, length: 1 h, who: {{talent: all}}, sessions: {{day-1: {{}}, day-2: {{}}}}}}
      half: {{title: Half, length: 1 h, who: {{talent: all}}, sessions: {{day-1: {{}}, day-2: {{}}}}}}
      pick: {{title: Pick, length: 1 h, who: {{talent: all}}, choose: {{talent: 1}}, sessions: {{a: {{}}, b: {{}}}}}}
      meetings: {{title: Meetings, length: 1 h, times: 2, who: {{talent: all}}}}
      undated: {{title: Undated, length: 1 h, when: 2-4 weeks after kick-off, who: {{talent: all}}}}
      closing: {{title: Closing, length: 1 h, who: {{talent: all}}}}
    cohorts:
      hold-1:
        title: Hold 1
        start: 2024-01
        when:
          kick-off: 2024-01-16 12:00-13:00
          camp: 2024-02-12 to 2024-02-15
          it.day-1: 2024-02-27
          it.day-2: 2024-03-05
          half.day-1: 2024-03-06
          pick.a: 2024-03-14
          pick.b: 2024-05-08
          meetings.1: 2024-04-09
          meetings.2: 2024-07-02
          closing: 2024-11-13
    stated:
      text:
        source: Text
        figures: {{it: {{activity: {activity}, when: {stated}}}}}
"""


def verdict(activity: str, stated: str, make: Callable[[str], Programme]) -> Verdict:
    programme = make(DESIGN.format(activity=activity, stated=stated))
    figure = programme.file.stated["text"].figures["it"]
    (subject,) = subjects_of(programme, figure)
    assert figure.when is not None
    return verdict_of(CohortDays(programme, programme.cohorts[0]), subject, figure.when.clauses[0])


@pytest.mark.parametrize(
    ("activity", "stated"),
    [
        ("camp", "2024-02-12 to 2024-02-15"),
        ("camp", "2024-02-12"),  # a lone day is its first
        ("camp", "in February"),
        ("camp", "in February 2024"),
        ("camp", "in week 7"),
        ("camp", "in quarter 1"),
        ("closing", "in week 46 2024"),
        ("camp", "in month 2"),
        ("camp", "in week 5 of programme"),
        ("camp", "during programme"),
        ("camp", "after kick-off"),
        ("camp", "between kick-off and closing"),
        ("camp", "27 days after kick-off"),
        ("camp", "about 4 weeks after kick-off"),
        ("camp", "ends at most 30 days after kick-off"),
        ("kick-off", "27 days before camp"),
        ("kick-off", "on Tuesdays"),
        ("kick-off", "at 12:00-13:00"),
        ("kick-off", "at 12:00"),
        ("kick-off", "2024-01-16 12:00-13:00"),
        ("camp", "on the day of camp"),
        ("closing", "ends at most 11 months after start"),  # from any day of January
        ("closing", "after undated"),  # wherever that falls
        ("it", "2024-02-27 to 2024-03-05"),
        ("it", "after camp"),
        ("it", "before closing"),
        ("it", "spread between camp and pick"),
        ("pick", "2024-05-08"),
        ("pick", "in March"),
        ("meetings", "2024-04-09 to 2024-07-02"),
        ("meetings", "on Wednesdays and Tuesdays"),
        ("meetings", "spread between kick-off and closing"),
        ("meetings", "every 12 weeks after kick-off"),
    ],
)
def test_verdict_of__what_dates_prove(activity: str, stated: str, design: Callable[[str], Programme]) -> None:
    assert verdict(activity, stated, design) == Verdict(True)


@pytest.mark.parametrize(
    ("activity", "stated", "misses"),
    [
        ("camp", "2024-02-12 to 2024-02-14", [("camp", 1, "ends on 15 February 2024, 1 day too late")]),
        ("camp", "2024-02-19 to 2024-02-22", [("camp", 7, "is on 12-15 February 2024, 7 days too early")]),
        ("camp", "2024-02-10", [("camp", 2, "begins on 12 February 2024, 2 days too late")]),
        ("kick-off", "in February", [("kick-off", 16, "is on 16 January 2024, 16 days too early")]),
        ("closing", "in January", [("closing", 49, "is on 13 November 2024, 49 days too early")]),  # of the next year
        ("closing", "in January 2024", [("closing", 287, "is on 13 November 2024, 287 days too late")]),
        ("it", "in February", [("it", 5, "ends on 5 March 2024, 5 days too late")]),
        ("it", "2024-02-26 to 2024-03-05", [("it", 1, "begins on 27 February 2024, 1 day too late")]),
        ("half", "in April", [("half", 26, "is on 6 March 2024, 26 days too early")]),
        ("half", "in February 2024", [("half", 6, "is on 6 March 2024, 6 days too late")]),
        ("closing", "at most 4 weeks after undated", [("closing", 246, "is on 13 November 2024, 246 days too late")]),
        ("closing", "ends at most 9 months after start", [("closing", 13, "is on 13 November 2024, 13 days too late")]),
        ("closing", "during ahead", [("closing", 303, "is on 13 November 2024, 303 days too late")]),
        ("kick-off", "on Mondays", [("kick-off", 0, "is on 16 January 2024, a Tuesday")]),
        ("kick-off", "at 13:00-14:00", [("kick-off", 0, "is on 16 January 2024 at 12:00-13:00")]),
        ("kick-off", "2024-01-16 12:00-14:00", [("kick-off", 0, "is on 16 January 2024 at 12:00-13:00")]),
        ("pick", "2024-05-09", [("pick", 1, "is on 8 May 2024, 1 day too early")]),
        ("meetings", "in April", [("meetings.2", 63, "is on 2 July 2024, 63 days too late")]),
    ],
)
def test_verdict_of__what_dates_miss(
    activity: str, stated: str, misses: list[tuple[str, int, str]], design: Callable[[str], Programme]
) -> None:
    found = verdict(activity, stated, design)
    assert [(miss.name, miss.days, miss.said) for miss in found.misses] == misses
    assert found.fits is False


@pytest.mark.parametrize(
    ("activity", "stated"),
    [
        ("undated", "in January"),
        ("half", "in March"),  # its second day could be in April
        ("half", "at most 1 week after camp"),
        ("half", "before closing"),
        ("closing", "after promotion"),
        ("closing", "at most 40 weeks after undated"),  # that may be so, or not
        ("closing", "ends at most 10 months after start"),  # no day of January is said
        ("closing", "at 12:00"),  # nobody says its hours
        ("closing", "unknown"),
    ],
)
def test_verdict_of__what_dates_do_not_tell(activity: str, stated: str, design: Callable[[str], Programme]) -> None:
    assert verdict(activity, stated, design) == Verdict(None)
