"""Belangen: which juror declared a tie to which plan, and which ties nobody declared."""

from collections.abc import Iterator
from functools import partial
from typing import ClassVar, Final

from textual.binding import Binding, BindingType

from jury.findings.undeclared_ties import UndeclaredTie, undeclared_ties
from jury.language import N_, _, ngettext
from jury.model.rows import Interest
from jury.round.jury import InterestDeclared, InterestTakenBack
from jury.wording.codes import code_word
from jury.wording.names import name_in
from jury.wording.values import moment_in_words
from screens.console.evening.layout import Column, header_row, heading, row, stretched, told
from screens.console.evening.section import Section
from screens.console.pitch.interest import change_form, declaration_form
from screens.forms.questions import ask_first
from screens.toolkit.choices import Choice
from screens.toolkit.lines import EMPTY, Piece

SIGNS: Final = {"recuse": "×", "declare": "○"}
SHORT: Final = {"recuse": N_("verschoond"), "declare": N_("gemeld")}
WIDE: Final = 25
"""Cells in which the measure is written out."""


class InterestsSection(Section):
    """The declared interests. The reasons stay hidden until a key shows them, and again after she turned away."""

    NAME = "interests"
    LABEL = _("Belangen")
    SHOWS: ClassVar[dict[str, str]] = {"interests": "{id}"}
    EDITS = InterestDeclared.what
    HELP = _(
        "Gemelde belangen. Wie zich verschoont, geeft bij dat plan geen cijfer en telt niet mee in het gemiddelde. De "
        "redenen zijn privé: zij komen nooit in het rapport en staan hier verborgen tot u op R drukt."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "edit", _("wijzigen"), id="interests.edit", tooltip=_("Dit belang wijzigen")),
        Binding("n", "add", _("melden"), id="interests.add", tooltip=_("Een belang melden")),
        Binding("r", "reasons", _("redenen"), id="interests.reasons", tooltip=_("Redenen tonen of verbergen")),
        Binding("delete,x", "take_back", _("intrekken"), id="interests.take_back", tooltip=_("Dit belang intrekken")),
    ]

    def __init__(self) -> None:
        super().__init__()
        self.open = False

    def key_of(self, table: str, id: str) -> str:
        """Give the key of an interest by its number, or by a plan that of a tie which nobody declared."""
        tie = next((tie for tie in undeclared_ties(self.evening) if tie.proposal == id), None)
        return super().key_of(table, id) if tie is None else _key(tie)

    def left(self) -> None:
        """Hide the reasons again."""
        self.open = False

    def choices(self, width: int) -> Iterator[Choice]:
        """Give the interests as a table, and under it the ties that nobody declared."""
        if self.evening.interests:
            short = max(len(_(word)) for word in SHORT.values()) + 5
            columns = stretched(
                (
                    Column(_("Jurylid"), 25),
                    Column(_("Plan"), 0),
                    Column(_("Wat"), WIDE if width > 90 else short),
                    *((Column(_("Gemeld"), 13),) if width > 70 else ()),
                ),
                width,
            )
            yield header_row(columns)
            for interest in self.evening.interests:
                yield self._choice(interest, columns)
            note = "" if self.open else _("De redenen staan verborgen: dit scherm kan ook in de zaal te zien zijn.")
            yield Choice("", (EMPTY, (Piece(note, "quiet"),)))
        else:
            nothing = (
                _("Er is nog geen belang gemeld. Vraag ernaar aan het begin van de avond, en druk op n.")
                if self.evening.jurors and self.evening.proposals
                else _("Hier meldt een jurylid een band met een plan, zodra er juryleden en plannen zijn.")
            )
            yield told(nothing, width)
        yield from self._undeclared(width)

    def _choice(self, interest: Interest, columns: tuple[Column, ...]) -> Choice:
        measure = interest.measure
        told = code_word("interests", "measure", measure) if columns[2].width == WIDE else _(SHORT[measure])
        cells = (
            Piece(self.evening.juror(interest.juror).name, "strong"),
            self.evening.proposal(interest.proposal).title,
            f"{SIGNS[measure]} {told}",
            moment_in_words(interest.declared_at),
        )
        lines = [row(columns, cells[: len(columns)])]
        if self.open:
            whole = Column("", sum(column.width for column in columns))
            lines.append(row((whole,), (Piece(_why(interest), "accent"),)))
        return Choice(str(interest.nr), tuple(lines))

    def _undeclared(self, width: int) -> Iterator[Choice]:
        ties = list(undeclared_ties(self.evening))
        if not ties:
            return
        yield heading(ngettext("Eén band is niet gemeld", "{n} banden zijn niet gemeld", len(ties)).format(n=len(ties)))
        for tie in ties:
            sentence = _("⚑ {name} werkt bij {party}, en die doet mee in ‘{plan}’. Vraag ernaar.").format(
                name=self.evening.juror(tie.juror).name,
                party=name_in(self.evening, "parties", tie.party),
                plan=self.evening.proposal(tie.proposal).title,
            )
            yield told(sentence, width, key=_key(tie))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Switch off what does not apply now."""
        match action:
            case "add":
                return self.allowed(self.EDITS) and bool(self.evening.jurors and self.evening.proposals)
            case "reasons":
                return bool(self.evening.interests)
            case "take_back":
                return self.key.isdecimal() and self.allowed(InterestTakenBack.what)
        return super().check_action(action, parameters)

    def action_reasons(self) -> None:
        """Show the reasons, or hide them."""
        self.open = not self.open
        self.show(self.evening)

    def action_add(self) -> None:
        """Ask who declares what."""
        self._declare(self.evening.jurors[0].id, self.evening.proposals[0].id)

    def action_edit(self) -> None:
        """Change the declared interest, or declare the tie, under the cursor."""
        if self.key.isdecimal():
            self.app.push_screen(change_form(self.evening, self._interest, with_reason=self.open))
        else:
            tie = next(tie for tie in undeclared_ties(self.evening) if _key(tie) == self.key)
            self._declare(tie.juror, tie.proposal)

    def _declare(self, juror: str, plan: str) -> None:
        self.ask_to_add(declaration_form(self.evening, juror, plan, self.app.clock()))

    @property
    def _interest(self) -> Interest:
        return next(row for row in self.evening.interests if str(row.nr) == self.key)

    def action_take_back(self) -> None:
        """Take back what was declared by mistake, after asking."""
        interest = self._interest
        name, plan = self.evening.juror(interest.juror).name, self.evening.proposal(interest.proposal).title
        sentence = _("Het belang van {name} bij ‘{plan}’ vervalt. Is de kaart verschoond, dan gaat zij weer open.")
        take_back = partial(self.app.record, InterestTakenBack(interest.juror, interest.proposal))
        ask_first(self.app, sentence.format(name=name, plan=plan), _("Intrekken"), take_back, careful=True)


def _key(tie: UndeclaredTie) -> str:
    return f"tie {tie.juror} {tie.proposal}"


def _why(interest: Interest) -> str:
    return "  " + (": ".join(part for part in (interest.kind, interest.note) if part) or _("geen reden opgeschreven"))
