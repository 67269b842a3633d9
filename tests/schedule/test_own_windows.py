"""Between which days people hold what they arrange themselves."""

from collections.abc import Callable
from datetime import date

from talentc.model.programme import Programme
from talentc.schedule.own_windows import OwnWindow, own_windows

DESIGN = """
    kinds: {module: {title: Module, length: 1 day}}
    activities:
      module-1: {title: One, kind: module, when: 2024-03-05}
      module-2: {title: Two, kind: module, when: 2024-06-04}
      joint: {title: Joint, length: 1 h, when: between module-1 and module-2}
      mirror: {title: Mirror, length: 2 days, each: talent, when: between module-1 and module-2}
      talks: {title: Talks, length: 1 h, each: talent, times: 2, when: spread between module-1 and module-2}
      later: {title: Later, length: 1 h, arranged-by: talent, times: 2, when: every 3 months after module-2}
      weekly: {title: Weekly, length: 1 h, arranged-by: talent, times: 1 per week, when: between module-1 and module-2}
      own: {title: Own, length: 1 h, each: [talent, module], when: at most 1 week after module}
      some-day: {title: Some day, length: 1 h, each: talent, when: after module-2}
    cohorts: {hold-1: {title: Hold 1, start: 2024-01}}
"""


def test_own_windows__one_for_each_time_that_is_told_apart(programme_of: Callable[..., Programme]) -> None:
    programme = programme_of(DESIGN)
    assert own_windows(programme, programme.cohorts[0]) == (
        OwnWindow("mirror", 1, 1, date(2024, 3, 6), date(2024, 6, 3)),
        OwnWindow("talks", 1, 2, date(2024, 3, 6), date(2024, 4, 19)),
        OwnWindow("talks", 2, 2, date(2024, 4, 20), date(2024, 6, 3)),
        OwnWindow("later", 1, 2, date(2024, 8, 19), date(2024, 9, 19)),
        OwnWindow("later", 2, 2, date(2024, 11, 19), date(2024, 12, 20)),
        OwnWindow("weekly", 1, 1, date(2024, 3, 6), date(2024, 6, 3)),
        OwnWindow("own", 1, 1, date(2024, 3, 5), date(2024, 3, 12), ("module-1",)),
        OwnWindow("own", 1, 1, date(2024, 6, 4), date(2024, 6, 11), ("module-2",)),
    )


def test_own_windows__very_many_times_are_one_window(programme_of: Callable[..., Programme]) -> None:
    programme = programme_of(DESIGN.replace("times: 2, when: spread", "times: 900000, when: spread"))
    talks = [window for window in own_windows(programme, programme.cohorts[0]) if window.session_id == "talks"]
    assert talks == [OwnWindow("talks", 1, 1, date(2024, 3, 6), date(2024, 6, 3))]
