"""Files and functions stay small enough to be read at one sitting. Houses aim at 250 and 40; these are the hard ends."""

import ast
from pathlib import Path

MOST_LINES_OF_A_FILE = 300
MOST_LINES_OF_A_FUNCTION = 60


def too_long(package: Path) -> list[str]:
    found = []
    for path in sorted(package.rglob("*.py")):
        text = path.read_text(encoding="utf-8")
        name = path.relative_to(package).as_posix()
        lines = len(text.splitlines())
        if path.name == "__init__.py" and text:
            found.append(f"{name} is not empty")
        if lines > MOST_LINES_OF_A_FILE:
            found.append(f"{name} has {lines} lines")
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                length = (node.end_lineno or node.lineno) - node.lineno + 1
                if length > MOST_LINES_OF_A_FUNCTION:
                    found.append(f"{name}: {node.name} has {length} lines")
    return found


def test_too_long__nothing(checkout: Path) -> None:
    package = checkout / "talentc"
    assert len(list(package.rglob("*.py"))) >= 80
    assert too_long(package) == []


def test_too_long__each_is_found(tmp_path: Path) -> None:
    (tmp_path / "room").mkdir()
    (tmp_path / "room" / "__init__.py").write_text("x = 1\n")
    (tmp_path / "file.py").write_text("x = 1\n" * 301)
    (tmp_path / "function.py").write_text("class A:\n    def f(self):\n" + "        x = 1\n" * 60)
    (tmp_path / "good.py").write_text("def f():\n" + "    x = 1\n" * 59 + "x = 1\n" * 240)
    assert too_long(tmp_path) == [
        "file.py has 301 lines",
        "function.py: f has 61 lines",
        "room/__init__.py is not empty",
    ]
