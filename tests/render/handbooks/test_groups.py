from collections.abc import Callable

import pytest

from talentc.render.documents.plain_text import plain_blocks
from talentc.render.documents.tree import Facts, plain
from talentc.render.handbooks.groups import groups
from talentc.render.handbooks.reader import Reader

Real = Callable[[str], Reader]
Read = Callable[..., Reader]


def test_groups__how_many_what_in_common_what_together(real: Real) -> None:
    assert plain_blocks(groups(real("talent"))) == (
        "Grupper\n\nBuddypar: 12 buddypar à 2 talenter\n\n"
        "I et buddypar er begge enten leder af medarbejdere eller leder af ledere.\n\n"
        "I er sammen om buddymøder, lederspejl og skyggepraktik."
    )


@pytest.mark.parametrize("role", ["line-manager", "steering-group"])
def test_groups__of_others_arent_told(real: Real, role: str) -> None:
    assert groups(real(role)) == ()


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("size: 3", "2 hold à 3 talenter"),
        ("size: 2-3", "2-3 hold à 2-3 talenter"),
        ("number: 2", "2 hold"),
        ("size: 2, different: [level]", "3 hold à 2 talenter\n\nI et hold er der både øvre og nedre."),
    ],
)
def test_groups__as_far_as_is_said(read: Read, said: str, expected: str) -> None:
    reader = read(f"groups: {{team: {{title: Hold, plural: Hold, of: talent, {said}}}}}\nactivities: {{}}\n")
    assert plain_blocks(groups(reader)) == f"Grupper\n\nHold: {expected}"


def test_groups__none(read: Read) -> None:
    assert groups(read("activities: {}\n")) == ()


@pytest.mark.parametrize(("said", "expected"), [("size: 3", "Grupper"), ("number: 1", "Gruppe"), ("size: 6", "Gruppe")])
def test_groups__under_the_name_of_as_many_as_there_are(read: Read, said: str, expected: str) -> None:
    text = f"groups: {{circle: {{title: Gruppe, plural: Grupper, of: talent, {said}}}}}\nactivities: {{}}\n"
    (_, facts) = groups(read(text))
    assert isinstance(facts, Facts)
    assert [plain(fact.term) for fact in facts.facts] == [expected]
