"""Days whose month is a word."""

import pytest

from talentc.model.text_error import TextError
from talentc.model.when_text import parse_clause, parse_closed


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2 March 2021", "2021-03-02"),
        ("2nd of March 2021", "2021-03-02"),
        ("March 2, 2021", "2021-03-02"),
        ("2. marts 2021", "2021-03-02"),
        ("Tuesday, 2 Mar. 2021", "2021-03-02"),
        ("12 Feb 2019 to 15 Feb 2019", "2019-02-12 to 2019-02-15"),
        ("12 Feb to 15 Feb 2019", "2019-02-12 to 2019-02-15"),
        ("12-15 February 2019", "2019-02-12 to 2019-02-15"),
        ("Tuesday, 12 Feb – Friday, 15 Feb 2019", "2019-02-12 to 2019-02-15"),
        ("20 Dec - 4 Jan 2021", "2020-12-20 to 2021-01-04"),
        ("31 Feb 2019", "2024-03-05"),
    ],
)
def test_refuse_date_in_words__gives_the_iso_form(text: str, iso: str) -> None:
    for parse in (parse_clause, parse_closed):
        with pytest.raises(TextError) as caught:
            parse(text)
        error = caught.value
        assert (error.slug, text[error.start : error.end]) == ("date-not-understood", text)
        assert error.fields["iso"] == iso


@pytest.mark.parametrize("text", ["20 December to 4 January", "12 Feb", "May 12", "12-15 February"])
def test_refuse_date_in_words__a_day_needs_a_year(text: str) -> None:
    for parse in (parse_clause, parse_closed):
        with pytest.raises(TextError) as caught:
            parse(text)
        assert (caught.value.slug, caught.value.fields) == ("year-missing", {"word": text})


@pytest.mark.parametrize(
    ("text", "slug", "wrong"),
    [
        ("2019-02-12 to 15 Feb 2019", "date-not-understood", "15 Feb 2019"),
        ("about 2 March 2021", "date-not-understood", "2 March 2021"),
        ("in 2 March 2021", "date-not-understood", "2 March 2021"),
        ("12 Feb 2019 09:00-12:00", "date-not-understood", "12 Feb 2019"),
        ("3 marks after kick-off", "unknown-distance-unit", "marks"),
    ],
)
def test_refuse_date_in_words__in_the_middle_of_a_text(text: str, slug: str, wrong: str) -> None:
    with pytest.raises(TextError) as caught:
        parse_clause(text)
    assert (caught.value.slug, text[caught.value.start : caught.value.end]) == (slug, wrong)


def test_refuse_date_in_words__leaves_other_texts_alone() -> None:
    assert parse_clause("3 weeks after may-day").start == 0
    assert parse_closed("July 2024").start == 0
