"""Choices: once for whoever chooses, each for whoever gives."""

from collections.abc import Callable
from fractions import Fraction

import pytest

from talentc.ledger.choices import choice_of, choice_span, chosen_of, number_of
from talentc.ledger.entries import ledger
from talentc.ledger.sums import per_person
from talentc.model.amount import Amount, Count, Length
from talentc.model.programme import Programme

HOURS = [Amount.exactly(number) for number in (4, 8, 6)]
PROGRAMME = """
    roles:
      talent: {{title: Talent, people: 8, parts: {{level: {{first: {{title: First, people: 5}}, second: {{title: Second}}}}}}}}
      trainer: {{title: Trainer, people: 2}}
    activities:
      it: {{title: It, {activity}, who: {{talent: all, trainer: all}}}}
"""


def count(low: int, planned: int, high: int | None) -> Count:
    ends = None if high is None else Fraction(high)
    return Count(Amount(Fraction(low), Fraction(planned), ends), "")


COSTS = dict(zip("abc", HOURS, strict=True))


@pytest.mark.parametrize(
    ("choice", "low", "planned", "high"),
    [
        (count(1, 1, 1), 4, 8, 8),
        (count(2, 2, 2), 10, 14, 14),
        (count(1, 2, 3), 4, 14, 18),
        (count(1, 1, None), 4, 8, 18),
        (count(3, 3, 3), 18, 18, 18),
        (count(1, 1, 7), 4, 8, 18),
    ],
)
def test_chosen_of__from_the_cheapest_to_the_dearest_choice(choice: Count, low: int, planned: int, high: int) -> None:
    chosen = chosen_of(number_of(choice, HOURS), COSTS)
    assert chosen.of(COSTS) == Amount(Fraction(low), Fraction(planned), Fraction(high))


def test_chosen_of__so_much_is_as_many_as_make_it() -> None:
    prepared = dict.fromkeys("abc", Amount.exactly(1))
    much = Length.of_hours(Amount.exactly(12))
    # Two of the longest make 12 h; of the shortest it takes three.
    chosen = chosen_of(number_of(much, HOURS), COSTS)
    assert chosen.of(prepared) == Amount(Fraction(2), Fraction(3), Fraction(3))


def test_chosen_of__parts_of_the_costs_go_with_the_whole() -> None:
    attended, prepared = {"a": Amount.exactly(4), "b": Amount.exactly(2)}, {"b": Amount.exactly(3)}
    chosen = chosen_of(Amount.exactly(1), {"a": Amount.exactly(4), "b": Amount.exactly(5)})
    assert chosen.of(prepared) == Amount(Fraction(0), Fraction(3), Fraction(3))
    # The cheapest choice has more of it than the dearest.
    assert chosen.of(attended) == Amount.exactly(2)


@pytest.mark.parametrize(
    ("activity", "talent", "everybody", "trainer"),
    [
        ("length: 4 h, choose: {talent: 1}, sessions: {a: {}, b: {}}", (4, 4, 4), 32, 8),
        ("length: 4 h, choose: {talent: 2}, sessions: {a: {}, b: {}, c: {length: 6 h}}", (8, 10, 10), 80, 14),
        ("length: 1 day, choose: {talent: 2 days}, sessions: {a: {}, b: {}, c: {}}", (16, 16, 16), 128, 24),
        ("length: 1 h, times: 3, choose: {talent: 1}, sessions: {a: {}, b: {}}", (3, 3, 3), 24, 6),
        ("length: 4 h, choose: {talent: 1-2}, sessions: {a: {}, b: {}}", (4, 8, 8), 64, 8),
        ("length: 4 h, choose: {talent: at least 1}, sessions: {a: {}, b: {}}", (4, 4, 8), 32, 8),
        ("length: 3 h, choose: {talent: 4 h}, sessions: {a: {}, b: {}, c: {}}", (4, 4, 4), 32, 9),
    ],
)
def test_ledger__a_choice_counts_once_for_the_one_who_chooses(
    activity: str, talent: tuple[int, int, int], everybody: int, trainer: int, design: Callable[[str], Programme]
) -> None:
    entries = ledger(design(PROGRAMME.format(activity=activity)))
    (chosen,) = (entry for entry in entries if entry.role == "talent")
    assert [chosen.amount.low, chosen.amount.planned, chosen.amount.high] == [Fraction(hours) for hours in talent]
    assert chosen.for_all is not None
    assert chosen.for_all.planned == everybody
    assert sum(entry.amount.planned for entry in entries if entry.role == "trainer") == trainer


