"""The floors of the house, its rooms, and who owns which outside package.

A file imports only from floors below its own and from its own room; a room is a folder or a file right below
`talentc/`. The tables here are the house: a new room or a new package is a line in them.
"""

import ast
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

FLOORS = (
    ("cli", "__main__"),
    ("pipeline",),
    ("render",),
    ("validate", "compiled"),
    ("read", "check", "group", "plan"),
    ("ledger", "schedule", "show"),
    ("catalogue",),
    ("diagnostics", "model", "write"),
    ("source", "artifact", "tree", "value", "version"),
)
# The only arrows inside a floor: a tree is made of places, all three are values; `python -m talentc` is the command.
NEIGHBOURS = {
    ("tree", "source"),
    ("tree", "value"),
    ("source", "value"),
    ("artifact", "value"),
    ("__main__", "cli"),
}
FLOOR_OF = {room: len(FLOORS) - index for index, rooms in enumerate(FLOORS) for room in rooms}


@dataclass(frozen=True)
class Owner:
    """Where a package may be imported: below these paths, and in so many files at most."""

    below: tuple[str, ...]
    most_files: int = 1000


OWNERS = {
    "yaml": Owner(("read/",)),
    "holidays": Owner(("schedule/",), most_files=1),
    "msgspec": Owner(("value.py",), most_files=1),
    "icalendar": Owner(("render/calendars/",)),
    "jinja2": Owner(("render/",), most_files=1),
    "xlsxwriter": Owner(("render/workbook/",), most_files=1),
    "babel": Owner(("",), most_files=1),
    "markdown_it": Owner(("",), most_files=1),
    "rich": Owner(("show/",)),
    "clingo": Owner(("plan/solve/engine.py",), most_files=1),
    "typer": Owner(("cli/",)),
    "click": Owner(("cli/",)),
    # Other programs are run in one place, and what they leave on the disk is gone when it is read.
    "subprocess": Owner(("read/revision.py",), most_files=1),
    "tempfile": Owner(("read/revision.py",), most_files=1),
    # No network and no chance in a build.
    **{name: Owner(()) for name in ("http", "random", "secrets", "socket", "ssl", "urllib.request", "uuid")},
}


@dataclass(frozen=True, order=True)
class Arrow:
    """One import: which file (relative to `talentc/`), in which line, imports which module."""

    file: str
    line: int
    module: str

    @property
    def target(self) -> str:
        """The room that is imported, or '' for an outside package."""
        parts = self.module.split(".")
        return parts[1] if parts[0] == "talentc" and len(parts) > 1 else ""


def room_of(file: str) -> str:
    return file.split("/")[0].removesuffix(".py")


def source_files(package: Path) -> list[Path]:
    return [path for path in sorted(package.rglob("*.py")) if "_shipped" not in path.parts]


def module_of(package: Path, path: Path) -> str:
    parts = path.relative_to(package).with_suffix("").parts
    return ".".join(["talentc", *(parts[:-1] if parts[-1] == "__init__" else parts)])


def arrows(package: Path) -> Iterator[Arrow]:
    """Every import of every file, those inside functions too. `from talentc.a import b` names `talentc.a.b`
    where that is a file of its own.
    """
    files = source_files(package)
    modules = {module_of(package, path) for path in files}
    for path in files:
        file = path.relative_to(package).as_posix()
        for node in ast.walk(ast.parse(path.read_bytes())):
            if isinstance(node, ast.Import):
                yield from (Arrow(file, node.lineno, alias.name) for alias in node.names)
            elif isinstance(node, ast.ImportFrom):
                above = module_of(package, path).split(".")[: -node.level] if node.level else []
                base = ".".join([*above, *([node.module] if node.module else [])])
                for name in {f"{base}.{alias.name}" for alias in node.names}:
                    is_ours = base.split(".")[0] == "talentc"
                    yield Arrow(file, node.lineno, base if is_ours and name not in modules else name)


def floor_violations(package: Path) -> list[str]:
    found = []
    for arrow in sorted(set(arrows(package))):
        if arrow.module.split(".")[0] != "talentc":
            continue
        here, there = room_of(arrow.file), arrow.target
        if here not in FLOOR_OF or there not in FLOOR_OF:
            found.append(f"{arrow.file}:{arrow.line}: {here} or {there or arrow.module} has no floor")
        elif here != there and FLOOR_OF[there] >= FLOOR_OF[here] and (here, there) not in NEIGHBOURS:
            found.append(
                f"{arrow.file}:{arrow.line}: {here} (floor {FLOOR_OF[here]}) imports {there} (floor {FLOOR_OF[there]})"
            )
    return found


def owner_violations(package: Path) -> list[str]:
    found = []
    files: dict[str, set[str]] = {}
    for arrow in sorted(set(arrows(package))):
        parts = arrow.module.split(".")
        name = next((name for name in (parts[0], ".".join(parts[:2])) if name in OWNERS), None)
        if name is None:
            if parts[0] != "talentc" and parts[0] not in sys.stdlib_module_names:
                found.append(f"{arrow.file}:{arrow.line}: {parts[0]} has no owner")
            continue
        owner = OWNERS[name]
        files.setdefault(name, set()).add(arrow.file)
        if not arrow.file.startswith(owner.below):
            found.append(f"{arrow.file}:{arrow.line}: {name} belongs to {' and '.join(owner.below) or 'nobody'}")
    for name, importing in sorted(files.items()):
        if len(importing) > OWNERS[name].most_files:
            found.append(f"{name} is imported in {len(importing)} files: {', '.join(sorted(importing))}")
    return found


