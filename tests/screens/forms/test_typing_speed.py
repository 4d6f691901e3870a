"""Forms at typing speed: how many keys it takes beside the texts themselves, at a round table in the evening."""

from collections.abc import Callable
from pathlib import Path

from consoles import settled
from sections import go_to
from textual.pilot import Pilot

from jury.model.alliance import Need, Offer
from screens.console.app import JuryApp

OpenConsole = Callable[[Path], JuryApp]


class Hands:
    """Types texts and presses keys, and counts the keys that are no text."""

    def __init__(self, pilot: Pilot[None]) -> None:
        self.pilot = pilot
        self.keys = 0

    async def key(self, *keys: str) -> None:
        self.keys += len(keys)
        await self.pilot.press(*keys)

    async def text(self, text: str) -> None:
        await self.pilot.press(*text)


async def test_a_party_with_two_needs_and_two_offers_takes_at_most_sixty_keys_beside_the_texts(
    evening_file: Path, open_console: OpenConsole
) -> None:
    app = open_console(evening_file)
    async with app.run_test(size=(80, 24)) as pilot:
        await go_to(pilot, "session")
        hands = Hands(pilot)
        await hands.key("7", "n")
        await hands.text("Bakkerij Vos")
        await hands.key("enter")
        await hands.text("ondernemer")
        await hands.key("enter")
        await hands.text("Klanten die blijven")
        await hands.key("ctrl+s")
        for key, text, kind in (
            ("g", "Een bakfiets", "spullen"),
            ("g", "Hulp met de site", "kennis"),
            ("b", "Brood van gisteren", "eten"),
            ("b", "Een oven op zondag", "ruimte"),
        ):
            await hands.key(key)
            await hands.text(text)
            await hands.key("enter")
            await hands.text(kind)
            await hands.key("ctrl+s")
        await settled(pilot)
        party = app.evening.parties[-1]
        assert (party.name, party.kind, party.interest) == ("Bakkerij Vos", "ondernemer", "Klanten die blijven")
        needs = [row for row in app.evening.needs if row.party == party.id]
        offers = [row for row in app.evening.offers if row.party == party.id]
        assert [(row.text, row.kind) for row in needs] == [("Een bakfiets", "spullen"), ("Hulp met de site", "kennis")]
        assert [(row.text, row.kind) for row in offers] == [
            ("Brood van gisteren", "eten"),
            ("Een oven op zondag", "ruimte"),
        ]
        assert all(isinstance(row, Need | Offer) for row in (*needs, *offers))
        assert hands.keys <= 60


async def test_a_cross_question_and_its_answer_are_typed_while_the_next_pitch_runs(
    evening_file: Path, open_console: OpenConsole
) -> None:
    app = open_console(evening_file)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("f6", "space", "f3")
        await settled(pilot)
        hands, marked = Hands(pilot), app.evening.cards
        before = len(app.evening.cross_questions)
        await hands.key("w")
        await hands.text("Wie veegt de stoep?")
        await hands.key("enter")
        await hands.text("De buren om de beurt.")
        await hands.key("escape")
        await settled(pilot)
        row = app.evening.cross_questions[before]
        assert (row.question, row.answer) == ("Wie veegt de stoep?", "De buren om de beurt.")
        assert hands.keys <= 4
        assert app.current_mode == "pitch"
        assert app.evening.cards == marked
