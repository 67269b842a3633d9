from talentc.model.programme import Programme
from talentc.plan.ask.shared import Shared
from talentc.schedule.bookings import DeclaredPlace, Need, needed, place_of
from talentc.schedule.spoken import say_stretch
from tests.plan.designs import programme

DESIGN = """
roles:
  talent: {title: Talent, people: [Bo]}
  trainer: {title: Trainer, side: %s, people: [Anna]%s}
places: {campus: {title: Campus%s}, fjord: {title: Fjord, rooms: 5}}
activities:
  one: {title: One, length: 4 h, who: {trainer: all}, place: campus}
  two: {title: Two, length: 4 h, who: {trainer: all}, place: Anywhere}
cohorts: {hold-1: {title: Hold 1, start: 2027-01}}
"""


def design(side: str = "provider", away: str = "", place: str = "", *, id: str = "one") -> Programme:
    return programme(DESIGN % (side, away and f", away: {{Anna: [{away}]}}", place and f", {place}"), id=id)


def need(given: Programme) -> Need:
    (found,) = needed(given, given.sessions[0])
    return found


def campus(given: Programme) -> DeclaredPlace:
    found = place_of(given, given.cohorts[0], given.sessions[0])
    assert found is not None
    return found


def away(shared: Shared, given: Programme) -> list[str]:
    return [say_stretch(each.stretch) for each in shared.away(given, need(given), "Anna")]


def test_away__what_one_programme_tells_of_a_provider_holds_for_all() -> None:
    one, other, third = design(away="week 7"), design(away="July", id="other"), design(id="third")
    shared = Shared.of((one, other, third))
    assert [away(shared, each) for each in (one, other, third)] == [["week 7", "July"]] * 3


def test_away__what_is_told_of_a_client_holds_there_alone() -> None:
    one, other = design("client", "week 7"), design("client", "July", id="other")
    shared = Shared.of((one, other))
    assert [away(shared, each) for each in (one, other)] == [["week 7"], ["July"]]


def test_away__a_provider_isnt_the_client_of_the_same_name() -> None:
    one, other = design(away="week 7"), design("client", "July", id="other")
    shared = Shared.of((one, other))
    assert [away(shared, each) for each in (one, other)] == [["week 7"], ["July"]]


def test_closed__in_all_programmes_that_tell_of_the_place() -> None:
    one, other = design(place="closed: [week 7]"), design(place="closed: [July]", id="other")
    shared = Shared.of((one, other))
    found = list(shared.closed(campus(one)))
    assert [say_stretch(each.stretch) for each in found] == ["week 7", "July"]
    assert [each.span.file for each in found if each.span is not None] == ["one.yaml", "other.yaml"]


def test_rooms__the_fewest_that_anybody_tells() -> None:
    one, other, third = design(place="rooms: 3"), design(place="rooms: 2", id="other"), design(id="third")
    rooms = [Shared.of(programmes).rooms(campus(third)) for programmes in ((third,), (one, third), (one, other, third))]
    assert [venue.rooms if venue is not None else None for venue in rooms] == [None, 3, 2]


def test_city__its_own_first_then_that_of_another() -> None:
    none, aalborg, ribe = design(), design(place="city: Aalborg", id="a"), design(place="city: Ribe", id="r")
    shared = Shared.of((none, aalborg, ribe))
    assert [shared.city(campus(each)) for each in (none, aalborg, ribe)] == ["Aalborg", "Aalborg", "Ribe"]
    assert shared.city(None) is None
    assert Shared.of((none,)).city(campus(none)) is None
