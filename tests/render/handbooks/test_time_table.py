from collections.abc import Callable

from talentc.render.documents.tree import Heading, Table
from talentc.render.handbooks.reader import Reader
from talentc.render.handbooks.time_table import time_table

Real = Callable[[str], Reader]
Read = Callable[..., Reader]


def test_time_table__of_the_role(real: Real) -> None:
    heading, table, *_ = time_table(real("mentor"))
    assert isinstance(heading, Heading)
    assert isinstance(table, Table)


def test_time_table__nothing_where_nobody_is_asked(read: Read) -> None:
    assert time_table(read("activities: {}\n")) == ()
