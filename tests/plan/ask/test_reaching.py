"""How far clauses reach; that they reach as far as the windows is in test_links.py."""

import pytest

from talentc.plan.ask.reaching import is_even
from tests.plan.designs import activities, programme

CAMP = "camp: {title: Camp, length: 2 days, when: after start, who: {talent: all}}\n"


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        ("2-6 weeks after camp", True),
        ("about 10 days before camp", True),
        ("every 2 weeks after camp", True),
        ("after camp", True),
        ("between start and camp", True),
        ("on the day of camp", True),
        ("the evening before camp", True),
        ("1-2 months after camp", False),
        ("1 quarter before camp", False),
        ("every month after camp", False),
        ("in week 7", False),
    ],
)
def test_is_even__days_and_weeks_reach_as_far_from_each_day(when: str, expected: bool) -> None:
    given = programme(activities(f"{CAMP}it: {{title: It, length: 1 h, when: {when}, who: {{talent: all}}}}"))
    session = given.session("it")
    assert session is not None
    assert session.when is not None
    assert [is_even(clause) for clause in session.when.clauses] == [expected]
