"""Floor 5: another number of people, with which a wrong figure for all of them would be true."""

from collections.abc import Iterator
from fractions import Fraction

from talentc.check.changed import on_a_grid
from talentc.check.claims import Claim
from talentc.check.compare import tolerance
from talentc.check.parts import heads_of
from talentc.check.tried import activities_of, people_for, would_be_true
from talentc.ledger.exact import shown
from talentc.model.amount import Amount, Count
from talentc.model.programme import Programme
from talentc.value import replace

MOST_TIMES = 3


def mends_of_people(claim: Claim, programme: Programme) -> Iterator[str]:
    """`with 10 people instead of 8`, for the time of all of one role, up to three times as many or few."""
    if claim.stated.for_ != "all" or len(claim.stated.role) != 1:
        return
    asked = [entry for entry in claim.entries if entry.is_counted and entry.amount.planned]
    heads, hours = heads_of(asked), sum((entry.amount.planned for entry in asked), Fraction(0))
    if heads is None:
        return
    stated, slack = claim.figure.amount.planned, tolerance(claim.figure)
    number = on_a_grid((stated - slack) / hours, (stated + slack) / hours, (Fraction(1),))
    if number is None or number == heads or not heads / MOST_TIMES <= number <= heads * MOST_TIMES:
        return
    people = people_for(claim, programme)
    others = replace(people, own={**people.own, claim.stated.role[0]: Count(Amount.exactly(number), "")})
    if would_be_true(claim, programme, activities_of(claim, programme), others):
        yield f"with {shown(number)} {'person' if number == 1 else 'people'} instead of {shown(heads)}"
