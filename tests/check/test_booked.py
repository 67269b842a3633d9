"""What is booked on the dates that are given."""

from collections.abc import Callable

from talentc.check.booked import Booking, world_of
from talentc.model.programme import Programme

Design = Callable[[str], Programme]

DESIGN = """
calendar: {clock: 09:00-16:00}
places: {hall: {title: Hall}, barn: {title: Barn, city: Ribe}}
roles:
  talent: {title: Talent, people: 8}
  board: {title: Board, people: [Cai]}
  trainer: {title: Trainer, side: provider, people: [Anna, Bo]}
activities:
  a: {title: A, length: 1 day, who: {talent: all, trainer: [Anna]}}
  b: {title: B, length: 2 days, place: hall, times: 2, who: {talent: all, board: all}}
  c: {title: C, length: 4 h, who: {trainer: 1 person}}
  d: {title: D, length: 4 h, who: {talent: all}}
  e: {title: E, length: 4 h, when: 2027-03-12, who: {trainer: all}}
cohorts:
  one: {title: One, when: {a: 2027-03-01, b.2: 2027-03-02 to 2027-03-03, d: 2027-03-01}}
  two: {title: Two, when: {c: 2027-03-01, a: 2027-03-08 12:00-15:00}}
"""


def bookings(design: Design) -> tuple[Booking, ...]:
    return world_of((design(DESIGN),), across=False).bookings


def test_world_of__what_takes_up_people_or_a_place_in_order(design: Design) -> None:
    found = [(each.session.id, each.cohort.id if each.cohort else "") for each in bookings(design)]
    assert found == [("c", "two"), ("a", "one"), ("b", "one"), ("a", "two"), ("e", "one")]


def test_world_of__nothing_where_nobody_and_no_place_is_named(design: Design) -> None:
    programme = design("""
    roles: {talent: {title: Talent, people: 8}}
    activities: {a: {title: A, length: 1 h, who: {talent: all}}}
    cohorts: {one: {title: One, when: {a: 2027-03-01}}}
    """)
    assert world_of((programme,), across=False).bookings == ()


def test_called__with_its_cohort_and_across_programmes_these_too(design: Design) -> None:
    b = bookings(design)[2]
    assert b.called(across=False) == "`b.2` of `one`"
    assert b.called(across=True) == "`b.2` of `one` of `minimal`"


def test_people__those_who_have_to_be_there(design: Design) -> None:
    c, a, b, *_ = bookings(design)
    assert (c.people(), a.people(), b.people()) == (
        {},
        {("person", "Anna"): "Anna"},
        {("person", "minimal", "Cai"): "Cai"},
    )
    assert c.pool(c.needs[0]) == {("person", "Anna"), ("person", "Bo")}


def test_days__all_of_them(design: Design) -> None:
    assert [day.day for day in bookings(design)[2].days] == [2, 3]


def test_overlaps__only_where_the_hours_of_both_are_known(design: Design) -> None:
    c, a, b, *_ = bookings(design)
    assert [a.overlaps(other) for other in (a, b, c)] == [True, False, False]


def test_venues__of_every_programme_that_tells_the_place(design: Design) -> None:
    world = world_of((design(DESIGN), design(DESIGN)), across=True)
    assert [venue.city for venue in world.venues("barn")] == ["Ribe", "Ribe"]
    assert world.concerns((world.bookings[0], world.bookings[1]))
    assert not world.concerns(world.bookings[:1])


def test_city__another_programme_may_tell_it(design: Design) -> None:
    other = design("places: {hall: {title: Hall, city: Ribe}}\nactivities: {}\n")
    own = world_of((design(DESIGN),), across=False)
    both = world_of((own.programmes[0], other), across=True)
    (b,) = (each for each in own.bookings if each.place is not None)
    assert (own.city(b), both.city(b), both.city(own.bookings[0])) == (None, "Ribe", None)


def test_at_moments__whenever_something_begins_and_on_each_further_day(design: Design) -> None:
    world = world_of((design(DESIGN),), across=False)
    found = [(day.isoformat(), [each.session.id for each in going_on]) for day, going_on in world.at_moments()]
    assert found == [
        ("2027-03-01", ["a"]),
        ("2027-03-02", ["b"]),
        ("2027-03-03", ["b"]),
        ("2027-03-08", ["a"]),
    ]
