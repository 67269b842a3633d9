"""Names, and the findings about those that lead nowhere."""

import pytest

from talentc.catalogue.references import UNKNOWN_TRACK
from talentc.source import Span
from talentc.validate.names import Names, counterpart, unknown, unknown_activity, unknown_counterpart, unknown_role

HERE = Span("a.yaml", 1, 1, 1, 2)
NONE: frozenset[str] = frozenset()
NAMES = Names(
    roles=frozenset({"talent", "boss"}),
    parts=frozenset({"talent.first"}),
    groups=frozenset({"buddy"}),
    events=NONE,
    tags=NONE,
    tracks=NONE,
    kinds=NONE,
    activities=frozenset({"module-1"}),
    sessions=frozenset({"module-1.day-1"}),
    phases=NONE,
    cohorts=NONE,
)


@pytest.mark.parametrize(
    ("name", "known", "help_text"),
    [
        ("comon", ["common", "digital"], "Did you mean `common`?"),
        ("x", [], "None is declared in this file."),
        ("zzz", ["common", "digital"], "Declared here: `common`, `digital`."),
    ],
)
def test_unknown__suggests_what_may_have_been_meant(name: str, known: list[str], help_text: str) -> None:
    (finding,) = unknown(UNKNOWN_TRACK, name, known, HERE)
    assert finding.help == help_text


def test_unknown__lists_only_so_many() -> None:
    (finding,) = unknown(UNKNOWN_TRACK, "zzz", [f"track-{number}" for number in range(30)], HERE)
    assert finding.help.endswith("…")
    assert finding.help.count("`") == 24


@pytest.mark.parametrize(
    ("name", "codes"), [("talent", []), ("talent.first", []), ("talent.x", ["TC307"]), ("x.first", ["TC302"])]
)
def test_unknown_role(name: str, codes: list[str]) -> None:
    assert [finding.code for finding in unknown_role(name, NAMES, HERE)] == codes


@pytest.mark.parametrize(
    ("name", "codes"), [("module-1", []), ("module-1.day-1", []), ("module-1.x", ["TC309"]), ("x.day-1", ["TC301"])]
)
def test_unknown_activity(name: str, codes: list[str]) -> None:
    assert [finding.code for finding in unknown_activity(name, NAMES, HERE)] == codes


@pytest.mark.parametrize(
    ("word", "meant", "codes"),
    [
        ("talent", "talent", []),
        ("talents", "talent", []),
        ("boss", "boss", []),
        ("buddy", "buddy", []),
        ("talent.first", "talent.first", []),
        ("talent.firsts", "talent.first", []),
        ("talent.x", None, ["TC307"]),
        ("buddies", None, ["TC324"]),
    ],
)
def test_counterpart__is_a_role_a_part_or_a_group_perhaps_with_an_s(
    word: str, meant: str | None, codes: list[str]
) -> None:
    assert counterpart(word, NAMES) == meant
    assert [finding.code for finding in unknown_counterpart(word, NAMES, HERE)] == codes
