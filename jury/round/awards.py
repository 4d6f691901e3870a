"""The awards change: which there are, whom the jury gives its own, and how the audience's votes were counted."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from jury.errors import RuleBroken
from jury.language import _
from jury.model.awards import AUDIENCE, CRITERION, JURY, OF_THE_JURY, WRITTEN, decided_by
from jury.model.changes import Changes, drop, next_number, put
from jury.model.evening import Evening
from jury.model.rows import Award
from jury.round.event import Event, existing, needed
from jury.text import folded, says_nothing


@dataclass(frozen=True)
class AwardEdited(Event):
    """An award came in, changed its name or who decides on it, or goes (fields is None)."""

    what = "award_edited"
    id: str
    fields: Mapping[str, Any] | None

    def changes(self, evening: Evening) -> Changes:
        """Give the award's row; a winner that the jury chose goes where it decides no more.

        Raises:
            RuleBroken: nobody decides on it, it has no name, or the audience has an award already.
        """
        known = evening.has("awards", self.id)
        if self.fields is None:
            return drop(evening.records, "awards", [(self.id,)] if known else [])
        needed(self.fields, "name", _("Een prijs heeft een naam nodig."), new=not known)
        needed(self.fields, "by", _("Zeg wie over de prijs beslist."), new=not known)
        if "by" in self.fields:
            self._check_by(evening, str(self.fields["by"]))
        if not known:
            row = {"nr": next_number(evening.records, "awards"), "id": self.id, **self.fields}
            return put(evening.records, "awards", (self.id,), row)
        fields = dict(self.fields)
        if fields.get("by", JURY) != JURY:
            fields |= dict.fromkeys(OF_THE_JURY)
        return put(evening.records, "awards", (self.id,), fields)

    def _check_by(self, evening: Evening, by: str) -> None:
        decides = decided_by(by)
        if decides is None:
            raise RuleBroken(_("Zo wordt een prijs niet gegeven: kies uit {words}.").format(words=", ".join(WRITTEN)))
        if decides.kind == CRITERION:
            existing(evening, "criteria", decides.of)
        other = evening.award_of_the_audience
        if decides.kind == AUDIENCE and other is not None and other.id != self.id:
            raise RuleBroken(_("De zaal geeft één prijs, en die is er al: ‘{name}’.").format(name=other.name))


@dataclass(frozen=True)
class AwardGiven(Event):
    """The jury chose who gets its own award, and why; without a winner it takes that back."""

    what = "award_given"
    id: str
    winner: str | None
    why: str = ""

    def changes(self, evening: Evening) -> Changes:
        """Give the award's winner and the reason.

        Raises:
            RuleBroken: there is no such award of the jury, the plan takes no part or has an award, or no reason.
        """
        existing(evening, "awards", self.id)
        award = evening.award(self.id)
        if award.by != JURY:
            raise RuleBroken(_("Deze prijs kiest de jury niet zelf."), hint=_("Hij volgt uit cijfers of stemmen."))
        if self.winner is None:
            return put(evening.records, "awards", (self.id,), dict.fromkeys(OF_THE_JURY))
        existing(evening, "proposals", self.winner)
        plan = evening.proposal(self.winner)
        if not plan.in_play:
            raise RuleBroken(_("‘{plan}’ doet niet mee, en kan deze prijs niet krijgen.").format(plan=plan.title))
        if says_nothing(self.why):
            raise RuleBroken(_("Schrijf op waarom de jury dit plan kiest. De reden komt in het rapport."))
        if other := self._other_award(evening):
            sentence = _("‘{plan}’ krijgt al ‘{award}’, en een plan krijgt één prijs.")
            raise RuleBroken(sentence.format(plan=plan.title, award=other.name))
        return put(evening.records, "awards", (self.id,), {"winner": self.winner, "reason": self.why})

    def _other_award(self, evening: Evening) -> Award | None:
        if not evening.settings.one_award_per_plan:
            return None
        chosen = (row for row in evening.awards if row.by == JURY and row.id != self.id)
        return next((row for row in chosen if row.winner == self.winner), None)


@dataclass(frozen=True)
class CountTyped(Event):
    """One counter typed how many votes each plan got, apart from the other; without votes that count goes."""

    what = "count_typed"
    counter: str
    votes: Mapping[str, int] | None

    def changes(self, evening: Evening) -> Changes:
        """Give the counter's row.

        Raises:
            RuleBroken: the audience gives no award, nobody counted, or votes are no whole numbers of plans.
        """
        if not evening.audience_votes:
            raise RuleBroken(_("Deze avond heeft geen publieksprijs."), hint=_("Zet die eerst aan bij de regels."))
        if says_nothing(self.counter):
            raise RuleBroken(_("Typ de naam van wie er telde."))
        name = " ".join(self.counter.split())
        known = next((row for row in evening.counts if folded(row.counter) == folded(name)), None)
        if self.votes is None:
            return drop(evening.records, "counts", [(known.nr,)] if known else [])
        check_votes(evening, self.votes)
        number = next_number(evening.records, "counts") if known is None else known.nr
        row = {"nr": number, "counter": name if known is None else known.counter, "votes": dict(self.votes)}
        return put(evening.records, "counts", (number,), row)


def check_votes(evening: Evening, votes: Mapping[str, Any]) -> None:
    """Make sure that votes are whole numbers of plans that there are.

    Raises:
        RuleBroken: they are not.
    """
    for plan, count in votes.items():
        existing(evening, "proposals", plan)
        if not isinstance(count, int) or count < 0:
            raise RuleBroken(_("Stemmen zijn een heel getal: nul of meer."))
