"""The example evening as it went, by keys alone: a console, the stage and two booths, to its expected outcome."""

import json
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from closing_evening import before_the_doors_open, marks_to_give, written
from command_line import jury
from terminal import Terminal

from jury.session.file import SessionFile

EXPECTED = Path(__file__).parent.parent / "data" / "verwachte_uitslag.json"
MARKS = marks_to_give()
AT_THE_CONSOLE = ("J1", "J2", "J3", "J4", "J5")
AT_A_BOOTH = ("J6", "J7")
WRONG_AT_FIRST = "756176"
"""The first juror's card for the plan of the late juror, with a 1 for the 5 that was meant."""
MAY_JUDGE = ("Tab", "Tab", "Right")
"""The keys to the measure that only says the interest."""
ORDER = tuple(MARKS)
"""The plans as they were pitched in the end."""
TITLES = {plan["id"]: plan["title"] for plan in before_the_doors_open()["proposals"]}


class Evening:
    """The windows that are open: the secretary's, the hall's, and those of two jurors."""

    def __init__(self, folder: Path, open_windows: ExitStack) -> None:
        self.folder = folder
        self.file = folder / "avond.jury"
        made = jury("new", self.file, "--from", written(before_the_doors_open(), folder))
        assert made.returncode == 0, made.stderr
        self._open = open_windows
        self._windows: list[Terminal] = []
        self.console = self._window("open", str(self.file))
        self.hall = self._window("stage", str(self.file))
        self.booths = {juror: self._window("booth", str(self.file), "--juror", juror) for juror in AT_A_BOOTH}

    def _window(self, *arguments: str) -> Terminal:
        window = self._open.enter_context(Terminal(*arguments, folder=self.folder))
        for other in self._windows:
            other.beside.append(window)
            window.beside.append(other)
        self._windows.append(window)
        return window

    def start_again(self) -> None:
        """Pull the plug of the secretary's laptop, and start it again."""
        self.console.kill()
        self._windows.remove(self.console)
        self.console = self._window("open", str(self.file))

    def go_to(self, mode: str, *texts: str) -> None:
        self.console.press(mode)
        self.console.wait_for(*texts)

    def next_cue(self, title: str) -> None:
        """Have the hall see what comes next."""
        self.go_to("F6", "DE ZAAL ZIET")
        self.console.press(" ")
        self.hall.wait_for(title[:20])
        self.hall.wait_until_gone(f"straks  {title[:20]}")


@pytest.fixture
def evening(tmp_path: Path) -> Iterator[Evening]:
    with ExitStack() as open_windows:
        yield Evening(tmp_path, open_windows)


def freeze(evening: Evening) -> None:
    console = evening.console
    console.wait_for("Samen op pad")
    evening.go_to("F3", "De regels liggen nog niet vast")
    console.press("v")
    console.wait_for("Vastleggen")
    console.press("Enter")
    console.wait_for("plan 1 van 11")


def open_the_evening(evening: Evening) -> None:
    for title in ("straks  De vraag", "startvraag", "spraakmaker", "Elk punt krijgt een cijfer", "11  Samen op pad"):
        evening.go_to("F6", "DE ZAAL ZIET")
        evening.console.press(" ")
        evening.hall.wait_for(title)


def pitch(evening: Evening, plan: str) -> None:
    """Have a plan pitched: the hall sees it and its clock."""
    evening.next_cue(TITLES[plan])
    evening.console.press("k")
    evening.console.wait_for("▸ nog")
    evening.hall.wait_for("pitch")


def mark_at_a_booth(booth: Terminal, plan: str, marks: str) -> None:
    """Fill the own card in at a booth, look it over, and give the keyboard back."""
    booth.wait_for(f"Nu: {TITLES[plan]}"[:40])
    booth.press("Enter")
    for place, mark in enumerate(marks, start=1):
        booth.wait_for(f"{place} van 6")
        booth.press(mark, "Enter")
    booth.wait_for("Dit is uw hele kaart.")
    booth.press("Enter")
    booth.wait_for("Dit scherm is van")


def stand_on(evening: Evening, plan: str) -> None:
    """Go to the plan that comes after the one that was marked last."""
    evening.console.press("F3", *([] if plan == ORDER[0] else ["n"]))
    evening.console.wait_for_match(rf"\[.{ORDER.index(plan) + 1}\]")


