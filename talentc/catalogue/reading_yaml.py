"""Floor 3: what talentc says about what YAML allows or reads otherwise than it was meant (of TC110 to TC139)."""

from talentc.catalogue.entry import Entry
from talentc.diagnostics import Severity

EMPTY_FILE = Entry(
    code="TC110",
    slug="empty-file",
    severity=Severity.ERROR,
    message="The file is empty",
    help="Write something in it, or remove the file.",
    story="There is nothing in the file but blank lines and comments. Either it was never saved, or it is left over. "
    "A programme begins with the version of the language, an id and a title.",
    wrong="# my programme",
    right="talentc: 1\nid: nord\ntitle: Talent Nord",
)

SEVERAL_DOCUMENTS = Entry(
    code="TC118",
    slug="several-documents",
    severity=Severity.ERROR,
    message="A second document begins here, but a file holds one",
    help="Remove the line, or move what follows to a file of its own.",
    story="In YAML a line `---` begins a new document in the same file. talentc reads one document from each file, so "
    "that what follows isn't silently left out. A `---` in the first line does no harm.",
    wrong="title: Nord\n---\ntitle: Syd",
    right="title: Nord",
)

CUT_BY_COMMA = Entry(
    code="TC119",
    slug="cut-by-comma",
    severity=Severity.ERROR,
    message="The comma cuts this text off: `{rest}` is read as a key of its own",
    help="Put the text in quotes: `{quoted}`",
    story="Between braces a comma ends a value, so `{figure: 13,5 days}` is read as the figure `13` and a key `5 days` "
    "that has no value. Quotes keep the text together. On a line of its own, without braces, a text may have commas.",
    wrong="total: {role: talent, figure: 13,5 days}",
    right='total: {role: talent, figure: "13,5 days"}',
)

CUT_BY_HASH = Entry(
    code="TC120",
    slug="cut-by-hash",
    severity=Severity.WARNING,
    message="`{rest}` is read as a comment, so this text ends at `{kept}`",
    help="Put the text in quotes: `{quoted}`; if it is a comment, write a space after the #.",
    story="A space and a # begin a comment, everywhere in YAML: the rest of the line is dropped. In a title such as "
    "`Hold #1` that takes a part of the text away without a word. talentc warns where a # follows a text and a "
    "letter or digit follows the #; a comment with a space after its # is never reported.",
    wrong="title: Hold #1",
    right='title: "Hold #1"',
)

REPEATED_KEY = Entry(
    code="TC121",
    slug="repeated-key",
    severity=Severity.ERROR,
    message="The key `{key}` stands here a second time",
    help="Keep one of the two, or rename this one.",
    story="Each key stands once in its group. With two, one of the values would silently win, and which one differs "
    "from program to program. It often happens when a block was copied and only half adapted.",
    wrong="kick-off: {title: Kick-off}\nkick-off: {title: Opstart}",
    right="kick-off: {title: Kick-off}\nopening: {title: Opstart}",
    related={"first": "`{key}` stands here first"},
)

REUSE = Entry(
    code="TC122",
    slug="reuse",
    severity=Severity.ERROR,
    message="`{text}` is YAML's way to use a part of a file twice, which programmes don't have",
    help="Write the part out, or give what is shared to a kind or a track; a text that begins so needs quotes.",
    story="YAML can name a part of a file (`&name`), repeat it (`*name`) and merge it (`<<`). In a programme, "
    "activities share what they have in common by their kind, and kinds by `like`: that is one way for everything, "
    "and every value stands where messages can point at it. Such names can also make a small file explode.",
    wrong="module-1: &module {length: 2 days}\nmodule-2: *module",
    right="module-1: {kind: module}\nmodule-2: {kind: module}",
)

TAG = Entry(
    code="TC123",
    slug="tag",
    severity=Severity.ERROR,
    message="`{tag}` at the beginning of a value is an instruction to YAML, which programmes don't have",
    help="Remove it; a text that begins with `!` needs quotes.",
    story="In YAML a word that begins with `!` says of what type a value is, and some programs then run code for it. "
    "talentc reads texts only and decides itself which of them are numbers or dates.",
    wrong="title: !Vigtigt",
    right='title: "!Vigtigt"',
)

TOO_DEEP = Entry(
    code="TC124",
    slug="too-deep",
    severity=Severity.ERROR,
    message="Lists and groups are nested more than {limit} levels deep here",
    help="Check the brackets and the indentation; no programme goes deeper than ten levels.",
    story="The deepest place in a programme has about ten levels. A file that goes far deeper was damaged, or made in "
    "order to break programs that read it. talentc stops reading there.",
    wrong="# and so on, fifty times\na: [[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]",
    right="a: [1]",
)

KEY_NOT_TEXT = Entry(
    code="TC125",
    slug="key-not-text",
    severity=Severity.ERROR,
    message="{what} stands here as a key",
    help="A key is a word before a colon; a text with brackets in it needs quotes.",
    story="Before the colon stands a word. A list or a group of keys can't be a key; YAML reads `{{name}}` as one, "
    "which often comes from a template whose gaps weren't filled in. A line that begins with a colon has no key.",
    wrong="title: {{name}}",
    right='title: "{{name}}"',
)

NOT_A_MAPPING = Entry(
    code="TC126",
    slug="not-a-mapping",
    severity=Severity.ERROR,
    message="The file holds {what}, not lines of the form `key: value`",
    help="Check whether it is the right file; a programme begins with `talentc: 1`.",
    story="On its outermost level a file for talentc has keys with values: `id`, `title`, `activities` and so on. A "
    "file that is one list or one text is something else, or lost its first lines.",
    wrong="- kick-off\n- module-1",
    right="activities:\n  kick-off: {title: Kick-off}",
)

NO_VALUE = Entry(
    code="TC127",
    slug="no-value",
    severity=Severity.ERROR,
    message="{what} has no value",
    help="Write a value or remove the line.{hint}",
    story="A key with nothing after it may be a slip or a value still to come; talentc doesn't guess which. Remove "
    "the line until there is something to say (or turn it into a comment with `# `). `null` and `~`, which mean "
    "nothing in YAML, are no values either; as texts they need quotes.",
    wrong="kick-off:\n  title: Kick-off\n  length:",
    right="kick-off:\n  title: Kick-off\n  length: ½ day",
)

ENTRIES: tuple[Entry, ...] = (
    EMPTY_FILE,
    SEVERAL_DOCUMENTS,
    CUT_BY_COMMA,
    CUT_BY_HASH,
    REPEATED_KEY,
    REUSE,
    TAG,
    TOO_DEEP,
    KEY_NOT_TEXT,
    NOT_A_MAPPING,
    NO_VALUE,
)
