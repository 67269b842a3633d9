import errno
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from talentc.diagnostics import Finding
from talentc.read.text import LIMIT, decode, first_invisible, invisible_characters, read_text, unify_lines


def place(finding: Finding) -> str:
    return f"{finding.span.line}:{finding.span.column} {finding.code}"


def test_read_text__gives_the_text_of_a_file(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes("title: Første\r\n".encode())
    assert read_text(tmp_path / "a.yaml", "a.yaml") == ("title: Første\n", ())


def test_read_text__missing_file(tmp_path: Path) -> None:
    text, findings = read_text(tmp_path / "a.yaml", "x/a.yaml")
    assert text is None
    assert [place(finding) for finding in findings] == ["1:1 TC101"]
    assert findings[0].span.file == "x/a.yaml"
    assert "x/a.yaml" in findings[0].message


@pytest.mark.parametrize("name", ["", "a\0b", "a.yaml/b"])
def test_read_text__a_path_that_cannot_exist(tmp_path: Path, name: str) -> None:
    (tmp_path / "a.yaml").write_text("a: 1")
    _, findings = read_text(tmp_path / name, name)
    assert [finding.code for finding in findings] == ["TC102" if name == "" else "TC101"]


def test_read_text__folder(tmp_path: Path) -> None:
    _, findings = read_text(tmp_path, "programme.yaml")
    assert [place(finding) for finding in findings] == ["1:1 TC102"]
    assert "is a folder" in findings[0].message


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names on this system")
def test_read_text__pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    _, findings = read_text(tmp_path / "pipe", "pipe")
    assert [place(finding) for finding in findings] == ["1:1 TC102"]


@pytest.mark.parametrize(
    ("number", "words"),
    [(errno.EACCES, "permission"), (errno.ELOOP, "leads back to itself"), (errno.EIO, "EIO")],
)
def test_read_text__what_the_system_refuses(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, words: str
) -> None:
    def refuse(path: Path) -> os.stat_result:
        raise OSError(number, "in words of the system", str(path))

    monkeypatch.setattr("talentc.read.text.os.stat", refuse)
    _, findings = read_text(tmp_path / "a.yaml", "a.yaml")
    assert [place(finding) for finding in findings] == ["1:1 TC103"]
    assert words in findings[0].message
    assert str(tmp_path) not in findings[0].message


def test_read_text__link_to_itself(tmp_path: Path) -> None:
    link = tmp_path / "a.yaml"
    try:
        link.symlink_to(link)
    except (OSError, NotImplementedError):
        pytest.skip("no links on this system")
    _, findings = read_text(link, "a.yaml")
    assert [place(finding) for finding in findings] == ["1:1 TC103"]


def test_read_text__too_large(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes(b"#" * LIMIT)
    assert read_text(tmp_path / "a.yaml", "a.yaml")[1] == ()
    (tmp_path / "a.yaml").write_bytes(b"#" * (LIMIT + 1))
    _, findings = read_text(tmp_path / "a.yaml", "a.yaml")
    assert [place(finding) for finding in findings] == ["1:1 TC104"]


def test_decode__byte_order_mark_is_left_out() -> None:
    assert decode(b"\xef\xbb\xbfa: 1\n", "f") == ("a: 1\n", ())


def test_decode__windows_1252_is_named_with_its_place_and_letter() -> None:
    text, findings = decode("id: x\r\ntitle: Første".encode("cp1252"), "f")
    assert text is None
    assert [place(finding) for finding in findings] == ["2:9 TC105"]
    assert "`ø`" in findings[0].message


def test_decode__columns_count_characters_after_a_byte_order_mark() -> None:
    _, findings = decode(b"\xef\xbb\xbf" + "å😀: ".encode() + b"\xff", "f")
    assert [place(finding) for finding in findings] == ["1:5 TC105"]


def test_decode__byte_without_a_letter() -> None:
    _, findings = decode(b"a: \x81", "f")
    assert "81" in findings[0].message
    assert "Windows" not in findings[0].message


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_decode__utf_16(encoding: str) -> None:
    _, findings = decode("title: X\n".encode(encoding), "f")
    assert [place(finding) for finding in findings] == ["1:1 TC105"]
    assert "UTF-16" in findings[0].message


@pytest.mark.parametrize("character", ["\0", "\x07", "\x0b", "\x7f", "\x85", "\u2028", "\u2029", "\ufeff", "\ufffe"])
def test_invisible_characters__the_first_of_each_line(character: str) -> None:
    findings = invisible_characters(f"a: 1\nå: x{character}y{character}\nb{character}", "f")
    assert [place(finding) for finding in findings] == ["2:5 TC106", "3:2 TC106"]
    assert f"U+{ord(character):04X}" in findings[0].message


def test_invisible_characters__letters_of_all_languages_and_tabs_are_fine() -> None:
    assert invisible_characters("a\tå\u00a0ß 漢字 😀 e\u0301\n", "f") == ()


def test_first_invisible__of_a_text() -> None:
    assert first_invisible("a\x07b\x08") == "\x07"
    assert first_invisible("ab") is None


def test_unify_lines__every_sort_of_line_end() -> None:
    assert unify_lines("a\r\nb\rc\nd\r\r\n") == "a\nb\nc\nd\n\n"


@given(st.binary(max_size=200))
def test_decode__any_bytes_give_a_text_or_findings(data: bytes) -> None:
    text, findings = decode(data, "f")
    assert (text is None) == bool(findings)
    assert text is None or ("\r" not in text and not invisible_characters(text, "f"))
