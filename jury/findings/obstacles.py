"""What stands in the way of publishing, as data: a sentence, how hard it stops, and where it is settled."""

from typing import Final

from jury.errors import JuryError
from jury.findings.obstacle import Find, Found, Obstacle
from jury.findings.plain_texts import texts_to_simplify
from jury.findings.private_in_texts import kept_from_letters, private_words, streets_named
from jury.findings.signals import standing
from jury.findings.undeclared_ties import undeclared_ties
from jury.findings.what_signals_see import loose_subject
from jury.language import _, ngettext
from jury.model.awards import AUDIENCE, JURY
from jury.model.evening import Evening
from jury.model.proposal import Proposal
from jury.model.rows import VERDICT_SENTENCES
from jury.model.tables import Key
from jury.publication.looked_at import may_stay, place_name
from jury.publication.public_places import public_places
from jury.standings.audience import Counting, counted_votes
from jury.standings.awards import awards_given
from jury.standings.paper_cards import waiting
from jury.standings.ranking import Ranking, ranking_of, shared_places
from jury.text import listed, one_line
from jury.wording.fields import word
from jury.wording.names import titles
from scoring.marked_round import CardState
from scoring.methods import METHODS
from scoring.ranking import cards_for_a_place
from scoring.tie_rule import TieRuleKind


def obstacles(evening: Evening) -> tuple[Obstacle, ...]:
    """Find what stands in the way of publishing this evening; what stops comes before what is only a signal."""
    try:
        ranking = ranking_of(evening)
    except JuryError as error:
        ranking = None
        no_outcome = [Obstacle("no_outcome", str(error), True, "settings", (), "aggregate")]
    else:
        no_outcome = []
    found = [*no_outcome, *(obstacle for find in FINDERS for obstacle in find(evening, ranking))]
    return tuple(sorted(found, key=lambda obstacle: not obstacle.stops))


def _open_cards(evening: Evening, _ranking: Ranking | None) -> Found:
    for plan, states in zip(evening.marked_round.plans, evening.marked_round.states, strict=True):
        count = states.count(CardState.OPEN)
        if count:
            sentence = ngettext("Bij {plan} staat nog {n} kaart open.", "Bij {plan} staan nog {n} kaarten open.", count)
            title = evening.proposal(plan).title
            yield Obstacle("open_cards", sentence.format(plan=title, n=count), True, "proposals", (plan,))


def _unconfirmed_cards(evening: Evening, _ranking: Ranking | None) -> Found:
    """Cards from paper that no second person looked at, plan by plan; it leads to the first of them."""
    cards = waiting(evening)
    for plan in dict.fromkeys(plan for plan, _juror in cards):
        of_it = [card for card in cards if card[0] == plan]
        sentence = ngettext(
            "Bij {plan} is nog {n} kaart van papier niet nagekeken.",
            "Bij {plan} zijn nog {n} kaarten van papier niet nagekeken.",
            len(of_it),
        )
        title = evening.proposal(plan).title
        yield Obstacle("unconfirmed_card", sentence.format(plan=title, n=len(of_it)), True, "scorecards", of_it[0])


def _below_quorum(evening: Evening, ranking: Ranking | None) -> Found:
    needed = cards_for_a_place(evening.settings.quorum, METHODS[evening.settings.aggregate])
    for plan, reason in ranking.unranked.items() if ranking else ():
        if reason == "below_quorum":
            sentence = _("{plan} krijgt geen eindcijfer: minder dan {n} juryleden gaven op alle punten een cijfer.")
            text = sentence.format(plan=evening.proposal(plan).title, n=needed)
            yield Obstacle("below_quorum", text, False, "proposals", (plan,))


def _undecided_ties(evening: Evening, ranking: Ranking | None) -> Found:
    """A shared place that the report names: it stops where the rules say that the jury itself decides."""
    jury_decides = TieRuleKind.DELIBERATION in evening.settings.tie_break
    for rank, plans in shared_places(public_places(ranking, evening.publication.publish_ranking)).items():
        sentence = (
            _("{plans} staan gelijk op plaats {rank}. Volgens de regels beslist de jury; dat is nog niet gebeurd.")
            if jury_decides
            else _("{plans} delen plaats {rank}: geen regel zet ze uit elkaar.")
        )
        text = sentence.format(plans=titles(evening, plans), rank=rank)
        yield Obstacle("undecided_tie", text, jury_decides, "tie_decisions", tuple(plans))


def _verdicts(evening: Evening, _ranking: Ranking | None) -> Found:
    for plan in evening.in_play:
        verdict = evening.verdicts.get(plan.id)
        if verdict is None and evening.unmarked:
            continue
        if verdict is None:
            text = _("Over {plan} heeft de jury nog geen oordeel.").format(plan=plan.title)
            yield Obstacle("no_verdict", text, True, "verdicts", (plan.id,), "verdict")
            continue
        if verdict.verdict == "join" and not _partners(evening, plan, verdict.join_with):
            text = _("{plan} gaat samen verder, maar er staat nog niet bij met welk plan.").format(plan=plan.title)
            yield Obstacle("join_without_partner", text, True, "verdicts", (plan.id,), "join_with")
        empty = [field for field in VERDICT_SENTENCES if not getattr(verdict, field)]
        if empty:
            text = _("Bij het oordeel over {plan} is nog niet alles ingevuld: {fields}.").format(
                plan=plan.title, fields=listed([word("verdicts", field) for field in empty])
            )
            yield Obstacle("verdict_incomplete", text, False, "verdicts", (plan.id,), empty[0])


