"""What the calendars of a cohort publish now, beside what they have published."""

from collections.abc import Callable
from datetime import date

import pytest

from talentc.compiled import Compiled
from talentc.render.calendars.publish import Publication, publication

Compile = Callable[..., Compiled]
DESIGN = "activities: {a: {title: A, length: 4 h, who: {talent: all, board: all}}}\n"
PLAN = "stamp: 2023-10-02T08:00:00Z\nsessions: {a: 2024-06-18 09:00-13:00}\npublished:\n"
RECORD = "  {uid}: {{content: {content}, sequence: 3, stamp: 2023-10-02T08:00:00Z, title: A, days: {days}{more}}}\n"


def record(uid: str, content: str = "x", days: str = "2024-06-18 09:00-13:00", more: str = "") -> str:
    return RECORD.format(uid=uid, content=content, days=days, more=more)


def published(compiled: Compiled, today: date = date(2024, 1, 1)) -> Publication:
    return publication(compiled, compiled.schedules[0], today)


def counts(found: Publication) -> tuple[int, int, int, int]:
    return found.new, found.changed, found.cancelled, found.unchanged


def test_publication__all_is_new_and_in_the_order_of_the_uids(compile_text: Compile) -> None:
    found = published(compile_text(DESIGN, "{a: 2024-06-18 09:00-13:00}"))
    assert [told.uid.partition("@")[0] for told in found.records] == [
        "a.board.hold-1.minimal",
        "a.talent.hold-1.minimal",
    ]
    assert {(told.sequence, told.first, told.cancelled) for told in found.records} == {(0, date(2024, 6, 18), False)}
    assert counts(found) == (2, 0, 0, 0)


def test_publication__another_content_is_the_next_sequence(compile_text: Compile) -> None:
    found = published(compile_text(DESIGN, plan=PLAN + record("a.talent.hold-1.minimal@talentc.invalid")))
    assert counts(found) == (1, 1, 0, 0)
    assert [told.sequence for told in found.records] == [0, 4]


@pytest.mark.parametrize(
    ("today", "kept"), [(date(2024, 6, 18), ["gone.talent.hold-1.minimal@x"]), (date(2024, 6, 19), [])]
)
def test_publication__a_tombstone_stays_until_its_day_is_over(
    today: date, kept: list[str], compile_text: Compile
) -> None:
    found = published(compile_text(DESIGN, plan=PLAN + record("gone.talent.hold-1.minimal@x")), today)
    assert counts(found) == (2, 0, 1, 0)
    assert [told.uid for told in found.records if told.cancelled] == kept
    assert {told.uid for told in found.records if not told.cancelled} == {
        "a.board.hold-1.minimal@talentc.invalid",
        "a.talent.hold-1.minimal@talentc.invalid",
    }


@pytest.mark.parametrize(("today", "number"), [(date(2024, 6, 18), 3), (date(2024, 6, 19), 2)])
def test_publication__so_does_what_no_calendar_tells_any_more(today: date, number: int, compile_text: Compile) -> None:
    found = published(compile_text(DESIGN, plan=PLAN + record("a.no-role.hold-1.minimal@x")), today)
    assert len(found.records) == number
    assert counts(found) == (2, 0, 0, 0)
