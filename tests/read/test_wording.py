import re

import yaml

from talentc.read.wording import clip, quote, unquoted, until, value_start, width


def test_clip__one_line_of_a_fitting_length() -> None:
    assert clip(" a\n  b ") == "a b"
    assert clip("x" * 50) == "x" * 50
    assert clip("x" * 51) == "x" * 49 + "…"


def test_quote__yaml_reads_the_text_again() -> None:
    for text in ("Ledelse: kultur", 'a "b" c', "it's: me", 'it\'s "x"', "S:\\x", "13,5 days"):
        assert yaml.safe_load(quote(text)) == text


def test_value_start__after_the_last_sign() -> None:
    assert value_start("a: {t: Ny") == 7
    assert value_start("a: [x,  y") == 8
    assert value_start("a") == 0


def test_until__the_first_match_or_all() -> None:
    assert until(re.compile(r" #|$"), "a b #c") == "a b"
    assert until(re.compile(r" #|$"), "a b") == "a b"


def test_unquoted__only_one_pair_of_equal_quotes() -> None:
    assert unquoted("'it's me'") == "it's me"
    assert unquoted('"x" y') == '"x" y'
    assert unquoted("'") == "'"


def test_width__counts_spaces_only() -> None:
    assert width("  \ta") == 2
    assert width("a") == 0
