"""The rules of marking: set in the preparation, frozen before the first mark, changed later only with a reason."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Final

from jury.errors import RuleBroken
from jury.language import _
from jury.model.awards import CRITERION, DecidedBy
from jury.model.changes import Changes, drop, next_number, put
from jury.model.evening import Evening
from jury.model.rows import Phase, Settings
from jury.model.running import REVEALS
from jury.model.scale import scale_fault
from jury.round.event import Event, check_seed, needed
from scoring.tie_rule import TieRule, TieRuleKind, read_tie_rule

LONGEST_EMERGENCY: Final = 300
"""Letters that fit on the smallest stage, and that people read while they stand up."""


def _phase(evening: Evening, phase: Phase) -> Changes:
    return put(evening.records, "state", (), {"phase": phase.value})


@dataclass(frozen=True)
class Frozen(Event):
    """Criteria, weights, method, tie rule and order are fixed; from here the jury may mark."""

    what = "frozen"

    def changes(self, evening: Evening) -> Changes:
        """Give the new phase.

        Raises:
            RuleBroken: there is nothing to mark or nobody to mark it, on an evening with marks.
        """
        marking = (
            (_("criteria die meetellen"), [row for row in evening.criteria if row.counts]),
            (_("juryleden"), evening.jurors),
        )
        needed = (*(() if evening.unmarked else marking), (_("plannen"), evening.in_play))
        missing = [name for name, rows in needed if not rows]
        if missing:
            raise RuleBroken(_("De regels kunnen nog niet vast: er zijn geen {what}.").format(what=", ".join(missing)))
        return _phase(evening, Phase.ROUND)


@dataclass(frozen=True)
class DeliberationBegun(Event):
    """The marks are in and sealed; the jury deliberates."""

    what = "deliberation_begun"

    def changes(self, evening: Evening) -> Changes:
        """Give the new phase, and the seal."""
        return put(evening.records, "state", (), {"phase": Phase.DELIBERATION.value, "sealed": 1})


@dataclass(frozen=True)
class RoundResumed(Event):
    """Cards that were still open come in after the deliberation began, for a written reason; the round stays sealed."""

    what = "round_resumed"

    def changes(self, evening: Evening) -> Changes:
        """Give the new phase."""
        return _phase(evening, Phase.ROUND)


@dataclass(frozen=True)
class CriteriaEdited(Event):
    """A criterion came in, changed, or goes (fields is None)."""

    what = "criteria_edited"
    id: str
    fields: Mapping[str, Any] | None

    def changes(self, evening: Evening) -> Changes:
        """Give the criterion's row.

        Raises:
            RuleBroken: one that goes is still needed, none counts, a weight is not positive, or a name is missing.
        """
        known = evening.has("criteria", self.id)
        if self.fields is None:
            return self._gone(evening) if known else ()
        weight = self.fields.get("weight")
        if weight is not None and not Decimal(str(weight)) > 0:
            raise RuleBroken(_("Een weging is een getal boven nul."))
        needed(self.fields, "name", _("Een criterium heeft een naam nodig."), new=not known)
        if self.fields.get("counts", 1 if not known or evening.criterion(self.id).counts else 0) == 0:
            self._check_others_count(evening)
        row = self.fields if known else {"nr": next_number(evening.records, "criteria"), "id": self.id, **self.fields}
        return put(evening.records, "criteria", (self.id,), row)

    def _gone(self, evening: Evening) -> Changes:
        revised = any(row.criterion == self.id for row in evening.revisions)
        if revised or any(key[2] == self.id for key in evening.records.get("marks", {})):
            raise RuleBroken(_("Op dit criterium zijn al cijfers gegeven."))
        if str(TieRule(TieRuleKind.CRITERION, self.id)) in evening.settings.tie_break:
            raise RuleBroken(_("Dit criterium beslist bij een gelijke stand. Wijzig eerst die regel."))
        award = next((row for row in evening.awards if row.by == str(DecidedBy(CRITERION, self.id))), None)
        if award is not None:
            sentence = _("Dit criterium beslist over de prijs ‘{name}’. Wijzig eerst die prijs.")
            raise RuleBroken(sentence.format(name=award.name))
        if any(row.criterion == self.id for row in evening.log):
            raise RuleBroken(_("De notulen noemen dit criterium. Het kan niet meer weg."))
        self._check_others_count(evening)
        return drop(evening.records, "criteria", [(self.id,)])

    def _check_others_count(self, evening: Evening) -> None:
        if not any(row.counts for row in evening.criteria if row.id != self.id):
            raise RuleBroken(_("Minstens één criterium moet meetellen."))


@dataclass(frozen=True)
class SettingsEdited(Event):
    """A rule of marking changed: scale, quorum, method, tie rule."""

    what = "settings_edited"
    fields: Mapping[str, Any]

    def changes(self, evening: Evening) -> Changes:
        """Give the settings that differ.

        Raises:
            RuleBroken: the scale would change after marks were given, the reveal is none of its choices, the audience
                would give an award no more that is in the list, or the rules that come of it cannot work.
        """
        marked = evening.records.get("marks") or evening.revisions
        if marked and any(name.startswith("scale_") for name in self.fields):
            raise RuleBroken(_("De schaal kan niet meer veranderen: er zijn al cijfers gegeven."))
        reveal = self.fields.get("reveal")
        if reveal is not None and reveal not in (*REVEALS, evening.settings.reveal):
            raise RuleBroken(_("Zo gaat de onthulling niet: kies uit {words}.").format(words=", ".join(REVEALS)))
        if self.fields.get("audience_award") == 0 and evening.award_of_the_audience is not None:
            name = evening.award_of_the_audience.name
            raise RuleBroken(_("De zaal geeft de prijs ‘{name}’. Haal die eerst weg bij de prijzen.").format(name=name))
        changed = put(evening.records, "settings", (), self.fields)
        _check_settings(evening.after(changed).settings)
        return changed


def _check_settings(settings: Settings) -> None:
    fault = scale_fault(settings)
    if fault is not None:
        raise RuleBroken(_("De schaal werkt zo niet: {fault}").format(fault=fault.sentence))
    if settings.quorum < 1:
        raise RuleBroken(_("Voor een cijfer is minstens één kaart nodig."))
    for rule in settings.tie_break:
        kind, seed = read_tie_rule(rule)
        if kind is TieRuleKind.LOTTERY:
            check_seed(seed)


@dataclass(frozen=True)
class PublicationEdited(Event):
    """What the juryrapport may say changed."""

    what = "publication_edited"
    fields: Mapping[str, Any]

    def changes(self, evening: Evening) -> Changes:
        """Give the settings that differ."""
        return put(evening.records, "publication", (), self.fields)


@dataclass(frozen=True)
class SessionEdited(Event):
    """Something about the evening itself changed: its title, date or place."""

    what = "session_edited"
    fields: Mapping[str, Any]

    def changes(self, evening: Evening) -> Changes:
        """Give the fields that differ.

        Raises:
            RuleBroken: the evening is left without a title, or nobody could read its emergency text from afar.
        """
        needed(self.fields, "title", _("Een avond heeft een titel nodig."))
        if len(str(self.fields.get("emergency_text") or "")) > LONGEST_EMERGENCY:
            raise RuleBroken(
                _("Deze noodtekst is te lang om in één keer te lezen: hooguit {n} tekens.").format(n=LONGEST_EMERGENCY)
            )
        return put(evening.records, "session", (), self.fields)
