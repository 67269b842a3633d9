import os
import sys
from pathlib import Path

import pytest

from talentc.read.folder import Listing, exists, is_text, list_folder, name_finding


def test_list_folder__files_and_folders_by_name(tmp_path: Path) -> None:
    for name in ("b.md", "a.md", ".hidden", "~$a.docx", "a.md~", "Thumbs.db"):
        (tmp_path / name).write_text("x")
    (tmp_path / "c").mkdir()
    assert list_folder(tmp_path, "f") == Listing(("a.md", "b.md"), ("c",))


def test_list_folder__missing_or_a_file(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("x")
    assert list_folder(tmp_path / "b", "b") == Listing(missing=True)
    assert list_folder(tmp_path / "a" / "b", "a/b") == Listing(missing=True)
    assert list_folder(Path("a\0b"), "x") == Listing(missing=True)
    assert list_folder(tmp_path / "a", "a") == Listing(is_file=True)


def test_list_folder__no_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path) -> None:
        raise PermissionError(13, "no", str(path))

    monkeypatch.setattr("talentc.read.folder.os.scandir", refuse)
    finding = list_folder(tmp_path, "texts").finding
    assert finding is not None
    assert (finding.code, finding.span.file) == ("TC103", "texts")


def test_list_folder__link_to_itself(tmp_path: Path) -> None:
    link = tmp_path / "a"
    try:
        link.symlink_to(link)
    except (OSError, NotImplementedError):
        pytest.skip("no links on this system")
    finding = list_folder(link, "a").finding
    assert finding is not None
    assert finding.code == "TC103"
    assert list_folder(tmp_path, "f").files == ("a",)


@pytest.mark.skipif(sys.platform != "linux", reason="names are text on this system")
def test_list_folder__a_name_that_is_no_text(tmp_path: Path) -> None:
    try:
        with open(os.fsencode(tmp_path) + b"/\xff.md", "wb"):
            pass
    except OSError:
        pytest.skip("names are text on this disk")
    listing = list_folder(tmp_path, "texts")
    assert listing.files == ()
    assert listing.finding is not None
    assert (listing.finding.code, listing.finding.span.file) == ("TC103", "texts/?.md")


def test_exists__also_for_a_link_that_leads_nowhere(tmp_path: Path) -> None:
    assert not exists(tmp_path / "a")
    assert not exists(Path("a\0b"))
    (tmp_path / "a").write_text("x")
    assert exists(tmp_path / "a")


def test_name_finding__only_for_what_is_no_text() -> None:
    assert name_finding("å") is None
    assert is_text("å")
    assert not is_text("\udcff")
    finding = name_finding("\udcff.md")
    assert finding is not None
    assert finding.span.file == "?.md"
