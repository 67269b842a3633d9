import os
from pathlib import Path, PureWindowsPath

import pytest

from talentc.read import programme_folder
from talentc.read.programme_folder import find_programmes, join, read_programme

PROGRAMME = "talentc: 1\nid: x\ntitle: X\n"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Each test works in an empty current folder."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def make(name: str, text: str = PROGRAMME) -> None:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())


def found(programme_file: str) -> list[str]:
    _, findings = read_programme(programme_file)
    return [f"{one.span.file}:{one.span.line}:{one.span.column} {one.code}" for one in findings]


def test_find_programmes__a_folder_a_file_and_a_folder_of_folders() -> None:
    make("all/b/programme.yaml")
    make("all/a/programme.yaml")
    make("all/notes/readme.txt")
    make("all/a/old/programme.yaml")
    make("draft.yaml")
    assert find_programmes(["all/a/"]) == (("all/a/programme.yaml",), ())
    assert find_programmes(["draft.yaml"]) == (("draft.yaml",), ())
    assert find_programmes(["all"]) == (("all/a/programme.yaml", "all/b/programme.yaml"), ())
    assert find_programmes(["./all/b", "all", "draft.yaml", "all/a/programme.yaml"]) == (
        ("all/b/programme.yaml", "all/a/programme.yaml", "draft.yaml"),
        (),
    )


def test_find_programmes__the_current_folder() -> None:
    make("programme.yaml")
    assert find_programmes(["."]) == (("programme.yaml",), ())


def test_find_programmes__absolute_only_where_it_was_named_so(here: Path) -> None:
    make("a/programme.yaml")
    assert find_programmes([str(here / "a")]) == (((here / "a" / "programme.yaml").as_posix(),), ())


@pytest.mark.parametrize("path", ["", "nowhere", "a/programme.yaml/x", "a\0b"])
def test_find_programmes__missing(path: str) -> None:
    make("a/programme.yaml")
    files, findings = find_programmes([path, "a"])
    assert files == ("a/programme.yaml",)
    assert [one.code for one in findings] == ["TC101"]


def test_find_programmes__folder_without_a_programme() -> None:
    make("a/b/c/programme.yaml")
    make("a/program.yml")
    files, findings = find_programmes(["a"])
    assert files == ()
    assert [(one.code, one.span.file) for one in findings] == [("TC108", "a")]
    assert "`a/program.yml`" in findings[0].help


def test_find_programmes__a_path_that_is_no_text() -> None:
    _, findings = find_programmes(["a\udcff"])
    assert [(one.code, one.span.file) for one in findings] == [("TC103", "a?")]


def test_find_programmes__no_permission(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path) -> None:
        raise PermissionError(13, "no", str(path))

    make("a/programme.yaml")
    monkeypatch.setattr("talentc.read.folder.os.scandir", refuse)
    files, findings = find_programmes(["a"])
    assert files == ()
    assert [(one.code, one.span.file) for one in findings] == [("TC103", "a")]


def test_find_programmes__a_folder_called_programme_yaml() -> None:
    Path("a/programme.yaml").mkdir(parents=True)
    assert find_programmes(["a"]) == (("a/programme.yaml",), ())
    assert found("a/programme.yaml") == ["a/programme.yaml:1:1 TC102"]


def test_join__paths_of_windows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(programme_folder, "PurePath", PureWindowsPath)
    assert join("programmes\\nord", "programme.yaml") == "programmes/nord/programme.yaml"
    assert join("C:\\nord", "texts") == "C:/nord/texts"
    assert join(".", "programme.yaml") == "programme.yaml"


def test_read_programme__all_its_files() -> None:
    make("n/programme.yaml")
    make("n/texts/kick-off.en.md", "## purpose\nTo open.\n")
    make("n/texts/kick-off.md", "## purpose\nAt åbne.\n")
    make("n/cohorts/hold-2/people.csv", "id,name\np1,Alva Holm\n")
    make("n/cohorts/hold-1/plan.yaml", "dates: {kick-off: 2024-01-16}\n")
    make("n/cohorts/hold-1/groups.yaml", "a: 1\n")
    make("n/readme.txt", "x")
    files, findings = read_programme("n/programme.yaml")
    assert findings == ()
    assert files.file == "n/programme.yaml"
    assert files.programme.keys == ("talentc", "id", "title")
    assert [(text.file, text.activity, text.language) for text in files.texts] == [
        ("n/texts/kick-off.en.md", "kick-off", "en"),
        ("n/texts/kick-off.md", "kick-off", None),
    ]
    assert files.texts[1].sections[0].text == "At åbne."
    one, two = files.cohorts
    assert (one.cohort, one.folder, one.plan_file) == ("hold-1", "n/cohorts/hold-1", "n/cohorts/hold-1/plan.yaml")
    assert one.plan is not None
    assert one.plan.keys == ("dates",)
    assert one.others == ("n/cohorts/hold-1/groups.yaml",)
    assert (two.plan, two.plan_file, two.others, one.people) == (None, None, (), None)
    assert two.people is not None
    assert [[cell.text for cell in row] for row in (two.people.header, *two.people.rows)] == [
        ["id", "name"],
        ["p1", "Alva Holm"],
    ]
    assert dict(files.sources) == {
        "n/programme.yaml": PROGRAMME,
        "n/texts/kick-off.en.md": "## purpose\nTo open.\n",
        "n/texts/kick-off.md": "## purpose\nAt åbne.\n",
        "n/cohorts/hold-1/plan.yaml": "dates: {kick-off: 2024-01-16}\n",
    }


