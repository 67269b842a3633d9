import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from talentc.render.calendars.texts import mail_address, one_line, plain_text, web_address

ANY_TEXT = st.text(st.characters())


@pytest.mark.parametrize("end", ["\r\n", "\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029"])
def test_plain_text__every_line_end_is_one(end: str) -> None:
    assert plain_text(f"a{end}b") == "a\nb"


def test_plain_text__keeps_letters_tabs_and_joined_emoji() -> None:
    text = "\tæøå\u00a0kl.\u00a09 👩‍👩‍👧‍👦 e\u0301"
    assert plain_text(text) == text


def test_plain_text__takes_controls_away_and_marks_half_characters() -> None:
    assert plain_text("\ufeffa\x00b\x1bc\x7fd\x9fe\ud83df\uffffg") == "abcde\ufffdf\ufffdg"


@given(ANY_TEXT)
def test_plain_text__is_safe_in_xml_and_changes_nothing_twice(text: str) -> None:
    plain = plain_text(text)
    assert {unicodedata.category(letter) for letter in plain if letter not in "\n\t"}.isdisjoint({"Cc", "Cs"})
    assert plain_text(plain) == plain
    assert len(plain.splitlines()) == len(plain.split("\n")) - plain.endswith("\n") - (not plain)


@given(ANY_TEXT)
def test_one_line__is_one_line(text: str) -> None:
    assert len(one_line(text).splitlines()) <= 1


def test_one_line__runs_blanks_together_and_keeps_hard_ones() -> None:
    assert one_line(" Modul 1:\n\tkl.\u00a09 \n") == "Modul 1: kl.\u00a09"


def test_web_address__has_ascii_only() -> None:
    assert web_address(" https://example.org/møde?a=1,2;b=%20\n") == "https://example.org/m%C3%B8de?a=1,2;b=%20"


@pytest.mark.parametrize(
    "text", ["", "javascript:alert(1)", "example.org", "https://example.org/a b", "https://a\nX:1"]
)
def test_web_address__refuses_what_is_none(text: str) -> None:
    assert web_address(text) is None


def test_mail_address__can_hold_no_line_end() -> None:
    assert mail_address("kontor@example.org\r\nX-A:1") == "mailto:kontor@example.org%20X-A%3A1"
