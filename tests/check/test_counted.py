"""What a stated figure counts. The counts themselves are tested with the claims that they make."""

from collections.abc import Callable

import pytest

from talentc.check.counted import count, counted_sessions, how_many, is_about_people
from talentc.check.variants import Variants
from talentc.ledger.slices import entries_of
from talentc.model.programme import Programme

PROGRAMME = """
    roles:
      talent: {{title: Talent, people: 24}}
      trainer: {{title: Trainer, people: 1}}
    activities:
      offers:
        title: Offers
        length: 1 day
        choose: {{talent: 2}}
        who: {{talent: all, trainer: all}}
        sessions: {{a: {{}}, b: {{}}, c: {{}}}}
      talk: {{title: Talk, length: 1 h, who: {{trainer: all}}}}
    stated:
      it:
        source: It
        figures:
          it: {{{figure}}}
"""


@pytest.mark.parametrize(
    ("figure", "about_people", "counted"),
    [
        ("figure: 4 sessions", False, 4),
        ("role: talent, figure: 2 sessions", True, 2),
        ("role: trainer, figure: 4 sessions", True, 4),
        ("role: [talent, trainer], figure: 4 sessions", True, 4),
        ("side: client, figure: 2 activities", True, 2),
        ("role: talent, figure: 1 activity", True, 1),
    ],
)
def test_count__what_is_chosen_counts_once_for_whoever_chooses(
    figure: str, about_people: bool, counted: int, design: Callable[[str], Programme]
) -> None:
    programme = design(PROGRAMME.format(figure=figure))
    stated = programme.file.stated["it"].figures["it"]
    assert is_about_people(stated) == about_people
    assert stated.figure is not None
    (book,) = Variants(programme).of_slice(stated)
    found = count(book, stated.figure.counted or "", stated, entries_of(book.entries, stated))
    assert found is not None
    assert found.planned == counted


@pytest.mark.parametrize(("cohorts", "counted"), [("", 0), ("a, b", 2)])
def test_count__cohorts(cohorts: str, counted: int, design: Callable[[str], Programme]) -> None:
    declared = "".join(f"      {name}: {{title: {name}, start: 2024-01}}\n" for name in cohorts.split(", ") if name)
    text = PROGRAMME.format(figure="figure: 2 cohorts") + (f"    cohorts:\n{declared}" if declared else "")
    programme = design(text)
    stated = programme.file.stated["it"].figures["it"]
    (book,) = Variants(programme).of_slice(stated)
    found = count(book, "cohorts", stated, book.entries)
    assert found is not None
    assert found.planned == counted


@pytest.mark.parametrize(
    ("figure", "names", "activities", "times"),
    [
        ("figure: 1 session", ["offers.a", "offers.b", "offers.c", "talk"], 2, 4),
        ("activity: talk, figure: 1 session", ["talk"], 1, 1),
        ("role: talent, figure: 1 session", ["offers.a", "offers.b", "offers.c"], 1, 3),
    ],
)
def test_counted_sessions__those_of_the_slice_or_of_its_people(
    figure: str, names: list[str], activities: int, times: int, design: Callable[[str], Programme]
) -> None:
    programme = design(PROGRAMME.format(figure=figure))
    stated = programme.file.stated["it"].figures["it"]
    sessions = counted_sessions(stated, entries_of(Variants(programme).entries, stated), programme)
    assert [session.id for session in sessions] == names
    found = [how_many(counted, sessions, programme).planned for counted in ("activities", "times")]
    assert found == [activities, times]
