"""What is assumed, with its value."""

from collections.abc import Callable

import pytest

from talentc.compiled import Compiled
from talentc.render.assumed import assumed_line, assumed_value
from talentc.render.names import Names
from talentc.render.words import load_words

Compile = Callable[..., Compiled]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("place: Sal 1, assumed: {place: et bud}", "Sted: Sal 1. Et bud"),
        ("place: hall, assumed: {place: et bud}", "Sted: Salen. Et bud"),
        ("times: 6, assumed: {times: et bud}", "Antal gange: 6. Et bud"),
        ("times: 1 per 2 weeks, assumed: {times: et bud}", "Antal gange: 1 gang pr. 2 uger. Et bud"),
        ("nights: 1, assumed: {nights: et bud}", "Antal overnatninger: 1. Et bud"),
        ("clock: 09:00-12:00, assumed: {clock: et bud}", "Tidspunkt: kl. 9.00-12.00. Et bud"),
        ("when: in March, assumed: {when: et bud}", "Hvornår: i marts. Et bud"),
        ("arranged-by: manager, assumed: {arranged-by: et bud}", "Arrangeres af: nærmeste leder. Et bud"),
        ("preparation: {talent: 2 h per activity}, assumed: {preparation: et bud}", "Forberedelse: 2 timer. Et bud"),
        ("who: {board: 1 person, trainer: [A]}, assumed: {who: et bud}", "Deltagere: 1 bestyrelse, A. Et bud"),
        ("optional: true, assumed: {optional: et bud}", "Et bud"),
    ],
)
def test_assumed_line__of_an_activity(compile_text: Compile, said: str, expected: str) -> None:
    places = "places: {hall: {title: Salen}}\n"
    programme = compile_text(f"{places}activities: {{a: {{title: A, length: 1 h, {said}}}}}\n").programme
    node = programme.file.activities["a"]
    ((key, reason),) = node.assumed.items()
    assert assumed_line(Names(programme, load_words("da")), node, key, reason) == expected


def test_assumed_line__of_people(compile_text: Compile) -> None:
    text = "groups: {pair: {title: Par, of: talent, size: 2, assumed: {size: et bud}}}\nactivities: {}\n"
    programme = compile_text(text).programme
    names, group = Names(programme, load_words("da")), programme.file.groups["pair"]
    assert assumed_line(names, group, "size", group.assumed["size"]) == "Antal personer i hver: 2. Et bud"
    for role, expected in (("talent", "Antal personer: 6."), ("manager", "1 nærmeste leder pr. talent.")):
        line = assumed_line(names, programme.file.roles[role], "people", group.assumed["size"])
        assert line.endswith(f"{expected} Et bud")


@pytest.mark.parametrize(
    ("lines", "key", "expected"),
    [
        ("", "units", "Tidsenheder: 1 dag = 8 timer. Et bud"),
        ("", "calendar", "Et bud"),
        ("phases: {p: {title: Før, length: 2 months}, q: {title: Efter}}\n", "phases", "Faser: Før og Efter. Et bud"),
        ("", "cohorts", "Hold: Hold 1. Et bud"),
    ],
)
def test_assumed_line__of_the_programme(compile_text: Compile, lines: str, key: str, expected: str) -> None:
    text = f"{lines}activities: {{a: {{title: A, length: 1 h}}}}\nassumed: {{{key}: et bud}}\n"
    programme = compile_text(text).programme
    names = Names(programme, load_words("da"))
    assert assumed_line(names, programme.file, key, programme.file.assumed[key]) == expected


def test_assumed_value__of_sessions_a_choice_and_unknown_people(compile_text: Compile) -> None:
    text = """
    activities:
      a: {title: A, length: 1 h, choose: {talent: 1}, who: {talent: all}, sessions: {x: {title: Dag 1}, y: {title: Dag 2}}}
    """
    programme = compile_text(text, mentor="{title: Mentor, people: unknown}").programme
    names, activity = Names(programme, load_words("da")), programme.file.activities["a"]
    assert assumed_value(names, activity, "sessions") == ("Mødegange", "Dag 1 og Dag 2")
    assert assumed_value(names, activity, "choose") == ("Valg", "1")
    assert assumed_value(names, activity, "title") == ("", "")
    assert assumed_value(names, programme.file.roles["mentor"], "people") == ("Antal personer", "ukendt")


def test_assumed_value__of_a_place(compile_text: Compile) -> None:
    text = (
        "places: {hall: {title: Salen, city: Ribe, rooms: 2, seats: 1200}}\nactivities: {a: {title: A, length: 1 h}}\n"
    )
    programme = compile_text(text).programme
    names, hall = Names(programme, load_words("da")), programme.file.places["hall"]
    told = [assumed_value(names, hall, key) for key in ("city", "rooms", "seats", "closed")]
    assert told == [("By", "Ribe"), ("Antal lokaler", "2"), ("Antal pladser", "1.200"), ("", "")]
