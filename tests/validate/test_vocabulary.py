"""What the rest of a file must know before it can be read."""

from talentc.read.yaml_text import read_yaml
from talentc.validate.vocabulary import FileVocabulary, read_vocabulary


def vocabulary(text: str) -> tuple[FileVocabulary, list[str]]:
    tree, _ = read_yaml("a.yaml", text)
    assert tree is not None
    words, findings = read_vocabulary(tree)
    return words, [finding.code for finding in findings]


def test_read_vocabulary__holds_units_periods_and_languages() -> None:
    words, findings = vocabulary(
        "languages: [da, en]\nunits: {day: 7.4 h}\nphases: {one: {has: {semester: 2}}, two: {has: {term: 3}}}\n"
    )
    assert findings == []
    assert words.languages == ("da", "en")
    assert words.periods == {"semester", "term"}
    assert {"day", "half-day", "h", "min"} <= set(words.units.by_id)


def test_read_vocabulary__wrong_shapes_are_left_to_the_model() -> None:
    words, findings = vocabulary("languages: {a: b}\nunits: [day]\nphases: none\n")
    assert findings == []
    assert (words.languages, words.periods) == (("en",), frozenset())


def test_read_vocabulary__says_all_that_is_wrong_with_units() -> None:
    _, findings = vocabulary("units: {day: about 8 h, session: 3 h, lesson 1: 45 min}\n")
    assert findings == ["TC259", "TC257", "TC256"]
