"""The awards of a definition: who decides on each, what only the jury gives, and that a programme names one of them."""

from collections.abc import Collection, Iterable

from jury.definition.faults import Findings, shown
from jury.definition.fields import Reference
from jury.definition.rules import Placed, check_references
from jury.language import _
from jury.model.awards import AUDIENCE, CRITERION, WRITTEN, decided_by, lacks_reason, misplaced, strays


def check_awards(findings: Findings, rows: Iterable[Placed], criteria: Collection[str]) -> None:
    """Say which awards nobody decides on, which have what only the jury gives, and which winner lacks a reason."""
    of_the_audience = None
    for path, row in rows:
        if "by" in row:
            here, by = (*path, "by"), decided_by(row["by"])
            if by is None:
                findings.no_choice(here, row["by"], WRITTEN, (*WRITTEN[1:], *(f"{CRITERION}:{id}" for id in criteria)))
            elif by.kind == CRITERION:
                check_references(findings, [Reference(here, "criteria", by.of)], {"criteria": criteria})
            for name in misplaced(row) if by is not None else ():
                findings.fault((*path, name), _('dit kiest alleen de jury zelf (by = "jury").'))
        if row.get("by") == AUDIENCE:
            if of_the_audience is not None:
                place = findings.place(of_the_audience)
                findings.fault(path, _("de zaal geeft één prijs, en die is er al: {place}.").format(place=place))
            of_the_audience = of_the_audience or path
        if lacks_reason(row):
            findings.fault(path, _("bij een winnaar die de jury kiest, hoort een reden (reason)."))


def check_award_cues(findings: Findings, rundown: Collection[Placed], awards: Collection[str]) -> None:
    """Say which awards on the programme are none; where there is no list of awards they are text, as they once were."""
    unknown = set(strays([row for _path, row in rundown], awards))
    for path, row in rundown:
        if row.get("kind") == "award" and row.get("award") in unknown:
            check_references(findings, [Reference((*path, "award"), "awards", row["award"])], {"awards": awards})
        elif row.get("kind") == "award" and row.get("award") and not awards:
            sentence = _("‘{name}’ is geen prijs van deze avond: er is geen [[awards]]. Het blijft staan als tekst.")
            findings.notice((*path, "award"), sentence.format(name=shown(row["award"])))


def notice_votes(findings: Findings, audience: Collection[Placed], counts: Collection[Placed]) -> None:
    """Say that votes which were noted once do not count where somebody counts apart."""
    for path, row in audience:
        if counts and row.get("votes"):
            findings.notice((*path, "votes"), _("er is apart geteld ([[counts]]); alleen die tellingen gelden."))
