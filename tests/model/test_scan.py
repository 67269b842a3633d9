"""The cursor: words, places, spaces."""

import pytest

from talentc.model.scan import MAX_CHARACTERS, Scanner, Word, fold
from talentc.model.text_error import TextError


def test_fold__makes_one_form_of_many() -> None:
    assert fold("MA\u030aNED") == fold("måned") == "måned"
    assert fold("Half\u00a0 Day") == "half day"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("half-day x", "half-day"),
        ("min-2 h", "min"),
        ("day½", "day"),
        ("h²", "h"),
        ("a--b", "a"),
        ("a-", "a"),
        ("ma\u030aned 2", "ma\u030aned"),
    ],
)
def test_scanner_peek__a_word_is_letters_with_hyphens_inside(text: str, word: str) -> None:
    assert Scanner(text, "empty").peek() == Word(word, 0, len(word))


def test_scanner_peek__a_digit_begins_no_word() -> None:
    assert Scanner("2 h", "empty").peek() is None


def test_scanner_phrase__takes_all_words_or_none() -> None:
    scanner = Scanner("at lunch", "empty")
    assert not scanner.phrase("at", "least")
    assert scanner.at == 0


def test_scanner__ignores_spaces_around() -> None:
    scanner = Scanner("  on \t Fridays  ", "empty")
    assert scanner.word("on") == Word("on", 2, 4)
    assert scanner.rest == Word("Fridays", 7, 14)


@pytest.mark.parametrize(
    ("text", "slug"), [("", "empty"), ("\n ", "empty"), ("x" * (MAX_CHARACTERS + 1), "text-too-long")]
)
def test_scanner__refuses_nothing_and_too_much(text: str, slug: str) -> None:
    with pytest.raises(TextError) as caught:
        Scanner(text, "empty")
    assert caught.value.slug == slug
