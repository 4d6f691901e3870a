"""`jury standings`: the ranking, for people or as JSON."""

import json
from collections.abc import Iterator
from pathlib import Path

import click

from jury.commands.arguments import session_argument
from jury.language import _
from jury.model.evening import Evening
from jury.model.rows import METHODS
from jury.session.file import SessionFile
from jury.standings import UNRANKED_REASONS, Ranking, ranking_of, rule_name, standings_json

TITLE_WIDTH = 40


@click.command(help=_("De stand van een avond laten zien, met gelijke standen en wie nog geen plaats heeft."))
@session_argument
@click.option("--method", type=click.Choice(METHODS), help=_("Reken één keer met een andere methode."))
@click.option("--json", "as_json", is_flag=True, help=_("Geef de stand als JSON."))
def command(file: Path, method: str | None, as_json: bool) -> None:
    """Print the standings."""
    with SessionFile.open(file, writable=False) as session:
        evening = session.evening
    ranking = ranking_of(evening, method)
    if as_json:
        click.echo(json.dumps(standings_json(evening, ranking), ensure_ascii=False, indent=2))
        return
    for line in _lines(evening, ranking):
        click.echo(line)


def _lines(evening: Evening, ranking: Ranking) -> Iterator[str]:
    yield evening.session.title
    yield ""
    if not ranking.places:
        yield _("Er is nog geen plan met genoeg kaarten voor een plaats.")
    else:
        width = min(TITLE_WIDTH, max(len(evening.proposal(place.plan).title) for place in ranking.places))
        before, after = _columns(ranking)
        for place in ranking.places:
            whole, point, decimals = ranking.shown[place.plan].partition(
                "," if "," in ranking.shown[place.plan] else "."
            )
            mark = whole.rjust(before) + point + decimals.ljust(after)
            title = _cut(evening.proposal(place.plan).title, width)
            tie = _tie(evening, ranking, place.plan)
            yield f"{place.rank:>3}  {title.ljust(width)}  {mark}  {_cards(place.cards)}{tie}"
    for plan, reason in ranking.unranked.items():
        yield f"  –  {evening.proposal(plan).title}: {_(UNRANKED_REASONS[reason])}"
    yield from _ties(evening, ranking)
    if not ranking.complete:
        yield ""
        yield _("De ronde is nog niet compleet: er staan kaarten open.")


def _ties(evening: Evening, ranking: Ranking) -> Iterator[str]:
    """Tell, tie by tie, what every rule saw and which one decided."""
    if not any(place.tie for place in ranking.places):
        return
    # Most standings hold no tie.
    from jury.tie_words import told_ties

    for tie in told_ties(evening, ranking):
        yield ""
        yield tie.equal
        yield from (f"  {number}. {look}" for number, look in enumerate(tie.looks, start=1))
        yield from (f"  {sentence}" for sentence in tie.shared)


def _columns(ranking: Ranking) -> tuple[int, int]:
    parts = [text.replace(",", ".").partition(".") for text in ranking.shown.values()]
    return max(len(whole) for whole, _point, _rest in parts), max(len(rest) for _whole, _point, rest in parts)


def _cut(title: str, width: int) -> str:
    return title if len(title) <= width else title[: width - 1] + "…"


def _cards(count: int) -> str:
    return _("{count} kaarten").format(count=count) if count != 1 else _("1 kaart   ")


def _tie(evening: Evening, ranking: Ranking, plan: str) -> str:
    tie = next(place.tie for place in ranking.places if place.plan == plan)
    if tie is None:
        return ""
    if tie.decided_by is None:
        return "  " + _("= gedeelde plaats")
    return "  " + _("gelijk cijfer; {rule} gaf de doorslag").format(rule=rule_name(evening, tie.decided_by))
