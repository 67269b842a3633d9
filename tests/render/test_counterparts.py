"""Those of another role who are a reader's own."""

from collections.abc import Callable

import pytest

from talentc.compiled import Compiled
from talentc.render.counterparts import is_held_for_each, one_group, own_words
from talentc.render.names import Names
from talentc.render.words import load_words

Compile = Callable[..., Compiled]
GROUP = "groups: {pair: {title: Par, of: talent, size: 2}, circle: {title: Gruppe, of: talent, size: 3}}\n"


def names_of(compiled: Compiled, language: str = "da") -> Names:
    return Names(compiled.programme, load_words(language))


@pytest.mark.parametrize(
    ("people", "of_the_talent", "of_the_other"),
    [
        ("1 per talent", "din frivillige mentor", "dit talent"),
        ("1 per 2 talents", "din frivillige mentor", "dine talenter"),
        ("2 per talent", "dine frivillige mentorer", "dit talent"),
        ("2 per 3 talents", "", "dine talenter"),
        ("1 per pair", "din frivillige mentor", "dine talenter"),
        ("4", "", ""),
    ],
)
def test_own_words__by_the_ratio(compile_text: Compile, people: str, of_the_talent: str, of_the_other: str) -> None:
    text = GROUP + "activities: {}\n"
    compiled = compile_text(text, mentor=f"{{title: Frivillig mentor, plural: Frivillige mentorer, people: {people}}}")
    names = names_of(compiled)
    assert own_words(names, "talent", "mentor") == of_the_talent
    assert own_words(names, "mentor", "talent") == of_the_other


def test_own_words__without_a_plural_to_take_the_adjective_from(compile_text: Compile) -> None:
    compiled = compile_text("activities: {}\n", mentor="{title: Frivillig mentor, people: 1 per talent}")
    assert own_words(names_of(compiled), "talent", "mentor") == ""
    assert own_words(names_of(compiled), "talent", "manager") == "din nærmeste leder"


def test_one_group__with_its_article(compile_text: Compile) -> None:
    names = names_of(compile_text(GROUP + "activities: {}\n"))
    assert [one_group(names, group) for group in ("pair", "circle")] == ["et par", "en gruppe"]


@pytest.mark.parametrize(
    ("each", "reader", "expected"),
    [("talent", "talent", True), ("talent", "manager", True), ("talent", "board", False), ("pair", "talent", False)],
)
def test_is_held_for_each__not_for_groups(compile_text: Compile, each: str, reader: str, expected: bool) -> None:
    text = f"{GROUP}activities: {{a: {{title: A, length: 1 h, each: {each}, who: {{talent: all}}}}}}\n"
    programme = compile_text(text).programme
    (session,) = programme.sessions
    assert is_held_for_each(programme, session, reader) is expected
