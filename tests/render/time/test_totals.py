from talentc.compiled import Compiled
from talentc.render.amounts import Speech
from talentc.render.documents.tree import plain
from talentc.render.figures.role_time import role_times
from talentc.render.time.totals import total_rows
from talentc.render.words import Words


def test_total_rows__the_total_and_what_is_said_of_it(syd: Compiled, danish: Words) -> None:
    (mentor,) = (role for role in role_times(syd, danish) if role.role == "mentor")
    rows = total_rows(mentor, Speech(danish, mentor.units))
    assert [[plain(cell) for cell in row.cells] for row in rows] == [
        ["Samlet tidsforbrug pr. mentor", "0,375 dage", "3"],
        ["heraf frivilligt", "0,375 dage", "3"],
        ["For alle 24", "9 dage", "72"],
    ]
