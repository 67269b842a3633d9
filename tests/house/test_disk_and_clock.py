"""Who touches the disk, and who asks for the time: the tables say, everybody else is pure."""

import ast
from pathlib import Path

import pytest

DISK = (
    "read/",
    "write/",
    "render/templates.py",  # the template loader
    "render/words.py",  # the labels, which lie beside the templates
    "render/calendars/zones.py",  # the time zones, out of the package tzdata
)
CLOCK = ("cli/",)

DISK_CALLS = {
    *("chmod", "exists", "glob", "is_dir", "is_file", "is_symlink", "iterdir", "lstat", "mkdir", "open", "read_bytes"),
    *("read_text", "readlink", "rglob", "rmdir", "samefile", "stat", "touch", "unlink", "write_bytes", "write_text"),
    *("copy2", "copyfile", "copytree", "rmtree", "listdir", "lexists", "realpath", "scandir"),
}
CLOCK_CALLS = {
    *("datetime.now", "datetime.today", "datetime.utcnow", "date.today"),
    *("time.time", "time.time_ns", "time.localtime", "time.gmtime", "time.strftime", "time.ctime"),
}


def called(node: ast.Call) -> tuple[str, str]:
    """The last word of what is called, and the last two: `read_text`, `path.read_text`."""
    function = node.func
    if isinstance(function, ast.Name):
        return function.id, function.id
    if isinstance(function, ast.Attribute):
        left = function.value
        before = left.id if isinstance(left, ast.Name) else left.attr if isinstance(left, ast.Attribute) else ""
        return function.attr, f"{before}.{function.attr}"
    return "", ""


def violations(package: Path) -> list[str]:
    found = []
    for path in sorted(package.rglob("*.py")):
        file = path.relative_to(package).as_posix()
        for node in ast.walk(ast.parse(path.read_bytes())):
            if isinstance(node, ast.Call):
                word, words = called(node)
                if word in DISK_CALLS and not file.startswith(DISK):
                    found.append(f"{file}:{node.lineno}: {words} touches the disk")
                if words in CLOCK_CALLS and not file.startswith(CLOCK):
                    found.append(f"{file}:{node.lineno}: {words} asks for the time")
    return found


def test_violations__none(checkout: Path) -> None:
    assert violations(checkout / "talentc") == []


def test_violations__it_looked(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(globals(), "DISK", ())
    found = violations(checkout / "talentc")
    assert any(line.startswith("read/") for line in found)
    assert any(line.startswith("write/staging.py") for line in found)


def test_violations__each_is_found(tmp_path: Path) -> None:
    (tmp_path / "read").mkdir()
    (tmp_path / "cli").mkdir()
    text = "now = datetime.datetime.now()\nopen('x')\nPath('x').read_text()\nfirst(date.today)\nfirst(date.today())\n"
    for name in ("a.py", "read/a.py", "cli/a.py"):
        (tmp_path / name).write_text(text)
    clock = ["1: datetime.now asks for the time", "5: date.today asks for the time"]
    disk = ["2: open touches the disk", "3: .read_text touches the disk"]
    assert violations(tmp_path) == [
        *sorted(f"a.py:{line}" for line in [*clock, *disk]),
        *(f"cli/a.py:{line}" for line in disk),
        *(f"read/a.py:{line}" for line in clock),
    ]
