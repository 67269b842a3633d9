from fractions import Fraction
from pathlib import Path
from string import Formatter
from typing import get_args

import pytest

from talentc.render.difference.values import ReasonKind
from talentc.render.words import languages, load_words
from talentc.render.workbook.entries_sheet import HEADS

DANISH = load_words("da")
TIMES = ("attendance", "preparation", "follow-up", "travel")
PUT_TOGETHER = {
    *(f"timeline.{name}" for name in ("session", "window", "tentative", "closed", "holiday")),
    *(f"index.{name}" for name in ("handbooks", "calendars", "time", "timeline", "notes", "assumptions")),
    *(f"handbook.group-{name}" for name in ("same", "different")),
    *(f"activity.{name}" for name in TIMES[1:]),
    *(f"assumed.{name}" for name in ("size", "number", "days", "nights")),
    *(f"periods.{name}" for name in ("month", "week", "undated", "unfixed-month", "unfixed-week")),
    *(f"periods.{name}-caption" for name in ("month", "week")),
    *(f"when.{name}" for name in ("week", "week-of-year", "quarter", "quarter-of-year")),
    *(f"when.{name}{side}" for name in ("", "distance-", "ends-") for side in ("after", "before")),
    *(f"time.{name}" for name in (*TIMES, "track", "phase", "activity", "kind", "count", "low", "planned", "high")),
    *(
        f"time.{name}"
        for name in (
            "client-side",
            "provider-side",
            "client-total",
            "provider-total",
            "without-voluntary",
            "only-voluntary",
        )
    ),
    *(
        f"time.{name}"
        for name in ("agrees", "in-range", "rounded", "cancelled", "rounded-parts", "no-match", "not-compared")
    ),
    *(f"workbook.{name}" for name in ("overview", "months", "entries", "assumptions", *HEADS)),
    *(f"diff.{name}" for name in ("low", "high", "role-new", "role-gone", "new", "gone", "joins", "leaves")),
    *(f"diff.{name}{caption}" for name in ("dates", "windows") for caption in ("", "-caption")),
    *(f"diff.{name}" for name in ("cohort-new", "cohort-gone", "stated", "findings", "texts")),
    *(f"diff.{name}" for name in ("error", "warning", "note", "added-programme", "removed-programme")),
    *(f"diff.reason.{name}" for name in get_args(ReasonKind)),
}


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def test_languages__are_danish_and_english() -> None:
    assert languages() == ("da", "en")


@pytest.mark.parametrize("language", languages())
def test_load_words__every_language_has_the_same_keys(language: str) -> None:
    words = load_words(language)
    assert len(words.texts) > 150
    assert sorted(words.texts) == sorted(DANISH.texts)


@pytest.mark.parametrize("language", languages())
def test_load_words__every_language_has_the_same_fields(language: str) -> None:
    words = load_words(language)
    different = [key for key, text in words.texts.items() if fields(text) != fields(DANISH.texts[key])]
    assert different == []


@pytest.mark.parametrize("language", languages())
def test_load_words__no_text_is_empty_and_every_field_has_a_name(language: str) -> None:
    for key, text in load_words(language).texts.items():
        assert text.strip(), key
        assert all(name.isidentifier() for name in fields(text)), key


@pytest.mark.parametrize("language", languages())
def test_load_words__what_is_counted_has_both_forms(language: str) -> None:
    counted = [key.removeprefix("count.") for key in load_words(language).texts if key.startswith("count.")]
    nouns = {key.rsplit(".", 1)[0] for key in counted}
    assert sorted(counted) == sorted(f"{noun}.{form}" for noun in nouns for form in ("one", "other"))


def test_load_words__a_region_takes_its_language() -> None:
    words = load_words("da-DK")
    assert words.language == "da-DK"
    assert words("page.contents") == "Indhold"


def test_load_words__an_unknown_language_takes_english() -> None:
    assert load_words("nn")("page.contents") == "Contents"


def test_words__fields_are_filled_in_once() -> None:
    assert DANISH("when.after", anchor="{anchor} {0} %s") == "efter {anchor} {0} %s"


def test_words__an_unknown_key_is_a_bug() -> None:
    with pytest.raises(KeyError):
        DANISH("page.nothing")


def test_words__a_missing_field_is_a_bug() -> None:
    with pytest.raises(KeyError):
        DANISH("when.after")


@pytest.mark.parametrize(
    ("language", "key", "value", "expected"),
    [
        ("da", "meeting", 3, "3 møder"),
        ("da", "meeting", 1, "1 møde"),
        ("en", "meeting", 0, "0 meetings"),
        ("da", "day", Fraction(1, 2), "½ dag"),
        ("da", "day", Fraction(3, 2), "1½ dag"),
        ("en", "day", Fraction(3, 2), "1½ days"),
        ("da", "day", Fraction(163, 8), "20,38 dage"),
    ],
)
def test_count__number_and_noun_agree(language: str, key: str, value: Fraction, expected: str) -> None:
    assert load_words(language).count(key, value) == expected


def test_count__with_decimals() -> None:
    assert DANISH.count("day", Fraction(27, 2), decimals=True) == "13,5 dage"
    assert DANISH.count("day", Fraction(1, 2), decimals=True) == "0,5 dage"


@pytest.mark.parametrize(
    ("hours", "expected"),
    [
        (Fraction(1), "1 time"),
        (Fraction(3, 4), "45 minutter"),
        (Fraction(1, 60), "1 minut"),
        (Fraction(3, 2), "1½ time"),
        (Fraction(2), "2 timer"),
        (Fraction(0), "0 timer"),
        (Fraction(1, 7), "0,14 timer"),
    ],
)
def test_hours__less_than_one_in_minutes(hours: Fraction, expected: str) -> None:
    assert DANISH.hours(hours) == expected


def is_told(key: str, sources: str) -> bool:
    return f'"{key}"' in sources or f"'{key}'" in sources


def test_labels__each_is_used(checkout: Path) -> None:
    """Keys that are put together while the program runs are listed; every other stands in some source as it is."""
    files = [*(checkout / "talentc").rglob("*.py"), *(checkout / "templates" / "html").glob("*.j2")]
    sources = "\n".join(path.read_text(encoding="utf-8") for path in files)
    unused = [key for key in DANISH.texts if key not in PUT_TOGETHER and not is_told(key, sources)]
    assert [key for key in unused if not key.startswith(("count.", "subscribe.", "assumed.key."))] == []
    assert [key for key in PUT_TOGETHER if key not in DANISH.texts] == []