def test_read_programme__in_the_current_folder() -> None:
    make("programme.yaml")
    make("texts/a.md", "## content\nx\n")
    files, _ = read_programme("programme.yaml")
    assert [text.file for text in files.texts] == ["texts/a.md"]


def test_read_programme__a_file_of_another_name_stands_alone() -> None:
    make("draft.yaml")
    make("texts/a.md", "x")
    files, findings = read_programme("draft.yaml")
    assert (files.texts, files.cohorts, findings) == ((), (), ())


def test_read_programme__broken_files_keep_their_sources_and_hide_no_others() -> None:
    make("n/programme.yaml", "a: @x\n")
    make("n/texts/a.md", "x\n")
    make("n/cohorts/h/plan.yaml", "a: 1\na: 2\n")
    files, findings = read_programme("n/programme.yaml")
    assert files.programme.entries == ()
    assert files.sources["n/programme.yaml"] == "a: @x\n"
    assert [(one.span.file, one.code) for one in findings] == [
        ("n/programme.yaml", "TC115"),
        ("n/texts/a.md", "TC140"),
        ("n/cohorts/h/plan.yaml", "TC121"),
    ]


def test_read_programme__missing_file() -> None:
    assert found("n/programme.yaml") == ["n/programme.yaml:1:1 TC101"]


@pytest.mark.parametrize("name", ["a.b.c.md", "module-1.day-1.md", "a..md", ".a", "a.english-.md"])
def test_read_programme__names_of_texts(name: str) -> None:
    make("programme.yaml")
    make(f"texts/{name}", "## content\nx\n")
    assert found("programme.yaml") == ([] if name == ".a" else [f"texts/{name}:1:1 TC144"])


def test_read_programme__files_that_nobody_reads() -> None:
    make("programme.yaml")
    make("texts/a.docx", "x")
    make("texts/old/a.md", "x")
    make("cohorts/people.csv", "x")
    make("cohorts/h/notes.txt", "x")
    assert found("programme.yaml") == [
        "texts/a.docx:1:1 TC145",
        "texts/old:1:1 TC145",
        "cohorts/people.csv:1:1 TC145",
        "cohorts/h/notes.txt:1:1 TC145",
    ]


def test_read_programme__a_file_where_a_folder_belongs() -> None:
    make("programme.yaml")
    make("texts", "x")
    make("cohorts", "x")
    assert found("programme.yaml") == ["texts:1:1 TC102", "cohorts:1:1 TC102"]


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="no links on this system")
def test_read_programme__a_link_that_leads_nowhere() -> None:
    make("programme.yaml")
    Path("texts").mkdir()
    try:
        Path("texts/a.md").symlink_to("nowhere.md")
    except OSError:
        pytest.skip("no links on this system")
    assert found("programme.yaml") == ["texts/a.md:1:1 TC101"]


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="no links on this system")
@pytest.mark.parametrize(
    "linked", ["p/texts/a.md", "p/texts", "p/cohorts/c/plan.yaml", "p/cohorts/c", "p/programme.yaml"]
)
def test_read_programme__a_link_that_leads_out_of_the_folder_is_not_followed(linked: str) -> None:
    make("secret", "one: two: three")
    Path("secrets").mkdir()
    make("secrets/plan.yaml", "one: two: three")
    if linked != "p/programme.yaml":
        make("p/programme.yaml")
    link = Path(linked)
    link.parent.mkdir(parents=True, exist_ok=True)
    target = Path("secret" if link.suffix else "secrets").absolute()
    try:
        link.symlink_to(target)
    except OSError:
        pytest.skip("no links on this system")
    assert found("p/programme.yaml") == [f"{linked}:1:1 TC103"]


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="no links on this system")
def test_read_programme__a_link_within_the_folder_and_a_linked_folder_are_read() -> None:
    make("p/programme.yaml")
    make("p/texts/a.md", "## purpose\n\nA.\n")
    try:
        Path("p/texts/b.md").symlink_to("a.md")
        Path("q").symlink_to("p")
    except OSError:
        pytest.skip("no links on this system")
    assert found("q/programme.yaml") == []
