"""Orders of dates that run in a circle."""

import textwrap

from talentc.check.dates_circles import check_circles
from talentc.diagnostics import Finding
from talentc.read.yaml_text import read_yaml
from talentc.schedule.anchors import Anchors
from talentc.validate.assemble import assemble


def circles(activities: str, phases: str = "") -> list[Finding]:
    text = f"talentc: 1\nid: minimal\ntitle: Minimal\n{phases}activities:\n{textwrap.indent(textwrap.dedent(activities), '  ')}"
    tree, findings = read_yaml("programme.yaml", text)
    assert tree is not None, findings
    programme, findings = assemble(tree)
    assert programme is not None, findings
    return list(check_circles(Anchors(programme)))


def told(findings: list[Finding]) -> list[str]:
    return [dict(finding.fields)["circle"] for finding in findings]


def test_check_circles__tells_a_circle_in_order_with_all_its_places() -> None:
    (finding,) = circles(
        """
        a: {title: A, length: 1 h, when: 2 weeks after c}
        b: {title: B, length: 1 h, when: between a and c}
        c: {title: C, length: 1 h}
        """
    )
    assert told([finding]) == ["`c` comes before `a`, which comes before `b`, which comes before `c`"]
    assert (finding.span.line, finding.span.column) == (6, 36)
    assert [(each.span.line, each.message) for each in finding.related] == [
        (7, "`a` comes before `b` because of this"),
        (7, "`b` comes before `c` because of this"),
    ]


def test_check_circles__a_session_that_waits_for_itself() -> None:
    assert told(circles("a: {title: A, length: 1 h, when: after a}\n")) == ["`a` comes before `a`"]
    assert told(
        circles(
            """
            a:
              title: A
              sessions: {one: {title: One, length: 1 h}, two: {title: Two, length: 1 h, when: after a}}
            """
        )
    ) == ["`a.two` comes before `a.two`"]


def test_check_circles__two_knots_are_two_findings() -> None:
    found = circles(
        """
        a: {title: A, length: 1 h, when: after b}
        b: {title: B, length: 1 h, when: after a}
        c: {title: C, length: 1 h, when: [after b, spread between d and a]}
        d: {title: D, length: 1 h, when: every 3 months after e}
        e: {title: E, length: 1 h, when: the evening before f}
        f: {title: F, length: 1 h, when: at most 1 week before e}
        """
    )
    # c joins the first knot: it comes after b and before a.
    assert told(found) == [
        "`b` comes before `a`, which comes before `b`",
        "`e` comes before `f`, which comes before `e`",
    ]


def test_check_circles__the_same_said_from_both_ends_is_none() -> None:
    assert not circles(
        """
        a: {title: A, length: 1 h, when: before b}
        b: {title: B, length: 1 h, when: [2 weeks after a, after start]}
        """
    )


def test_check_circles__what_opens_a_phase_may_lie_in_it() -> None:
    phases = "phases: {programme: {title: P, from: a}, later: {title: L, from: b}}\n"
    fine = "a: {title: A, length: 1 h, when: during programme}\nb: {title: B, length: 1 h, when: after a}\n"
    assert not circles(fine, phases)
    wrong = fine.replace("during programme", "during later")
    assert told(circles(wrong, phases)) == ["`a` comes before `b`, which comes before `a`"]


def test_check_circles__on_the_day_of_one_another() -> None:
    fine = "a: {title: A, length: 1 h, when: on the day of b}\nb: {title: B, length: 1 h, when: before c}\n"
    assert not circles(fine + "c: {title: C, length: 1 h, when: after a}\n")
    wrong = fine.replace("before c", "on the day of a")
    assert told(circles(wrong)) == ["`b` is the day of `a`, which is the day of `b`"]


def test_check_circles__a_long_circle_is_no_recursion() -> None:
    lines = [f"a{number}: {{title: A, length: 1 h, when: after a{(number + 1) % 1200}}}" for number in range(1200)]
    (finding,) = circles("\n".join(lines))
    assert len(finding.related) == 1199
    assert told([finding])[0].endswith("which comes before 1192 more, which comes before `a1`")
