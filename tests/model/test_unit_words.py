"""The tables of unit words fit together."""

from talentc.model.scan import fold
from talentc.model.unit_words import AMOUNT_WORDS, UNIT_WORDS, WEEKS, known_words, period_words


def test_unit_words__are_written_as_they_are_compared() -> None:
    words = [word for table in UNIT_WORDS.values() for spoken in table.values() for word in spoken]
    assert len(words) > 20
    assert words == [fold(word) for word in words]
    assert not AMOUNT_WORDS & set(words)


def test_unit_words__no_word_means_two_things_in_one_language() -> None:
    for table in UNIT_WORDS.values():
        words = [word for spoken in table.values() for word in spoken]
        assert len(words) == len(set(words))


def test_known_words__an_unknown_language_adds_none() -> None:
    assert known_words(("xx",)) == known_words(())


def test_period_words__include_those_of_the_language() -> None:
    assert period_words(("da",))["måneder"] == "month"
    assert "timer" not in period_words(("da",))


def test_weeks__a_year_is_four_quarters_and_twelve_months() -> None:
    assert WEEKS["year"] == 4 * WEEKS["quarter"] == 12 * WEEKS["month"] == 52 * WEEKS["week"]
    assert 7 * WEEKS["day"] == WEEKS["week"]
