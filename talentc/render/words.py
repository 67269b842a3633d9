"""Floor 7: the fixed words of the outputs, from `templates/labels/<language>.toml`.

Keys are dotted (`handbook.your-time`). A text may have fields in braces, filled from the arguments. What is counted
has a table with `one` and `other` (`count.meeting`).
"""

import tomllib
from collections.abc import Mapping
from fractions import Fraction
from functools import cache
from types import MappingProxyType

from talentc.render.numbers import mixed_number, number, takes_singular
from talentc.render.templates import shipped, template_text
from talentc.value import Value

FALLBACK_LANGUAGE = "en"


class Words(Value, frozen=True):
    """The words of one language; `language` is the one asked for, which dates and numbers go by."""

    language: str
    texts: Mapping[str, str]

    def __call__(self, key: str, **fields: object) -> str:
        """The text of that key with its fields filled in; braces in a value stay braces. KeyError: no such key."""
        return self.texts[key].format_map({name: str(value) for name, value in fields.items()})

    def noun(self, key: str, value: Fraction | int, written: str = "") -> str:
        """The noun `count.<key>` as it stands after a number (written as `written`, else with signs like ½)."""
        shown = written or mixed_number(value, self.language)
        return self.texts[f"count.{key}.{'one' if takes_singular(value, shown, self.language) else 'other'}"]

    def count(self, key: str, value: Fraction | int, decimals: bool = False) -> str:
        """A number and its noun: `3 møder`, `½ dag`, `1½ time`; with `decimals` `1,5 timer`."""
        shown = number(value, self.language) if decimals else mixed_number(value, self.language)
        return f"{shown} {self.noun(key, value, shown)}"

    def hours(self, hours: Fraction | int, decimals: bool = False) -> str:
        """`1 time`, `1½ time`, `2 timer`; less than an hour in whole minutes, where it is whole minutes."""
        minutes = Fraction(hours) * 60
        if 0 < minutes < 60 and minutes.denominator == 1 and not decimals:
            return self.count("minute", minutes)
        return self.count("hour", hours, decimals)


def languages() -> tuple[str, ...]:
    """The languages that have labels, by name."""
    return tuple(sorted(path.stem for path in (shipped("templates") / "labels").glob("*.toml")))


def load_words(language: str) -> Words:
    """The words for a BCP 47 tag: its file, else that of its first part, else English."""
    known = languages()
    candidates = (language, language.partition("-")[0], FALLBACK_LANGUAGE)
    found = next(candidate for candidate in candidates if candidate in known)
    return Words(language, _texts(found))


@cache
def _texts(language: str) -> Mapping[str, str]:
    return MappingProxyType(dict(_flat(tomllib.loads(template_text(f"labels/{language}.toml")), "")))


def _flat(table: Mapping[str, object], prefix: str) -> list[tuple[str, str]]:
    result: list[tuple[str, str]] = []
    for key, value in table.items():
        if isinstance(value, dict):
            result.extend(_flat(value, f"{prefix}{key}."))
        else:
            result.append((prefix + key, str(value)))
    return result
