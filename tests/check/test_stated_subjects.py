"""What a stated `when` is about."""

from collections.abc import Callable

import pytest

from talentc.check.stated_subjects import Subject, dates_of, subjects_of
from talentc.model.programme import Programme
from talentc.value import replace

DESIGN = """
    roles: {{talent: {{title: Talent, people: 8}}}}
    kinds: {{module: {{title: Module, length: 1 h, who: {{talent: all}}}}}}
    activities:
      kick-off: {{title: Kick-off, length: 1 h, who: {{talent: all}}}}
      it: {{title: It, kind: module, sessions: {{day-1: {{}}, day-2: {{}}}}}}
      pick: {{title: Pick, kind: module, choose: {{talent: 1}}, sessions: {{a: {{}}, b: {{}}}}}}
      talks: {{title: Talks, kind: module, each: talent}}
      meetings: {{title: Meetings, length: 1 h, times: 2, who: {{talent: all}}}}
    cohorts:
      hold-1:
        title: Hold 1
        start: 2024-01
        when: {{meetings.2: 2024-04-02, meetings.1: 2024-03-05, meetings.3: 2024-05-07, it.day-2: 2024-02-06,
                talks: 2024-02-07}}
    stated:
      text:
        source: Text
        figures: {{it: {{{slice}, when: in January}}}}
"""


def subjects(wanted: str, make: Callable[[str], Programme]) -> tuple[Subject, ...]:
    programme = make(DESIGN.format(slice=wanted))
    return subjects_of(programme, programme.file.stated["text"].figures["it"])


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ("activity: it", ["it"]),
        ("activity: it.day-2", ["it.day-2"]),
        ("activity: [it.day-2, kick-off]", ["kick-off", "it.day-2"]),
        ("activity: [it, it.day-2]", ["it", "it.day-2"]),
        ("kind: module", ["it", "pick", "talks"]),
        ("kind: module, activity: kick-off", []),
        ("cohort: hold-1", []),  # the whole programme has no `when`
    ],
)
def test_subjects_of__activities_and_the_sessions_that_are_named(
    wanted: str, found: list[str], design: Callable[[str], Programme]
) -> None:
    assert [subject.id for subject in subjects(wanted, design)] == found


def test_subjects_of__an_activity_has_its_sessions(design: Callable[[str], Programme]) -> None:
    it, pick, _ = subjects("kind: module", design)
    assert [session.id for session in it.sessions] == ["it.day-1", "it.day-2"]
    assert it.first.id == "it.day-1"
    assert (it.is_choice, pick.is_choice) == (False, True)


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ("activity: it", [("it.day-2", 1)]),
        ("activity: it.day-1", []),
        ("activity: talks", []),  # each talent has a day of its own
        ("activity: meetings", [("meetings", 1), ("meetings", 2)]),  # there is no third
    ],
)
def test_dates_of__joint_dates_in_order(
    wanted: str, found: list[tuple[str, int]], design: Callable[[str], Programme]
) -> None:
    programme = design(DESIGN.format(slice=wanted))
    (subject,) = subjects(wanted, design)
    dates = dates_of(programme.cohorts[0], subject)
    assert [(given.session, given.occurrence) for given in dates] == found


def test_dates_of__a_pin_that_stands_in_the_plan_too_is_one_date(design: Callable[[str], Programme]) -> None:
    (subject,) = subjects("activity: it.day-2", design)
    (cohort,) = design(DESIGN.format(slice="activity: it.day-2")).cohorts
    (pin,) = dates_of(cohort, subject)
    both = replace(cohort, dates=(pin, replace(pin, pinned=False)))
    assert dates_of(both, subject) == (pin,)
