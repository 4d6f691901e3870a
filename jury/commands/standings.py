"""`jury standings`: the ranking, for people or as JSON."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

import click

from jury.commands.arguments import session_argument
from jury.commands.opening import open_to_look
from jury.commands.streams import writes_every_letter
from jury.language import _, ngettext
from jury.model.evening import Evening
from jury.standings.ranking import INCOMPLETE, NO_PLACES, UNMARKED, UNRANKED_REASONS, Ranking, ranking_of
from jury.text import shortened
from jury.wording.methods import METHOD_NAMES
from scoring.standings import Tie

TITLE_WIDTH = 40


@click.command(help=_("De stand van een avond laten zien, met gelijke standen en wie nog geen plaats heeft."))
@session_argument
@click.option("--method", type=click.Choice(list(METHOD_NAMES)), help=_("Reken één keer met een andere methode."))
@click.option("--json", "as_json", is_flag=True, help=_("Geef de stand als JSON."))
def command(file: Path, method: str | None, as_json: bool) -> None:
    """Print the standings."""
    with open_to_look(file) as session:
        evening = session.evening
    ranking = ranking_of(evening, method)
    if as_json:
        from jury.standings.as_json import standings_json  # for people the command starts sooner without it

        click.echo(json.dumps(standings_json(evening, ranking), ensure_ascii=not writes_every_letter(), indent=2))
        return
    for line in _lines(evening, ranking):
        click.echo(line)


def _lines(evening: Evening, ranking: Ranking) -> Iterator[str]:
    yield evening.session.title
    yield ""
    if evening.unmarked:
        yield _(UNMARKED)
        return
    if not ranking.places:
        yield _(NO_PLACES)
    else:
        width = min(TITLE_WIDTH, max(len(evening.proposal(place.plan).title) for place in ranking.places))
        marks, cards = _marks(ranking), _cards(ranking)
        for place in ranking.places:
            title = shortened(evening.proposal(place.plan).title, width)
            columns = (title.ljust(width), marks[place.plan], cards[place.plan], _tie(evening, place.tie))
            yield f"{place.rank:>3}  {'  '.join(columns)}".rstrip()
    for plan, reason in ranking.unranked.items():
        yield f"  –  {evening.proposal(plan).title}: {_(UNRANKED_REASONS[reason])}"
    yield from _ties(evening, ranking)
    if not ranking.complete:
        yield ""
        yield _(INCOMPLETE)
    if evening.settings.confirm_paper:
        # Few evenings ask for it.
        from jury.telling.paper import unseen_in_words

        if unseen := unseen_in_words(evening):
            yield ""
            yield unseen


def _ties(evening: Evening, ranking: Ranking) -> Iterator[str]:
    """Tell, tie by tie, what every rule saw and which one decided."""
    if not any(place.tie for place in ranking.places):
        return
    # Most standings hold no tie.
    from jury.telling.ties import told_ties

    for tie in told_ties(evening, ranking):
        yield ""
        yield tie.equal
        yield from (f"  {number}. {look}" for number, look in enumerate(tie.looks, start=1))
        yield from (f"  {sentence}" for sentence in tie.shared)


def _marks(ranking: Ranking) -> Mapping[str, str]:
    """Write the marks so that the comma stands under the comma."""
    decimals = {plan: len(text.partition(".")[2]) for plan, text in ranking.rounded.items()}
    most = max(decimals.values())
    marks = {plan: text + " " * (most - decimals[plan]) for plan, text in ranking.shown.items()}
    width = max(map(len, marks.values()))
    return {plan: text.rjust(width) for plan, text in marks.items()}


def _cards(ranking: Ranking) -> Mapping[str, str]:
    """Count the complete cards, the numbers and the words under each other."""
    digits = len(str(max(place.cards for place in ranking.places)))
    said = {
        place.plan: ngettext("{count} kaart", "{count} kaarten", place.cards).format(
            count=str(place.cards).rjust(digits)
        )
        for place in ranking.places
    }
    width = max(map(len, said.values()))
    return {plan: text.ljust(width) for plan, text in said.items()}


def _tie(evening: Evening, tie: Tie | None) -> str:
    if tie is None:
        return ""
    if tie.decided_by is None:
        return _("= gedeelde plaats")
    from jury.wording.tie_rules import rule_name  # most standings hold no tie

    return _("gelijk cijfer; {rule} gaf de doorslag").format(rule=rule_name(evening, tie.decided_by))
