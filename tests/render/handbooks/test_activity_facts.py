from collections.abc import Callable

import pytest

from talentc.render.documents.plain_text import plain_blocks
from talentc.render.documents.tree import plain
from talentc.render.handbooks.activity_facts import activity_facts
from talentc.render.handbooks.reader import Reader

Real = Callable[[str], Reader]
Cohorts = Callable[[dict[str, str]], Reader]
Facts = Callable[..., dict[str, str]]


def told(reader: Reader, name: str) -> dict[str, str]:
    activity = reader.programme.activity(name)
    assert activity is not None
    return {plain(fact.term): plain_blocks(fact.blocks) for fact in activity_facts(reader, activity)}


def test_activity_facts__of_a_module(real: Real) -> None:
    facts = told(real("talent"), "module-1")
    assert facts.pop("Formål").startswith("At ")
    assert facts == {
        "Hvornår": "Dag 1: torsdag den 1. februar 2024 kl. 9.00-16.00\n\nDag 2: torsdag den 29. februar 2024 kl. 9.00-16.00",
        "Varighed": "2 gange à 1 dag",
        "Deltagere": "Talenter",
        "Underviserteam": "Dag 1: Ekspert i Leadership Pipeline, Ledende konsulent\n\n"
        "Dag 2: Ledende konsulent, Konsulent i personligt lederskab",
        "Forberedelse": "2 timer (digitalt spor)",
    }


def test_activity_facts__of_what_people_arrange(real: Real) -> None:
    facts = told(real("talent"), "manager-talks")
    assert facts["Hvornår"].startswith(
        "Undervejs: fordelt mellem kick-off og afslutningsseminar\n\n1. 17. januar til 6. marts 2024\n2. 7. marts"
    )
    assert facts["Arrangeres af"] == "Dig selv"
    assert facts["Varighed"] == "Undervejs: 6 gange à 1 time (foreløbigt)\n\nOpfølgning: 2 gange à 1 time"
    assert facts["Deltagere"] == "Talent og nærmeste leder"
    assert told(real("line-manager"), "manager-talks")["Arrangeres af"] == "Dit talent"
    assert told(real("talent"), "buddy-meetings")["Arrangeres af"] == "Jer selv"


def test_activity_facts__a_rule_with_its_days(real: Real) -> None:
    assert (
        told(real("talent"), "shadowing")["Hvornår"] == "Mellem dag 1 og dag 2 på modul 4 (31. maj til 26. juni 2024)"
    )


def test_activity_facts__what_ends_only(facts_of: Facts) -> None:
    text = (
        "activities:\n  a: {title: A, length: 1 h, who: {talent: all}}\n"
        "  b: {title: B, length: none, arranged-by: manager, when: ends at most 1 year after a, who: {talent: all}}\n"
    )
    assert facts_of(text, when="{a: 2024-11-13}")["Hvornår"] == "Slutter senest 1 år efter A (13. november 2025)"


def test_activity_facts__nights_and_a_task_of_others(facts_of: Facts) -> None:
    facts = facts_of(
        "activities:\n  a: {title: A, length: 2 days, nights: 1, who: {talent: all, trainer: {task: Holder oplæg}}}\n"
    )
    assert facts["Varighed"] == "2 dage, 1 overnatning"
    assert facts["Underviser"] == "Holder oplæg"


def test_activity_facts__the_readers_own_part(real: Real) -> None:
    facts = told(real("line-manager"), "leader-mirror")
    assert facts["Din deltagelse"].startswith("Tiden tælles ikke med: Interviewet ")
    assert "interviewet" in facts["Din opgave"]
    assert "Varighed" not in facts
    assert told(real("talent"), "management-meetings")["Din deltagelse"] == "Du deltager som observatør."
    assert told(real("talent"), "mentor-talks")["Din deltagelse"] == "Det er frivilligt at deltage."
    assert told(real("steering-group"), "kick-off")["Din deltagelse"] == "Én af jer deltager."


def test_activity_facts__times_that_have_no_date_yet(facts_of: Facts) -> None:
    text = "activities: {a: {title: A, length: 4 h, times: 3, who: {talent: all}, when: in March}}\n"
    expected = "Tirsdag den 5. marts 2024\n\nYderligere 2 gange: i marts 2024"
    assert facts_of(text, when="{a.1: 2024-03-05}")["Hvornår"] == expected


def test_activity_facts__preparation_of_each_session_and_of_a_part(facts_of: Facts) -> None:
    facts = facts_of(
        "activities:\n  a:\n    title: A\n    length: 4 h\n    times: 2\n    who: {talent: all}\n"
        "    preparation: {talent: {length: 30 min per session, optional: true}}\n"
        "    follow-up: {talent.upper: 1 h per activity}\n"
    )
    assert facts["Forberedelse"] == "30 minutter pr. gang (frivilligt)"
    assert facts["Opfølgning"] == "1 time (øvre)"


def test_activity_facts__nothing_where_nothing_is_said(facts_of: Facts) -> None:
    facts = facts_of("activities: {a: {title: A, length: 1 h, who: {talent: all}}}\n")
    assert set(facts) == {"Hvornår", "Varighed", "Deltagere"}
    assert facts["Hvornår"] == "Datoen er endnu ikke kendt"


