"""The one sentence about the winner: what the marks bear out, and no more than that."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final, NamedTuple

from jury.language import N_, _
from jury.model.evening import Evening
from jury.standings.ranking import NO_PLACES
from jury.text import listed
from jury.wording.names import titles
from jury.wording.why_no_figure import why
from scoring.robustness.summary import Conclusion, Robustness

if TYPE_CHECKING:
    from scoring.analysis import Analysis

SENTENCES: Final[Mapping[Conclusion, str]] = {
    Conclusion.NOT_APPLICABLE: N_("Er is geen eerste plaats aan te wijzen: {why}."),
    Conclusion.NO_PLANS: NO_PLACES,
    Conclusion.ONE_PLAN: N_("Alleen {first} heeft een plaats, dus er valt niets te vergelijken."),
    Conclusion.SHARED_FIRST: N_("{first} delen de eerste plaats: geen afgesproken regel zet ze uit elkaar."),
    Conclusion.LEVEL: N_(
        "{first} is de eerste, met precies hetzelfde cijfer als {second}: de regel voor gelijke cijfers besliste."
    ),
    Conclusion.JURY_TOO_SMALL: N_(
        "{first} is de eerste, maar deze jury is te klein om te zeggen of een andere jury dat ook vindt."
    ),
    Conclusion.TOO_CLOSE: N_(
        "{first} is de eerste, maar het verschil met {second} is te klein om te zeggen welk plan echt beter is."
    ),
    Conclusion.CANNOT_TELL: N_(
        "{first} is de eerste, maar aan deze scorekaarten is niet te zien of dat plan echt beter is dan {second}."
    ),
    Conclusion.DEPENDS: N_("{first} is de eerste, maar dat hangt af {what}."),
    Conclusion.HOLDS: N_("{first} blijft de eerste {what}."),
}
"""What it comes down to, in one sentence that may be published: it names no juror."""
NOTHING_TO_COMPARE: Final = N_("{first} is de eerste, en het verschil met {second} is duidelijk.")
"""Where the first place holds, but there is no other jury, method or weight to look at."""


class Look(NamedTuple):
    """One way of asking again who is first, as it ends a sentence: where it may change, and where it does not."""

    depends: str
    holds: str


JURORS: Final = Look(N_("van wie er in de jury zit"), N_("als één jurylid wegvalt"))
METHODS: Final = Look(N_("van de manier van rekenen"), N_("als we anders rekenen"))
WEIGHTS: Final = Look(N_("van hoe zwaar elk criterium telt"), N_("als één punt half of dubbel zo zwaar telt"))


class Said(NamedTuple):
    """A sentence, and what goes in it: the ids of plans, and the looks that it speaks of; `also` come to the same."""

    message: str
    first: tuple[str, ...] = ()
    second: tuple[str, ...] = ()
    what: tuple[str, ...] = ()
    also: tuple[str, ...] = ()


def said_of(found: Robustness) -> Said:
    """Choose the sentence; it claims nothing of a look that could not be taken."""
    conclusion = found.conclusion
    if conclusion not in (Conclusion.DEPENDS, Conclusion.HOLDS):
        return Said(SENTENCES[conclusion], found.first, found.second)
    if conclusion is Conclusion.DEPENDS:
        changes = {
            JURORS: found.jurors_who_decide,
            METHODS: found.methods_that_differ,
            WEIGHTS: found.criteria_that_decide,
        }
        depends = tuple(look.depends for look, by in changes.items() if by)
        return Said(SENTENCES[conclusion], found.first, found.second, depends)
    taken = {
        JURORS: None not in found.without_juror.values(),
        METHODS: bool(found.other_methods),
        WEIGHTS: None not in found.weight_interval.values(),
    }
    holds = tuple(look.holds for look, so in taken.items() if so)
    return Said(SENTENCES[conclusion] if holds else NOTHING_TO_COMPARE, found.first, found.second, holds[:1], holds[1:])


def winner_sentence(evening: Evening, analysis: "Analysis") -> str:
    """Say in one sentence whether the winner would change, in the language people read now; it names no juror."""
    found = analysis.robustness
    said = said_of(found)
    sentence = _(said.message).format(
        first=titles(evening, said.first),
        second=titles(evening, said.second),
        what=listed([_(each) for each in said.what]),
        why=why(found.refusal) if found.refusal else "",
    )
    if not said.also:
        return sentence
    return f"{sentence} {_('Dat geldt ook {what}.').format(what=_(', of ').join(map(_, said.also)))}"
