"""A reader of iCalendar that shares no code with the writer or its library, written from RFC 5545, 3.1 and 3.3.11."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

import pytest


@dataclass
class Part:
    """A component: its properties in order, each (name, parameters, raw value), and the components in it."""

    name: str
    properties: list[tuple[str, dict[str, str], str]] = field(default_factory=list)
    parts: list["Part"] = field(default_factory=list)

    def names(self) -> list[str]:
        return [name for name, _, _ in self.properties]

    def all(self, name: str) -> list["Part"]:
        return [part for part in self.parts if part.name == name]

    def parameters(self, name: str) -> dict[str, str]:
        return next(parameters for found, parameters, _ in self.properties if found == name)

    def raw(self, name: str) -> str:
        values = [value for found, _, value in self.properties if found == name]
        assert len(values) == 1, f"{name} stands {len(values)} times in {self.name}"
        return values[0]

    def text(self, name: str) -> str:
        return unescaped(self.raw(name))


def unescaped(value: str) -> str:
    return re.sub(r"\\(.)", lambda match: "\n" if match[1] in "nN" else match[1], value)


def read(content: bytes) -> Part:
    assert content.endswith(b"\r\n")
    assert not content.startswith(b"\xef\xbb\xbf")
    lines = content[:-2].split(b"\r\n")
    for line in lines:
        assert 0 < len(line) <= 75
        assert not re.search(rb"[\x00-\x08\x0a-\x1f\x7f]", line)
        line.decode()  # a letter cut by a fold would fail here
    root = Part("")
    open_parts = [root]
    for unfolded in content[:-2].replace(b"\r\n ", b"").decode().split("\r\n"):
        match = re.fullmatch(r'([A-Z-]+)((?:;[A-Z-]+=(?:"[^"]*"|[^";:,]*))*):(.*)', unfolded, re.DOTALL)
        assert match, f"no content line: {unfolded!r}"
        name, parameters, value = match.groups()
        if name == "BEGIN":
            open_parts.append(Part(value))
        elif name == "END":
            part = open_parts.pop()
            assert part.name == value
            open_parts[-1].parts.append(part)
        else:
            pairs = re.findall(r';([A-Z-]+)=("[^"]*"|[^";:,]*)', parameters)
            open_parts[-1].properties.append((name, {key: text.strip('"') for key, text in pairs}, value))
    assert open_parts == [root]
    assert len(root.parts) == 1
    assert not root.properties
    return root.parts[0]


@pytest.fixture(scope="session")
def read_calendar() -> Callable[[bytes], Part]:
    """Bytes of a calendar -> its VCALENDAR; asserts line ends, line lengths and the shape of every line."""
    return read