def test_ledger__says_among_what_one_chooses(design: Callable[[str], Programme]) -> None:
    activity = "length: 4 h, preparation: {talent: 1 h per session}, choose: {talent: 1}, sessions: {a: {}, b: {}}"
    entries = [entry for entry in ledger(design(PROGRAMME.format(activity=activity))) if entry.role == "talent"]
    assert [(str(entry.time), entry.session, str(entry.amount.planned)) for entry in entries] == [
        ("attendance", "it", "4"),
        ("preparation", "it", "1"),
    ]
    assert {entry.sessions for entry in entries} == {("it.a", "it.b")}


def test_ledger__preparation_per_activity_is_asked_once_whatever_one_chooses(
    design: Callable[[str], Programme],
) -> None:
    activity = "length: 4 h, preparation: {talent: 3 h per activity}, choose: {talent: 2}, sessions: {a: {}, b: {}}"
    entries = ledger(design(PROGRAMME.format(activity=activity)))
    assert [entry.amount.planned for entry in entries if entry.time == "preparation"] == [3]


def test_choice_of__a_part_chooses_as_its_role_does(design: Callable[[str], Programme]) -> None:
    programme = design(PROGRAMME.format(activity="length: 4 h, choose: {talent: 1}, sessions: {a: {}, b: {}}"))
    activity = programme.activities[0]
    assert choice_of(activity, "talent") == choice_of(activity, "talent.first") == Count(Amount.exactly(1), "1")
    assert choice_of(activity, "trainer") is None
    assert choice_span(activity, "talent.first") == choice_span(activity, "talent")


@pytest.mark.parametrize(
    ("choice", "sessions", "prepared"),
    [
        ("2", "a: {PREPARATION}, b: {PREPARATION}, c: {PREPARATION}", (2, 2, 2)),
        ("2", "a: {PREPARATION}, b: {}, c: {}", (0, 1, 1)),
        ("2", "a: {PREPARATION}, b: {PREPARATION}, c: {}", (1, 2, 2)),
        ("4 h", "a: {PREPARATION}, b: {PREPARATION}, c: {PREPARATION}", (2, 2, 2)),
        ("3 h", "a: {PREPARATION}, b: {}, c: {}", (0, 1, 1)),
    ],
)
def test_ledger__what_is_prepared_goes_with_what_is_chosen(
    choice: str, sessions: str, prepared: tuple[int, int, int], design: Callable[[str], Programme]
) -> None:
    said = sessions.replace("PREPARATION", "preparation: {talent: 1 h per session}")
    activity = f"length: 3 h, choose: {{talent: {choice}}}, sessions: {{{said}}}"
    entries = ledger(design(PROGRAMME.format(activity=activity)))
    (found,) = (entry.amount for entry in entries if entry.time == "preparation")
    assert [found.low, found.planned, found.high] == [Fraction(hours) for hours in prepared]


@pytest.mark.parametrize(
    ("activity", "hours"),
    [
        # 4 + 1 h or 2 + 3 h: every choice costs the same
        (
            "choose: {talent: 1}, sessions: {a: {length: 4 h, PREPARED 1 h PER}, b: {length: 2 h, PREPARED 3 h PER}}",
            (5, 5, 5),
        ),
        ("choose: {talent: 1}, sessions: {a: {NONE}, b: {length: 4 h}}", (0, 4, 4)),
        ("choose: {talent: 1}, sessions: {b: {length: 4 h}, a: {NONE}}", (0, 4, 4)),
        ("length: 4 h, choose: {talent.first: 1}, sessions: {a: {}, b: {}, c: {}}", (4, 12, 12)),
        ("choose: {talent: 1}, sessions: {a: {AGENDA}, b: {length: 5 h}}", (5, 5, 5)),
    ],
)
def test_ledger__offers_are_chosen_on_all_that_they_cost(
    activity: str, hours: tuple[int, int, int], design: Callable[[str], Programme]
) -> None:
    none = "length: 4 h, who: {talent: {time: none, because: Own meeting}}"
    agenda = "agenda: [{clock: 09:00-12:00, title: A}, {clock: 13:00-15:00, title: B, optional: true}]"
    said = activity.replace("NONE", none).replace("AGENDA", agenda)
    said = said.replace("PREPARED", "preparation: {talent:").replace("PER", "per session}")
    programme = design(PROGRAMME.format(activity=said))
    entries = [entry for entry in ledger(programme) if entry.role == "talent"]
    found = per_person(entries, programme)
    assert [found.low, found.planned, found.high] == [Fraction(number) for number in hours]
