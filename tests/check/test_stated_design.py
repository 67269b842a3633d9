"""Whether stated clauses follow from the design."""

from collections.abc import Callable

import pytest

from talentc.check.stated_design import answers, follows, is_of_one_sort
from talentc.model.programme import Programme
from talentc.model.when import Clause
from talentc.schedule.anchors import Anchors

DESIGN = """
    roles: {{talent: {{title: Talent, people: 8}}}}
    activities:
      kick-off: {{title: Kick-off, length: 1 h, who: {{talent: all}}}}
      closing: {{title: Closing, length: 1 h, when: after kick-off, who: {{talent: all}}}}
      it: {{title: It, length: 1 h, when: {design}, who: {{talent: all}}}}
    stated:
      tender:
        source: Tender
        figures: {{it: {{activity: it, when: {stated}}}}}
"""


def clauses_of(programme: Programme) -> tuple[Clause, ...]:
    when = programme.file.stated["tender"].figures["it"].when
    assert when is not None
    return when.clauses


def ask(question: Callable[..., bool], activity: str, programme: Programme) -> bool:
    """Whether it is so of all stated clauses."""
    session = programme.session(activity)
    assert session is not None
    anchors = Anchors(programme)
    return all(question(anchors, session, clause) for clause in clauses_of(programme))


@pytest.mark.parametrize(
    ("design_says", "stated"),
    [
        ("after kick-off", "after kick-off"),
        ("3-4 weeks after kick-off", "3-4 weeks after kick-off"),
        ("3 weeks after kick-off", "3-4 weeks after kick-off"),
        ("3 weeks after kick-off", "20-22 days after kick-off"),
        ("3-4 weeks after kick-off", "at least 2 weeks after kick-off"),
        ("3-4 weeks after kick-off", "at most 4 weeks after kick-off"),
        ("3-4 weeks after kick-off", "after kick-off"),
        ("3-4 weeks before closing", "before closing"),
        ("between kick-off and closing", "after kick-off"),
        ("between kick-off and closing", "before closing"),
        ("spread between kick-off and closing", "between kick-off and closing"),
        ("spread between kick-off and closing", "after kick-off"),
        ("every 3 months after kick-off", "after kick-off"),
        ("[after kick-off, in May, on Fridays]", "in May"),
        ("[after kick-off, in May, on Fridays]", "[on Fridays, after kick-off]"),
        ("unknown", "unknown"),
        ("[at least 3 weeks after kick-off, at most 4 weeks after kick-off]", "3-4 weeks after kick-off"),
        ("[2-4 weeks after kick-off, at least 3 weeks after kick-off]", "20-28 days after kick-off"),
        ("[at least 1 month after kick-off, at most 1 quarter after kick-off]", "1-3 months after kick-off"),
        ("[after kick-off, before closing]", "between kick-off and closing"),
        ("[in quarter 2 2024, in week 20 2024]", "in May 2024"),
        ("in May", "in quarter 2"),
        ("in May 2024", "in quarter 2"),
        ("2024-05-06 to 2024-05-08", "in May"),
        ("2024-05-06 to 2024-05-08", "in May 2024"),
        ("2024-05-06 to 2024-05-08", "2024-05-06"),  # a lone day is its first
        ("2024-12-31", "in week 1"),
    ],
)
def test_follows__what_the_design_says_together(
    design_says: str, stated: str, design: Callable[[str], Programme]
) -> None:
    assert ask(follows, "it", design(DESIGN.format(design=design_says, stated=stated)))


@pytest.mark.parametrize(
    ("design_says", "stated"),
    [
        ("after kick-off", "before kick-off"),
        ("after kick-off", "after closing"),
        ("3-4 weeks after kick-off", "3 weeks after kick-off"),
        ("at least 3 weeks after kick-off", "3-4 weeks after kick-off"),
        ("2-4 weeks after kick-off", "3-4 weeks after kick-off"),
        ("about 4 weeks after kick-off", "3-4 weeks after kick-off"),
        ("3-4 weeks after kick-off", "3-4 weeks before closing"),
        ("ends at most 4 weeks after kick-off", "at most 4 weeks after kick-off"),
        ("after kick-off", "in May"),
        ("in May", "in June"),
        ("[after kick-off, in May]", "[in May, on Fridays]"),
        ("between kick-off and closing", "spread between kick-off and closing"),
        ("unknown", "after kick-off"),
        ("[at least 3 weeks after kick-off, at most 5 weeks after kick-off]", "3-4 weeks after kick-off"),
        ("[at least 3 weeks after kick-off, ends at most 4 weeks after kick-off]", "3-4 weeks after kick-off"),
        ("[at least 3 weeks after kick-off, at most 4 weeks before closing]", "at most 4 weeks after kick-off"),
        ("in quarter 2", "in May"),
        ("in May", "in May 2024"),  # it depends on the cohort
        ("in May 2024", "in quarter 2 2025"),
        ("2024-05-06 to 2024-06-03", "in May"),
        ("2024-05-06 to 2024-05-08", "2024-05-06 to 2024-05-07"),
        ("2024-05-06", "2024-05-06 09:00"),
    ],
)
def test_follows__not_from_what_says_something_else(
    design_says: str, stated: str, design: Callable[[str], Programme]
) -> None:
    assert not ask(follows, "it", design(DESIGN.format(design=design_says, stated=stated)))