def type_cards(evening: Evening, plan: str) -> None:
    """Type the other cards one behind the other."""
    evening.console.type("".join(MARKS[plan][juror] for juror in AT_THE_CONSOLE))


def judge(evening: Evening, plan: str, cards: str, after: Callable[[], object] | None = None) -> None:
    """Have a plan pitched and marked, at the booths and by the secretary; the hall sees how many cards are in.

    `after` is what happens while it pitches.
    """
    pitch(evening, plan)
    if after is not None:
        stand_on(evening, plan)
        after()
    mark_at_the_booths(evening, plan)
    if after is None:
        stand_on(evening, plan)
    else:
        stand_on_a_juror(evening, "Renée")
    type_cards(evening, plan)
    evening.hall.wait_for(f"{cards} kaarten binnen")


def mark_at_the_booths(evening: Evening, plan: str) -> None:
    for juror, booth in evening.booths.items():
        if MARKS[plan][juror]:
            mark_at_a_booth(booth, plan, MARKS[plan][juror])


def a_juror_comes_late(evening: Evening, plan: str) -> None:
    """Two plans were pitched without her and one half: those cards become absent. One mark was typed wrong, too."""
    console = evening.console
    pitch(evening, plan)
    mark_at_the_booths(evening, plan)
    stand_on(evening, plan)
    console.type(WRONG_AT_FIRST + "".join(MARKS[plan][juror] for juror in ("J2", "J3", "J4")))
    evening.hall.wait_for("6 van 7 kaarten binnen")
    console.wait_for("▸ Joëlle Martina")
    console.press("l")
    console.wait_for("Joëlle Martina is binnen", "Voorsorteren", "Warm aan")
    console.press("C-s")
    console.wait_until_gone("Joëlle Martina is binnen")
    console.wait_for("– afwezig", "✓ opgeslagen")
    evening.hall.wait_for("6 van 6 kaarten binnen")
    a_mark_is_corrected(evening)


def a_mark_is_corrected(evening: Evening) -> None:
    """On a card that is closed only with a reason."""
    console = evening.console
    stand_on_a_juror(evening, "Renée")
    console.press("Right", "Right", "Right", "5")
    console.wait_for("reden")
    console.type("Verkeerd ingevoerd; jurylid bevestigde het cijfer 5.")
    console.press("Enter")
    console.wait_for("1 → 5")


def stand_on_a_juror(evening: Evening, name: str) -> None:
    console = evening.console
    console.press("/")
    console.wait_for("Zoek")
    console.type(name)
    console.wait_for_match(rf"(?s)jurylid.*{name}|{name}.*jurylid")
    console.press("Enter")
    console.wait_for(f"▸ {name}")


def an_interest_is_declared(evening: Evening, name: str, *keys: str) -> None:
    """Somebody turns out to be related: she steps aside, or says so and may judge."""
    console = evening.console
    stand_on_a_juror(evening, name)
    console.press("d")
    console.wait_for("Een belang melden")
    console.press(*keys, "C-s")
    console.wait_until_gone("Een belang melden")


def nobody_comes(evening: Evening, plan: str) -> None:
    """A plan goes to the end of the order, with a reason."""
    console = evening.console
    evening.next_cue(TITLES[plan])
    console.press("N")
    console.wait_for("Waarom")
    console.type("Pitcher niet aanwezig.")
    console.press("Enter")
    console.wait_until_gone("Waarom")


def the_power_fails(evening: Evening, plan: str) -> None:
    """The laptop dies behind the last mark; the next start stands at the same cell, and the clock went on."""
    pitch(evening, plan)
    for juror in AT_A_BOOTH:
        mark_at_a_booth(evening.booths[juror], plan, MARKS[plan][juror])
    stand_on(evening, plan)
    first, others = MARKS[plan]["J1"][0], MARKS[plan]["J1"][1:]
    evening.console.press(first)
    evening.console.wait_for("zojuist: Verbinden", "✓ opgeslagen")
    evening.start_again()
    evening.console.wait_for_match(rf"\[.{ORDER.index(plan) + 1}\]")
    evening.console.wait_for("▸ Renée", "pitch ▸")
    evening.console.type(others + "".join(MARKS[plan][juror] for juror in AT_THE_CONSOLE[1:]))
    evening.hall.wait_for("7 van 7 kaarten binnen")


