from datetime import date

from talentc.catalogue.bookings import PERSON_AWAY
from talentc.check.bookings_told import are, away_at, listed
from talentc.model.when import OnDates
from talentc.schedule.days import Closure
from talentc.source import Span

DAY = OnDates(0, 0, date(2027, 3, 1), date(2027, 3, 1))


def test_listed__as_in_a_sentence() -> None:
    assert [listed(names) for names in (("Anna",), ("Anna", "Bo"), ("Anna", "Bo", "Carl"))] == [
        "`Anna`",
        "`Anna` and `Bo`",
        "`Anna`, `Bo` and `Carl`",
    ]
    assert (are(("Anna",)), are(("Anna", "Bo"))) == ("is", "are")


def test_away_at__what_is_written_somewhere() -> None:
    span = Span("p.yaml", 3, 1, 3, 5)
    (found,) = away_at(PERSON_AWAY, {"Anna": Closure(DAY, span), "Bo": Closure(DAY)})
    assert (found.span, found.message) == (span, "`Anna` is away here")
