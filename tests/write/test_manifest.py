"""The manifest: what is written, and that anything may be read."""

import hashlib
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from talentc.write.manifest import MadeFile, made_file, manifest_bytes, read_manifest

SHA = "0" * 64


def test_made_file__hash_and_size() -> None:
    assert made_file("a", b"xyz") == MadeFile("a", hashlib.sha256(b"xyz").hexdigest(), 3)


def test_manifest_bytes__sorted_and_whole() -> None:
    files = [MadeFile("b/æ.html", SHA, 2), MadeFile("a.html", SHA, 1)]
    content = manifest_bytes(1, files)
    assert content == manifest_bytes(1, reversed(files))
    assert content.endswith(b"}\n")
    assert json.loads(content) == {
        "talentc": 1,
        "files": [{"path": "a.html", "sha256": SHA, "size": 1}, {"path": "b/æ.html", "sha256": SHA, "size": 2}],
    }


@given(st.lists(st.builds(MadeFile, st.text(), st.just(SHA), st.integers(0, 10**9)), unique_by=lambda file: file.path))
def test_read_manifest__reads_what_was_written(files: list[MadeFile]) -> None:
    files = [file for file in files if file.path.isascii() and file.path.islower()]
    assert read_manifest(manifest_bytes(1, files)) == tuple(sorted(files))


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"null",
        b"[]",
        b"{}",
        b"\xff\xfe\x00",
        b"[" * 100_000,
        b'{"name": "an app", "icons": []}',
        b'{"talentc": "1", "files": []}',
        b'{"talentc": true, "files": []}',
        b'{"talentc": 1}',
        b'{"talentc": 1, "files": {}}',
        b'{"talentc": 1, "files": ["a"]}',
        b'{"talentc": 1, "files": [{"path": "a"}]}',
        b'{"talentc": 1, "files": [{"path": 1, "sha256": "%s", "size": 1}]}' % SHA.encode(),
        b'{"talentc": 1, "files": [{"path": "a", "sha256": "xyz", "size": 1}]}',
        b'{"talentc": 1, "files": [{"path": "a", "sha256": "%s", "size": -1}]}' % SHA.encode(),
        b'{"talentc": 1, "files": [{"path": "a", "sha256": "%s", "size": 1.5}]}' % SHA.encode(),
    ],
)
def test_read_manifest__no_manifest_of_talentc(content: bytes) -> None:
    assert read_manifest(content) is None


def test_read_manifest__a_later_language_is_read() -> None:
    assert read_manifest(manifest_bytes(2, [MadeFile("a", SHA, 1)])) == (MadeFile("a", SHA, 1),)


def test_read_manifest__one_file_under_two_spellings_is_one() -> None:
    assert read_manifest(manifest_bytes(1, [MadeFile("A", SHA, 1), MadeFile("a", SHA, 1)])) == (MadeFile("A", SHA, 1),)


@given(st.binary(max_size=60))
def test_read_manifest__any_bytes(content: bytes) -> None:
    assert read_manifest(content) is None
