"""Whether two sessions want the same people; which pairs clash is tested where a check tells it."""

from collections.abc import Callable

from talentc.model.programme import Programme
from talentc.schedule.together import choosing, may_stay_away, shared_roles

SESSIONS = """
    activities:
      a: {title: A, length: 1 h, who: {talent: all}}
      b: {title: B, length: 1 h, who: {talent: all}}
      c: {title: C, length: 1 h, who: {talent: {optional: true}}}
      d: {title: D, length: 1 h, choose: {talent: 1}, who: {talent: all}, sessions: {one: {}, two: {}}}
"""


def test_shared_roles__those_who_are_certain_to_be_at_both(programme_of: Callable[..., Programme]) -> None:
    programme = programme_of(SESSIONS)
    a, b, c, one, _ = programme.sessions
    assert shared_roles(programme, a, b) == ("talent",)
    assert [shared_roles(programme, a, other) for other in (c, one)] == [(), ()]


def test_may_stay_away__where_it_is_voluntary_or_chosen(programme_of: Callable[..., Programme]) -> None:
    programme = programme_of(SESSIONS)
    a, _, c, one, _ = programme.sessions
    assert [may_stay_away(programme, session, "talent") for session in (a, c, one)] == [False, True, True]


def test_choosing__the_roles_that_the_activity_lets_choose(programme_of: Callable[..., Programme]) -> None:
    programme = programme_of(SESSIONS)
    a, _, _, one, _ = programme.sessions
    assert (choosing(programme, a), choosing(programme, one)) == ((), ("talent",))