def deliberate(evening: Evening) -> None:
    """Give every plan its verdict."""
    console = evening.console
    console.press("b")
    console.wait_for("Het beraad begint")
    console.press("Enter")
    console.wait_for("Het beraad is nog geheim")
    console.press("Enter")
    for done in range(1, len(ORDER) + 1):
        console.wait_for(f"{done - 1} van 11 oordelen")
        console.press("1", "Down")
    console.wait_for("11 van 11 oordelen")


def reveal(evening: Evening) -> None:
    """Tell the third place, the second and the first; no step is on the hall's screen before its turn."""
    expected = {row["rank"]: row for row in json.loads(EXPECTED.read_text(encoding="utf-8"))["results"]}
    evening.next_cue("Ronde tafels")
    for place in (3, 2, 1):
        assert f"Plaats {place}" not in evening.hall.seen()
        evening.go_to("F6", "DE ZAAL ZIET")
        evening.console.press(" ")
        row = expected[place]
        evening.hall.wait_for(f"Plaats {place}", TITLES[row["proposal"]], f"cijfer {row['shown']}")
    evening.console.press("Left")
    evening.hall.wait_for("Plaats 2")
    evening.hall.wait_until_gone("Plaats 1")
    evening.console.press(" ")
    evening.hall.wait_for("Plaats 1")
    evening.next_cue("Publieksprijs")
    evening.next_cue("Afspraken")
    evening.console.press(" ")
    evening.hall.wait_for("wel thuis")


def finalise(evening: Evening) -> None:
    """Sign, and make the outcome final."""
    console = evening.console
    evening.go_to("F5", "Het beraad is nog geheim")
    console.press("Enter")
    console.wait_for("11 van 11 oordelen")
    console.press("V")
    console.wait_for("Vaststellen en tekenen", "Secretaris")
    console.press("C-s")
    console.wait_for("Lees deze code hardop voor")
    console.press("Enter")
    console.wait_for("vastgesteld, versie 1", "✓ opgeslagen")


def hold(evening: Evening) -> None:
    """Hold the evening as the minutes of the example tell it."""
    freeze(evening)
    open_the_evening(evening)
    judge(evening, "V02", "5 van 6")
    judge(evening, "V05", "6 van 7")
    a_juror_comes_late(evening, "V04")
    judge(evening, "V01", "6 van 6")
    judge(evening, "V03", "7 van 7")
    judge(evening, "V06", "6 van 6", after=lambda: an_interest_is_declared(evening, "Joëlle"))
    evening.next_cue("Pauze")
    evening.next_cue("Nodig en te bieden")
    judge(evening, "V07", "6 van 6")
    nobody_comes(evening, "V08")
    judge(evening, "V09", "7 van 7")
    the_power_fails(evening, "V10")
    judge(evening, "V11", "7 van 7", after=lambda: an_interest_is_declared(evening, "Aïcha", *MAY_JUDGE))
    judge(evening, "V08", "7 van 7")
    deliberate(evening)
    reveal(evening)
    finalise(evening)


def test_the_evening_itself(evening: Evening) -> None:
    hold(evening)
    expected = json.loads(EXPECTED.read_text(encoding="utf-8"))["results"]
    found = json.loads(jury("standings", evening.file, "--json").stdout)["results"]
    assert [(row["rank"], row["proposal"], row["exact"], row["shown"], row["cards"]) for row in found] == [
        (row["rank"], row["proposal"], row["average"], row["shown"], row["cards"]) for row in expected
    ]
    assert found[1]["tie"] == {"with": ["V03"], "decided_by": "criterion:dragers"}
    assert jury("check", evening.file).returncode == 0
    with SessionFile.open(evening.file, writable=False) as session:
        typed = {(entry.who, entry.what) for entry in session.entries()}
        used = {row.proposal for row in session.evening.timings}
    assert {("J6", "mark_given"), ("J7", "mark_given"), ("stage", "stage_moved"), ("clock", "clock_started")} <= typed
    assert used == set(ORDER), "every pitch was timed"
