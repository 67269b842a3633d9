"""Floor 3: what talentc says about a file that is no YAML (of TC110 to TC139)."""

from talentc.catalogue.entry import Entry
from talentc.diagnostics import Severity

TAB = Entry(
    code="TC111",
    slug="tab",
    severity=Severity.ERROR,
    message="A tab stands where YAML wants spaces",
    help="Replace the tab by spaces, two for each level; most editors can do so for the whole file.",
    story="In YAML the indentation says what belongs to what, and a tab is as wide as each editor pleases; so YAML "
    "forbids tabs there. Set your editor to insert spaces when you press Tab. Inside a text block (`|`), after the "
    "indentation, tabs are fine.",
    wrong="kick-off:\n\ttitle: Kick-off",
    right="kick-off:\n  title: Kick-off",
)

OPEN_QUOTE = Entry(
    code="TC112",
    slug="open-quote",
    severity=Severity.ERROR,
    message="The quote `{quote}` that opens here is never closed",
    help="Put the same quote at the end of the text.{hint}",
    story="A text that begins with a quote goes on until the same quote comes again, over the end of the line if need "
    "be. An apostrophe inside single quotes ends the text, too: write it twice (`'the talent''s day'`) or use double "
    "quotes.",
    wrong='title: "Kick-off',
    right='title: "Kick-off"',
)

OPEN_BRACKET = Entry(
    code="TC113",
    slug="open-bracket",
    severity=Severity.ERROR,
    message="The bracket `{bracket}` that opens here isn't closed properly",
    help="Close it with `{closing}`; a text with `[`, `]`, `{{` or `}}` in it needs quotes.{hint}",
    story="`[a, b]` is a list and `{a: 1, b: 2}` a group of keys, and each bracket needs its partner. In between, "
    "commas part the items. A ` #` begins a comment and swallows what follows on the line, a closing bracket too. "
    "Longer groups are easier to keep right as blocks, one key on a line.",
    wrong="module: {title: Modul, length: 2 days",
    right="module: {title: Modul, length: 2 days}",
)

COLON_IN_TEXT = Entry(
    code="TC114",
    slug="colon-in-text",
    severity=Severity.ERROR,
    message="The colon in this text is read as if `{before}` were a key",
    help="Put the text in quotes: `{quoted}`",
    story="A colon and a space part a key from its value, so a plain text can't hold them. With quotes round it, it "
    "can. Long texts are best written as a block after `|`, where colons, quotes and commas mean nothing special. "
    "A colon with no space after it (`12:30`) is fine everywhere.",
    wrong="title: Ledelse: kultur og retning",
    right='title: "Ledelse: kultur og retning"',
)

BAD_START = Entry(
    code="TC115",
    slug="bad-start",
    severity=Severity.ERROR,
    message="A text can't begin with `{character}` unless it stands in quotes",
    help="Put the whole text in quotes: `{quoted}`",
    story="Some characters mean something special to YAML at the beginning of a value: `@`, `` ` ``, `%`, `*`, `&`, "
    "`!`, `?`, `,`, and the brackets. In the middle of a text they mean nothing. Quotes take the meaning away; so "
    "does a text block after `|`.",
    wrong="title: @home",
    right='title: "@home"',
)

INDENTATION = Entry(
    code="TC116",
    slug="indentation",
    severity=Severity.ERROR,
    message="The line is indented by {width}, which fits none of the lines above it",
    help="Give it as many spaces as the lines that it stands beside; a text that goes on from above may need quotes. "
    "Or it is the line above that has too few or too many.",
    story="How far a line is indented says what it belongs to: all keys of one group start in the same column, and "
    "what belongs to a key stands further to the right, on lines of its own. A key that already has a value on its "
    "line can't have further keys below it. A list can't be followed by a key in the same group, nor the other way "
    "round.",
    wrong="kick-off:\n  title: Kick-off\n   kind: seminar",
    right="kick-off:\n  title: Kick-off\n  kind: seminar",
    related={"above": "`{key}` has its value in this line, so nothing can stand under it; did this line slip?"},
)

