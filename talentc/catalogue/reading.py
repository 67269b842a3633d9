"""Floor 3: what talentc says while it finds and reads files (TC1xx); what it says about YAML has files of its own."""

from talentc.catalogue import reading_syntax, reading_yaml
from talentc.catalogue.entry import Entry
from talentc.diagnostics import Severity

NO_SUCH_FILE = Entry(
    code="TC101",
    slug="no-such-file",
    severity=Severity.ERROR,
    message="There is no file or folder `{path}`",
    help="Check the spelling and the folder that you are in.",
    story="What was named on the command line, or what a programme consists of, isn't there. talentc takes programme "
    "folders, single YAML files, and folders that hold programme folders. A path is taken from the folder in which "
    "the command is given.",
    wrong="talentc check programes/talent-nord-2",
    right="talentc check programmes/talent-nord-2",
)

NOT_A_FILE = Entry(
    code="TC102",
    slug="not-a-file",
    severity=Severity.ERROR,
    message="`{path}` is {what}; talentc needs {needed} here",
    help="Rename or move it, or name another path.",
    story="talentc expected a file and found a folder or a device, or expected a folder and found a file. It happens "
    "where a folder is called `programme.yaml`, or where `texts` is one file. A programme is a folder that holds "
    "the file `programme.yaml` and, if wanted, the folders `texts` and `cohorts`.",
    wrong="# a folder called programme.yaml\nprogrammes/nord/programme.yaml/",
    right="# a folder that holds the file programme.yaml\nprogrammes/nord/programme.yaml",
)

UNREADABLE = Entry(
    code="TC103",
    slug="unreadable",
    severity=Severity.ERROR,
    message="`{path}` can't be read: {reason}",
    help="Make it readable for you, or work on a copy.",
    story="The file or folder is there, but the computer doesn't hand it out: you may lack the permission, a link "
    "may lead round in a circle, or a network drive may have gone. Nor is a link followed that leads out of the "
    "programme's folder: a programme may come from somebody else, and prints what stands in its own files. "
    "talentc reads files only, it changes none of them to find out more.",
    wrong="# programme.yaml belongs to somebody else, who let nobody read it\ntalentc check programmes/nord",
    right="# after `chmod u+r programmes/nord/programme.yaml`\ntalentc check programmes/nord",
)

TOO_LARGE = Entry(
    code="TC104",
    slug="too-large",
    severity=Severity.ERROR,
    message="`{path}` is larger than {limit} MB, so it is hardly a programme",
    help="Check whether it is the right file, and move elsewhere what the programme doesn't need.",
    story="A whole programme with all its texts takes some hundred kilobytes. A file that is many times larger is "
    "almost always a different file (a recording, an archive, an export), and talentc says so at once rather than "
    "reading on for minutes.",
    wrong="talentc check kick-off-recording.yaml",
    right="talentc check programmes/talent-nord-2",
)

NOT_UTF8 = Entry(
    code="TC105",
    slug="not-utf-8",
    severity=Severity.ERROR,
    message="The file isn't saved as UTF-8: here stands {what}",
    help="Open it in your editor and save it with the encoding UTF-8.",
    story="Letters such as æ, ø, å, ü or é are stored in different ways by different programs; talentc reads UTF-8, "
    "which all editors of today can write. The place named is the first one that can't be UTF-8. If the letters look "
    "wrong after saving again, open the file with its old encoding (often Windows-1252 or UTF-16) first.",
    wrong="title: F\ufffdrste modul   # saved as Windows-1252",
    right="title: Første modul   # saved as UTF-8",
)

INVISIBLE_CHARACTER = Entry(
    code="TC106",
    slug="invisible-character",
    severity=Severity.ERROR,
    message="Here stands the invisible character {character}, which doesn't belong in a text",
    help="Delete it (go to the column, press Delete) and type a space or a new line instead.",
    story="Text pasted from Word, PowerPoint, PDF or a mail may carry characters that no one sees: line breaks of "
    "their own kind, byte order marks, control characters. They would break calendars and documents later, or shift "
    "the line numbers of every message, so they are refused where they stand.",
    wrong='title: "Kick-off\\x0Bi Aalborg"',
    right='title: "Kick-off i Aalborg"',
)

ODD_SPACE = Entry(
    code="TC107",
    slug="odd-space",
    severity=Severity.ERROR,
    message="The space here is no ordinary space but {character}, and YAML doesn't take it for one",
    help="Delete it and press the space bar; it often comes with text pasted from a web page or a mail.",
    story="A non-breaking space looks like a space, yet YAML treats it as a letter: it neither indents a line nor "
    "parts a key from its value. So a key appears to be unknown although it looks right. Inside a longer text such "
    "spaces are welcome.",
    wrong="title:\u00a0Kick-off\nkind: seminar",
    right="title: Kick-off\nkind: seminar",
)

