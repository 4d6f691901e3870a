"""The jury as a table, a line a juror, and what is told of the one under the cursor."""

from collections.abc import Iterator
from typing import Final

from jury.findings.undeclared_ties import undeclared_ties
from jury.language import N_, _, ngettext
from jury.model.evening import Evening
from jury.model.proposal import ProposalStatus
from jury.model.rows import Juror, Phase
from jury.standings.progress import card_progress, who_came_for
from jury.text import one_line
from jury.wording.codes import code_word
from jury.wording.fields import label
from jury.wording.names import name_in, titles
from jury.wording.values import typed_time
from scoring.marked_round import CardState
from screens.console.evening.layout import Column, header_row, row, stretched
from screens.toolkit.choices import Choice
from screens.toolkit.lines import Line, Piece, line, wrapped

ROOMY: Final = 90
"""Cells from which there is a column for how the marks come in; below it the detail tells it."""
MEASURE_SIGNS: Final = {"recuse": "×", "declare": "○"}
MEASURE_WORDS: Final = {"recuse": N_("stapt opzij bij {plans}"), "declare": N_("meldde een belang bij {plans}")}
CAME_FOR: Final = N_("kwam in de plaats van {name}")
WENT_FOR: Final = N_("vervangen door {name}")
GOING_ON: Final = (Phase.PREPARATION, Phase.ROUND)
"""The phases in which somebody who is not there is missed."""


def jury_choices(evening: Evening, width: int) -> Iterator[Choice]:
    """Give a line a juror: who it is, whether there, which ties, and what is still needed."""
    roomy = width >= ROOMY
    columns = stretched(
        (
            Column(label("jurors", "name"), 0),
            Column(label("jurors", "voice"), 13),
            *((Column(_("Invoer"), 8),) if roomy else ()),
            Column(_("Binnen"), 8),
            Column(_("Belangen"), 10),
            Column(_("Nog nodig"), 22),
        ),
        width,
    )
    yield header_row(columns)
    for juror in evening.jurors:
        entry = Piece(code_word("jurors", "entry", juror.entry), "quiet")
        cells = (
            Piece(juror.name, "strong"),
            code_word("jurors", "voice", juror.voice),
            *((entry,) if roomy else ()),
            _presence(evening, juror),
            _ties(evening, juror),
            _needed(evening, juror),
        )
        yield Choice(juror.id, (row(columns, cells),))


def juror_detail(evening: Evening, juror: Juror, width: int) -> Iterator[Line]:
    """Tell who a juror is, how the marks come in, and which ties there are."""
    employer = name_in(evening, "parties", juror.employer) if juror.employer else ""
    about = (
        juror.role,
        juror.position,
        _("werkt bij {party}").format(party=employer) if employer else "",
        _("woont hier") if juror.lives_here else "",
    )
    told = "".join(f" · {one_line(part)}" for part in about if part)
    yield from wrapped(line(Piece(one_line(juror.name), "strong"), Piece(told, "quiet")), width)
    for other, words in _in_whose_place(evening, juror):
        yield from wrapped((Piece(_(words).format(name=name_in(evening, "jurors", other)), "quiet"),), width)
    entry = _("cijfers op papier") if juror.entry == "paper" else _("cijfers op het scherm")
    consent = _("met naam in het rapport") if juror.consent_name else _("zonder naam in het rapport")
    code = f" · {_('met een code voor het juryscherm')}" if juror.code else ""
    yield from wrapped((Piece(f"{entry} · {consent}{code}", "quiet"),), width)
    for measure, words in MEASURE_WORDS.items():
        plans = [tie.proposal for tie in evening.interests if (tie.juror, tie.measure) == (juror.id, measure)]
        if plans:
            text = _(words).format(plans=titles(evening, plans))
            yield from wrapped(text, width, first=line(Piece(f"{MEASURE_SIGNS[measure]} ", "quiet")), hang=2)
    unsaid = [tie.proposal for tie in undeclared_ties(evening) if tie.juror == juror.id]
    if unsaid:
        text = _("nog geen belang gemeld bij {plans}").format(plans=titles(evening, unsaid))
        yield from wrapped((Piece(text, "accent"),), width, first=line(Piece("⚑ ", "accent")), hang=2)


def _in_whose_place(evening: Evening, juror: Juror) -> Iterator[tuple[str, str]]:
    """Give whom a juror replaces, and by whom they were replaced, each with the words for it."""
    if juror.replaces is not None:
        yield juror.replaces, CAME_FOR
    if other := who_came_for(evening, juror.id):
        yield other.id, WENT_FOR


def _presence(evening: Evening, juror: Juror) -> Piece:
    if juror.left is not None:
        return Piece(_("– weg"), "quiet")
    if juror.arrived is not None:
        return Piece(typed_time(juror.arrived))
    return Piece(_("○ nee"), "accent" if evening.phase in GOING_ON else "quiet")


def _ties(evening: Evening, juror: Juror) -> Piece:
    measures = [tie.measure for tie in evening.interests if tie.juror == juror.id]
    counted = [f"{sign} {measures.count(measure)}" for measure, sign in MEASURE_SIGNS.items() if measure in measures]
    return Piece("  ".join(counted), "quiet")


def _needed(evening: Evening, juror: Juror) -> Piece:
    """Say the one thing that is most needed of a juror; empty where nothing is."""
    unsaid = sum(tie.juror == juror.id for tie in undeclared_ties(evening))
    if unsaid:
        return Piece(ngettext("⚑ belang niet gemeld", "⚑ {n} niet gemeld", unsaid).format(n=unsaid), "accent")
    pitched = [plan.id for plan in evening.in_play if plan.status == ProposalStatus.PITCHED]
    count = sum(card_progress(evening, plan, juror.id).state is CardState.OPEN for plan in pitched)
    if count and evening.phase is not Phase.FINAL:
        return Piece(ngettext("◐ {n} kaart open", "◐ {n} kaarten open", count).format(n=count))
    return Piece("" if juror.consent_name else _("– komt zonder naam"), "quiet")
