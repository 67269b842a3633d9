import json
from collections.abc import Callable

from talentc.compiled import Compiled
from talentc.render.time.artifacts import render


def test_render__three_files_for_each_role_and_three_for_all(syd: Compiled) -> None:
    paths = [artifact.path for artifact in render(syd)]
    assert paths[:3] == ["time/talent.html", "time/talent.md", "time/talent.csv"]
    assert paths[-3:] == ["time/index.html", "time/syd.xlsx", "time/time.json"]
    assert len(paths) == len(set(paths)) == 3 * 5 + 3


def test_render__the_same_bytes_twice(syd: Compiled) -> None:
    assert list(render(syd)) == list(render(syd))


def test_render__the_json_has_every_role_that_has_a_page(syd: Compiled) -> None:
    files = {artifact.path: artifact.content for artifact in render(syd)}
    roles = [role["role"] for role in json.loads(files["time/time.json"])["roles"]]
    assert roles == ["talent", "line-manager", "mentor", "steering-group", "trainer"]


def test_render__titles_are_text(compile_yaml: Callable[[str], Compiled]) -> None:
    compiled = compile_yaml(
        """
        talentc: 1
        id: p
        title: "<script>alert(1)</script>"
        languages: [da]
        roles: {a: {title: "<b>x</b>"}}
        activities: {x: {title: "{{ 7 * 7 }}<img src=x>", length: 1 h, who: {a: all}}}
        """
    )
    page = next(artifact.content.decode() for artifact in render(compiled) if artifact.path == "time/a.html")
    assert "<script>" not in page
    assert "<img" not in page
    assert "{{ 7 * 7 }}&lt;img src=x&gt;" in page


def test_render__a_programme_without_time(compile_yaml: Callable[[str], Compiled]) -> None:
    compiled = compile_yaml("talentc: 1\nid: p\ntitle: P\nlanguages: [da]\nroles: {a: {title: A}}\n")
    assert [artifact.path for artifact in render(compiled)] == ["time/time.json"]
