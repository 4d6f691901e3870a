"""A table of score cards, understood: whose card it is, for which plan, and every mark on it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Final

from jury.errors import Remedy, WrongInput
from jury.intake.cards.card_columns import JUROR, PROPOSAL, CardColumns, card_columns, has_a_plan_column
from jury.intake.cards.chosen_rows import chosen_rows
from jury.intake.cards.given_cards import Card, CardKey, GivenCards
from jury.intake.cards.grids import with_a_row_for_each_plan
from jury.intake.plans.columns import ColumnReading
from jury.intake.plans.rows_named import refuse_unknown_rows
from jury.intake.plans.second_headers import with_second_headers
from jury.intake.questions import Answer, AnswerKind, Answers, Option, Question
from jury.intake.tables.rows import refusal
from jury.intake.tables.table import Table
from jury.language import _, decimal_comma, ngettext
from jury.model.evening import Evening
from jury.model.scorecards import Mark
from jury.model.values import decimal_text
from jury.round.marking import ScorecardsImported
from scoring.marked_round import ABSTAINED, CardState

NAMED_AT_MOST: Final = 3
"""Marks that differ are named up to this number; the rest is counted."""


@dataclass(frozen=True)
class ScorecardsImport:
    """What a file of cards would do to an evening; nothing is written yet.

    `cards` holds what changes, by (proposal, juror); `unchanged` counts the marks and states that are so already.
    """

    readings: tuple[ColumnReading, ...] = ()
    questions: tuple[Question, ...] = ()
    notices: tuple[str, ...] = ()
    cards: Mapping[CardKey, Card] = field(default_factory=dict)
    unchanged: int = 0

    @property
    def event(self) -> ScorecardsImported:
        """The one change that writes all cards, and that one key takes back."""
        return ScorecardsImported(self.cards)

    @property
    def summary(self) -> str:
        """One line of what comes in."""
        marks = sum(len(card) for card in self.cards.values() if not isinstance(card, CardState))
        parts = [
            ngettext("{count} kaart", "{count} kaarten", len(self.cards)).format(count=len(self.cards)),
            ngettext("{count} cijfer", "{count} cijfers", marks).format(count=marks),
        ]
        if self.unchanged:
            parts.append(_("{count} al bekend").format(count=self.unchanged))
        return ", ".join(parts) + "."


def plan_scorecards(table: Table, evening: Evening, answers: Answers | None = None) -> ScorecardsImport:
    """Understand a table of score cards, one card or one mark a row.

    Raises:
        WrongInput: anything in it is wrong; every fault is named with its row, and nothing is taken.
    """
    answers = answers or Answers()
    refuse_unknown_rows(answers, {row.number for row in table.rows})
    table = with_second_headers(table)
    if not has_a_plan_column(table.headers):
        table = with_a_row_for_each_plan(table, evening, answers.columns)
    columns = card_columns(table, evening, answers)
    if columns.faults and columns.lacking:
        raise _wrong_headers(columns.faults, columns, evening)
    if columns.lacking:
        return ScorecardsImport(columns.readings, columns.questions, table.notices)
    chosen = chosen_rows(table, columns, evening, answers)
    given = GivenCards(evening, columns)
    for row in chosen.rows:
        given.take(row)
    given.close()
    if columns.faults or given.faults:
        every = [*columns.faults, *given.faults]
        raise _wrong_headers(every, columns, evening) if columns.faults else refusal(every)
    found = planned_cards(given.cards, evening, answers, columns, (*table.notices, *chosen.notices))
    return replace(found, questions=(*found.questions, *chosen.questions))


def _wrong_headers(faults: Sequence[str], columns: CardColumns, evening: Evening) -> WrongInput:
    missing = next((role for role in (JUROR, PROPOSAL) if role not in columns.roles), None)
    shown = refusal(faults).faults
    return WrongInput(*shown, remedy=Remedy.NAME_A_COLUMN, field=missing or evening.criteria[0].id)


def planned_cards(
    cards: Mapping[CardKey, Card],
    evening: Evening,
    answers: Answers,
    columns: CardColumns | None = None,
    notices: tuple[str, ...] = (),
) -> ScorecardsImport:
    """Hold cards that can be read against those that are there, and ask where marks would be replaced."""
    changed: dict[CardKey, Card] = {}
    unchanged = 0
    replaced: list[str] = []
    for key, card in cards.items():
        known = evening.card(*key)
        if isinstance(card, CardState):
            unchanged += known.declared is card
            if known.declared is not card:
                changed[key] = card
                if not known.empty:
                    replaced.append(_("{card}: wat er stond vervalt").format(card=_card_name(evening, key)))
            continue
        new = {name: mark for name, mark in card.items() if known.marks.get(name) != mark}
        unchanged += len(card) - len(new)
        if new:
            changed[key] = new
            if known.declared is not None:
                replaced.append(_("{card}: de kaart gaat open").format(card=_card_name(evening, key)))
        replaced.extend(
            _("{card}, {criterion}: {old} wordt {new}").format(
                card=_card_name(evening, key), criterion=name, old=_shown(known.marks[name]), new=_shown(mark)
            )
            for name, mark in new.items()
            if name in known.marks
        )
    questions = columns.questions if columns else ()
    if replaced and not answers.overwrite:
        questions = (*questions, _overwrite_question(replaced))
    readings = columns.readings if columns else ()
    return ScorecardsImport(
        readings, questions, (*notices, *(replaced if answers.overwrite else ())), changed, unchanged
    )


def _card_name(evening: Evening, key: CardKey) -> str:
    return _("{juror} bij {proposal}").format(juror=evening.juror(key[1]).name, proposal=evening.proposal(key[0]).title)


def _shown(mark: Mark) -> str:
    return _("onthouden") if mark == ABSTAINED else decimal_comma(decimal_text(Decimal(mark)))


def _overwrite_question(replaced: list[str]) -> Question:
    more = len(replaced) - NAMED_AT_MOST
    named = "; ".join(replaced[:NAMED_AT_MOST]) + (_(" en nog {count}").format(count=more) if more > 0 else "")
    return Question(
        "overwrite",
        (),
        _("Deze kaarten zijn er al en verschillen: {named}.").format(named=named),
        (Option(_("vervangen"), Answer(AnswerKind.OVERWRITE)),),
    )
