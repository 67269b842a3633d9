from collections.abc import Callable

from talentc.render.difference.sides import Sides, in_order


def test_now__activities_and_sessions_by_their_new_ids(sides: Callable[..., Sides]) -> None:
    both = sides(("  module:", "  course:"), renamed={"module": "course"})
    assert [both.now(name) for name in ("module", "module.day-1", "talks")] == ["course", "course.day-1", "talks"]
    old, new = both.session("course.day-1")
    assert (old.id if old else "", new.id if new else "") == ("module.day-1", "course.day-1")
    assert both.title("course.day-1") == "Modul – Dag\u00a01"


def test_title__of_what_is_gone(sides: Callable[..., Sides]) -> None:
    both = sides(("  module: {title: Modul", "  course: {title: Kursus"))
    assert both.title("module.day-1") == "Modul – Dag\u00a01"
    assert both.title("nothing") == "nothing"


def test_in_order__the_new_side_first() -> None:
    assert in_order("abcd", "dxb") == ("d", "x", "b", "a", "c")
