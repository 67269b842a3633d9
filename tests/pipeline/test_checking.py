"""The stages together: whatever stands in a file, findings come out of it, and never a traceback."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from talentc.catalogue.registry import BY_CODE
from talentc.diagnostics import Severity
from talentc.model.programme import Programme
from talentc.pipeline.checking import check, find, same_ids

SPECS = Path(__file__).parents[1] / "specs"
SHIPPED = Path(__file__).parents[2] / "programmes"
TEXTS = [path.read_text(encoding="utf-8") for path in sorted((SPECS / "good").rglob("*.yaml"))]
TOKEN = re.compile(r"[\w.½-]+|[^\w\s]")
WORDS = sorted({word for text in TEXTS for word in TOKEN.findall(text)})
KEYS = sorted({word for text in TEXTS for word in re.findall(r"[\w-]+(?=:)", text)})
SIDE_BY_SIDE = settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])


def look(folder: Path, content: bytes, name: str = "programme.yaml") -> None:
    """Check a file with this content: all findings are of the catalogue, and point into a file."""
    path = folder / name
    path.write_bytes(content)
    checked = check(path.as_posix())
    for finding in checked.findings:
        assert finding.code in BY_CODE
        assert finding.message
        assert finding.span.line >= 1
        assert finding.span.column >= 1
    assert checked.compiled is not None or checked.findings
    assert list(checked.findings) == sorted(checked.findings)


@SIDE_BY_SIDE
@given(st.binary(max_size=400))
def test_check__any_bytes_give_findings(tmp_path: Path, content: bytes) -> None:
    look(tmp_path, content)


@SIDE_BY_SIDE
@given(st.sampled_from(TEXTS), st.data())
def test_check__a_good_file_with_one_word_exchanged_gives_findings(
    tmp_path: Path, text: str, data: st.DataObject
) -> None:
    words = list(TOKEN.finditer(text))
    word = data.draw(st.sampled_from(words))
    other = data.draw(st.one_of(st.sampled_from(WORDS), st.just(""), st.text(max_size=4)))
    look(tmp_path, f"{text[: word.start()]}{other}{text[word.end() :]}".encode("utf-8", "replace"))


@SIDE_BY_SIDE
@given(st.sampled_from(TEXTS), st.data())
def test_check__a_good_file_with_one_value_exchanged_gives_findings(
    tmp_path: Path, text: str, data: st.DataObject
) -> None:
    lines = text.splitlines()
    number = data.draw(st.integers(1, len(lines) - 1))
    key, colon, _ = lines[number].partition(":")
    value = data.draw(
        st.sampled_from(["{}", "[]", "[[a]]", "{a: {b: c}}", "none", "open", "-1", "0", "1e9", "~", "{a: [1]}"])
    )
    lines[number] = f"{key}{colon} {value}"
    look(tmp_path, "\n".join(lines).encode())


keys = st.sampled_from(KEYS)
values = st.recursive(
    st.sampled_from(["talent", "kick-off", "2 h", "½ day", "all", "none", "after kick-off", "1 per 2 talents", "true"]),
    lambda below: st.one_of(
        st.lists(below, max_size=3).map(lambda items: f"[{', '.join(items)}]"),
        st.lists(st.tuples(keys, below), max_size=4, unique_by=lambda pair: pair[0]).map(
            lambda pairs: "{" + ", ".join(f"{key}: {value}" for key, value in pairs) + "}"
        ),
    ),
    max_leaves=12,
)


@SIDE_BY_SIDE
@given(st.dictionaries(keys, values, max_size=8))
def test_check__any_keys_with_any_values_give_findings(tmp_path: Path, entries: dict[str, str]) -> None:
    head = "talentc: 1\nid: any\ntitle: Any\n"
    body = "".join(f"{key}: {value}\n" for key, value in entries.items() if key not in ("talentc", "id", "title"))
    look(tmp_path, f"{head}{body}".encode())


def test_check__findings_are_the_same_each_time() -> None:
    file = (SHIPPED / "talent-nord-2" / "programme.yaml").as_posix()
    assert check(file).findings == check(file).findings


def test_check__an_error_stops_before_the_next_stage(tmp_path: Path) -> None:
    (tmp_path / "programme.yaml").write_text("talentc: 1\ntitle: A\n", encoding="utf-8")
    checked = check((tmp_path / "programme.yaml").as_posix())
    assert checked.compiled is None
    assert [finding.code for finding in checked.findings] == ["TC202"]


def test_check__keeps_the_text_of_every_file_that_it_read() -> None:
    checked = check((SHIPPED / "talent-nord-2" / "programme.yaml").as_posix())
    names = [Path(name).name for name in checked.sources]
    assert {"programme.yaml", "module-1.md", "plan.yaml"} <= set(names)


def test_same_ids__is_told_at_the_second_of_them() -> None:
    file = (SPECS / "good" / "smallest.yaml").as_posix()
    other = (SPECS / "good" / "units.yaml").as_posix()
    assert [finding.code for finding in same_ids([check(file), check(other)])] == []
    assert [finding.code for finding in same_ids([check(file), check(file)])] == ["TC602"]


def test_find__takes_files_folders_and_folders_of_programmes() -> None:
    by_folder, findings = find([SHIPPED.as_posix()])
    assert not findings
    file = (SHIPPED / "talent-nord-2" / "programme.yaml").as_posix()
    assert file in by_folder
    assert list(by_folder) == sorted(by_folder)
    assert find([(SHIPPED / "talent-nord-2").as_posix()])[0] == (file,)


FOLLOWS = ("management-meetings-days", "everyday-days", "talent-total")


@pytest.fixture(scope="module")
def talent_nord() -> str:
    return (SHIPPED / "talent-nord-2" / "programme.yaml").as_posix()


def test_talent_nord__fails_on_the_meetings_and_names_what_follows(talent_nord: str) -> None:
    errors = [finding for finding in check(talent_nord).findings if finding.severity is Severity.ERROR]
    (meetings,) = [finding for finding in errors if "9 h" in finding.message]
    assert meetings.code == "TC402"
    assert "3 × 2 h = 6 h" in meetings.message
    followers = " ".join(related.message for related in meetings.related)
    assert all(f"`{name}`" in followers for name in FOLLOWS)
    assert "20.375 days" in followers
    assert "2.5 days" in followers
    assert {finding.code for finding in errors} == {"TC402", "TC405"}
    assert not [finding for finding in check(talent_nord).findings if finding.severity is Severity.WARNING]


def test_talent_nord__with_every_error_accepted_has_none(talent_nord: str, tmp_path: Path) -> None:
    lines = Path(talent_nord).read_text(encoding="utf-8").splitlines()
    errors = [finding for finding in check(talent_nord).findings if finding.severity is Severity.ERROR]
    for finding in sorted(errors, reverse=True):
        line = lines[finding.span.line - 1]
        indent = line[: len(line) - len(line.lstrip())]
        lines.insert(finding.span.line - 1, f"{indent}accept: {{{finding.code}: the client was told}}")
    copy = tmp_path / "accepted.yaml"
    copy.write_text("\n".join(lines) + "\n", encoding="utf-8")
    left = [finding for finding in check(copy.as_posix()).findings if finding.code in ("TC402", "TC405", "TC320")]
    assert len(left) == len(errors)
    assert {finding.severity for finding in left} == {Severity.NOTE}


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(title=st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1))
def test_check__a_title_moves_nothing(design: Callable[[str], Programme], title: str) -> None:
    import json

    from talentc.ledger.entries import ledger

    def amounts(words: str) -> list[tuple[str, object]]:
        # A title in JSON is one in YAML, whatever characters it has.
        programme = design(
            "roles: {talent: {title: T, people: 8}}\n"
            f"activities: {{it: {{title: {json.dumps(words, ensure_ascii=False)}, length: 2 h, times: 3, who: {{talent: all}}}}}}\n"
        )
        return [(entry.session, entry.amount) for entry in ledger(programme)]

    if title.strip():
        assert amounts(title) == amounts("Kick-off")
