"""When the jury is done Beraad says so: counted twice and ready for the hall, or not to be revealed."""

from collections.abc import Callable
from pathlib import Path

import pytest
from evidence import miscounted
from running_evenings import judged_evening
from secret_modes import DELIBERATION, lifted, seen
from stillness import until

from jury.evidence import second_count
from jury.example import demo_records, example_records
from jury.model.evening import Evening
from jury.model.tables import Records
from jury.standings.ranking import ranking_if_any
from screens.console.app import JuryApp
from screens.console.deliberation.ready import jury_is_done

OpenConsole = Callable[[Path], JuryApp]
MakeEvening = Callable[[Records], Path]
READY = "✓ klaar om te onthullen"


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_once_all_is_decided_it_is_ready_and_counted_twice(
    full_evening_file: Path, open_console: OpenConsole, size: tuple[int, int]
) -> None:
    console = open_console(full_evening_file)
    async with console.run_test(size=size) as pilot:
        await lifted(pilot, DELIBERATION)
        for _plan in console.evening.in_play:
            await until(pilot, lambda: READY in seen(console))
            await pilot.press("down")


async def test_two_counts_that_differ_are_told_before_anybody_tries(
    full_evening_file: Path, open_console: OpenConsole, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(second_count, "recount", miscounted)
    console = open_console(full_evening_file)
    async with console.run_test(size=(80, 24)) as pilot:
        await lifted(pilot, DELIBERATION)
        await until(pilot, lambda: "⚑ tellingen verschillen" in seen(console))


async def test_it_is_not_ready_while_a_verdict_is_missing(make_evening: MakeEvening, open_console: OpenConsole) -> None:
    records = example_records()
    verdicts = {key: row for key, row in records["verdicts"].items() if key != ("V09",)}
    console = open_console(make_evening({**records, "verdicts": verdicts}))
    async with console.run_test(size=(80, 24)) as pilot:
        await lifted(pilot, DELIBERATION)
        assert "klaar om te onthullen" not in seen(console)


async def test_it_is_not_ready_while_a_card_is_open(make_evening: MakeEvening, open_console: OpenConsole) -> None:
    open_cards = {**demo_records(), "verdicts": example_records()["verdicts"]}
    state = {**open_cards["state"][()], "phase": "deliberation"}
    console = open_console(make_evening({**open_cards, "state": {(): state}}))
    async with console.run_test(size=(80, 24)) as pilot:
        await lifted(pilot, DELIBERATION)
        assert "klaar om te onthullen" not in seen(console)


async def test_once_the_hall_has_seen_it_what_is_left_is_to_make_it_final(
    make_evening: MakeEvening, open_console: OpenConsole
) -> None:
    stage: Records = {"stage": {(): {"current": "closing", "revealed": 1}}}
    console = open_console(make_evening({**example_records(), **stage}))
    async with console.run_test(size=(80, 24)) as pilot:
        await lifted(pilot, DELIBERATION)
        assert "V  de uitslag vaststellen" in seen(console)


def judged(
    *marks: int, verdicts: str = "V1 V2 V3", tie_break: tuple[str, ...] = ("deliberation",), revealed: int = 0
) -> Evening:
    """Give an evening in the deliberation, with these marks and a verdict on these plans."""
    evening = judged_evening(*marks, settings={"tie_break": list(tie_break)}, stage={"revealed": revealed})
    given: Records = {
        "verdicts": {
            (plan,): {"nr": n, "proposal": plan, "verdict": "adopt"} for n, plan in enumerate(verdicts.split())
        }
    }
    return Evening({**evening.records, **given})


@pytest.mark.parametrize(
    ("evening", "done"),
    [
        (judged(9, 8, 7), True),
        (judged(9, 8, 7, verdicts="V1 V3"), False),
        (judged(9, 9, 7), False),
        (judged(9, 9, 7, tie_break=()), True),
        (judged(9, 8, 7, revealed=1), False),
    ],
    ids=["all is decided", "a verdict is missing", "the jury decides a tie", "nobody decides it", "the hall saw it"],
)
def test_the_jury_is_done_once_all_is_decided_that_the_hall_will_hear(evening: Evening, done: bool) -> None:
    assert jury_is_done(evening, ranking_if_any(evening)) is done
