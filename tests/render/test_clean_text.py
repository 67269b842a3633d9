from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st

from talentc.render.clean_text import clean_text


def test_clean_text__keeps_letters_and_line_ends() -> None:
    assert clean_text("Æble\tog\npære 🎓") == "Æble\tog\npære 🎓"


def test_clean_text__replaces_controls_and_half_surrogates() -> None:
    assert clean_text("a\x00b\x1bc\ud800d\uffff") == "a\ufffdb\ufffdc\ufffdd\ufffd"


@given(st.text(st.characters(codec=None)))
def test_clean_text__makes_any_text_fit_for_xml(text: str) -> None:
    element = ElementTree.Element("text")
    element.text = clean_text(text)
    ElementTree.fromstring(ElementTree.tostring(element, encoding="utf-8"))
