from collections.abc import Callable

from talentc.render.documents.plain_text import plain_blocks
from talentc.render.documents.tree import Facts, plain
from talentc.render.handbooks.reader import Reader
from talentc.render.handbooks.who import who_does_what

Real = Callable[[str], Reader]
Read = Callable[..., Reader]


def told(reader: Reader) -> dict[str, str]:
    _, facts = who_does_what(reader)
    assert isinstance(facts, Facts)
    return {plain(fact.term): plain_blocks(fact.blocks) for fact in facts.facts}


def test_who_does_what__those_one_has_to_do_with(real: Real) -> None:
    found = told(real("talent"))
    assert found["Din nærmeste leder"].startswith("I er sammen om kick-off, ")
    assert found["Din frivillige mentor"] == "I er sammen om »Samtaler med frivillig mentor«."
    assert found["Interne konsulenter"].startswith("Antallet er endnu ikke kendt")
    assert found["Gæster"].startswith("- Samfundsforsker\n- Borgmester eller kommunaldirektør")
    some = "1 af 8 styregruppemedlemmer deltager i kick-off, afslutningsseminar og alumnedag."
    assert found["Styregruppemedlemmer"] == some


def test_who_does_what__not_what_takes_no_time_of_either(real: Real) -> None:
    assert "Projektkoordinator" not in told(real("talent"))  # they share a platform, which takes no time
    own = told(real("line-manager"))["Dit talent"]
    assert "lederspejl" in own
    assert "ledelsesopgaver" not in own.lower()


def test_who_does_what__where_only_some_of_the_readers_are_there(real: Real) -> None:
    sentence = "Én af jer er sammen med dem om kick-off, afslutningsseminar og alumnedag."
    assert told(real("steering-group"))["Talenter"] == f"24 talenter\n\n{sentence}"


def test_who_does_what__nobody_else(real: Real) -> None:
    assert list(told(real("mentor"))) == ["Dit talent"]


def test_who_does_what__names_of_those_one_meets(real: Real) -> None:
    assert "Forsker i innovation" in told(real("talent"))["Undervisere"]
    assert "Forsker i innovation" not in told(real("line-manager"))["Undervisere"]


def test_who_does_what__nothing_where_nobody_else_is_there(read: Read) -> None:
    assert who_does_what(read("activities: {a: {title: A, length: 1 h, who: {talent: all}}}\n")) == ()
