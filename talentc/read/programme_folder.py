"""Floor 5: from what a user names on the command line to the texts of whole programmes."""

import re
from collections.abc import Callable, Iterator, Sequence
from collections.abc import Mapping as MappingOf
from pathlib import Path, PurePath
from types import MappingProxyType

from talentc.catalogue import reading
from talentc.diagnostics import Finding
from talentc.model.people_file import PeopleTable
from talentc.read.folder import Listing, exists, link_finding, list_folder, name_finding
from talentc.read.markdown_text import TextSection, read_sections
from talentc.read.text import read_text
from talentc.read.yaml_text import read_yaml
from talentc.source import Span
from talentc.tree import Mapping
from talentc.value import Mutable, Value, field

PROGRAMME_FILE = "programme.yaml"
TEXTS_FOLDER = "texts"
COHORTS_FOLDER = "cohorts"
PLAN_FILE = "plan.yaml"
PEOPLE_FILE = "people.csv"
OTHER_COHORT_FILES = ("groups.yaml",)

_TEXT_NAME = re.compile(r"(?P<activity>[^.]+)(?:\.(?P<language>[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*))?\.md")


class TextFile(Value, frozen=True):
    """`texts/<activity>.md`, or `texts/<activity>.<language>.md` for a translation."""

    file: str
    activity: str
    language: str | None
    sections: tuple[TextSection, ...]


class CohortFiles(Value, frozen=True):
    """`cohorts/<cohort>/`. `plan` is None where there is no `plan.yaml`, or none that can be understood.

    `people` likewise. `others` are the known files that this version doesn't read, as findings call them.
    """

    cohort: str
    folder: str
    plan: Mapping | None
    plan_file: str | None
    others: tuple[str, ...]
    people: PeopleTable | None = None


class ProgrammeFiles(Value, frozen=True):
    """All that a programme was written in. Where `file` can't be understood, `programme` has no entries.

    `sources` has the text of each file that was read, under the name that findings have for it; not the people's data,
    of which no line should come into a log beside a finding.
    """

    file: str
    programme: Mapping
    texts: tuple[TextFile, ...] = ()
    cohorts: tuple[CohortFiles, ...] = ()
    sources: MappingOf[str, str] = field(default_factory=lambda: MappingProxyType({}))


def find_programmes(
    paths: Sequence[str], place: Callable[[str], Path] = Path
) -> tuple[tuple[str, ...], tuple[Finding, ...]]:
    """The programme files that `paths` name, each once, in the order in which they are named.

    A path names a YAML file, a programme folder, or a folder of programme folders (which are taken by name). A path
    that names none of these makes a finding. `place` tells where on the disk lies what findings call by a name.
    """
    files: dict[str, None] = {}
    findings: list[Finding] = []
    for path in paths:
        found, wrong = _programmes_at(path, place)
        files.update(dict.fromkeys(found))
        findings += wrong
    return tuple(files), tuple(findings)


def _programmes_at(path: str, place: Callable[[str], Path]) -> tuple[list[str], tuple[Finding, ...]]:
    name = PurePath(path).as_posix() if path else ""
    nameless = name_finding(name)
    if nameless is not None:
        return [], (nameless,)
    listing = list_folder(place(name), name) if path else Listing(missing=True)
    if listing.missing:
        return [], (reading.NO_SUCH_FILE.at(Span.whole(name), path=name),)
    if listing.is_file:
        return [name], ()
    if PROGRAMME_FILE in (*listing.files, *listing.folders):
        return [join(name, PROGRAMME_FILE)], ()
    below = [join(join(name, folder), PROGRAMME_FILE) for folder in listing.folders]
    found = [file for file in below if exists(place(file))]
    if found:
        return found, ()
    if listing.finding is not None:
        return [], (listing.finding,)
    similar = next((file for file in listing.files if file.lower().endswith((".yaml", ".yml"))), None)
    hint = f" Did you mean `{join(name, similar)}`?" if similar is not None else ""
    return [], (reading.NO_PROGRAMME.at(Span.whole(name), path=name, hint=hint),)


def join(folder: str, name: str) -> str:
    """A name in a folder, with a forward slash; what is in the current folder is named by itself."""
    return (PurePath(folder) / name).as_posix()


def plan_file(programme_file: str, cohort: str) -> str:
    """Where the plan of a cohort stands."""
    folder = PurePath(programme_file).parent.as_posix()
    return join(join(join(folder, COHORTS_FOLDER), cohort), PLAN_FILE)


