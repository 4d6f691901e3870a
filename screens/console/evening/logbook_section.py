"""Logboek: the minutes, and every change of the evening with who, when and why."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Final

from textual.binding import Binding, BindingType
from textual.message import Message

from jury.language import N_, _, decimal_comma
from jury.model.evening import Evening
from jury.model.talk import LogEntry
from jury.round.alliance import may_enter
from jury.session.file import SessionFile
from jury.session.journal import Entry
from jury.telling.journal import in_words_if_readable
from jury.text import one_line
from jury.wording.actors import said_by
from jury.wording.names import name_in, with_names
from jury.wording.values import moment_in_words
from screens.console.evening.layout import Column, fact_lines, heading, row, stretched, told
from screens.console.evening.section import Section
from screens.console.removal import ask_to_remove
from screens.forms.row_form import changed_row_form
from screens.toolkit.choices import Choice
from screens.toolkit.lines import Line, Piece, wrapped

LATEST: Final = 500
"""Entries of the journal that are listed; the file holds them all."""
MINUTES: Final = {
    "start_round": N_("ronde begint"),
    "juror_late": N_("jurylid te laat"),
    "score_corrected": N_("cijfer verbeterd"),
    "no_show": N_("pitcher niet gekomen"),
    "crash_recovered": N_("computer viel uit"),
    "substitute_pitcher": N_("andere pitcher"),
    "tie_resolved": N_("gelijke stand"),
}
UNREADABLE: Final = N_(
    "Deze regel is buiten dit programma gewijzigd. Uw cijfers en oordelen staan apart van het logboek; die ziet u "
    "gewoon op hun eigen scherm. Wat er mis is, zegt de opdracht ‘jury check’."
)
"""What an entry says that cannot be told."""
COLUMNS: Final = (Column("", 14), Column("", 23), Column("", 0))


@dataclass
class EntriesRead(Message):
    """The journal was read from where it was read before."""

    entries: tuple[Entry, ...]


class LogbookSection(Section):
    """The minutes first, then the journal with its latest entry on top."""

    NAME = "logbook"
    LABEL = _("Logboek")
    SHOWS: ClassVar[dict[str, str]] = {"log": "log {id}"}
    DETAIL = "tall"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "edit", _("wijzigen"), id="logbook.edit", tooltip=_("Deze notitie wijzigen")),
        Binding("n", "app.note", _("notitie"), id="logbook.add", tooltip=_("Een regel in de notulen van vanavond")),
        Binding("delete,x", "remove", _("weghalen"), id="logbook.remove", tooltip=_("Deze notitie weghalen")),
    ]
    HELP = _(
        "De notulen, en daaronder alles wat in dit programma is gewijzigd: wanneer, wat, wie en waarom. Een notitie "
        "typt u met n, en uit elk scherm met Ctrl+N; Enter wijzigt haar. Van de wijzigingen gaat niets weg; terugnemen "
        "is een nieuwe regel."
    )

    def __init__(self) -> None:
        super().__init__()
        self._entries: list[Entry] = []

    def show(self, evening: Evening) -> None:
        """Paint the evening, and ask for what was written since."""
        super().show(evening)
        after = self._entries[-1].sequence if self._entries else 0

        def look(session: SessionFile) -> None:
            entries = tuple(session.entries(after))
            if entries:
                self.post_message(EntriesRead(entries))

        self.app.ask(look)

    def on_entries_read(self, message: EntriesRead) -> None:
        """Take in what was written since."""
        last = self._entries[-1].sequence if self._entries else 0
        self._entries += [entry for entry in message.entries if entry.sequence > last]
        self.offer(self.choices)

    def choices(self, width: int) -> Iterator[Choice]:
        """Give the minutes and the journal."""
        columns = stretched(COLUMNS, width)
        yield Choice("", heading(_("Notulen")).lines[1:])
        if not self.evening.log:
            yield told(_("Nog geen notulen. n typt een regel, en Ctrl+N doet dat uit elk scherm."), width, "quiet")
        else:
            for line in self.evening.log:
                what = _(MINUTES[line.what]) if line.what in MINUTES else line.what
                cells = (moment_in_words(line.at), what, self._told(line))
                yield Choice(f"log {line.nr}", (row(columns, (Piece(cells[0], "quiet"), *cells[1:])),))
        yield heading(_("Wijzigingen"))
        for entry in reversed(self._entries[-LATEST:]):
            words = in_words_if_readable(entry, self.evening, covered=self.app.marks_covered)
            moment, number = Piece(_moment(entry), "quiet"), f"entry {entry.sequence}"
            if words is None:
                which = _("nummer {n}, elders gewijzigd").format(n=entry.sequence)
                unread = Piece(f"⚑ {_('niet te lezen')}", "accent")
                yield Choice(number, (row(columns, (moment, unread, which)),))
            else:
                yield Choice(number, (row(columns, (moment, words.what, words.subject)),))
        if len(self._entries) > LATEST:
            yield told(
                _("En {n} eerdere. Het bestand bewaart ze allemaal.").format(n=len(self._entries) - LATEST), width
            )

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to change what she noted; what the program keeps itself is to read only."""
        if action in ("edit", "remove"):
            return self._noted is not None and may_enter("log", self.evening.phase)
        return super().check_action(action, parameters)

    @property
    def _noted(self) -> LogEntry | None:
        """The line of the minutes under the cursor."""
        return next((line for line in self.evening.log if self.key == f"log {line.nr}"), None)

    def action_edit(self) -> None:
        """Change the line of the minutes under the cursor."""
        if self._noted is not None:
            self.app.push_screen(changed_row_form(self.evening, "log", self._noted))

    def action_remove(self) -> None:
        """Take the line of the minutes under the cursor away, after asking."""
        line = self._noted
        if line is not None:
            ask_to_remove(self.app, "log", (line.nr,), one_line(self._told(line)))

    def detail(self, key: str, width: int) -> Iterator[Line]:
        """Give the whole of a line."""
        kind, _space, number = key.partition(" ")
        if kind == "log":
            yield from self._of_minutes(next(line for line in self.evening.log if str(line.nr) == number), width)
        elif kind == "entry":
            yield from self._of_entry(next(each for each in self._entries if str(each.sequence) == number), width)

    def _of_entry(self, entry: Entry, width: int) -> Iterator[Line]:
        words = in_words_if_readable(entry, self.evening, covered=self.app.marks_covered)
        if words is None:
            yield from fact_lines(_("Nummer {n}").format(n=entry.sequence), _("niet te lezen"), width, "strong")
            yield from wrapped(_(UNREADABLE), width)
            return
        yield from fact_lines(
            _("Nummer {n}").format(n=entry.sequence), f"{words.what} · {words.subject}", width, "strong"
        )
        yield from fact_lines(_("Wie en wanneer"), f"{said_by(self.evening, entry.who)} · {_moment(entry)}", width)
        if entry.reason:
            yield from fact_lines(_("Waarom"), entry.reason, width, "accent")
        if words.details:
            yield from fact_lines(_("Oud → nieuw"), "; ".join(words.details), width)

    def _told(self, line: LogEntry) -> str:
        """Give a line of the minutes in one sentence; one without a text says whom and what it is about."""
        if line.text:
            return with_names(self.evening, line.text)
        return " · ".join(filter(None, (self._about(line), with_names(self.evening, line.reason))))

    def _about(self, line: LogEntry) -> str:
        evening = self.evening
        about = (
            name_in(evening, "jurors", line.juror) if line.juror else "",
            *(name_in(evening, "proposals", id) for id in (line.proposal, *line.proposals) if id),
            name_in(evening, "criteria", line.criterion) if line.criterion else "",
        )
        return " · ".join(part for part in about if part)

    def _of_minutes(self, line: LogEntry, width: int) -> Iterator[Line]:
        text = with_names(self.evening, line.text) or _("zonder tekst")
        yield from fact_lines(_("Notulen"), text, width, "strong")
        yield from fact_lines(_("Waarover"), self._about(line), width)
        if line.old is not None or line.new is not None:
            values = f"{decimal_comma(line.old or '–')} → {decimal_comma(line.new or '–')}"
            values = _("afgedekt (F3, h)") if self.app.marks_covered else values
            yield from fact_lines(_("Oud → nieuw"), values, width)
        if line.reason:
            yield from fact_lines(_("Waarom"), with_names(self.evening, line.reason), width, "accent")


def _moment(entry: Entry) -> str:
    try:
        return moment_in_words(dt.datetime.fromisoformat(entry.at))
    except ValueError:
        return one_line(entry.at)
