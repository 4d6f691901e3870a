"""What can be found from anywhere, and asked for: the names of the evening, and the commands of the moment."""

from collections.abc import Awaitable, Callable, Iterator, Mapping
from functools import partial
from typing import Any, Final

from textual.screen import Screen

from jury.language import N_, _
from jury.model.card_numbers import FIGURES, card_number, cards_numbered
from jury.model.evening import Evening
from jury.text import clean
from jury.wording.rows import table_word
from screens.console.console_app import ConsoleApp
from screens.forms.find import Findable, FindDialog
from screens.toolkit.key_names import names_more_keys, offered_keys

MODE_OF_TABLE: Final = {"proposals": "proposals"}
"""Where a row is shown, when the mode on the screen does not show it and it is not at home in Avond."""
MOVES: Final = frozenset({"up", "down", "left", "right", "home", "end", "tab", "shift+tab", "enter", "escape", "0"})
"""Keys that mean something where the cursor stands, and nothing in a list of commands."""
CARDS: Final = "cards"
BETWEEN_IDS: Final = "\n"
"""What stands in no id."""
KINDS: Final = {"proposals": N_("plan"), "jurors": N_("jurylid"), "parties": N_("partij")}
TEXTS: Final[Mapping[str, str]] = {
    "themes": "name",
    "goals": "text",
    "measures": "text",
    "needs": "text",
    "offers": "text",
    "agreements": "what",
    "cross_questions": "question",
    "dilemmas": "text",
    "barriers": "text",
    "figures": "name",
    "area_points": "text",
    "sources": "text",
    "areas": "name",
    "tables": "name",
    "team": "name",
}
"""The tables whose rows are found by their text too; what a room must not read is none of it."""


def ask_name(app: ConsoleApp) -> None:
    """Ask for a plan, a juror, a party or the number of a printed card, and go there."""

    async def found(key: str | None) -> None:
        if key is not None:
            await go_to(app, key)

    evening = app.evening
    placeholder = _("Zoek een plan, naam, tekst of kaartnummer")
    app.push_screen(FindDialog(placeholder, list(names(evening)), partial(cards, evening)), found)


def ask_command(app: ConsoleApp) -> None:
    """Ask for one of all commands that work now, and run it."""
    every, runs = commands(app.screen)

    async def chosen(key: str | None) -> None:
        if key is not None:
            await runs[key]()

    app.push_screen(FindDialog(_("Zoek een opdracht"), every), chosen)


def names(evening: Evening) -> Iterator[Findable]:
    """Give every plan, juror and party, then what was noted, under the key table:id."""
    for plan in evening.proposals:
        lead = evening.party(plan.lead).name if plan.lead else ""
        yield Findable(f"proposals:{plan.id}", plan.title, _(KINDS["proposals"]), f"{plan.id} {plan.pitcher} {lead}")
    for juror in evening.jurors:
        yield Findable(f"jurors:{juror.id}", juror.name, _(KINDS["jurors"]))
    for party in evening.parties:
        yield Findable(f"parties:{party.id}", party.name, _(KINDS["parties"]))
    for table, field in TEXTS.items():
        for key, row in evening.records.get(table, {}).items():
            if text := clean(str(row.get(field) or "")):
                yield Findable(f"{table}:{key[0]}", text, table_word(table))


def cards(evening: Evening, typed: str) -> list[Findable]:
    """Give the printed card that has the number that was typed, once that is a whole number, under cards:plan/juror.

    Raises:
        WrongInput: the number was typed wrong, or is of another evening.
    """
    if sum(character.isdigit() for character in typed) < FIGURES or any(map(str.isalpha, typed)):
        return []
    return [
        Findable(
            f"{CARDS}:{plan}{BETWEEN_IDS}{juror}",
            f"{evening.juror(juror).name}: {evening.proposal(plan).title}",
            _("Kaart {number}").format(number=card_number(evening, plan, juror)),
        )
        for plan, juror in cards_numbered(evening, typed)
    ]


async def go_to(app: ConsoleApp, found: str) -> None:
    """Go to what was found: in the mode on the screen where that shows it, or else where it is at home."""
    from screens.console.mode import ModeScreen

    table, _colon, id = found.partition(":")
    here = app.screen
    if table == CARDS:
        await app.action_go("pitch")
        rows = tuple(zip(("proposals", "jurors"), id.split(BETWEEN_IDS), strict=True))
    elif isinstance(here, ModeScreen) and here.select(table, id):
        return
    else:
        await app.action_go(MODE_OF_TABLE.get(table, "evening"))
        rows = ((table, id),)
    there = app.screen
    if isinstance(there, ModeScreen):
        for row in rows:
            there.select(*row)


def commands(screen: Screen[Any]) -> tuple[list[Findable], dict[str, Callable[[], Awaitable[object]]]]:
    """Give the commands that work now on a screen, those of its line of keys first, and by key what runs each."""
    found: dict[str, Findable] = {}
    runs: dict[str, Callable[[], Awaitable[object]]] = {}
    for active in sorted(offered_keys(screen), key=lambda active: not active.binding.show):
        binding = active.binding
        if binding.key not in MOVES and binding.action not in found and not names_more_keys(binding):
            name, key = binding.tooltip or binding.description, screen.app.get_key_display(binding)
            found[binding.action] = Findable(binding.action, name, key, binding.description)
            runs[binding.action] = partial(screen.app.run_action, binding.action, active.node)
    return list(found.values()), runs