def read_programme(
    programme_file: str, place: Callable[[str], Path] = Path
) -> tuple[ProgrammeFiles, tuple[Finding, ...]]:
    """All files of a programme, and what is wrong with them; only without errors is nothing left out.

    The texts and cohorts beside the file belong to it only where it is called `programme.yaml`: a folder may hold
    many designs in files of other names.
    """
    file = PurePath(programme_file).as_posix()
    reader = _Reader(place, PurePath(file).parent.as_posix())
    programme = reader.yaml(file)
    texts: tuple[TextFile, ...] = ()
    cohorts: tuple[CohortFiles, ...] = ()
    if PurePath(file).name == PROGRAMME_FILE:
        folder = PurePath(file).parent.as_posix()
        texts = tuple(reader.texts(join(folder, TEXTS_FOLDER)))
        cohorts = tuple(reader.cohorts(join(folder, COHORTS_FOLDER)))
    sources = MappingProxyType(dict(reader.sources))
    if programme is None:
        programme = Mapping((), Span.whole(file))
    return ProgrammeFiles(file, programme, texts, cohorts, sources), tuple(reader.findings)


class _Reader(Mutable):
    """Reads the files of one programme, those in its folder, and keeps their texts and findings."""

    place: Callable[[str], Path]
    folder: str
    sources: dict[str, str] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

    def text(self, file: str, *, is_private: bool = False) -> str | None:
        linked = self._link_finding(file)
        text, findings = read_text(self.place(file), file) if linked is None else (None, (linked,))
        self.findings += findings
        if text is not None and not is_private:
            self.sources[file] = text
        return text

    def people(self, file: str) -> PeopleTable | None:
        from talentc.read.people_csv import read_people  # most programmes have no such file

        text = self.text(file, is_private=True)
        if text is None:
            return None
        table, findings = read_people(file, text)
        self.findings += findings
        return table

    def yaml(self, file: str) -> Mapping | None:
        text = self.text(file)
        if text is None:
            return None
        tree, findings = read_yaml(file, text)
        self.findings += findings
        return tree

    def texts(self, folder: str) -> Iterator[TextFile]:
        """The texts of all activities, by the names of their files."""
        listing = self._listing(folder)
        where = "Only files whose names end in `.md` are read here; move it elsewhere, or rename it."
        self._report_unused(folder, [name for name in listing.files if not name.endswith(".md")], where)
        self._report_unused(folder, listing.folders, where)
        for name in listing.files:
            if not name.endswith(".md"):
                continue
            file = join(folder, name)
            match = _TEXT_NAME.fullmatch(name)
            if match is None:
                self.findings.append(reading.TEXT_FILE_NAME.at(Span.whole(file), name=name))
                continue
            text = self.text(file)
            if text is not None:
                sections, findings = read_sections(file, text)
                self.findings += findings
                yield TextFile(file, match["activity"], match["language"], sections)

    def cohorts(self, folder: str) -> Iterator[CohortFiles]:
        """The files of all cohorts, by the names of their folders."""
        listing = self._listing(folder)
        self._report_unused(folder, listing.files, "Each cohort has a folder of its own here; move it there.")
        for cohort in listing.folders:
            place = join(folder, cohort)
            inside = self._listing(place)
            known, there = (PLAN_FILE, PEOPLE_FILE, *OTHER_COHORT_FILES), (*inside.files, *inside.folders)
            unused = [name for name in there if name not in known]
            where = "A cohort's folder holds `people.csv`, `groups.yaml` and `plan.yaml`; move or rename it."
            self._report_unused(place, unused, where)
            plan_file = join(place, PLAN_FILE) if PLAN_FILE in there else None
            plan = self.yaml(plan_file) if plan_file is not None else None
            people = self.people(join(place, PEOPLE_FILE)) if PEOPLE_FILE in there else None
            others = tuple(join(place, name) for name in inside.files if name in OTHER_COHORT_FILES)
            yield CohortFiles(cohort, place, plan, plan_file, others, people)

    def _listing(self, folder: str) -> Listing:
        """What is in a folder that need not be there."""
        linked = self._link_finding(folder)
        listing = list_folder(self.place(folder), folder) if linked is None else Listing(finding=linked)
        if listing.is_file:
            what = {"path": folder, "what": "a file", "needed": "a folder"}
            self.findings.append(reading.NOT_A_FILE.at(Span.whole(folder), **what))
        elif listing.finding is not None:
            self.findings.append(listing.finding)
        return listing

    def _link_finding(self, name: str) -> Finding | None:
        return link_finding(self.place(name), self.place(self.folder), name)

    def _report_unused(self, folder: str, names: Sequence[str], where: str) -> None:
        for name in names:
            file = join(folder, name)
            self.findings.append(reading.UNUSED_FILE.at(Span.whole(file), name=file, where=where))
