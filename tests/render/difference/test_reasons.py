from collections.abc import Callable

import pytest

from talentc.render.difference.roles import role_changes
from talentc.render.difference.sides import Sides

MODULE = "module: {title: Modul, track: common, length: 1 day, who: {talent: all}"
DAY_2 = "day-2: {title: Dag 2}"
Told = tuple[str, str, tuple[str, ...], str, str]


def told(sides: Sides, role: str = "talent") -> list[Told]:
    """Kind, sort of time, sessions, before and after of each reason of a role."""
    return [
        (reason.kind, reason.time, reason.sessions, reason.before, reason.after)
        for change in role_changes(sides)
        if change.role == role
        for activity in change.activities
        for reason in activity.reasons
    ]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("times: 3", "times: 4", ("count", "attendance", (), "3 gange", "4 gange")),
        ("times: 3", "times: 3-5", ("count", "attendance", (), "3 gange", "3-5 gange")),
        ("length: 2 h", "length: 3 h", ("length", "attendance", (), "2 timer", "3 timer")),
        ("length: 2 h", "length: ½ day", ("length", "attendance", (), "2 timer", "½ dag")),
        (MODULE, MODULE.replace("1 day", "7 h"), ("length", "attendance", (), "1 dag", "7 timer")),
        (DAY_2, "day-2: {title: Dag 2, length: 5 h}", ("length", "attendance", ("module.day-2",), "1 dag", "5 timer")),
        (DAY_2, f"{DAY_2}, day-3: {{}}", ("added", "attendance", ("module.day-3",), "", "1 dag")),
        (f", {DAY_2}", "", ("removed", "attendance", ("module.day-2",), "1 dag", "")),
        (DAY_2, "day-2: {who: {talent: none}}", ("leaves", "attendance", ("module.day-2",), "1 dag", "")),
        (MODULE, f"{MODULE}, optional: true", ("optional", "attendance", (), "", "")),
        (
            MODULE,
            f"{MODULE}, preparation: {{talent: 1 h per activity}}",
            ("added", "preparation", ("module.day-1",), "", "1 time"),
        ),
        (
            MODULE,
            MODULE.replace("{talent: all}", "{talent: {time: none, because: Arbejde.}}"),
            ("not-counted", "attendance", (), "", "Arbejde."),
        ),
        (
            MODULE,
            MODULE.replace("track: common", "track: everyday"),
            ("track", "attendance", (), "Fællesspor", "Hverdagsspor"),
        ),
    ],
)  # fmt: skip
def test_reasons_of__each(sides: Callable[..., Sides], old: str, new: str, expected: Told) -> None:
    assert told(sides((old, new))) == [expected]


def test_reasons_of__a_longer_day_is_told_in_hours(sides: Callable[..., Sides]) -> None:
    found = told(sides(("day: 8 h", "day: 7.4 h")))
    assert ("length", "attendance", (), "8 timer", "7,4 timer") in found


def test_reasons_of__several_at_once(sides: Callable[..., Sides]) -> None:
    found = told(sides(("times: 3, length: 2 h", "times: 4, length: 1 h, optional: true")), "mentor")
    assert [reason[0] for reason in found] == ["count", "length", "optional"]


def test_reasons_of__what_counts_on_neither_side_says_nothing(sides: Callable[..., Sides]) -> None:
    none = ("mentor: all", "mentor: {time: none, because: Arbejde.}")
    both = sides(none, ("times: 3", "times: 4"))
    assert told(both, "mentor")[0][0] == "not-counted"
    assert role_changes(Sides.of(both.new, both.new, {})) == ()
