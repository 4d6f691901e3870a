"""The final mark of one plan as a sum on paper: the cards together, then each card with its own sum."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from jury.analysis.rivals_part import beside_the_first
from jury.language import _, ngettext
from jury.model.evening import Evening
from jury.standings.ranking import UNRANKED_REASONS, Ranking
from jury.telling.ties import step_sentence
from jury.text import one_line
from jury.wording.methods import METHOD_NAMES
from jury.wording.names import titles
from scoring.explanation import CardLine, CellLine, Explanation, explain
from scoring.marked_round import ABSTAINED
from scoring.standings import Place
from screens.cards.card_row import SIGNS
from screens.console.standings.standing_words import WHY_NOT, cards, place_in_words, undecided, who_gave, wide_spreads
from screens.toolkit.figures import figure, on_the_comma
from screens.toolkit.fitting import padded
from screens.toolkit.lines import EMPTY, Line, Piece, between, cropped, indented, line, side_by_side, wrapped

CARD_WIDTH: Final = 54
"""Cells in which one card's sum is written; as many cards stand side by side as fit."""
CARDS_ABREAST: Final = 3
NAME_WIDTH: Final = 28
MEASURE: Final = 110
"""The widest line of the sheet; wider lines are hard to follow from the name to the number."""


def mark_sheet(evening: Evening, ranking: Ranking, plan: str, width: int) -> Iterator[Line]:
    """Write out how the final mark of a plan comes about; a calibration pitch has a sum and no place."""
    explanation = explain(evening.round_of(plan), plan)
    place = next((place for place in ranking.places if place.plan == plan), None)
    measure = min(width, MEASURE)
    yield from _title(evening, ranking, plan, place, measure)
    yield from _together(evening, ranking, explanation, place, measure)
    yield from _looked_at(evening, ranking, place, measure)
    beside = beside_the_first(evening, ranking, plan)
    if beside:
        yield line(Piece(_("Naast de eerste plaats"), "heading"))
        yield from wrapped(beside, measure, first=line("  "), hang=2)
        yield EMPTY
    yield line(Piece(_("Kaart voor kaart: cijfer × weging"), "heading"))
    yield EMPTY
    blocks = [tuple(_card(evening, card, explanation.weights)) for card in explanation.cards]
    columns = max(1, min(CARDS_ABREAST, (width + 4) // (CARD_WIDTH + 4)))
    if columns == 1:
        for block in blocks:
            yield from (*block, EMPTY)
    else:
        yield from side_by_side(blocks, columns, min(width, columns * (CARD_WIDTH + 8)))


def _title(evening: Evening, ranking: Ranking, plan: str, place: Place | None, width: int) -> Iterator[Line]:
    side = place_in_words(ranking, place) if place else f"– {_(UNRANKED_REASONS[ranking.unranked[plan]])}"
    yield between(line(Piece(one_line(evening.proposal(plan).title), "strong")), line(Piece(side, "strong")), width)
    yield line(Piece("─" * width, "rule"))


def _together(
    evening: Evening, ranking: Ranking, explanation: Explanation, place: Place | None, width: int
) -> Iterator[Line]:
    totals = [card.total for card in explanation.cards if card.total is not None]
    sums = on_the_comma([figure(total) for total in (*totals, explanation.sum)])
    fractions = dict(zip((card.juror for card in explanation.cards if card.total is not None), sums, strict=False))
    room = max(map(len, sums))
    for card in explanation.cards:
        name = padded(one_line(evening.juror(card.juror).name), NAME_WIDTH)
        sign = Piece(f"{SIGNS[card.state]} ", "good" if card.counted else "quiet")
        if card.total is None:
            yield cropped(line(sign, Piece(name, "quiet"), Piece(_(WHY_NOT[card.state]), "quiet")), width)
        else:
            yield line(sign, name, fractions[card.juror], Piece(_fraction(card.total), "quiet"))
    if explanation.mark is None:
        yield line(Piece(_("Er is nog geen volledige kaart, dus ook nog geen cijfer."), "quiet"))
        yield EMPTY
        return
    yield line(" " * (NAME_WIDTH + 2), Piece("─" * room, "rule"))
    yield line("  ", padded(_("samen"), NAME_WIDTH), sums[-1], Piece(_fraction(explanation.sum), "quiet"))
    yield EMPTY
    yield from wrapped(tuple(_division(ranking, explanation, place)), width, first=line("  "), hang=2)
    if not explanation.enough:
        quorum = ngettext(
            "Voor een plaats is {count} volledige kaart nodig.",
            "Voor een plaats zijn {count} volledige kaarten nodig.",
            evening.settings.quorum,
        ).format(count=evening.settings.quorum)
        yield line("  ", Piece(quorum, "accent"))
    yield EMPTY


def _division(ranking: Ranking, explanation: Explanation, place: Place | None) -> Iterator[Piece]:
    assert explanation.mark is not None
    yield Piece(f"{figure(explanation.sum)} ÷ {cards(explanation.count)} = ")
    yield Piece(figure(explanation.mark), "strong")
    if explanation.mark.denominator != 1:
        yield Piece(_(" (precies {fraction})").format(fraction=explanation.mark), "quiet")
    if place is not None and ranking.standings.method == "mean_of_jurors":
        shown = ranking.shown[place.plan]
        if shown != figure(explanation.mark):
            yield Piece(_(", afgerond "))
            yield Piece(shown, "strong")
        yield Piece(".")
    elif place is not None:
        yield Piece(". ")
        yield Piece(
            _("De stand rekent anders ({method}): daar is het cijfer {mark}.").format(
                method=_(METHOD_NAMES[ranking.standings.method]), mark=ranking.shown[place.plan]
            ),
            "accent",
        )


def _fraction(value: Fraction) -> str:
    return "" if value.denominator == 1 else f"   = {value}"


def _looked_at(evening: Evening, ranking: Ranking, place: Place | None, width: int) -> Iterator[Line]:
    if place is None:
        return
    if place.tie is not None:
        yield line(Piece(_("Gelijke stand"), "heading"))
        yield from _equal(evening, ranking, place, width)
        yield EMPTY
    named = [criterion for criterion in evening.criteria if criterion.id in place.criteria]
    means = on_the_comma([figure(place.criteria[criterion.id]) for criterion in named])
    wide = {spread.criterion: spread for spread in wide_spreads(evening, place.plan)}
    yield line(Piece(_("Gemiddelde per criterium, over dezelfde kaarten"), "heading"))
    for criterion, mean in zip(named, means, strict=True):
        counts = "" if criterion.counts else _("  telt niet mee")
        yield line("  ", padded(one_line(criterion.named()), NAME_WIDTH), mean, Piece(counts, "quiet"))
        if criterion.id in wide:
            sentence = Piece(who_gave(evening, wide[criterion.id]), "accent")
            yield from wrapped((sentence,), width, first=line(Piece("    ⚑ ", "accent")), hang=6)
    yield EMPTY


def _equal(evening: Evening, ranking: Ranking, place: Place, width: int) -> Iterator[Line]:
    assert place.tie is not None
    same = _("Precies hetzelfde cijfer als {others}.").format(others=titles(evening, place.tie.others))
    yield from wrapped(same, width, first=line("  "), hang=2)
    steps = [step for step in ranking.standings.trace if place.plan in step.group]
    for number, step in enumerate(steps, start=1):
        first = line(Piece(f"  {number}. ", "quiet"))
        yield from wrapped(step_sentence(evening, step), width, first=first, hang=5)
    if place.tie.decided_by is None:
        yield from wrapped((Piece(undecided(evening, ranking, place), "accent"),), width, first=line("  "), hang=2)


def _card(evening: Evening, card: CardLine, weights: Fraction) -> Iterator[Line]:
    name = one_line(evening.juror(card.juror).name)
    sign = Piece(f"{SIGNS[card.state]} ", "good" if card.counted else "quiet")
    yield line(sign, Piece(name, "strong"))
    if card.total is None:
        yield indented(line(Piece(_(WHY_NOT[card.state]), "quiet")), 2)
    if not any(cell.mark is not None for cell in card.cells):
        return
    products = [figure(cell.product) if cell.product is not None else "" for cell in card.cells]
    total = figure(card.weighted_sum) if card.weighted_sum is not None else ""
    *aligned, summed = on_the_comma([*products, total])
    for cell, product in zip(card.cells, aligned, strict=True):
        yield _cell(evening, cell, product)
    if card.weighted_sum is None or card.total is None:
        return
    yield line(" " * (NAME_WIDTH + 18), Piece("─" * len(summed), "rule"))
    yield line("  ", padded(_("som"), NAME_WIDTH + 16), summed)
    yield line(
        "  ",
        f"{figure(card.weighted_sum)} ÷ {figure(weights)} = ",
        Piece(figure(card.total), "strong"),
        Piece(_fraction(card.total), "quiet"),
    )


def _cell(evening: Evening, cell: CellLine, product: str) -> Line:
    criterion = evening.criterion(cell.criterion)
    name = Piece(f"  {padded(one_line(criterion.named()), NAME_WIDTH)}")
    if cell.mark is None:
        return line(name, Piece("  · " + _("nog open"), "quiet"))
    if cell.mark == ABSTAINED:
        return line(name, Piece("  ~ " + _("onthouden"), "quiet"))
    assert isinstance(cell.mark, Fraction)
    mark = figure(cell.mark).rjust(4)
    if not cell.counts:
        return line(name, mark, Piece("   " + _("telt niet mee"), "quiet"))
    weight = figure(cell.weight).rjust(4)
    return line(name, mark, Piece(" × ", "quiet"), weight, Piece(" = ", "quiet"), "  ", product)
