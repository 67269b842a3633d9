"""Floor 4: the public holidays of a country. The one owner of the package `holidays`, which takes long to import."""

from collections.abc import Iterable, Mapping
from datetime import date
from types import MappingProxyType

# In Denmark nobody holds a workshop on these days either, though no law makes them public holidays. 1 May stays open.
DANISH_DAYS_OFF = {(6, 5): "Grundlovsdag", (12, 24): "Juleaftensdag", (12, 31): "Nytårsaftensdag"}


def known_countries() -> tuple[str, ...]:
    """The ISO 3166 codes of all countries whose public holidays are known, in order."""
    import holidays

    return tuple(sorted(holidays.list_supported_countries(include_aliases=False)))


def is_known_country(country: str) -> bool:
    """Whether the public holidays of a country are known; Denmark is known without looking."""
    return country == "DK" or country in known_countries()


def public_holidays(country: str, years: Iterable[int]) -> Mapping[date, str]:
    """The public holidays of a country in these years, named in its own language; none for an unknown country."""
    wanted = sorted(set(years))
    if not wanted or not is_known_country(country):
        return MappingProxyType({})
    import holidays

    # Without a language the package asks the locale of the machine.
    language = getattr(holidays.country_holidays(country), "default_language", None)
    found = dict(holidays.country_holidays(country, years=wanted, language=language))
    if country == "DK":
        for year in wanted:
            for (month, day), name in DANISH_DAYS_OFF.items():
                found.setdefault(date(year, month, day), name)
    return MappingProxyType({day: found[day] for day in sorted(found) if day.year in wanted})