def test_activity_facts__cohorts_are_told_apart_where_they_differ(of_cohorts: Cohorts) -> None:
    reader = of_cohorts({"Hold 1": "2024-01", "Hold 2": "2024-01", "Hold 3": "2024-08-20"})
    assert (
        told(reader, "b")["Hvornår"]
        == "Hold 1 og Hold 2: i marts 2024\n\nHold 3: i perioden 20. oktober til 19. november 2024"
    )
    alike = of_cohorts({"Hold 1": "2024-01", "Hold 2": "2024-01"})
    assert told(alike, "b")["Hvornår"] == "I marts 2024"


def test_activity_facts__held_for_each_activity_of_a_kind(facts_of: Facts) -> None:
    text = (
        "kinds: {modul: {title: Modul, length: 4 h, who: {trainer: all}}}\n"
        'activities:\n  a: {title: "Modul 1: Et", kind: modul}\n  b: {title: "Modul 2: To", kind: modul}\n'
        "  c: {title: C, each: [talent, modul], length: 1 h, when: at most 1 week after modul, who: {talent: all}}\n"
    )
    facts = facts_of(text, when="{a: 2024-01-16, b: 2024-03-05}")
    assert facts["Hvornår"] == (
        "Højst 1 uge efter hvert modul\n\n- Modul 1: 16.-23. januar 2024\n- Modul 2: 5.-12. marts 2024"
    )
    assert facts["Varighed"] == "2 gange à 1 time"


def test_activity_facts__all_times_of_a_spread(facts_of: Facts) -> None:
    text = (
        "activities:\n  a: {title: A, length: 1 h}\n  c: {title: C, length: 1 h}\n"
        "  b: {title: B, length: 1 h, times: 3, who: {talent: all}, when: spread between a and c}\n"
    )
    found = facts_of(text, when="{a: 2024-01-10, c: 2024-04-10}")["Hvornår"]
    assert found == "3 gange i perioden 11. januar til 9. april 2024"


ASSUMED = """\
kinds:
  k:
    title: K
    length: 1 h
    preparation: {talent: 1 h per activity, manager: 2 h per activity}
    who: {WHO}
    assumed: {who: Et skøn., preparation: Et skøn.}
activities:
  a: {title: A, kind: k, who: {MORE}, preparation: {manager: 3 h per activity}}
"""
NOTE = " (foreløbigt)"


@pytest.mark.parametrize(
    ("who", "more", "role", "expected"),
    [
        (
            "{talent: all}",
            "{trainer: all}",
            "talent",
            ["Deltagere: Talenter (foreløbigt)", "Underviserteam: Undervisere"],
        ),
        (
            "{trainer: all}",
            "{talent: all}",
            "talent",
            ["Deltagere: Talenter", "Underviserteam: Undervisere (foreløbigt)"],
        ),
        ("{talent: some}", "{talent: all}", "talent", ["Deltagere: Talenter"]),
        (
            "{manager: {length: 2 h}}",
            "{talent: all}",
            "manager",
            ["Varighed: 2 timer (foreløbigt)", "Deltagere: Nærmeste leder og talenter (foreløbigt)"],
        ),
        (
            "{board: 1 person}",
            "{talent: all}",
            "board",
            ["Deltagere: 1 bestyrelse og talenter (foreløbigt)", "Din deltagelse: Én af jer deltager. (foreløbigt)"],
        ),
    ],
)
def test_activity_facts__what_is_assumed_of_whom(
    facts_of: Facts, who: str, more: str, role: str, expected: list[str]
) -> None:
    facts = facts_of(ASSUMED.replace("{WHO}", who).replace("{MORE}", more), role)
    told = [f"{term}: {fact}" for term, fact in facts.items() if term != "Hvornår" and term != "Forberedelse"]
    assert [line for line in told if line in expected] == expected
    assert sum(NOTE in line for line in told) == sum(NOTE in line for line in expected)


def test_activity_facts__assumed_preparation_of_the_reader(facts_of: Facts) -> None:
    text = ASSUMED.replace("{WHO}", "{talent: all, manager: all}").replace("{MORE}", "{}")
    assert facts_of(text)["Forberedelse"] == "1 time (foreløbigt)"
    assert facts_of(text, "manager")["Forberedelse"] == "3 timer"


def test_activity_facts__the_line_that_is_assumed_is_marked(facts_of: Facts) -> None:
    text = (
        "activities:\n  a:\n    title: A\n    who: {talent: all}\n    sessions:\n"
        "      x: {title: Dag 1, length: 1 h, when: in week 9}\n"
        "      y: {title: Dag 2, length: 2 h, when: in week 10, assumed: {length: Et skøn., when: Et skøn.}}\n"
    )
    facts = facts_of(text)
    assert facts["Varighed"] == "Dag 1: 1 time\n\nDag 2: 2 timer (foreløbigt)"
    assert facts["Hvornår"] == "Dag 1: i uge 9, 2024\n\nDag 2: i uge 10, 2024 (foreløbigt)"
    assert NOTE not in facts_of(text, when="{a.x: 2024-03-01, a.y: 2024-03-05}")["Hvornår"]
