"""What stands beside a plan in tables of its own: noted and changed from Plannen, read there and in Pitch."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from consoles import screen_text, settled, typed
from plan_evenings import in_preparation

from jury.example import example_records
from jury.model.evening import Evening
from jury.model.tables import Records
from screens.console.app import JuryApp
from screens.console.beside_a_plan import beside
from screens.console.pitch.plan_page import plan_page
from screens.forms.pick import PickDialog

OpenConsole = Callable[[Path], JuryApp]
MakeEvening = Callable[[Records], Path]
FIRST = "V02"
RULE = "Een stoep is geen terras"


async def test_a_rule_in_the_way_is_noted_with_two_keys_and_its_text_stands_there_and_goes_with_one_key(
    make_evening: MakeEvening, open_console: OpenConsole
) -> None:
    app = open_console(make_evening(in_preparation()))
    async with app.run_test(size=(120, 140)) as pilot:
        await settled(pilot)
        await typed(pilot, "t", "enter", *RULE, "escape")
        (barrier,) = app.evening.barriers
        assert (barrier.text, barrier.proposal) == (RULE, FIRST)
        assert "Regel in de weg" in screen_text(app)
        assert RULE in screen_text(app)
        await typed(pilot, "u")
        assert app.evening.barriers == ()
        assert RULE not in screen_text(app)


async def test_a_letter_goes_to_what_is_noted_and_the_plan_stands_in_its_form(
    make_evening: MakeEvening, open_console: OpenConsole
) -> None:
    app = open_console(make_evening(in_preparation()))
    async with app.run_test(size=(120, 50)) as pilot:
        await settled(pilot)
        await typed(pilot, "t", "a", "enter", *"Samen koken", "escape")
        assert [(row.what, row.proposals) for row in app.evening.agreements] == [("Samen koken", (FIRST,))]


async def test_what_stands_beside_a_plan_is_changed_from_the_same_list(
    make_evening: MakeEvening, open_console: OpenConsole
) -> None:
    barriers: Any = {
        (1,): {"nr": 1, "text": RULE, "proposal": FIRST},
        (2,): {"nr": 2, "text": "Elders", "proposal": "V01"},
    }
    app = open_console(make_evening({**in_preparation(), "barriers": barriers}))
    async with app.run_test(size=(120, 140)) as pilot:
        await settled(pilot)
        await typed(pilot, "t")
        assert isinstance(app.screen, PickDialog)
        assert "Elders" not in screen_text(app), "that is beside another plan"
        await typed(pilot, "end", "enter", "end", *"!", "escape")
        assert [row.text for row in app.evening.barriers] == [f"{RULE}!", "Elders"]


async def test_after_the_end_an_official_answer_can_still_come_in(
    make_evening: MakeEvening, open_console: OpenConsole
) -> None:
    records = example_records()
    final: Any = {**records, "answers": {}, "state": {(): {**records["state"][()], "phase": "final", "version": 1}}}
    app = open_console(make_evening(final))
    async with app.run_test(size=(100, 50)) as pilot:
        await settled(pilot)
        await typed(pilot, "f2", "t")
        assert "Regel die in de weg staat" not in screen_text(app)
        await typed(pilot, "O", "enter", "enter", "enter", "enter", *"Ja, mits", "escape")
        assert [row.decision for row in app.evening.answers] == ["Ja, mits"]


def test_a_tie_names_the_other_plan_and_a_rule_that_is_lifted_no_longer_asks_for_a_look() -> None:
    more: Any = {
        "links_between": {(1,): {"nr": 1, "proposals": ["V01", FIRST], "what": "samen koken"}},
        "barriers": {(1,): {"nr": 1, "text": RULE, "proposal": FIRST, "lifted_by": "gemeente", "lifted": 1}},
        "agreements": {},
        "sources": {},
    }
    evening = Evening({**example_records(), **more})
    told = [(row.label, row.text, row.look) for row in beside(evening, evening.proposal(FIRST))]
    assert told == [
        ("Regel in de weg", f"{RULE} · opgelost · Gemeente Rietermonde", False),
        ("Verbonden", "met De Lange Tafel: samen koken", False),
    ]


def test_the_jury_reads_it_again_beside_its_marks() -> None:
    barriers: Any = {(1,): {"nr": 1, "text": RULE, "proposal": FIRST}}
    evening = Evening({**example_records(), "barriers": barriers})
    told = ["".join(piece.text for piece in line) for line in plan_page(evening, FIRST, 60)]
    assert told[told.index("Regel in de weg") + 1] == RULE
    elsewhere = ["".join(piece.text for piece in line) for line in plan_page(evening, "V01", 60)]
    assert RULE not in elsewhere
