"""The first plan beside the others: who put it above them, by how much, and what would change that."""

from collections.abc import Iterator
from fractions import Fraction

from jury.analysis.figures import NOTHING, mark, name, number
from jury.analysis.part import Content, Part, Sentence, Table, names_and
from jury.language import _, ngettext
from jury.model.evening import Evening
from jury.standings.beside_first import beside_first
from jury.standings.ranking import Ranking
from jury.wording.names import titles
from jury.wording.why_no_figure import why
from scoring.robustness.rivals import Against, Margin
from scoring.robustness.summary import Robustness


def rivals_part(evening: Evening, found: Robustness) -> Part:
    """Give what the makers of another plan ask; the steps that would change the winner by their number only."""
    return Part(_("Naast de eerste plaats"), tuple(_content(evening, found)), _who_else(evening, found))


def steps_part(evening: Evening, margin: Margin) -> Part:
    """Name the marks that would have to be another for another first place; only for who asks."""
    rows = tuple(
        _("{juror} bij {plan}, {criterion}: {old} → {new}").format(
            juror=name(evening.juror(change.juror).name),
            plan=name(evening.proposal(change.plan).title),
            criterion=name(evening.criterion(change.criterion).short()),
            old=mark(Fraction(evening.card(change.plan, change.juror).marks[change.criterion])),
            new=mark(change.mark),
        )
        for change in margin.changes
    )
    told = _("Met deze cijfers was de eerste plaats gedeeld of voor een ander. Geen kleinere wijziging kan dat.")
    return Part(_("De kleinste wijziging"), tuple(map(Sentence, rows)), told)


def beside_the_first(evening: Evening, ranking: Ranking, plan: str) -> str:
    """Say in a sentence how a plan stands beside the first; empty where no mean of jurors puts one plan first."""
    found = beside_first(evening, ranking, plan)
    if found is None:
        return ""
    first, row = found
    told = _("Hoger dan dit plan bij {above}, gelijk bij {equal}, lager bij {below}. Verschil: {difference}.").format(
        above=_jurors(row.above),
        equal=_jurors(row.equal),
        below=_jurors(row.below),
        difference=number(row.mean_difference, signed=True),
    )
    return f"{titles(evening, [first])}: {told[0].lower()}{told[1:]}"


def _jurors(count: int) -> str:
    return ngettext("{count} jurylid", "{count} juryleden", count).format(count=count)


def _who_else(evening: Evening, found: Robustness) -> str:
    group = found.not_told_apart
    if group is None:
        return _("Wie nog meer de eerste kan zijn, is niet te zeggen: {why}.").format(
            why=why(found.reasons["not_told_apart"])
        )
    if len(group) > 1:
        return _("Van {first} niet te onderscheiden: {plans}.").format(
            first=titles(evening, found.first), plans=titles(evening, group[1:])
        )
    return _("Geen ander plan komt zo dichtbij dat het ook de eerste kan zijn.")


def _content(evening: Evening, found: Robustness) -> Iterator[Content]:
    if found.margin_of_victory is not None:
        steps = found.margin_of_victory.steps
        yield Sentence(
            ngettext(
                "Eén stap in één cijfer is genoeg voor een gedeelde of andere eerste plaats.",
                "Voor een gedeelde of andere eerste plaats zijn {count} stappen in de cijfers nodig.",
                steps,
            ).format(count=steps)
        )
    if not found.against_first:
        return
    columns = names_and("", _("hoger"), _("gelijk"), _("lager"), _("verschil"), _("tussen (90%)"))
    yield Table(columns, tuple(_row(evening, plan, row) for plan, row in found.against_first.items()))
    yield Sentence(
        _(
            "Hoger: zoveel juryleden gaven {first} een hoger cijfer dan dit plan. "
            "Verschil: gemiddeld over wie beide beoordeelde."
        ).format(first=titles(evening, found.first))
    )


def _row(evening: Evening, plan: str, row: Against) -> tuple[str, ...]:
    ends = NOTHING
    if row.interval is not None:
        ends = " – ".join(number(end, signed=True) for end in row.interval)
    counts = (str(count) for count in (row.above, row.equal, row.below))
    return evening.proposal(plan).title, *counts, number(row.mean_difference, signed=True), ends
