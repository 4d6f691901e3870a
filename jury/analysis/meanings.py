"""What each part of the analysis means for the winner, in words for somebody who does not count."""

from jury.language import _, ngettext
from jury.model.evening import Evening
from jury.wording.names import titles
from jury.wording.why_no_figure import why
from scoring.analysis import Analysis
from scoring.robustness.summary import Robustness

ADJUSTED = "severity_adjusted"


def of_methods(evening: Evening, found: Robustness) -> str:
    """Say whether another way of computing would bring another winner."""
    if not found.first or not found.other_methods:
        return ""
    first, every, differ = titles(evening, found.first), len(found.other_methods), len(found.methods_that_differ)
    if not differ and set(found.other_methods.values()) != {found.first}:
        return _("Geen andere manier van rekenen geeft duidelijk een andere eerste plaats dan {first}.").format(
            first=first
        )
    if not differ:
        return _("Op elke manier van rekenen die hier kan, is de eerste plaats voor {first}.").format(first=first)
    return ngettext(
        "Op de andere manier van rekenen die hier kan, is de eerste plaats anders. Wat telt, is de manier die "
        "vooraf is afgesproken: dan is de eerste plaats voor {first}.",
        "Op {count} van de {all} andere manieren van rekenen is de eerste plaats anders. Wat telt, is de manier die "
        "vooraf is afgesproken: dan is de eerste plaats voor {first}.",
        every,
    ).format(count=differ, all=every, first=first)


def of_corrections(evening: Evening, analysis: Analysis) -> str:
    """Say whether strict and mild jurors decide who is first."""
    found = analysis.robustness
    if not any(correction.change for correction in analysis.corrections.values()):
        return _("Er is niets te verrekenen: strengheid verandert hier geen cijfer.")
    told = _("Niet elk plan kreeg cijfers van dezelfde juryleden. Een plan kan dan boffen met milde juryleden.")
    if not found.first:
        return told
    adjusted = found.first if evening.settings.aggregate == ADJUSTED else found.other_methods[ADJUSTED]
    if adjusted == found.first:
        ends = _("Ook als streng en mild gelijk zijn getrokken, is de eerste plaats voor {first}.")
    else:
        ends = _("Zijn streng en mild gelijk getrokken, dan is de eerste plaats voor {first}.")
    return f"{told} {ends.format(first=titles(evening, adjusted))}"


def of_jurors(evening: Evening, found: Robustness) -> str:
    """Say whether the first place hangs on one juror."""
    decide = len(found.jurors_who_decide)
    if decide:
        return ngettext(
            "De eerste plaats verandert als één bepaald jurylid wegvalt.",
            "De eerste plaats verandert als één van deze {count} juryleden wegvalt.",
            decide,
        ).format(count=decide)
    first = titles(evening, found.first)
    if None in found.without_juror.values():
        return _("Waar het te berekenen is, blijft de eerste plaats voor {first}.").format(first=first)
    return _("Welk jurylid er ook wegvalt, de eerste plaats blijft voor {first}.").format(first=first)


def of_weights(evening: Evening, found: Robustness) -> str:
    """Say whether the first place hangs on how much a criterion counts."""
    decide = len(found.criteria_that_decide)
    if decide:
        return ngettext(
            "De eerste plaats hangt af van hoe zwaar één criterium telt. Telt het half of dubbel zo zwaar, dan kan "
            "een ander plan de eerste zijn.",
            "De eerste plaats hangt af van hoe zwaar {count} criteria tellen. Telt één daarvan half of dubbel zo "
            "zwaar, dan kan een ander plan de eerste zijn.",
            decide,
        ).format(count=decide)
    missing = next((reason for of, reason in found.reasons.items() if of.startswith("weight_interval.")), None)
    if missing is not None:
        return _("Of andere gewichten iets veranderen, is hier niet te zeggen: {why}.").format(why=why(missing))
    return _("Ook als één criterium half of dubbel zo zwaar telt, blijft de eerste plaats voor {first}.").format(
        first=titles(evening, found.first)
    )


def of_another_jury(evening: Evening, found: Robustness) -> str:
    """Say whether the difference between the first two may be chance."""
    if not found.first:
        return ""
    if len(found.first) > 1:
        return _("{first} delen de eerste plaats: een andere jury kan anders kiezen.").format(
            first=titles(evening, found.first)
        )
    if found.first_above_second is None:
        missing = found.reasons["first_above_second"]
        return _("Of een andere jury hetzelfde kiest, is hier niet te zeggen: {why}.").format(why=why(missing))
    if found.level:
        words = _("{first} en {second} hebben precies hetzelfde cijfer: een andere jury kan anders kiezen.")
    elif found.told_apart:
        words = _("Het verschil tussen {first} en {second} is groter dan wat toeval meestal geeft.")
    elif found.overtaken:
        return ngettext(
            "Zijn streng en mild gelijk getrokken, dan lijkt {second} sterker dan {first}.",
            "Zijn streng en mild gelijk getrokken, dan lijken {second} sterker dan {first}.",
            len(found.stronger),
        ).format(first=titles(evening, found.first), second=titles(evening, found.stronger))
    else:
        words = _("Het verschil tussen {first} en {second} kan toeval zijn: een andere jury kan anders kiezen.")
    return words.format(first=titles(evening, found.first), second=titles(evening, found.second))
