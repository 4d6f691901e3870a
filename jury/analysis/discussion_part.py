"""Where the jury should look during the deliberation."""

from collections.abc import Iterator, Sequence
from typing import Final

from jury.analysis.figures import mark, name, number
from jury.analysis.part import Content, Note, Part, Sentence
from jury.language import _, ngettext
from jury.model.evening import Evening
from jury.text import listed
from jury.wording.why_no_figure import why
from scoring.discussion import Discussion
from scoring.reasons import Reason

MOST_SHOWN: Final = 5
MOST_NAMED: Final = 3
BY_CHANCE: Final = 0.05
"""A pattern that coincidence would give less often than this is worth a look."""


def discussion_parts(evening: Evening, discussion: Discussion, *, figures: bool = True) -> Iterator[Part]:
    """Name the widest differences, who stands alone with a mark, and whether the order of the pitches may matter.

    Without `figures` it leaves out those that only a statistician reads.
    """
    yield Part(
        _("Waar de jury het verst uit elkaar ligt"),
        tuple(_widest(evening, discussion)),
        _("Begin het gesprek hier. Verschil mag, als de jury weet waardoor het komt.") if discussion.widest else "",
    )
    if discussion.alone:
        yield Part(
            _("Wie alleen staat met een cijfer"),
            tuple(_alone(evening, discussion)),
            _("Vraag of het zo bedoeld is: niemand anders zit in de buurt van dit cijfer."),
        )
    if discussion.reasons.get("order_bias") is not Reason.TOO_FEW_PLANS:
        yield Part(
            _("Of de volgorde van de pitches uitmaakt"),
            tuple(_order_figures(discussion)) if figures else (),
            _order(discussion),
        )


def _widest(evening: Evening, discussion: Discussion) -> Iterator[Content]:
    for spread in discussion.widest[:MOST_SHOWN]:
        yield Sentence(
            _("{plan}, {criterion}: {lowest} van {low_names}; {highest} van {high_names}").format(
                plan=_plan(evening, spread.plan),
                criterion=_criterion(evening, spread.criterion),
                lowest=mark(spread.lowest),
                low_names=_names(evening, spread.lowest_by),
                highest=mark(spread.highest),
                high_names=_names(evening, spread.highest_by),
            )
        )
    if not discussion.widest:
        yield Sentence(_("Nergens: er zijn nog geen cijfers die verschillen."))


def _alone(evening: Evening, discussion: Discussion) -> Iterator[Content]:
    for alone in discussion.alone[:MOST_SHOWN]:
        yield Sentence(
            _("{juror} bij {plan}, {criterion}: {mark}; het dichtst daarbij is {nearest}").format(
                juror=_names(evening, (alone.juror,)),
                plan=_plan(evening, alone.plan),
                criterion=_criterion(evening, alone.criterion),
                mark=mark(alone.mark),
                nearest=mark(alone.nearest),
            )
        )
    more = len(discussion.alone) - MOST_SHOWN
    if more > 0:
        yield Sentence(ngettext("En nog {n} cijfer.", "En nog {n} cijfers.", more).format(n=more))


def _order(discussion: Discussion) -> str:
    bias = discussion.order_bias
    if bias is None:
        return _("Niet te zeggen: {why}.").format(why=why(discussion.reasons["order_bias"]))
    words = _("Het is niet aan te tonen dat het uitmaakt wie eerder of later pitchte")
    if bias.p < BY_CHANCE:
        later, earlier = _("Wie later pitchte, staat hoger"), _("Wie eerder pitchte, staat hoger")
        words = later if bias.correlation > 0 else earlier
    return f"{words}."


def _order_figures(discussion: Discussion) -> Iterator[Content]:
    bias = discussion.order_bias
    if bias is not None:
        yield Sentence(
            _("samenhang {correlation}, p {p}").format(
                correlation=number(bias.correlation, signed=True), p=number(bias.p)
            )
        )
        yield Note(_("samenhang: 0 is geen verband, 1 of −1 is een vast verband"))
        yield Note(_("p: de kans op zo’n samenhang als de volgorde niets uitmaakt"))


def _plan(evening: Evening, plan: str) -> str:
    return name(evening.proposal(plan).title)


def _criterion(evening: Evening, criterion: str) -> str:
    row = evening.criterion(criterion)
    return name(row.short()) if row.counts else _("{criterion} (telt niet mee)").format(criterion=name(row.short()))


def _names(evening: Evening, jurors: Sequence[str]) -> str:
    """Name the jurors; of a large group the first ones, and how many more."""
    names = [name(evening.juror(juror).name) for juror in jurors]
    if len(names) > MOST_NAMED:
        more = len(names) - (MOST_NAMED - 1)
        names = [*names[: MOST_NAMED - 1], _("{count} anderen").format(count=more)]
    return listed(names)
