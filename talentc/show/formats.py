"""Floor 4: the formats of findings.

A further one is a function in a file of its own, one here that imports it, a line in FORMATS, and one in the options
of `talentc check`. Only what is asked for is imported: what some need takes longer to import than a check takes.
"""

from collections.abc import Callable, Iterator, Mapping

from talentc.show.report import Report
from talentc.show.screen import Line

Format = Callable[[Report, int], Iterator[Line]]


def _human() -> Format:
    from talentc.show.human import human

    return human


def _concise() -> Format:
    from talentc.show.machine import concise

    return concise


def _json() -> Format:
    from talentc.show.machine import as_json

    return as_json


def _github() -> Format:
    from talentc.show.github import github

    return github


def _gitlab() -> Format:
    from talentc.show.gitlab import gitlab

    return gitlab


def _sarif() -> Format:
    from talentc.show.sarif import sarif

    return sarif


def _junit() -> Format:
    from talentc.show.junit import junit

    return junit


FORMATS: Mapping[str, Callable[[], Format]] = {
    "human": _human,
    "concise": _concise,
    "json": _json,
    "github": _github,
    "gitlab": _gitlab,
    "sarif": _sarif,
    "junit": _junit,
}
