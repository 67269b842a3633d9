from talentc.plan.ask.asked import Requirements
from talentc.source import Span

HERE, THERE = Span("p.yaml", 1, 1, 1, 2), Span("p.yaml", 2, 1, 2, 2)


def test_number__counts_up_and_each_requirement_once() -> None:
    requirements = Requirements()
    numbers = [requirements.number((key,), "closed", f"{key} is closed", HERE) for key in ("July", "June", "July")]
    assert numbers == [0, 1, 0]
    assert [each.text for each in requirements.found] == ["July is closed", "June is closed"]


def test_number__the_first_that_is_said_of_a_key_counts() -> None:
    requirements = Requirements()
    requirements.number(("week", "7"), "closed", "week 7 is closed", HERE)
    requirements.number(("week", "7"), "away", "Anna is away", THERE)
    (only,) = requirements.found
    assert (only.key, only.sort, only.text, only.span) == (("week", "7"), "closed", "week 7 is closed", HERE)


def test_number__each_problem_has_its_own() -> None:
    Requirements().number(("a",), "closed", "a", None)
    assert Requirements().found == []
