from collections.abc import Callable

from talentc.render.documents.plain_text import plain_blocks
from talentc.render.handbooks.reader import Reader
from talentc.render.handbooks.your_time import your_time

Real = Callable[[str], Reader]
Read = Callable[..., Reader]


def told(reader: Reader) -> list[str]:
    return [line for line in plain_blocks(your_time(reader)).split("\n") if line]


def test_your_time__the_sum_its_parts_and_how_far_it_may_vary(real: Real) -> None:
    lines = told(real("talent"))
    assert lines[:7] == [
        "Din tid i programmet",
        "Ca. 163 timer, svarende til ca. 20,375 dage à 8 timer",
        "Fællesspor: 108 timer",
        "Gruppespor: 20 timer",
        "Digitalt spor: 18 timer",
        "Hverdagsspor: ca. 17 timer",
        "Heraf frivilligt: 3 timer",
    ]
    assert lines[-1] == "Alt efter hvad der bliver aftalt, tager det mindst 159 timer."
    assert any(line.endswith("Mesterlæren er en del af den daglige ledelse.") for line in lines)
    assert not any("læringsplatform" in line for line in lines)  # no time is asked, so none is left out


def test_your_time__of_one_of_them_apart(real: Real) -> None:
    lines = told(real("steering-group"))
    assert lines[1:] == [
        "14 timer, svarende til 1,75 dage à 8 timer",
        "Tid for enkelte: Én af jer deltager i kick-off, afslutningsseminar og alumnedag: 12 timer i alt.",
    ]


def test_your_time__all_of_it_voluntary(real: Real) -> None:
    assert told(real("mentor"))[1:] == ["3 timer", "Det er frivilligt at deltage."]


def test_your_time__by_name_where_people_have_names(real: Real) -> None:
    lines = told(real("trainer"))
    assert lines[1] == "Din tid afhænger af, hvad du er med til."
    assert "Forsker i samskabelse: 16 timer" in lines


def test_your_time__a_sum_and_nothing_more(read: Read) -> None:
    assert told(read("activities: {a: {title: A, length: 4 h, who: {talent: all}}}\n")) == [
        "Din tid i programmet",
        "4 timer",
    ]


def test_your_time__open_and_unequal(read: Read) -> None:
    text = "activities: {a: {title: A, length: 4-6 h, who: {talent: all}}, b: {title: B, length: open, who: {talent: all}}}\n"
    lines = told(read(text))
    assert lines[1] == "6 timer + ukendt omfang"
    assert lines[-1] == "Dertil kommer tid, som ingen endnu kender omfanget af."


def test_your_time__nothing_that_is_counted(read: Read) -> None:
    text = "activities: {a: {title: A, length: 4 h, who: {talent: {time: none, because: Fri.}}}}\n"
    assert told(read(text))[1:] == ["Programmet kræver ingen tid af dig, som tælles med.", "Tælles ikke med: A: Fri."]
