import pytest
import yaml

from talentc.read.yaml_source import Stretch
from talentc.read.yaml_tree import DEEPEST, TreeBuilder
from talentc.source import Span
from talentc.tree import Mapping, Scalar, Sequence, Tree, span_of

LOADERS = [yaml.SafeLoader, yaml.CSafeLoader] if yaml.__with_libyaml__ else [yaml.SafeLoader]
Loader = type[yaml.SafeLoader] | type[yaml.CSafeLoader]


@pytest.fixture(params=LOADERS, ids=lambda loader: loader.__name__)
def loader(request: pytest.FixtureRequest) -> Loader:
    chosen: Loader = request.param
    return chosen


def build(text: str, loader: Loader) -> TreeBuilder:
    builder = TreeBuilder(Stretch("f", text))
    builder.take_all(yaml.parse(text, Loader=loader))
    return builder


def value(text: str, loader: Loader) -> Tree:
    tree = build(text, loader).tree
    assert isinstance(tree, Mapping)
    return tree.entries[0][1]


def scalar(text: str, loader: Loader) -> Scalar:
    tree = value(text, loader)
    assert isinstance(tree, Scalar)
    return tree


def found(text: str, loader: Loader) -> list[str]:
    return [
        f"{one.span.line}:{one.span.column}-{one.span.end_column} {one.code}" for one in build(text, loader).findings
    ]


@pytest.mark.parametrize("text", ["no", "12:30", "2024-01-01", "1", "1.50", "0x10", "½ day", "yes", "=", "1e3"])
def test_take_all__every_scalar_is_the_text_that_stands_there(text: str, loader: Loader) -> None:
    one = scalar(f"a: {text}\n", loader)
    assert (one.text, one.plain) == (text, True)
    assert one.place.span == one.place.content == Span("f", 1, 4, 1, 4 + len(text))


def test_take_all__columns_count_characters(loader: Loader) -> None:
    one = scalar("å😀: 😀 x  # c\n", loader)
    assert one.place.part(2, 3) == Span("f", 1, 7, 1, 8)


@pytest.mark.parametrize("quote", ['"', "'"])
def test_take_all__quoted_text(quote: str, loader: Loader) -> None:
    one = scalar(f"a: {quote}b: c{quote}\n", loader)
    assert (one.text, one.plain) == ("b: c", False)
    assert one.place.span == Span("f", 1, 4, 1, 10)
    assert one.place.content == Span("f", 1, 5, 1, 9)


@pytest.mark.parametrize(
    "written", ['"a\\u00e6"', "'it''s'", '"a\n  b"', "a\n  b", "'a\n\n  b'", '"\\x61"', "|\n  a", ">\n  a", "|-\n  a"]
)
def test_take_all__no_content_where_the_file_spells_the_text_differently(written: str, loader: Loader) -> None:
    assert scalar(f"a: {written}\n", loader).place.content is None


def test_take_all__a_text_block_ends_with_its_last_written_line(loader: Loader) -> None:
    one = scalar("a: |\n  b\n\n  c: d\n\n\ne: f\n", loader)
    assert one.text == "b\n\nc: d\n"
    assert one.place.span == Span("f", 1, 4, 4, 7)


def test_take_all__lists_and_mappings_end_with_their_last_part(loader: Loader) -> None:
    tree = build("a:\n  b:\n  - c\n  - d: e\n\n# end\nf: {g: [h]}\n", loader).tree
    assert isinstance(tree, Mapping)
    a, f = tree.get("a"), tree.get("f")
    assert isinstance(a, Mapping)
    b = a.get("b")
    assert isinstance(b, Sequence)
    assert isinstance(f, Mapping)
    assert span_of(tree) == Span("f", 1, 1, 7, 12)
    assert span_of(a) == Span("f", 2, 3, 4, 9)
    assert span_of(b) == Span("f", 3, 3, 4, 9)
    assert [span_of(item) for item in b.items] == [Span("f", 3, 5, 3, 6), Span("f", 4, 5, 4, 9)]
    assert [span_of(one) for _, one in f.entries] == [Span("f", 7, 8, 7, 11)]


def test_take_all__a_pair_in_a_list_ends_with_its_value(loader: Loader) -> None:
    items = value("a: [b: c , d]\n", loader)
    assert isinstance(items, Sequence)
    assert span_of(items.items[0]) == Span("f", 1, 5, 1, 9)


def test_take_all__a_comment_that_cuts_a_title(loader: Loader) -> None:
    assert found("a: Hold #1\nb:\n- Hold #2 og mere\n", loader) == ["1:9-11 TC120", "3:8-18 TC120"]


@pytest.mark.parametrize("line", ["a: 1 # c", "a: 1  #c", "a: 1 #", "a: 1 #!", "a: '1' #c", "a: b#1", "a: |\n  b #1"])
def test_take_all__a_comment_is_a_comment(line: str, loader: Loader) -> None:
    assert found(line + "\n", loader) == []


def test_take_all__names_for_parts_are_refused(loader: Loader) -> None:
    assert found("a: &x 1\nb: *x\nc: !y &x {}\n", loader) == [
        "1:4-6 TC122",
        "2:4-6 TC122",
        "3:7-9 TC122",
        "3:4-6 TC123",
    ]


def test_take_all__types_are_refused(loader: Loader) -> None:
    assert found("a: !!python/object:x {}\nb: !x\nc: ! y\n", loader) == ["1:4-21 TC123", "2:4-6 TC123", "3:4-5 TC123"]


def test_take_all__many_aliases_are_not_followed(loader: Loader) -> None:
    lines = ["a0: &a0 [x, x]\n", *(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 20))]
    assert {one.code for one in build("".join(lines), loader).findings} == {"TC122"}


def test_take_all__depth(loader: Loader) -> None:
    inner = "[" * (DEEPEST - 1) + "]" * (DEEPEST - 1)
    assert found(f"a: {inner}\n", loader) == []
    assert found(f"a: [{inner}]\n", loader) == [f"1:{DEEPEST + 3}-{DEEPEST + 4} TC124"]
    assert found("a: " + "[" * 100_000, loader) == [f"1:{DEEPEST + 3}-{DEEPEST + 4} TC124"]


def test_take_all__a_second_document(loader: Loader) -> None:
    assert found("---\na: 1\n---\nb: 2\n", loader) == ["3:1-4 TC118"]
    assert found("---\n---\nb: 2\n", loader) == ["2:1-4 TC118"]


def test_take_all__missing_items(loader: Loader) -> None:
    assert found("a:\n- \n-\n- ~\n- ''\n-  #x\n", loader) == [
        "2:1-2 TC127",
        "3:1-2 TC127",
        "4:3-4 TC127",
        "6:1-2 TC127",
    ]


def test_take_all__control_characters_by_escape(loader: Loader) -> None:
    assert found('a: "x\\0"\nb: "\\t\\n\\u00e6"\n', loader) == ["1:4-9 TC106"]


@pytest.mark.parametrize("text", ["", "# c\n", "---\n", "~\n", "null"])
def test_take_all__nothing(text: str, loader: Loader) -> None:
    builder = build(text, loader)
    assert (builder.empty, builder.tree) == (True, None)


def test_innermost_bracket__of_what_stands_open() -> None:
    builder = TreeBuilder(Stretch("f", "a: {b: [1, {c: 2}, "))
    with pytest.raises(yaml.YAMLError):
        builder.take_all(yaml.parse(builder.stretch.text, Loader=yaml.SafeLoader))
    bracket = builder.innermost_bracket()
    assert bracket is not None
    assert bracket.index == 7
