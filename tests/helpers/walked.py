"""One evening in which every field of the alliance holds a text of its own: typed, seen, and read back."""

import json
import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property, partial
from pathlib import Path
from time import monotonic
from typing import Any, Final, NamedTuple

import tomli_w
from command_line import jury_here
from items import Item, items
from own_texts import Own, Texts, parts_of_a_record, pledge
from reports import minimal
from terminal import HeardTerminal

from jury.model.tables import TABLE
from jury.model.values import Kind, Value

SIZE: Final = (180, 110)
"""So large that nothing of a plan or a row is below the edge."""
QUICK_PAGES: Final = (
    "-c",
    "import screens.stage.frame as frame; frame.TURN = 1; from jury.__main__ import script; script()",
)
"""The program with pages of the stage that take turns every second, and not every twelve."""
PAGE: Final = 1.5
"""Seconds within which the next of such pages comes."""
A_FEW: Final = 40
"""Bytes that say that a frame begins, or where the cursor is: nothing of it can be read."""
QUIET: Final = 0.06
"""Seconds in which nothing more is painted: then a screen stands."""
SLOW: Final = 3.0
"""Seconds in which a screen begins to paint, on a busy machine."""
LAST: Final = 0.8
"""Seconds without anything painted behind a key that goes down: then it was the last row."""
WAYS: Final[Mapping[str, Sequence[tuple[str, str]]]] = {
    "Plannen": (("F2", "Volgorde"), ("Down", ""), ("Up", "")),
    "Pitch": (("F3", "kaarten"),),
    "Beraad": (("F5", ""), ("Enter", "Waardering")),
    "Zaal": (("F6", "DE ZAAL ZIET"), ("o", ""), ("Escape", "")),
    "Board": (("M", "Te bieden"), *[("Down", "")] * 5, ("Tab", ""), *[("Down", "")] * 3, ("Escape", "")),
}
"""The keys that lead to a screen and over it, each with what is painted then."""
CUES: Final = ("question", "closing")
"""What the hall is shown of the alliance beside its plans."""
TIMES: Final = 3
"""How often a way is gone at most, where not all of it was painted."""
SECTIONS: Final = "126789"
"""The keys of the sections of Avond in which something of the alliance stands."""
OF_THE_REPORT: Final = (
    "In het kort",
    "De vraag",
    "De wijk",
    "Zo werkte de jury",
    "De uitslag",
    "Per thema, per plan",
    "Nodig en te bieden",
    "Uw belang in de afweging",
    "Wie betaalt, wie heeft voordeel",
    "Wat nog mist",
    "Afspraken",
    "Over dit rapport",
)
"""The sections of the report, as the table numbers them."""
FRONT, PUBLISHED = 0, -1
"""What stands before the first section, and all that is published of the evening."""
OF_THE_TALKS, UNCOVER = "8", "r"
"""Where something is covered until it is asked for, and the key that does."""
PLAN, SENSITIVE, JUROR = "V01", "V02", "J1"
MOST_ROWS: Final = 60


class Row(NamedTuple):
    """A row that a command makes, or changes where it is there already (`id`); `given` comes beside the items."""

    table: str
    id: str = ""
    given: tuple[str, ...] = ()
    only: tuple[str, ...] = ()
    without: tuple[str, ...] = ()


ROWS: Final = (
    Row("session", "1", ("quote_consent=true",)),
    Row("area_profile", "1"),
    Row("themes"),
    Row("parties"),
    Row("goals"),
    Row("areas"),
    Row("measures"),
    Row("jurors", JUROR, ("consent_name=true",)),
    Row("proposals", PLAN),
    Row("proposals", SENSITIVE, ("sensitive=true",)),
    Row("organisers"),
    Row("ambition", "1"),
    Row("challenge", without=("proposal", "theme")),
    Row("challenge", without=("proposal", "theme")),
    Row("challenge", only=("text", "proposal")),
    Row("challenge", only=("text", "theme")),
    Row("needs", given=("party={party}",), without=("proposal",)),
    Row("needs", given=("party={party}",), only=("text", "proposal")),
    Row("offers", given=("party=d2",), without=("proposal",)),
    Row("offers", given=("party=d2",), only=("text", "proposal")),
    Row("matches"),
    Row("team", given=("consent_name=true",)),
    Row("barriers"),
    Row("links_between"),
    Row("dilemmas", without=("theme",)),
    Row("dilemmas", only=("text", "theme")),
    Row("weighed"),
    Row("sources", without=("proposal",)),
    Row("sources", only=("text", "proposal")),
    Row("figures"),
    Row("area_points"),
    Row("attendance"),
    Row("links"),
    Row("links", only=("url", "kind")),
    Row("tables"),
    Row("feedback"),
    Row("cross_questions"),
    Row("agreements"),
    Row("agreements", only=("what", "who", "by")),
    Row("agreement_updates"),
    Row("answers"),
)
"""In an order in which each finds what it names. What one row cannot have at once stands in two."""
ALSO_SEEN: Final = ("parties.kind", "needs.kind", "offers.kind", "organisers.signs", "feedback.proposal")
"""Fields that decide something, and hold a text."""
ABOUT_THE_FIRST: Final = ("proposals.theme", "weighed.party")
"""Fields that name the row of which everything is entered, and none that is there to be named."""
PUBLIC: Final = re.compile(r"_public$")