def cycles(package: Path) -> list[str]:
    """Files that import one another in a circle, as `a -> b -> a`."""
    below: dict[str, set[str]] = {}
    for path in source_files(package):
        below[module_of(package, path)] = set()
    for arrow in arrows(package):
        if arrow.module in below:
            below[module_of(package, package / arrow.file)].add(arrow.module)
    found: list[str] = []
    done: set[str] = set()

    def walk(module: str, way: tuple[str, ...]) -> None:
        if module in way:
            found.append(" -> ".join([*way[way.index(module) :], module]))
        elif module not in done:
            for target in sorted(below[module]):
                walk(target, (*way, module))
            done.add(module)

    for module in sorted(below):
        walk(module, ())
    return found


def wrong_docstrings(package: Path) -> list[str]:
    """Files whose docstring doesn't begin with their floor; files that are empty need none."""
    found = []
    for path in source_files(package):
        tree = ast.parse(path.read_bytes())
        file = path.relative_to(package).as_posix()
        match = re.match(r"Floor (\d+)[:.,]", ast.get_docstring(tree) or "")
        said, floor = match[1] if match is not None else "none", str(FLOOR_OF.get(room_of(file)))
        if tree.body and said != floor:
            found.append(f"{file}: says floor {said}, is on floor {floor}")
    return found


@pytest.fixture(scope="module")
def package(checkout: Path) -> Path:
    return checkout / "talentc"


def test_floors__keep(package: Path) -> None:
    assert floor_violations(package) == []


def test_owners__keep(package: Path) -> None:
    assert owner_violations(package) == []


def test_cycles__none(package: Path) -> None:
    assert cycles(package) == []


def test_docstrings__name_the_right_floor(package: Path) -> None:
    assert wrong_docstrings(package) == []


def test_arrows__it_looked(package: Path) -> None:
    found = set(arrows(package))
    inside = [arrow for arrow in found if arrow.target]
    assert len(source_files(package)) >= 80
    assert len(inside) >= 250
    assert {"yaml", "msgspec", "icalendar"} <= {arrow.module.split(".")[0] for arrow in found}
    assert any(arrow.target != room_of(arrow.file) for arrow in inside)


GOOD_HOUSE = {
    "source.py": '"""Floor 1: places."""\n',
    "model/__init__.py": "",
    "model/a.py": '"""Floor 2: a."""\nimport re\nfrom talentc.source import Span\n',
    "model/b.py": '"""Floor 2: b."""\nfrom talentc.model import a\nfrom .a import A\n',
    "read/one.py": '"""Floor 5: one."""\nimport yaml\nfrom talentc.model.a import A\n',
}


def house(place: Path, files: dict[str, str]) -> Path:
    for name, text in {**GOOD_HOUSE, **files}.items():
        path = place / "talentc" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return place / "talentc"


def violations(package: Path) -> list[str]:
    return [*floor_violations(package), *owner_violations(package), *cycles(package), *wrong_docstrings(package)]


def test_violations__a_good_house_has_none(tmp_path: Path) -> None:
    package = house(tmp_path, {})
    assert violations(package) == []
    assert len(set(arrows(package))) == 6


@pytest.mark.parametrize(
    ("file", "text", "expected"),
    [
        ("model/c.py", "from talentc.read.one import x", "model/c.py:2: model (floor 2) imports read (floor 5)"),
        ("model/c.py", "def f():\n    import talentc.read.one", "model/c.py:3: model (floor 2) imports read (floor 5)"),
        ("model/c.py", "from ..read import one", "model/c.py:2: model (floor 2) imports read (floor 5)"),
        ("model/c.py", "from talentc import read", "model/c.py:2: model or talentc has no floor"),
        ("artifact.py", "import talentc.source", "artifact.py:2: artifact (floor 1) imports source (floor 1)"),
        ("check/c.py", "from talentc.read import one", "check/c.py:2: check (floor 5) imports read (floor 5)"),
        ("attic/c.py", "from talentc.source import Span", "attic/c.py:2: attic or source has no floor"),
        ("model/c.py", "import yaml.nodes", "model/c.py:2: yaml belongs to read/"),
        ("model/c.py", "from random import choice", "model/c.py:2: random belongs to nobody"),
        ("model/c.py", "from urllib import request", "model/c.py:2: urllib.request belongs to nobody"),
        ("model/c.py", "from urllib.request import urlopen", "model/c.py:2: urllib.request belongs to nobody"),
        ("model/c.py", "from urllib.parse import quote", None),
        ("write/c.py", "import tempfile", "write/c.py:2: tempfile belongs to read/revision.py"),
        ("model/c.py", "import requests", "model/c.py:2: requests has no owner"),
        ("render/c.py", "import jinja2", None),
        ("model/a.py", "from talentc.model.b import B", "talentc.model.a -> talentc.model.b -> talentc.model.a"),
    ],
)
def test_violations__each_is_found(tmp_path: Path, file: str, text: str, expected: str | None) -> None:
    floor = FLOOR_OF.get(room_of(file))
    found = violations(house(tmp_path, {file: f'"""Floor {floor}: x."""\n{text}\n'}))
    if expected is None:
        assert found == []
    else:
        assert expected in found


def test_violations__an_owner_of_one_file(tmp_path: Path) -> None:
    text = '"""Floor 7: x."""\nimport jinja2\n'
    found = violations(house(tmp_path, {"render/c.py": text, "render/d.py": text}))
    assert found == ["jinja2 is imported in 2 files: render/c.py, render/d.py"]


def test_violations__a_wrong_docstring(tmp_path: Path) -> None:
    package = house(tmp_path, {"read/c.py": '"""Floor 4: x."""\n', "read/d.py": "x = 1\n", "read/e.py": ""})
    assert violations(package) == [
        "read/c.py: says floor 4, is on floor 5",
        "read/d.py: says floor none, is on floor 5",
    ]