NO_COLON = Entry(
    code="TC117",
    slug="no-colon",
    severity=Severity.ERROR,
    message="`{line}` isn't of the form `key: value`",
    help="Write a colon and a space after the key; a text that goes on from the line above is indented further.",
    story="Among keys every line begins with a key, a colon and a space. Often the colon or the space after it was "
    "forgotten (`title:Kick-off`), or a long text goes on in a second line that isn't indented.",
    wrong="title Kick-off\nkind: seminar",
    right="title: Kick-off\nkind: seminar",
)

BAD_ESCAPE = Entry(
    code="TC128",
    slug="bad-escape",
    severity=Severity.ERROR,
    message="The backslash in this text is read as the beginning of a special character, and there is none such",
    help="Use single quotes round the text, where a backslash means nothing special, or write it twice.",
    story="In double quotes a backslash and what follows stand for one character: `\\n` is a new line, `\\u00e6` is æ. "
    "Paths of Windows are the usual trap. Single quotes leave backslashes alone.",
    wrong='place: "S:\\kurser"',
    right="place: 'S:\\kurser'",
)

BLOCK_HEADER = Entry(
    code="TC129",
    slug="block-header",
    severity=Severity.ERROR,
    message="After `{character}` the text must begin on the next line",
    help="Start a new line after it and indent the text; a text that begins with `{character}` needs quotes.",
    story="`|` (and `>`) begin a text block: the block stands on the lines below, indented further than its key. On "
    "the line itself nothing may follow.",
    wrong="purpose: | At udforske den rejse",
    right="purpose: |\n  At udforske den rejse",
)

NO_COMMA = Entry(
    code="TC130",
    slug="no-comma",
    severity=Severity.ERROR,
    message="A comma is missing after this, or a bracket isn't closed",
    help="Put a comma between the items of a list or group in brackets; or leave the brackets out.",
    story="Between brackets, commas part the items, on different lines, too. Without brackets the end of the line is "
    "enough: below their key, one key or item a line, all in the same column.",
    wrong="module: {\n  title: Modul\n  length: 2 days\n}",
    right="module:\n  title: Modul\n  length: 2 days",
)

AFTER_END = Entry(
    code="TC131",
    slug="text-after-end",
    severity=Severity.ERROR,
    message="The value ended at `{end}`, but more text follows",
    help="Put the whole text in quotes: `{quoted}`",
    story="A value that begins with a quote ends at the next quote of that sort, and one that begins with a bracket "
    "ends with that bracket. Nothing but a comment may follow. Quotes round the whole text make it one; inside "
    "single quotes, double ones may stand.",
    wrong='title: "Kick-off" i Aalborg',
    right="title: '\"Kick-off\" i Aalborg'",
)

DASH_AFTER_KEY = Entry(
    code="TC132",
    slug="dash-after-key",
    severity=Severity.ERROR,
    message="A list can't begin on the line of its key",
    help="Move `- …` to the next line, write `[a, b]`, or put a text that begins with a dash in quotes.",
    story="A dash and a space begin an item of a list, and such lists stand below their key, one item on a line. Short "
    "lists are written between square brackets.",
    wrong="languages: - da",
    right="languages: [da]",
)

NOT_YAML = Entry(
    code="TC133",
    slug="not-yaml",
    severity=Severity.ERROR,
    message="The file can't be understood from here on: `{near}`",
    help="Often a quote, a bracket, a comma or a space is missing just before; texts with special characters need "
    "quotes.",
    story="The file isn't YAML, the format that programmes are written in, and talentc couldn't tell which of the "
    "usual slips it is. Look at the place and the line before. An editor with support for YAML shows it, too.",
    wrong="people: [Lead consultant,, Researcher]",
    right="people: [Lead consultant, Researcher]",
)

ENTRIES: tuple[Entry, ...] = (
    TAB,
    OPEN_QUOTE,
    OPEN_BRACKET,
    COLON_IN_TEXT,
    BAD_START,
    INDENTATION,
    NO_COLON,
    BAD_ESCAPE,
    BLOCK_HEADER,
    NO_COMMA,
    AFTER_END,
    DASH_AFTER_KEY,
    NOT_YAML,
)
