"""Paths of outputs: what is possible on Linux, macOS and Windows, and stays inside."""

import os
from pathlib import Path, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from talentc.write.output_path import path_clash, path_key, path_trouble


@pytest.mark.parametrize(
    "path",
    [
        "index.html",
        "calendars/2026/talent.ics",
        "time/leder-spejl.csv",
        "a b/æøå.md",
        ".hidden",
        "console/nullable.txt",
    ],
)
def test_path_trouble__good_paths(path: str) -> None:
    assert path_trouble(path) is None


@pytest.mark.parametrize(
    ("path", "trouble"),
    [
        ("", "is empty"),
        ("/etc/passwd", "is not relative"),
        ("../x", "has the part `..`"),
        ("a/../../x", "has the part `..`"),
        ("./x", "has the part `.`"),
        ("a//x", "has the part ``"),
        ("a/", "has the part ``"),
        ("C:/x", "has the character ':'"),
        ("C:x", "has the character ':'"),
        ("a\\..\\x", r"has the character '\\'"),
        ("\\\\server\\share", r"has the character '\\'"),
        ("a\0b", r"has the character '\x00'"),
        ("a\nb", r"has the character '\n'"),
        ("a\u2028b", r"has the character '\u2028'"),
        ("a\ud800b", r"has the character '\ud800'"),
        ("what?.html", "has the character '?'"),
        ("CON", "has the part `CON`, which Windows keeps for a device"),
        ("a/nul.html", "has the part `nul.html`, which Windows keeps for a device"),
        ("a/Com1.tar.gz", "has the part `Com1.tar.gz`, which Windows keeps for a device"),
        ("lpt²/x", "has the part `lpt²`, which Windows keeps for a device"),
        ("aux .txt", "has the part `aux .txt`, which Windows keeps for a device"),
        ("a./x", "has a part that ends in a full stop or a space"),
        ("a /x", "has a part that ends in a full stop or a space"),
        ("æ" * 128, "has a part of more than 255 bytes"),
    ],
)
def test_path_trouble__bad_paths(path: str, trouble: str) -> None:
    assert path_trouble(path) == trouble


@given(st.text(st.sampled_from("a.b/\\:C~ \0?æ"), max_size=12))
def test_path_trouble__what_passes_stays_inside_everywhere(path: str) -> None:
    if path_trouble(path) is None:
        windows = PureWindowsPath("Z:/out") / path
        assert windows.is_relative_to("Z:/out")
        assert ".." not in windows.parts
        assert Path(os.path.normpath(Path("/out") / path)).is_relative_to("/out")
        path.encode()


def test_path_key__capitals_and_accents() -> None:
    assert path_key("Forår/Å.html") == path_key("FORÅR/A\u030a.HTML")
    assert path_key("a") != path_key("b")


@pytest.mark.parametrize(
    ("paths", "clash"),
    [
        (["a", "b/a", "b/c"], None),
        (["a", "b", "a"], ("a", "a")),
        (["Talent.html", "talent.HTML"], ("Talent.html", "talent.HTML")),
        (["a/b/c", "A/B"], ("A/B", "a/b/c")),
        (["a", "a/b"], ("a", "a/b")),
        (["a.html", "a/b"], None),
    ],
)
def test_path_clash__cases(paths: list[str], clash: tuple[str, str] | None) -> None:
    assert path_clash(paths) == clash