def _agreements(evening: Evening, _ranking: Ranking | None) -> Found:
    loose = {seen.subject: seen.sentence for seen in standing(evening, "loose_agreement")}
    for row in evening.agreements:
        if (what := loose_subject(row)) in loose:
            field = "by" if row.by is None else "who"
            yield Obstacle("agreement_incomplete", loose[what], False, "agreements", (row.nr,), field)
    for seen in standing(evening, "no_return_date"):
        yield Obstacle("no_return_date", seen.sentence, False, "session", (), "return_date")


def _quote(evening: Evening, _ranking: Ranking | None) -> Found:
    """A quote that nobody said yes or no to: it is printed, and somebody still has to ask."""
    if evening.session.quote.strip() and evening.session.quote_consent is None:
        text = _("Mag het citaat in het rapport? Vraag het aan wie het zei, en noteer het antwoord bij Avond.")
        yield Obstacle("quote_not_asked", text, False, "session", (), "quote_consent")


def _interests(evening: Evening, _ranking: Ranking | None) -> Found:
    for row in evening.interests:
        names = {"juror": evening.juror(row.juror).name, "plan": evening.proposal(row.proposal).title}
        where = place_name("interests", (row.proposal, row.juror), "decided_by")
        # Who steps aside decides that alone; that somebody may judge all the same is for another to say.
        if row.measure == "declare" and row.decided_by is None and not may_stay(evening, where):
            text = _("Over het belang van {juror} bij {plan} is nog niet beslist.").format(**names)
            yield Obstacle("interest_undecided", text, False, "interests", (row.nr,), "decided_by", place=where)
        if row.measure == "recuse" and evening.card(row.proposal, row.juror).marks:
            text = _("{juror} stapt opzij bij {plan}, maar gaf wel cijfers.").format(**names)
            yield Obstacle("recused_with_marks", text, True, "interests", (row.nr,))
    for tie in undeclared_ties(evening):
        if evening.card(tie.proposal, tie.juror).marks:
            sentence = (
                _("{juror} werkt bij {party} (trekt {plan}) en gaf cijfers zonder een belang te melden.")
                if tie.leads
                else _("{juror} werkt bij {party} (partij in {plan}) en gaf cijfers zonder een belang te melden.")
            )
            text = sentence.format(
                juror=evening.juror(tie.juror).name,
                party=evening.party(tie.party).name,
                plan=evening.proposal(tie.proposal).title,
            )
            key: Key = (tie.proposal, tie.juror)
            place = place_name("interests", key)
            yield Obstacle("undeclared_interest", text, tie.leads, "interests", key, place=place)


def _audience(evening: Evening, _ranking: Ranking | None) -> Found:
    """Votes that are not counted yet, and counts that no second one confirms: those stop."""
    if not evening.audience_votes:
        return
    counted = counted_votes(evening)
    if counted.state is Counting.ONE:
        sentence = _("{name} telde de stemmen van de zaal; een tweede teller nog niet.")
        yield Obstacle("counted_once", sentence.format(name=one_line(*counted.counters)), True, "counts", ())
    elif counted.state is Counting.DIFFERENT:
        count = len(counted.differing)
        sentence = ngettext(
            "De tellers van de stemmen zijn het niet eens over {n} plan.",
            "De tellers van de stemmen zijn het niet eens over {n} plannen.",
            count,
        )
        yield Obstacle("counts_differ", sentence.format(n=count), True, "counts", ())
    elif not any(counted.votes.values()):
        yield Obstacle("no_votes", _("De stemmen voor de publieksprijs zijn nog niet geteld."), False, "audience", ())


def _awards(evening: Evening, ranking: Ranking | None) -> Found:
    """Awards that nobody gets: where the jury itself decides that stops, else it is a signal."""
    for award, winners, passed in awards_given(evening, ranking):
        names = {"award": one_line(award.name), "plan": titles(evening, (award.winner,)) if award.winner else ""}
        if winners or award.by == AUDIENCE:
            continue
        if award.by == JURY:
            sentence = (
                _("De jury koos nog niet wie de prijs ‘{award}’ krijgt.")
                if award.winner is None
                else _("{plan} krijgt al een andere prijs. Kies wie de prijs ‘{award}’ krijgt.")
                if passed
                else _("{plan} doet niet meer mee. Kies wie de prijs ‘{award}’ krijgt.")
            )
            yield Obstacle("award_without_winner", sentence.format(**names), True, "awards", (award.id,), "winner")
        elif ranking is not None and ranking.places:
            text = _("Niemand krijgt de prijs ‘{award}’: geen plan komt ervoor in aanmerking.").format(**names)
            yield Obstacle("award_without_winner", text, False, "awards", (award.id,))


def _partners(evening: Evening, plan: Proposal, join_with: tuple[str, ...]) -> list[str]:
    in_play = {other.id for other in evening.in_play} - {plan.id}
    return [other for other in join_with if other in in_play]


FINDERS: Final[tuple[Find, ...]] = (
    _open_cards,
    _unconfirmed_cards,
    _undecided_ties,
    _verdicts,
    streets_named,
    private_words,
    kept_from_letters,
    _interests,
    _below_quorum,
    _agreements,
    _quote,
    _audience,
    _awards,
    texts_to_simplify,
)
"""In the order in which the secretary meets them."""