NO_PROGRAMME = Entry(
    code="TC108",
    slug="no-programme",
    severity=Severity.ERROR,
    message="There is no programme in the folder `{path}`",
    help="A programme folder holds a file named `programme.yaml`, directly or one folder further down.{hint}",
    story="talentc was given a folder and looked for `programme.yaml` in it and in the folders directly below. It "
    "looks no deeper, so that a slip doesn't search a whole disk. A design in a file of another name can be named "
    "itself: `talentc check designs/draft.yaml`.",
    wrong="talentc check Documents",
    right="talentc check Documents/programmes",
)

TEXT_WITHOUT_HEADING = Entry(
    code="TC140",
    slug="text-without-heading",
    severity=Severity.ERROR,
    message="This text stands under no heading",
    help="Write `## purpose`, `## content` or `## outcome` on a line above it.",
    story="A file in `texts/` holds up to three texts of one activity, each under its heading: `## purpose`, "
    "`## content`, `## outcome`. The headings are these words in every language; the handbooks print them in the "
    "language of the programme. Text above the first heading belongs to none of them.",
    wrong="# in texts/kick-off.md:\nVi åbner programmet.",
    right="# in texts/kick-off.md:\n## content\nVi åbner programmet.",
)

UNKNOWN_HEADING = Entry(
    code="TC141",
    slug="unknown-heading",
    severity=Severity.ERROR,
    message="The heading `{heading}` is none of `purpose`, `content` and `outcome`",
    help="Use one of the three words; headings inside a text begin with `###`.",
    story="The three headings in a file of `texts/` are fixed words, whatever the language of the text: they say which "
    "text of the activity follows. Headings of your own inside a text take three or more #.",
    wrong="# in texts/kick-off.md:\n## Formål\nAt åbne programmet.",
    right="# in texts/kick-off.md:\n## purpose\nAt åbne programmet.",
)

REPEATED_HEADING = Entry(
    code="TC142",
    slug="repeated-heading",
    severity=Severity.ERROR,
    message="The heading `{heading}` stands here a second time",
    help="Put both texts under one heading.",
    story="Each of the three headings stands once in a file. With two, one of the texts would be left out.",
    wrong="# in texts/kick-off.md:\n## content\nFørst.\n## content\nSiden.",
    right="# in texts/kick-off.md:\n## content\nFørst.\n\nSiden.",
    related={"first": "`{heading}` stands here first"},
)

EMPTY_SECTION = Entry(
    code="TC143",
    slug="empty-section",
    severity=Severity.ERROR,
    message="Nothing stands under the heading `{heading}`",
    help="Write the text, or remove the heading.",
    story="A heading without a text would leave a gap in the handbooks. Remove the heading until the text is there.",
    wrong="# in texts/kick-off.md:\n## purpose\n\n## content\nVi åbner programmet.",
    right="# in texts/kick-off.md:\n## content\nVi åbner programmet.",
)

TEXT_FILE_NAME = Entry(
    code="TC144",
    slug="text-file-name",
    severity=Severity.ERROR,
    message="The name `{name}` doesn't say which activity and language the text is for",
    help="Name it `activity.md`, or `activity.language.md` for a translation, such as `module-1.en.md`.",
    story="The files in `texts/` are found by their names: the id of the activity, then the code of the language if "
    "it is a translation, then `md`.",
    wrong="texts/module-1.day-1.en.md",
    right="texts/module-1.en.md",
)

UNUSED_FILE = Entry(
    code="TC145",
    slug="unused-file",
    severity=Severity.WARNING,
    message="talentc doesn't read `{name}`",
    help="{where}",
    story="`texts/` holds files whose names end in `.md`, and a cohort's folder `people.csv`, `groups.yaml` and "
    "`plan.yaml`. A file with another name is left out; if it was meant to count, it needs another name. "
    "Files whose names begin with a dot or `~` and the like aren't reported.",
    wrong="texts/module-1.docx",
    right="texts/module-1.md",
)

_HERE = (
    NO_SUCH_FILE,
    NOT_A_FILE,
    UNREADABLE,
    TOO_LARGE,
    NOT_UTF8,
    INVISIBLE_CHARACTER,
    ODD_SPACE,
    NO_PROGRAMME,
    TEXT_WITHOUT_HEADING,
    UNKNOWN_HEADING,
    REPEATED_HEADING,
    EMPTY_SECTION,
    TEXT_FILE_NAME,
    UNUSED_FILE,
)

ENTRIES: tuple[Entry, ...] = tuple(
    sorted((*_HERE, *reading_syntax.ENTRIES, *reading_yaml.ENTRIES), key=lambda entry: entry.code)
)
