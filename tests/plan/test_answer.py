"""From begin days back to dates."""

from datetime import date

from talentc.model.programme import Programme
from talentc.plan.answer import proposals, slack
from talentc.plan.ask.assemble import Assembled, assemble
from talentc.plan.narrow.verify import Verifier
from talentc.plan.problem import Allowed, Requirement
from talentc.plan.proposal import CohortProposal
from tests.plan.designs import ROLES, activities, asked, programme
from tests.plan.small_problems import after, mask, problem, requirement, task

TWO = """
one: {title: One, length: 4 h, when: after start, who: {talent: all}}
camp: {title: Camp, length: 2 days, when: 2-3 weeks after one, who: {talent: all}}
"""
PLAN = "cohort: hold-1\nsessions:\n"


def at(made: Assembled, **days: str) -> dict[int, int]:
    """On which days the tasks begin, by what findings call them, with `_` for `-` and `.`."""
    starts = {}
    for each in made.problem.tasks:
        name = each.name.replace("-", "_").replace(".", "_")
        if name in days:
            starts[each.number] = made.problem.number(date.fromisoformat(days[name]))
    return starts


def because(_task: int, _day: int) -> tuple[Requirement, ...]:
    return (requirement(1, "closed", "July is closed"),)


def proposal(made: Assembled, **days: str) -> CohortProposal:
    masks = tuple((1 << made.problem.horizon) - 1 for _ in made.problem.tasks)
    (found,) = proposals(made, at(made, **days), masks, because)
    return found


def made(plan: str = "", *, text: str = TWO, more: str = "") -> Assembled:
    given: Programme = programme(activities(text, more), {"hold-1": PLAN + plan} if plan else {})
    return assemble(asked(given))


def test_proposals__what_has_no_date_is_new() -> None:
    found = proposal(made(), one="2027-02-02", camp="2027-02-17")
    assert [(each.name, each.first, each.last, each.standing, each.before) for each in found.sessions] == [
        ("one", date(2027, 2, 2), date(2027, 2, 2), "new", None),
        ("camp", date(2027, 2, 17), date(2027, 2, 18), "new", None),
    ]
    assert (found.programme, found.cohort, found.removed) == ("minimal", "hold-1", ())


def test_proposals__what_stays_is_kept_and_what_moves_tells_why() -> None:
    found = proposal(made("  one: 2027-02-02\n  camp: 2027-02-17 to 2027-02-18\n"), one="2027-02-02", camp="2027-02-22")
    one, camp = found.sessions
    assert (one.standing, one.before, one.because) == ("kept", None, ())
    assert (camp.standing, camp.before) == ("moved", date(2027, 2, 17))
    assert [each.text for each in camp.because] == ["July is closed"]


def test_proposals__pins_and_what_is_over_cant_move() -> None:
    assembled = made("  one: 2026-11-03\n  camp: 2027-02-17 to 2027-02-18, pinned\n")
    found = proposal(assembled, one="2026-11-03", camp="2027-02-17")
    assert [(each.name, each.standing, each.earlier, each.later) for each in found.sessions] == [
        ("one", "past", 0, 0),
        ("camp", "pinned", 0, 0),
    ]


def test_proposals__are_in_the_order_of_days() -> None:
    found = proposal(made(), one="2027-03-02", camp="2027-02-17")
    assert [each.name for each in found.sessions] == ["camp", "one"]


def test_proposals__what_is_hidden_is_left_out() -> None:
    text = TWO + "talk: {title: T, length: 1 h, arranged-by: boss, when: after camp, who: {boss: all, talent: all}}\n"
    text += "end: {title: End, length: 4 h, when: 1-9 weeks after talk, who: {talent: all}}\n"
    found = proposal(made(text=text), one="2027-02-02", camp="2027-02-17", end="2027-04-06")
    assert [each.name for each in found.sessions] == ["one", "camp", "end"]


def test_proposals__holidays_of_the_years_of_the_plan_and_no_others() -> None:
    assembled = made(more="calendar: {holidays: DK}\n")
    years = {day.year for day in proposal(assembled, one="2027-02-02", camp="2027-02-17").holidays}
    longer = {day.year for day in proposal(assembled, one="2027-12-20", camp="2028-01-04").holidays}
    assert (years, longer) == ({2027}, {2027, 2028})


def test_proposals__what_the_design_has_no_more_is_removed() -> None:
    text = "one: {title: One, length: 4 h, times: 2, when: after start, who: {talent: all}}\n"
    plan = "  one.1: 2027-02-02\n  one.2: 2027-03-02\n"
    more = made(plan, text=text)
    assert proposal(more, one_1="2027-02-02", one_2="2027-03-02").removed == ()
    fewer = made(plan, text=text.replace("times: 2, ", ""))
    assert proposal(fewer, one="2027-02-02").removed == ("one.2",)
    pinned = made("  one.2: 2027-03-02, pinned\n", text=text.replace("times: 2, ", ""))
    assert proposal(pinned, one="2027-02-02").removed == ()


def test_proposals__of_a_cohort_that_wasnt_asked_for_there_is_none() -> None:
    text = f"{ROLES}activities:\n  one: {{title: One, length: 4 h, when: after start, who: {{talent: all}}}}\n"
    cohorts = "cohorts: {hold-1: {title: Hold 1, start: 2027-01}, hold-2: {title: Hold 2, start: 2027-08}}\n"
    given = programme(text + cohorts, {"hold-1": PLAN + "  one: 2027-02-02\n"})
    assembled = assemble(asked(given, shut=("hold-1",)))
    starts = dict.fromkeys(range(len(assembled.problem.tasks)), 300)
    masks = tuple((1 << assembled.problem.horizon) - 1 for _ in assembled.problem.tasks)
    assert [each.cohort for each in proposals(assembled, starts, masks, because)] == ["hold-2"]


def test_slack__is_how_far_it_could_move_with_all_others_where_they_are() -> None:
    small = problem(
        [task(0), task(1)],
        [requirement(0), requirement(1)],
        allowed=[Allowed(1, mask(1, 4, 5, 6, 8, 9, 15), (1,))],
        links=[after(1, 0, 3, 9, 0)],
    )
    starts = {0: 1, 1: 6}
    assert slack(Verifier(small), 1, (1 << 20) - 1, starts) == (2, 3)
    assert slack(Verifier(small), 0, (1 << 20) - 1, starts) == (1, 2)
    assert slack(Verifier(small), 1, mask(5, 6, 8), starts) == (1, 2)


def test_slack__is_none_where_nothing_else_is_left() -> None:
    small = problem([task(0)], [requirement(0)], allowed=[Allowed(0, mask(6), (0,))])
    assert slack(Verifier(small), 0, (1 << 20) - 1, {0: 6}) == (0, 0)
