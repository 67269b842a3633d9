"""What has been published, written into a plan and read again."""

from datetime import UTC, date, datetime, time, timedelta

from hypothesis import given
from hypothesis import strategies as st

from talentc.model.programme import Programme, PublishedSession
from talentc.read.programme_folder import CohortFiles
from talentc.read.yaml_text import read_yaml
from talentc.render.plan.published_yaml import published_text
from talentc.validate.assemble import assemble

DESIGN = """\
talentc: 1
id: minimal
title: Minimal
time-zone: Europe/Copenhagen
roles: {talent: {title: Talent, people: 8}}
activities:
  a: {title: A, length: 4 h, who: {talent: all}}
  b: {title: B, length: 4 h, who: {talent: all}}
cohorts: {hold-1: {title: H, start: 2024-01}}
"""
PLAN = """\
cohort: hold-1
stamp: 2023-10-02T08:00:00Z
sessions:
  a: 2024-01-16 Tue 09:00-13:00, moved from 2024-01-09  # here
  b: 2024-01-17 Wed, moved from 2024-01-10
"""


def read(plan: str) -> Programme:
    design, _ = read_yaml("programme.yaml", DESIGN)
    tree, findings = read_yaml("plan.yaml", plan)
    assert design is not None
    assert tree is not None, findings
    programme, more = assemble(design, (), (CohortFiles("hold-1", "cohorts/hold-1", tree, "plan.yaml", ()),))
    assert programme is not None, more
    return programme


@st.composite
def records(draw: st.DrawFn) -> tuple[PublishedSession, ...]:
    """What may have been published under any UIDs."""
    found = []
    for uid in sorted(draw(st.sets(st.sampled_from(("a.talent.hold-1.minimal@x", "b.x.hold-1.minimal@a: b", "c"))))):
        first = date(2024, 1, 1) + timedelta(draw(st.integers(0, 400)))
        last = first + timedelta(draw(st.integers(0, 3)))
        hours = sorted(draw(st.lists(st.sampled_from((time(9), time(12), time(16))), min_size=2, max_size=2)))
        begins, ends = hours if first == last else (hours[1], hours[0])
        is_timed = draw(st.booleans())
        found.append(
            PublishedSession(
                uid,
                draw(st.sampled_from(("0123456789abcdef", "1234567890123456", "12345678901234e5"))),
                draw(st.integers(0, 99)),
                datetime(2023, 10, 2, 8, 30, 15, tzinfo=UTC),
                draw(st.sampled_from(("Kick-off", "Aflyst: Møde, nr. 2 af 3", "[x] {y}", "'quoted'", "# 1", "50 %"))),
                first,
                last,
                begins if is_timed else None,
                ends if is_timed else None,
                draw(st.sampled_from(("Europe/Copenhagen", "America/Argentina/Ushuaia"))),
                draw(st.booleans()),
            )
        )
    return tuple(found)


@given(records(), records())
def test_published_text__reads_back_as_what_was_published(
    first: tuple[PublishedSession, ...], second: tuple[PublishedSession, ...]
) -> None:
    programme = read(PLAN)
    once = published_text(PLAN, programme, programme.cohorts[0], first)
    programme = read(once)
    assert programme.cohorts[0].published == first
    assert published_text(once, programme, programme.cohorts[0], first) == once
    twice = published_text(once, programme, programme.cohorts[0], second)
    assert read(twice).cohorts[0].published == second


def test_published_text__people_have_been_told_of_moves_then() -> None:
    told = PublishedSession(
        "a.talent.hold-1.minimal@x", "x", 0, datetime(2023, 10, 2, 8, tzinfo=UTC), "A", date(2024, 1, 16),
        date(2024, 1, 16), time(9), time(13), "Europe/Copenhagen", False,
    )  # fmt: skip
    programme = read(PLAN)
    assert published_text(PLAN, programme, programme.cohorts[0], (told,)) == (
        PLAN.replace("13:00, moved from 2024-01-09", "13:00")
        + "published:\n  a.talent.hold-1.minimal@x: {content: x, sequence: 0, stamp: 2023-10-02T08:00:00Z, title: A, "
        "days: 2024-01-16 Tue 09:00-13:00}\n"
    )


def test_published_text__a_record_that_stays_is_left_as_it_is_written() -> None:
    text = PLAN + (
        "published:\n  # first\n  c:\n    content: x # what\n    sequence: 2\n    stamp: 2023-10-02T08:00:00Z\n"
        "    title: A\n    days: 2024-01-16\n    clock: 09:00-13:00\n"
    )
    programme = read(text)
    assert published_text(text, programme, programme.cohorts[0], programme.cohorts[0].published) == text
