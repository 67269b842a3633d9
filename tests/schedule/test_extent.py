"""Several things as one."""

from datetime import date

from talentc.schedule.extent import UNKNOWN, Extent, together

FIRST = Extent.exactly(date(2024, 3, 12), date(2024, 3, 13))
LATER = Extent.exactly(date(2024, 4, 9), date(2024, 4, 9))


def test_together__reaches_from_the_first_day_to_the_last() -> None:
    assert together([LATER, FIRST]) == Extent.exactly(date(2024, 3, 12), date(2024, 4, 9))


def test_together__with_something_unknown_is_known_on_one_side_only() -> None:
    # It begins on 12 March at the latest, and ends on 13 March at the earliest.
    assert together([FIRST, UNKNOWN]) == Extent(None, date(2024, 3, 12), date(2024, 3, 13), None)


def test_together__of_nothing_is_unknown() -> None:
    assert together([]) == UNKNOWN