class Entered(NamedTuple):
    """A field that was entered: how people may read it, and what the command said where it refused."""

    read: tuple[str, ...]
    refused: str = ""


class Walked:
    """The evening, and what is to be seen and read of it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.file = folder / "avond.jury"
        self.entered: dict[str, list[Entered]] = defaultdict(list)
        self._texts = Texts()
        self._named: dict[tuple[str, str], str] = {}
        self._turn = 0
        definition = folder / "avond.toml"
        definition.write_text(tomli_w.dumps(minimal(state={"phase": "round"})), encoding="utf-8")
        assert jury_here("new", self.file, "--from", definition).code == 0
        keys = [*(key for item in items() for key in item.keys), *ALSO_SEEN]
        for row in ROWS:
            self._enter(row, keys)

    def _enter(self, row: Row, keys: list[str]) -> None:
        """Type a row behind a command, with all that the items say of its table."""
        self._turn = 0
        words: list[str] = []
        found: dict[str, Own] = {}
        for name, value in TABLE[row.table].fields.items():
            key = f"{row.table}.{name}"
            wanted = key in keys or any(each.startswith(f"{key}.") for each in keys)
            if not wanted or name in row.without or (row.only and name not in row.only):
                continue
            if row.table == "proposals" and (row.id == SENSITIVE) != bool(PUBLIC.search(name)):
                continue
            if value.kind is Kind.RECORDS:
                parts = {part: self._own(part, inner) for part, inner in parts_of_a_record(key)}
                words.append(f"{name}={_inline(parts)}")
                found |= parts
            else:
                found[key] = self._own(key, value)
                words.append(f"{name}={found[key].typed}")
        words += [each.format(party=self._target("parties")[0]) for each in row.given if "{party}" in each]
        words += [each for each in row.given if "{party}" not in each]
        where = () if not row.id else ("1",) if TABLE[row.table].single else (row.id,)
        verb = "edit" if row.id else "add"
        said = jury_here(
            verb, self.file, row.table, *where, *words, "--reason", "doorlopen", *(() if row.id else ("--json",))
        )
        refused = "" if said.code == 0 else said.err.strip()
        for key, own in found.items():
            self.entered[key].append(Entered(own.read, refused))
        if not refused and not row.id:
            named = json.loads(said.out)
            first = next((own.read[0] for key, own in found.items() if key.endswith((".name", ".text", ".what"))), "")
            self._named.setdefault((row.table, str(named.get("id", named.get("number")))), first)

    def _own(self, key: str, value: Value) -> Own:
        if key == "proposals.commitments.pledge":
            return pledge()
        target, named = self._target(value.of, first=key in ABOUT_THE_FIRST) if value.of else ("", "")
        return self._texts.of(key, value, target, named)

    def _target(self, table: str, *, first: bool = False) -> tuple[str, str]:
        """Give a row to name: parties and themes by turns, so that no two fields of a row name the same one."""
        if table in ("parties", "themes") and not first:
            self._turn += 1
            id = f"d{self._turn}"
            if (table, id) not in self._named:
                self._named[table, id] = self._texts.word()
                assert jury_here("add", self.file, table, f"id={id}", f"name={self._named[table, id]}").code == 0
            return id, self._named[table, id]
        if table == "proposals":
            return PLAN, "Het plein"
        every = [(id, name) for (other, id), name in self._named.items() if other == table]
        return every[-1 if table == "agreements" else 0]

    @cached_property
    def report(self) -> Mapping[int, str]:
        """The sections of the report by number; 0 is all that is published of this evening."""
        text = jury_here("report", self.file).out
        parts = re.split(r"^## (.+)$", text, flags=re.MULTILINE)
        by_name = dict(zip(parts[1::2], parts[2::2], strict=True))
        published = text
        for form in ("html", "agenda", "ics", "script"):
            out = self.folder / f"gepubliceerd-{form}"
            if jury_here("report", self.file, "--format", form, "-o", out).code == 0:
                published += out.read_text("utf-8")
        return {
            FRONT: parts[0],
            PUBLISHED: published,
            **{number: by_name[name] for number, name in enumerate(OF_THE_REPORT, start=1)},
        }

    @cached_property
    def seen(self) -> Mapping[str, str]:
        """What is painted on each screen, by its name."""
        return {**self._in_the_console(), "Stage": self._on_the_stage()}

    def _in_the_console(self) -> Mapping[str, str]:
        ways: dict[str, Callable[[HeardTerminal], str]] = {name: partial(_along, way) for name, way in WAYS.items()} | {
            "Avond": _over_the_sections
        }
        seen: dict[str, str] = dict.fromkeys(ways, "")
        with HeardTerminal("open", str(self.file), folder=self.folder, size=SIZE) as console:
            console.wait_until_heard("Het plein")
            for screen, way in ways.items():
                for _time in range(TIMES):
                    seen[screen] += way(console)
                    if self._all_on(screen, seen[screen]):
                        break
        return seen

    def _all_on(self, screen: str, text: str) -> bool:
        """Say whether all that is seen on a screen was painted; on a busy machine a part can come late."""
        keys = (key for item in items() if screen in item.screens for key in item.keys)
        return all(stands(self.entered[key], text) for key in keys)

    def _on_the_stage(self) -> str:
        with HeardTerminal("stage", str(self.file), folder=self.folder, program=QUICK_PAGES) as stage:
            stage.wait_until_heard("Avond in het dorp")
            for _time in range(TIMES):
                for cue in CUES:
                    stage.printed()
                    assert jury_here("cue", self.file, "go", cue).code == 0
                    quiet(stage)
                    for _page in re.findall("[●○]", stage.printed()):
                        quiet(stage, PAGE)
                if self._all_on("Stage", stage.seen()):
                    break
            return stage.seen()


def _inline(parts: Mapping[str, Own]) -> str:
    """Write one small table in a list, as TOML."""
    words = []
    for key, own in parts.items():
        name = key.rpartition(".")[2]
        plain = own.typed in ("true", "false") or re.fullmatch(r"[\d.]+", own.typed)
        words.append(f"{name} = {own.typed if plain else json.dumps(own.typed)}")
    return f"[{{ {', '.join(words)} }}]"


def quiet(terminal: HeardTerminal, patience: float = SLOW) -> bool:
    """Wait until a screen began to paint, and then until it stands; say whether it painted at all."""
    end, since, size = monotonic() + patience, 0.0, len(terminal.received)
    while since or monotonic() < end:
        terminal.has_ended  # noqa: B018  # takes in what was painted meanwhile
        now = monotonic()
        if len(terminal.received) > size + A_FEW:
            size, since = len(terminal.received), now
        elif since and now - since > QUIET:
            return True
    return False


def _after(terminal: HeardTerminal, key: str, text: str = "") -> str:
    terminal.press(key)
    heard = ""
    end = monotonic() + SLOW
    while not heard or (text not in heard and monotonic() < end):
        quiet(terminal, SLOW if text else LAST)
        heard += terminal.printed() or "\n"
    return heard


def _along(way: Sequence[tuple[str, str]], console: HeardTerminal) -> str:
    return "".join(_after(console, key, text) for key, text in way)


def _over_the_sections(console: HeardTerminal) -> str:
    seen = _after(console, "F8", "De avond")
    for section in SECTIONS:
        seen += _after(console, section)
        if section == OF_THE_TALKS:
            seen += _after(console, UNCOVER)
        seen += _down_to_the_end(console)
    return seen


def _down_to_the_end(terminal: HeardTerminal) -> str:
    """Go down until nothing changes any more, and give all that was on the screen."""
    seen = ""
    for _row in range(MOST_ROWS):
        terminal.press("Down")
        if not quiet(terminal, LAST):
            break
        seen += f"{terminal.printed()}\n"
    return seen


def faults(walked: Any, item: Item) -> Iterator[str]:
    """Say of every key of an item where it is missing: not entered, not seen, not read back, or read by everybody."""
    for key in item.keys:
        every = walked.entered.get(key, [])
        yield from (f"{key}: {given.refused}" for given in every if given.refused)
        if not every:
            yield f"{key}: no command enters it"
            continue
        for screen in item.screens:
            if not stands(every, walked.seen[screen]):
                yield f"{key}: not on {screen}"
        for number in item.sections if not item.counted else ():
            if not stands(every, walked.report[number]):
                yield f"{key}: not in section {number}"
        if item.private and stands(every, walked.report[PUBLISHED]):
            yield f"{key}: private, and published"


def stands(every: Sequence[Entered], text: str) -> bool:
    """Say whether one of the rows in which a field was entered is in a text, in one of the ways that it is read."""
    words = (word for given in every for word in given.read if word)
    return any(re.search(rf"(?<![\w.,]){re.escape(word)}(?!\w)", text, re.IGNORECASE) for word in words)
