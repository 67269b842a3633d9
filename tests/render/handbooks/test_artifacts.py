from talentc.compiled import Compiled
from talentc.render.handbooks.artifacts import handbook_roles, readers, render


def test_render__a_page_for_each_role(talent_nord: Compiled) -> None:
    artifacts = tuple(render(talent_nord))
    assert [artifact.path for artifact in artifacts] == [
        f"handbooks/{role}.html" for role in handbook_roles(talent_nord)
    ]
    assert {"talent", "line-manager", "mentor", "steering-group"} <= set(handbook_roles(talent_nord))
    assert all(artifact.content.startswith(b'<!doctype html>\n<html lang="da">') for artifact in artifacts)


def test_render__the_same_bytes_twice(talent_nord: Compiled) -> None:
    assert tuple(render(talent_nord)) == tuple(render(talent_nord))


def test_readers__of_any_role(talent_nord: Compiled) -> None:
    assert [reader.role for reader in readers(talent_nord, ["trainer", "talent"])] == ["trainer", "talent"]
