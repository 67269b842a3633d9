from collections.abc import Callable

import pytest

from talentc.render.handbooks.reader import Reader

Real = Callable[[str], Reader]
Read = Callable[..., Reader]


def test_reader__activities_are_those_of_the_role(real: Real) -> None:
    assert [activity.id for activity in real("mentor").activities] == ["mentor-talks"]


def test_reader__a_part_of_the_role_takes_part(read: Read) -> None:
    reader = read("activities: {a: {title: A, length: 1 h, who: {talent.upper: all}}, b: {title: B, length: 1 h}}\n")
    assert [activity.id for activity in reader.activities] == ["a"]


@pytest.mark.parametrize(
    ("role", "accompanies"), [("talent", False), ("line-manager", True), ("mentor", True), ("steering-group", False)]
)
def test_reader__whom_the_programme_develops(real: Real, role: str, accompanies: bool) -> None:
    assert real(role).developed == "talent"
    assert real(role).accompanies is accompanies


def test_reader__nobody_is_developed_where_nobody_is_asked(read: Read) -> None:
    assert read("activities: {}\n").developed is None
