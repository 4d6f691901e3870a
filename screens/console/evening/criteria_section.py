"""Criteria: what the jury looks at, how heavy it weighs, and what a mark means."""

from collections.abc import Iterator
from fractions import Fraction
from functools import partial
from typing import ClassVar

from textual.binding import Binding, BindingType

from jury.language import _, decimal_comma
from jury.model.rows import Criterion
from jury.round.rules import CriteriaEdited
from jury.wording.values import typed_number
from scoring.shown import half_up
from screens.console.evening.criterion import criterion_form
from screens.console.evening.layout import Column, header_row, paragraphs, row, stretched, told
from screens.console.evening.section import Section
from screens.forms.questions import ask_first
from screens.toolkit.choices import Choice
from screens.toolkit.figures import on_the_comma
from screens.toolkit.lines import EMPTY, Line, Piece, wrapped


class CriteriaSection(Section):
    """The criteria with their share; under them the question and the marks of the one under the cursor."""

    NAME = "criteria"
    LABEL = _("Criteria")
    SHOWS: ClassVar[dict[str, str]] = {"criteria": "{id}"}
    DETAIL = "tall"
    EDITS = CriteriaEdited.what
    HELP = _(
        "Waar de jury naar kijkt. De weging is een getal; het aandeel is wat dat in procenten is. Een criterium dat "
        "niet meetelt, krijgt wel cijfers. Liggen de regels vast, dan vraagt elke wijziging een reden."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "edit", _("wijzigen"), id="criteria.edit", tooltip=_("Dit criterium wijzigen")),
        Binding("n", "add", _("nieuw"), id="criteria.add", tooltip=_("Een criterium erbij")),
        Binding("delete,x", "remove", _("weg"), id="criteria.remove", tooltip=_("Dit criterium weghalen")),
    ]

    def choices(self, width: int) -> Iterator[Choice]:
        """Give the criteria as a table."""
        if not self.evening.criteria:
            yield told(_("Er zijn nog geen criteria. Druk op n voor het eerste."), width)
            return
        columns = stretched(
            (
                Column(_("Criterium"), 0),
                Column(_("Weging"), 9, right=True),
                Column(_("Aandeel %"), 13, right=True),
                Column(_("Telt mee"), 10),
            ),
            width,
        )
        yield header_row(columns)
        total = sum((Fraction(each.weight) for each in self.evening.criteria if each.counts), Fraction(0))
        weights = on_the_comma([typed_number(each.weight) for each in self.evening.criteria])
        shares = on_the_comma([_percent(each, total) for each in self.evening.criteria])
        for each, weight, share in zip(self.evening.criteria, weights, shares, strict=True):
            counts = "✓ " + _("ja") if each.counts else "– " + _("nee")
            cells = (Piece(each.named(), "strong"), weight, share if each.counts else "–", counts)
            yield Choice(each.id, (row(columns, cells),))

    def detail(self, key: str, width: int) -> Iterator[Line]:
        """Give the question and what the marks mean."""
        if not self.evening.has("criteria", key):
            return
        criterion = self.evening.criterion(key)
        yield from paragraphs(criterion.question or _("Er is nog geen vraag bij dit criterium."), width, "strong")
        yield EMPTY
        for mark, meaning in criterion.anchors.items():
            first = (Piece(f"{mark:>3}  ", "accent"),)
            yield from wrapped((Piece(meaning),), width, first=first, hang=5)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Switch off what does not apply now."""
        if action == "add":
            return self.allowed(self.EDITS)
        if action == "remove":
            return bool(self.key) and self.allowed(self.EDITS)
        return super().check_action(action, parameters)

    def action_edit(self) -> None:
        """Change the criterion under the cursor."""
        self.app.push_screen(criterion_form(self.evening, self.evening.criterion(self.key)))

    def action_add(self) -> None:
        """Ask for a new criterion."""
        self.ask_to_add(criterion_form(self.evening, None))

    def action_remove(self) -> None:
        """Take the criterion away, after asking."""
        criterion = self.evening.criterion(self.key)
        sentence = _("Het criterium ‘{name}’ gaat weg. De andere criteria wegen daardoor zwaarder.")
        remove = partial(self.app.record, CriteriaEdited(criterion.id, None))
        ask_first(self.app, sentence.format(name=criterion.named()), _("Weghalen"), remove, careful=True)


def _percent(criterion: Criterion, total: Fraction) -> str:
    """Write the share of a criterion that counts with one decimal, and none where it is a whole number."""
    if not criterion.counts:
        return ""
    return decimal_comma(half_up(Fraction(criterion.weight) / total * 100).removesuffix(".0"))
