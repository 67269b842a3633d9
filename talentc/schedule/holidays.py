"""Floor 4: the public holidays of a country, or of a part of one (`GB-ENG`, as ISO 3166-2 names it).

The one owner of the package `holidays`, which takes long to import.
"""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from types import MappingProxyType

# In Denmark nobody holds a workshop on these days either, though no law makes them public holidays. 1 May stays open.
DANISH_DAYS_OFF = {(6, 5): "Grundlovsdag", (12, 24): "Juleaftensdag", (12, 31): "Nytårsaftensdag"}

_PART = re.compile("[A-Z0-9]{1,3}")  # besides these the package knows names of its own, such as those of towns


def known_countries() -> tuple[str, ...]:
    """The ISO 3166 codes of all countries whose public holidays are known, in order."""
    import holidays

    return tuple(sorted(holidays.list_supported_countries(include_aliases=False)))


def is_known_country(country: str) -> bool:
    """Whether the public holidays of a country are known; Denmark is known without looking."""
    return country == "DK" or country in known_countries()


def known_parts(country: str) -> tuple[str, ...]:
    """The parts of a known country that may have holidays of their own, in order: `GB-ENG`; Denmark has none."""
    if country == "DK":
        return ()
    import holidays

    parts = holidays.list_supported_countries(include_aliases=False)[country]
    return tuple(sorted(f"{country}-{part}" for part in parts if _PART.fullmatch(part)))


def public_holidays(place: str, years: Iterable[int]) -> Mapping[date, str]:
    """The public holidays of a country (`DK`) or a part of one (`GB-ENG`) in these years, in its own language.

    Of a country alone they are those that all its parts share; of what isn't known there are none.
    """
    wanted = sorted(set(years))
    country, _, part = place.partition("-")
    if not wanted or not is_known_country(country) or (part and place not in known_parts(country)):
        return MappingProxyType({})
    import holidays

    # Without a language the package asks the locale of the machine.
    language = getattr(holidays.country_holidays(country), "default_language", None)
    found = dict(holidays.country_holidays(country, subdiv=part or None, years=wanted, language=language))
    if country == "DK":
        for year in wanted:
            for (month, day), name in DANISH_DAYS_OFF.items():
                found.setdefault(date(year, month, day), name)
    return MappingProxyType({day: found[day] for day in sorted(found) if day.year in wanted})
