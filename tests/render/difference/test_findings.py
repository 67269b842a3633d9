from collections.abc import Callable

from talentc.render.difference.findings import finding_changes, stated_changes
from talentc.render.difference.sides import Sides
from talentc.render.difference.version import Version
from talentc.value import replace

FIGURE = "figure: 6 h}"


def test_finding_changes__they_come_and_go(version: Callable[..., Version]) -> None:
    good, bad = version("good"), version("bad", (FIGURE, "figure: 9 h}"))
    (came,) = finding_changes(good, bad)
    assert (came.before, came.after.code if came.after else "") == (None, "TC402")
    (gone,) = finding_changes(bad, good)
    assert (gone.before.code if gone.before else "", gone.after) == ("TC402", None)


def test_finding_changes__a_line_that_moved_is_none(version: Callable[..., Version]) -> None:
    wrong = (FIGURE, "figure: 9 h}")
    old, new = version("a", wrong), version("b", wrong, ("roles:", "# one\n# two\nroles:"))
    assert old.findings[0].span.line != new.findings[0].span.line
    assert finding_changes(old, new) == ()


def test_finding_changes__the_name_of_the_folder_is_none(version: Callable[..., Version]) -> None:
    files = {"texts/notes.txt": "x"}
    old, new = version("a", files=files), version("b", files=files)
    assert "TC145" in [finding.code for finding in old.findings]
    assert finding_changes(old, new) == ()


def test_finding_changes__it_is_accepted(version: Callable[..., Version]) -> None:
    old = version("a", (FIGURE, "figure: 9 h}"))
    new = version("b", (FIGURE, "figure: 9 h, accept: {TC402: Aftalt.}}"))
    (change,) = finding_changes(old, new)
    assert change.before is not None
    assert change.after is not None
    assert (change.before.accepted, change.after.accepted) == (None, "Aftalt.")


def test_finding_changes__of_two_alike_one_goes(version: Callable[..., Version]) -> None:
    one = version("a", (FIGURE, "figure: 9 h}"))
    two = replace(one, findings=(*one.findings, one.findings[0]))
    (change,) = finding_changes(two, one)
    assert (change.before, change.after) == (one.findings[0], None)


def test_finding_changes__what_does_not_compile_is_not_checked_to_the_end(version: Callable[..., Version]) -> None:
    whole = version("a", (FIGURE, "figure: 9 h}"))
    broken = version("b", (FIGURE, "figure: 9 h}"), ("length: 2 h", "length: 2 hx"))
    assert "TC402" in [finding.code for finding in whole.findings]
    (came,) = finding_changes(whole, broken)
    assert (came.before, came.after) == (None, broken.findings[0])
    (gone,) = finding_changes(broken, whole)
    assert (gone.before, gone.after) == (broken.findings[0], None)
    other = version("c", ("length: 2 h", "length: 2 hy"))
    assert [each.before is None for each in finding_changes(broken, other)] == [True, False]


def test_stated_changes__a_verdict(sides: Callable[..., Sides]) -> None:
    (change,) = stated_changes(sides(("times: 3", "times: 4")))
    assert (change.id, change.role, change.subject) == ("tender.talks", "Talent", "Samtaler")
    assert change.before is not None
    assert change.after is not None
    assert (change.before.verdict, change.after.verdict) == ("agrees", "disagrees")


def test_stated_changes__what_is_printed_comes_and_goes(sides: Callable[..., Sides]) -> None:
    figures = [
        (each.id, each.before is None, each.after is None)
        for each in stated_changes(sides(("talks: {role", "t: {role")))
    ]
    assert figures == [("tender.t", True, False), ("tender.talks", False, True)]


def test_stated_changes__none(sides: Callable[..., Sides]) -> None:
    assert stated_changes(sides(("people: 10", "people: 12"))) == ()
