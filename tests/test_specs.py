"""Specs as tests: what is found in a bad spec is exactly what it expects, at its place; in a good one, nothing.

A spec is a file, or a folder with a `programme.yaml`. What is expected stands in it: `# expect: 7:14 TC301`, of the
file that it stands in, or `# expect: texts/kick-off.md 1:4 TC141` in the folder's `expect.txt`. What no such file can
show (a missing file, broken bytes) is built below, in `BUILT`.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

import pytest

from talentc.artifact import Artifact
from talentc.catalogue.entry import Entry
from talentc.catalogue.registry import BY_CODE, ENTRIES
from talentc.diagnostics import Finding, Severity, has_errors
from talentc.pipeline import check, find, make, outputs_named, same_ids, write
from talentc.read.programme_folder import PROGRAMME_FILE

SPECS = Path(__file__).parent / "specs"
BAD = sorted((SPECS / "bad").iterdir())
GOOD = sorted((SPECS / "good").iterdir())
LATER = sorted((SPECS / "later").iterdir())
EXPECT = re.compile(r"# expect: (?:(?P<file>\S+) )?(?P<line>\d+):(?P<column>\d+) (?P<code>TC\d{3})$", re.MULTILINE)
Place = tuple[str, int, int, str]


def programme_file(spec: Path) -> Path:
    return spec / PROGRAMME_FILE if spec.is_dir() else spec


def files_of(spec: Path) -> list[Path]:
    return sorted(path for path in spec.rglob("*") if path.is_file()) if spec.is_dir() else [spec]


def expected(spec: Path) -> list[Place]:
    """What the comments of a spec expect: file (as the spec's folder has it), line, column and code."""
    folder = spec if spec.is_dir() else spec.parent
    places = []
    for file in files_of(spec):
        for match in EXPECT.finditer(file.read_text(encoding="utf-8")):
            name = match["file"] or file.relative_to(folder).as_posix()
            places.append((name, int(match["line"]), int(match["column"]), match["code"]))
    return sorted(places)


def found(spec: Path) -> list[Place]:
    """What talentc finds in a spec."""
    folder = spec if spec.is_dir() else spec.parent
    return sorted(
        (Path(each.span.file).relative_to(folder).as_posix(), each.span.line, each.span.column, each.code)
        for each in check(programme_file(spec).as_posix()).findings
    )


@pytest.mark.parametrize("spec", BAD, ids=lambda path: path.stem)
def test_bad_spec__has_exactly_the_findings_that_it_expects(spec: Path) -> None:
    assert expected(spec)
    assert found(spec) == expected(spec)


@pytest.mark.parametrize("spec", BAD, ids=lambda path: path.stem)
def test_bad_spec__is_called_after_what_it_shows(spec: Path) -> None:
    code, slug = spec.stem[:5], spec.stem[6:]
    assert code in {place[3] for place in expected(spec)}
    assert slug.startswith(BY_CODE[code].slug)


@pytest.mark.parametrize("spec", GOOD, ids=lambda path: path.stem)
def test_good_spec__has_nothing_wrong(spec: Path) -> None:
    checked = check(programme_file(spec).as_posix())
    assert [f"{each.span.line}: {each.message}" for each in checked.findings if each.severity != Severity.NOTE] == []
    assert checked.compiled is not None


@pytest.mark.parametrize("spec", LATER, ids=lambda path: path.stem)
def test_later_spec__is_said_to_be_not_worked_out_yet_and_nothing_else(spec: Path) -> None:
    checked = check(programme_file(spec).as_posix())
    assert {each.code for each in checked.findings if each.severity != Severity.NOTE} == {"TC901"}
    assert checked.compiled is not None


@pytest.mark.parametrize("spec", [*GOOD, *LATER], ids=lambda path: path.stem)
def test_good_spec__begins_with_its_heading_and_is_small(spec: Path) -> None:
    lines = programme_file(spec).read_text(encoding="utf-8").splitlines()
    assert re.fullmatch(r"# [A-ZÆØÅ].*[^.]", lines[0])
    assert len(lines) <= 60


@pytest.mark.parametrize("spec", [*GOOD, *LATER], ids=lambda path: path.stem)
def test_good_spec__every_output_is_made_of_it(spec: Path) -> None:
    compiled = check(programme_file(spec).as_posix()).compiled
    assert compiled is not None
    artifacts, findings = make(compiled, outputs_named("")[0])
    assert not has_errors(findings)
    assert {"index.html", "time/time.json"} <= {artifact.path for artifact in artifacts}


MINIMAL = """\
talentc: 1
id: minimal
title: Minimal
roles:
  talent: {title: Talent, people: 8}
activities:
  kick-off: {title: Kick-off, length: 4 h, who: {talent: all}}
"""


def _file(folder: Path, content: str | bytes, name: str = PROGRAMME_FILE) -> str:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path.as_posix()


def _missing(folder: Path) -> Iterable[Finding]:
    return find([(folder / "nowhere").as_posix()])[1]


def _folder_called_like_a_file(folder: Path) -> Iterable[Finding]:
    (folder / PROGRAMME_FILE).mkdir()
    return check((folder / PROGRAMME_FILE).as_posix()).findings


def _name_of_bytes(_folder: Path) -> Iterable[Finding]:
    return find(["programme-\udce6"])[1]


def _large(folder: Path) -> Iterable[Finding]:
    return check(_file(folder, b"# " + b"x" * (17 * 1024 * 1024))).findings


def _old_encoding(folder: Path) -> Iterable[Finding]:
    return check(_file(folder, MINIMAL.replace("Kick-off", "Åbning").encode("cp1252"))).findings


def _empty_folder(folder: Path) -> Iterable[Finding]:
    return find([folder.as_posix()])[1]


def _irregular_zone(folder: Path) -> Iterable[Finding]:
    dated = (
        MINIMAL + "  reunion: {title: Reunion, length: 4 h, who: {talent: all}}\n"
        "time-zone: Africa/Casablanca\ncohorts:\n  hold-1: {title: Hold 1, start: 2024-01, "
        "when: {kick-off: 2024-01-16 09:00-13:00, reunion: 2025-01-16 09:00-13:00}}\n"
    )
    compiled = check(_file(folder, dated)).compiled
    assert compiled is not None
    return make(compiled, outputs_named("calendars")[0])[1]


def _address_of_no_site(folder: Path) -> Iterable[Finding]:
    compiled = check(_file(folder, MINIMAL + "publishing: {address: example.org/talent}\n")).compiled
    assert compiled is not None
    return make(compiled, outputs_named("calendars")[0])[1]


def _output_in_the_way(folder: Path) -> Iterable[Finding]:
    return write([Artifact("index.html", b"")], _file(folder, MINIMAL), None)[1]


def _two_of_one_id(folder: Path) -> Iterable[Finding]:
    files = [_file(folder, MINIMAL, f"{name}/{PROGRAMME_FILE}") for name in ("one", "two")]
    return same_ids([check(file) for file in files])


BUILT: Mapping[str, Callable[[Path], Iterable[Finding]]] = {
    "TC101": _missing,
    "TC102": _folder_called_like_a_file,
    "TC103": _name_of_bytes,
    "TC104": _large,
    "TC105": _old_encoding,
    "TC108": _empty_folder,
    "TC215": _irregular_zone,
    "TC601": _output_in_the_way,
    "TC602": _two_of_one_id,
    "TC604": _address_of_no_site,
}


@pytest.mark.parametrize("code", BUILT)
def test_built__has_the_finding_and_no_other(code: str, tmp_path: Path) -> None:
    assert [finding.code for finding in BUILT[code](tmp_path)] == [code]


def unreached(entries: Iterable[Entry], places: Iterable[Place]) -> list[str]:
    """The codes that neither a bad spec nor a built case reaches."""
    reached = {place[3] for place in places} | set(BUILT)
    return [entry.code for entry in entries if entry.code not in reached]


def test_unreached__every_code_of_the_catalogue_is_reached() -> None:
    assert unreached(ENTRIES, [place for spec in BAD for place in expected(spec)]) == []


def test_unreached__names_what_is_not_reached() -> None:
    assert unreached(ENTRIES[:3], []) == [entry.code for entry in ENTRIES[:3] if entry.code not in BUILT]
    assert unreached([BY_CODE["TC301"]], []) == ["TC301"]


def test_built__holds_nothing_that_a_spec_can_show() -> None:
    assert set(BUILT) & {place[3] for spec in BAD for place in expected(spec)} == set()


@pytest.mark.parametrize(
    ("expect", "wrong"),
    [
        ("# expect: 6:37 TC302", "the other line"),
        ("# expect: 7:51 TC302", "the other column"),
        ("# expect: 7:50 TC301", "the other code"),
        ("# expect: 7:50 TC302\n# expect: 7:50 TC307", "one too many"),
        ("", "none"),
    ],
)
def test_harness__fails_where_a_spec_expects_something_else(expect: str, wrong: str, tmp_path: Path) -> None:
    bad = MINIMAL.replace("{talent: all}", "{talents: all}")
    right, other = tmp_path / "right.yaml", tmp_path / "other.yaml"
    right.write_text(f"{bad}# expect: 7:50 TC302\n", encoding="utf-8")
    other.write_text(f"{bad}{expect}\n", encoding="utf-8")
    assert found(right) == expected(right) == [("right.yaml", 7, 50, "TC302")]
    assert found(other) != expected(other), wrong


def test_harness__a_good_spec_with_a_warning_is_noticed(tmp_path: Path) -> None:
    bad = check(_file(tmp_path, MINIMAL + "languages: [en, da]\n")).findings
    assert {finding.severity for finding in bad} == {Severity.WARNING}
    assert not has_errors(bad)
