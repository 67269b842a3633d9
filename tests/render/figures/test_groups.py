from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from talentc.compiled import Compiled
from talentc.model.amount import total
from talentc.render.amounts import Speech
from talentc.render.figures.groups import Group, groups_of
from talentc.render.figures.rows import rows_of
from talentc.render.words import Words


def groups(compiled: Compiled, role: str, words: Words, track: str | None) -> tuple[Group, ...]:
    speech = Speech(words, compiled.programme.units)
    entries = [entry for entry in compiled.entries if (entry.role, entry.track) == (role, track)]
    rows = [row for row in rows_of(entries, compiled.programme, speech) if not row.time.none]
    return groups_of(rows, compiled.programme, speech)


def test_groups_of__activities_of_a_kind_are_one_line(syd: Compiled, danish: Words) -> None:
    seminars, modules = groups(syd, "talent", danish, "common")
    assert (seminars.title, seminars.names) == ("Seminarer", ("Kick-off", "Afslutning"))
    assert seminars.derivation == "2 seminarer à ½ dag = 1 dag = 8 timer"
    assert (modules.title, modules.names) == ("Moduler", ("Modul 1", "Modul 2"))  # a bootcamp is a module
    assert modules.derivation == "2 moduler à 2 dage = 4 dage = 32 timer"
    assert len(modules.rows) == 2


def test_groups_of__preparation_is_one_line(syd: Compiled, danish: Words) -> None:
    (preparation,) = groups(syd, "talent", danish, "digital")
    assert preparation.title == "Forberedelse"
    assert preparation.names == ("Kick-off", "Modul 1", "Modul 2", "Afslutning")
    assert preparation.derivation == "4 aktiviteter à 2 timer = 8 timer = 1 dag"


def test_groups_of__talks_with_counts_of_their_own_stay_apart(syd: Compiled, danish: Words) -> None:
    found = groups(syd, "talent", danish, "everyday")
    assert [(group.title, group.names) for group in found] == [
        ("Samtaler med leder", ()),
        ("Ledermøder", ()),
        ("Skygge", ()),
        ("Mentorsamtaler", ()),
    ]


def test_groups_of__lengths_that_differ_stay_apart(compile_yaml: Callable[[str], Compiled], danish: Words) -> None:
    compiled = compile_yaml(
        """
        talentc: 1
        id: p
        title: P
        languages: [da]
        roles: {a: {title: A, people: 2}}
        kinds: {k: {title: Kursus, plural: Kurser, length: 2 h, who: {a: all}}}
        activities:
          x: {title: X, kind: k}
          y: {title: Y, kind: k, length: 3 h, preparation: {a: 1 h per activity}}
          z: {title: Z, kind: k, who: {a: {optional: true}}}
          w: {title: W, kind: k}
        """
    )
    found = groups(compiled, "a", danish, None)
    assert [(group.title, group.names, group.voluntary) for group in found] == [
        ("Kurser", ("X", "W"), False),
        ("Y", (), False),
        ("Forberedelse", ("Y",), False),
        ("Z", (), True),
    ]


@settings(max_examples=30)
@given(data=st.data())
def test_groups_of__every_row_is_in_one_group_and_every_activity_is_named(
    compile_yaml: Callable[[str], Compiled], programme_texts: st.SearchStrategy[str], danish: Words, data: st.DataObject
) -> None:
    compiled = compile_yaml(data.draw(programme_texts))
    names = {activity.id: activity.title.by_language[""] for activity in compiled.programme.activities}
    for role in compiled.programme.file.roles:
        for track in ("t", "u", None):
            found = groups(compiled, role, danish, track)
            rows = [row for group in found for row in group.rows]
            assert len(rows) == len(set(rows))
            for group in found:
                assert total(row.time for row in group.rows).planned == group.time.planned
                said = [group.title, *group.names]
                for row in group.rows:
                    # A title before its colon (`Møde`) names the activity where no other begins so.
                    head = names[row.activity].partition(": ")[0]
                    assert any(names[row.activity] in name or name == head for name in said)
