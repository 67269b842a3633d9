"""Floor 1: what everything that flows through the compiler is made of: frozen values, compared by their content.

They are msgspec's structs. Python's dataclasses do the same, but each of them costs a millisecond when it is defined,
which a check of a tenth of a second can't afford a hundred times.
"""

from msgspec import Struct, field
from msgspec.structs import fields, replace

__all__ = ["Mutable", "Value", "field", "fields", "replace"]


class Value(Struct, frozen=True):
    """A frozen value. Say `frozen=True` in subclasses, too: type checkers want to see it there."""


class Mutable(Struct, eq=False):
    """What is still being made: a reader at its work. It doesn't leave the function that made it."""
