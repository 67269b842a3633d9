from talentc.render.timeline_layout import Mark
from talentc.render.timeline_shapes import attribute, figure, lettering, rectangle, stroke


def test_rectangle__with_and_without_looks() -> None:
    assert rectangle(Mark(1.0, 3.5), 4.0, 5.0) == '<rect x="1" y="4" width="2.5" height="5"/>'
    drawn = rectangle(Mark(1.0, 3.5), 4.0, 5.0, 'fill="#fff"', "<title>a</title>")
    assert drawn == '<rect x="1" y="4" width="2.5" height="5" fill="#fff"><title>a</title></rect>'


def test_stroke__from_point_to_point() -> None:
    assert stroke(1, 2, 3, 4, "#fff") == '<line x1="1" y1="2" x2="3" y2="4" stroke="#fff" stroke-width="1"/>'


def test_lettering__text_is_data() -> None:
    assert lettering(1, 2, "<b> & \x00", "") == '<text x="1" y="2">&lt;b&gt; &amp; \ufffd</text>'
    assert attribute('da"') == '"da&quot;"'


def test_figure__at_most_one_decimal() -> None:
    assert [figure(value) for value in (1.0, 1.25, 10.04)] == ["1", "1.2", "10"]