WHENS = """
    roles:
      talent: {{title: Talent, people: 8}}
    activities:
      k: {{title: K, length: 1 h, when: in January, who: {{talent: all}}}}
      far: {{title: Far, length: 1 h, when: 12 months after k, who: {{talent: all}}}}
      loose: {{title: Loose, length: 1 h, when: ends at most 2 years after k, who: {{talent: all}}}}
      same: {{title: Same, length: 1 h, when: at most 2 weeks after k, who: {{talent: all}}}}
      middle: {{title: Middle, length: 1 h, when: [after k, before far], who: {{talent: all}}}}
      z:
        title: Z
        length: 1 h
        who: {{talent: all}}
        sessions: {{one: {{when: 1 week after k}}, two: {{when: 4 weeks after k}}}}
    stated:
      tender:
        source: It
        figures: {{it: {{activity: {activity}, when: {stated}}}}}
"""


@pytest.mark.parametrize(
    ("activity", "stated", "found"),
    [
        ("far", "1 year after k", True),
        ("far", "at least 1 year after k", True),
        ("far", "2 years after k", False),
        ("loose", "after k", False),  # only its end is bound
        ("same", "after k", False),  # it may be the same day
        ("middle", "between k and far", True),
        ("k", "1 week before z", True),
        ("k", "4 weeks before z", False),  # before its first session
        ("k", "before far", True),
    ],
)
def test_follows__from_the_order_and_the_other_way_round(
    activity: str, stated: str, found: bool, design: Callable[[str], Programme]
) -> None:
    assert ask(follows, activity, design(WHENS.format(activity=activity, stated=stated))) is found


@pytest.mark.parametrize(
    ("design_says", "stated", "found"),
    [
        ("about 4 weeks after kick-off", "3-4 weeks after kick-off", True),
        ("after kick-off", "3-4 weeks after kick-off", False),  # which only says more
        ("after kick-off", "ends at most 4 weeks after kick-off", False),
        ("3-4 weeks after kick-off", "3-4 weeks after kick-off", False),  # it's the same
        ("at most 4 weeks after kick-off", "at least 2 weeks after kick-off", False),
        ("at most 4 weeks after kick-off", "at most 2 weeks after kick-off", True),
        ("at least 4 weeks after kick-off", "at least 5 weeks after kick-off", True),
        ("ends at most 4 weeks after kick-off", "at most 2 weeks after kick-off", False),
        ("every 3 months after kick-off", "every 2 months after kick-off", True),
        ("4 weeks before closing", "after closing", True),
        ("the evening before closing", "on the day of closing", True),
        ("between kick-off and closing", "spread between kick-off and closing", False),
        ("before kick-off", "on the day of kick-off", True),
        ("before kick-off", "after kick-off", True),
        ("before closing", "after kick-off", False),
        ("in May", "in June", False),
        ("unknown", "after kick-off", False),
    ],
)
def test_answers__the_same_question(
    design_says: str, stated: str, found: bool, design: Callable[[str], Programme]
) -> None:
    assert ask(answers, "it", design(DESIGN.format(design=design_says, stated=stated))) is found


@pytest.mark.parametrize(
    ("design_says", "stated", "found"),
    [
        ("in May", "in June", True),
        ("2024-05-06", "in June", True),
        ("on Mondays", "on Fridays", True),
        ("before kick-off", "after kick-off", True),
        ("before closing", "after kick-off", False),
        ("after kick-off", "in June", False),
        ("in month 3", "in month 4", True),
        ("in month 3", "in June", False),
        ("at 09:00", "on Fridays", False),
    ],
)
def test_is_of_one_sort__days_with_days_and_weekdays_with_weekdays(
    design_says: str, stated: str, found: bool, design: Callable[[str], Programme]
) -> None:
    assert ask(is_of_one_sort, "it", design(DESIGN.format(design=design_says, stated=stated))) is found
