"""How the jury worked, as it may be published: who with consent, which criteria, and counts without reasons."""

from collections.abc import Iterable
from fractions import Fraction

from jury.findings.undeclared_ties import explained_ties
from jury.model.evening import Evening
from jury.model.rows import Juror
from jury.publication.contact_data import contact_in, public_addresses
from jury.publication.people import named_in, people_to_keep_out
from jury.publication.private_texts import plan_title
from jury.publication.street_names import names_a_street
from jury.report.building.outcome import tie_rule
from jury.report.model.jury import Anchor, JuryWork, Missed, MovedPlan, NamedJuror, Yardstick
from jury.standings.first_round import revised_cards
from jury.text import sort_key
from jury.wording.surnames import surname_key
from scoring.marked_round import CardState
from scoring.methods import METHODS
from scoring.ranking import cards_for_a_place


def jury_work(evening: Evening, language: str) -> JuryWork:
    """Give what a reader needs to understand the marks, without one juror's mark or reason."""
    settings = evening.settings
    named = _named(evening)
    by_juror = _states_by_juror(evening)
    replaced = sum(row.replaces is not None for row in evening.jurors)
    late, away, never = _absences(evening, by_juror)
    cards = revised_cards(evening)
    method = METHODS[settings.aggregate]
    return JuryWork(
        size=len(evening.jurors) - replaced,
        marked=any(evening.card(plan.id, juror.id).marks for plan in evening.in_play for juror in evening.jurors),
        jurors=tuple(NamedJuror(row.name, row.position, row.role, row.voice) for row in named),
        nameless=len(evening.jurors) - len(named),
        voices=any(row.voice for row in evening.jurors),
        yardsticks=tuple(_yardsticks(evening, language)),
        scale_min=settings.scale_min,
        scale_max=settings.scale_max,
        scale_step=settings.scale_step,
        pass_mark=settings.pass_mark if method.marks else None,
        cards_needed=cards_for_a_place(settings.quorum, method),
        method=settings.aggregate,
        gives_marks=method.marks,
        tie_rules=tuple(tie_rule(evening, rule, language) for rule in settings.tie_break),
        recusals=_count(by_juror, CardState.RECUSED),
        judged_with_tie=sum(
            row.measure == "declare" and bool(evening.card(row.proposal, row.juror).marks)
            for row in evening.interests
            if evening.proposal(row.proposal).in_play
        ),
        explained=sum(bool(evening.card(tie.proposal, tie.juror).marks) for tie in explained_ties(evening)),
        declared=bool(evening.interests),
        late=late,
        away=away,
        never=never,
        replaced=replaced,
        abstentions=_count(by_juror, CardState.ABSTAINED),
        calibrations=sum(not row.counts and row.pitched for row in evening.proposals),
        revised=sum(len(card.cells) for card in cards if not card.whole),
        struck=sum(card.whole and card.first is None for card in cards),
        drawn=evening.state.order_drawn,
        moved=tuple(_moved(evening)),
    )


def _moved(evening: Evening) -> Iterable[MovedPlan]:
    """Tell which plans pitched last; a reason that gives away a street, a name or an address stays out."""
    people, public = people_to_keep_out(evening), public_addresses(evening)
    for row in evening.order_moves:
        private = named_in(row.reason, people) or names_a_street(row.reason) or contact_in(row.reason, public)
        yield MovedPlan(plan_title(evening, evening.proposal(row.proposal)), row.place, "" if private else row.reason)


def _named(evening: Evening) -> list[Juror]:
    if evening.publication.publish_juror_names == "none":
        return []
    return sorted((row for row in evening.jurors if row.consent_name), key=_place_in_the_list)


def _place_in_the_list(juror: Juror) -> tuple[str, str]:
    return sort_key(juror.sort_name) if juror.sort_name else surname_key(juror.name)


def _yardsticks(evening: Evening, language: str) -> Iterable[Yardstick]:
    total = sum((Fraction(row.weight) for row in evening.criteria if row.counts), Fraction(0))
    for row in evening.criteria:
        yield Yardstick(
            name=row.named(language),
            question=row.question,
            share=Fraction(row.weight) / total if row.counts and total else None,
            anchors=tuple(Anchor(mark, meaning) for mark, meaning in row.anchors.items()),
        )


def _states_by_juror(evening: Evening) -> dict[str, list[CardState]]:
    marked = evening.marked_round
    return {juror: [row[position] for row in marked.states] for position, juror in enumerate(marked.jurors)}


def _count(by_juror: dict[str, list[CardState]], state: CardState) -> int:
    return sum(states.count(state) for states in by_juror.values())


def _absences(evening: Evening, by_juror: dict[str, list[CardState]]) -> tuple[Missed, Missed, int]:
    """Count who came in late, who missed pitches for another reason, and who was never there.

    Two who had one place after each other missed nothing together, and are told of apart.
    """
    late: list[int] = []
    away: list[int] = []
    never = 0
    start = evening.session.start
    shared = {id for row in evening.jurors if row.replaces is not None for id in (row.id, row.replaces)}
    for juror in evening.jurors:
        if juror.id in shared:
            continue
        states = by_juror[juror.id]
        absent = states.count(CardState.ABSENT)
        if not absent:
            continue
        if CardState.SCORED not in states and CardState.OPEN not in states:
            never += 1
        elif juror.arrived is not None and start is not None and juror.arrived > start:
            late.append(absent)
        else:
            away.append(absent)
    return Missed(len(late), sum(late)), Missed(len(away), sum(away)), never
