"""What a stated figure counts. The counts themselves are tested with the claims that they make."""

from collections.abc import Callable

import pytest

from talentc.check.counted import count, is_about_people
from talentc.check.variants import variants_of
from talentc.ledger.entries import ledger
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
    (book,) = variants_of(programme, ledger(programme))(stated)
    found = count(book, stated.figure.counted or "", stated, entries_of(book.entries, stated))
    assert found is not None
    assert found.planned == counted
