"""Specs as tests: what is found in a bad spec is exactly what it expects, at its place; in a good one, nothing.

A spec is a file, or a folder with a `programme.yaml`. What is expected stands in it: `# expect: 7:14 TC301`, of the
file that it stands in, or `# expect: texts/kick-off.md 1:4 TC141` in the folder's `expect.txt`. What no such file can
show (a missing file, broken bytes) is built, in `built.py`.
"""

import re
from collections.abc import Iterable
from pathlib import Path

import pytest

from talentc.catalogue.entry import Entry
from talentc.catalogue.registry import BY_CODE, ENTRIES
from talentc.diagnostics import Severity, has_errors
from talentc.pipeline.building import make, outputs_named
from talentc.pipeline.checking import check
from talentc.read.programme_folder import PROGRAMME_FILE
from tests.built import BUILT, MINIMAL, write_file

SPECS = Path(__file__).parent / "specs"
BAD = sorted((SPECS / "bad").iterdir())
GOOD = sorted((SPECS / "good").iterdir())
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


@pytest.mark.parametrize("spec", GOOD, ids=lambda path: path.stem)
def test_good_spec__begins_with_its_heading_and_is_small(spec: Path) -> None:
    lines = programme_file(spec).read_text(encoding="utf-8").splitlines()
    assert re.fullmatch(r"# [A-ZÆØÅ].*[^.]", lines[0])
    assert len(lines) <= 60


@pytest.mark.parametrize("spec", GOOD, ids=lambda path: path.stem)
def test_good_spec__every_output_is_made_of_it(spec: Path) -> None:
    compiled = check(programme_file(spec).as_posix()).compiled
    assert compiled is not None
    artifacts, findings = make(compiled, outputs_named("")[0])
    assert not has_errors(findings)
    assert {"index.html", "time/time.json"} <= {artifact.path for artifact in artifacts}


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
    bad = check(write_file(tmp_path, MINIMAL + "languages: [en, da]\n")).findings
    assert {finding.severity for finding in bad} == {Severity.WARNING}
    assert not has_errors(bad)
