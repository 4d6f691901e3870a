"""A whole small evening in a real terminal: from a definition to a published verdict, by keys alone."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from command_line import jury
from terminal import Terminal

from jury.evidence.recount import fingerprint

HERE = Path(__file__).parent
SENTENCES = {
    "Waardering": "Het dorp eet samen.",
    "Kanttekening": "De sleutel is nog niet geregeld.",
    "Advies": "Vraag het bestuur vóór januari.",
}
GOLDEN = HERE / "golden" / "juryrapport-meerdijk.md"


@pytest.fixture
def evening(tmp_path: Path) -> Path:
    path = tmp_path / "meerdijk.jury"
    made = jury("new", path, "--from", HERE / "data" / "kleine-avond.toml")
    assert made.returncode == 0, made.stderr
    shutil.copy(HERE / "data" / "plannen.csv", tmp_path)
    return path


def import_the_plans(terminal: Terminal) -> None:
    terminal.wait_for("Er zijn nog geen plannen")
    terminal.press("i")
    terminal.wait_for("welk bestand", "plannen.csv")
    terminal.press("Enter")
    terminal.wait_for("6 kolommen", "trekker en partners")
    terminal.press("Enter")
    terminal.wait_for("3 plannen nieuw", "Dorpsraad Meerdijk")
    terminal.press("Enter")
    terminal.wait_for("Dorpstafel", "Buurtbus", "✓ opgeslagen")


def freeze(terminal: Terminal) -> None:
    terminal.press("F3")
    terminal.wait_for("De regels liggen nog niet vast")
    terminal.press("v")
    terminal.wait_for("Vastleggen")
    terminal.press("Enter")
    terminal.wait_for("plan 1 van 3")


def mark_three_plans(terminal: Terminal) -> None:
    terminal.type("868686")
    terminal.wait_for("alle 3 kaarten binnen")
    terminal.press("n")
    terminal.wait_for("plan 2 van 3")
    terminal.type("787878")
    terminal.wait_for("alle 3 kaarten binnen")
    terminal.press("n")
    terminal.wait_for("plan 3 van 3")
    terminal.type("575")
    terminal.press("o", "a")
    terminal.wait_for("~ onthouden", "– afwezig", "✓ opgeslagen")


def deliberate(terminal: Terminal) -> None:
    terminal.press("b")
    terminal.wait_for("Het beraad begint, en de cijfers liggen vast.")
    terminal.press("Enter")
    terminal.wait_until_gone("Het beraad begint, en de cijfers liggen vast.")
    terminal.press("F5")
    terminal.wait_for("Het beraad is nog geheim")
    terminal.press("Enter")
    terminal.wait_for("0 van 3 oordelen")
    terminal.press("1")
    terminal.wait_for("1 van 3 oordelen")
    for label, sentence in SENTENCES.items():
        terminal.press("Tab")
        terminal.wait_for_cursor_beside(label)
        terminal.type(sentence)
        terminal.wait_for(sentence)
    terminal.press("Escape")
    terminal.wait_for("Enter openen")
    terminal.wait_for("1 van 3 oordelen", "✓ opgeslagen")
    terminal.press("Down")
    terminal.wait_for("Gelijk met Dorpstafel", "doorslag")
    terminal.press("2", "Down")
    terminal.wait_for("2 van 3 oordelen", "Geen cijfer")
    terminal.press("4")
    terminal.wait_for("3 van 3 oordelen", "✓ opgeslagen")


def finalise(terminal: Terminal) -> str:
    terminal.press("V")
    terminal.wait_for("versie 1", "Secretaris", "Voorzitter")
    terminal.press("C-s")
    terminal.wait_for("Lees deze code hardop voor")
    code = terminal.wait_for_match(r"\b[0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4}\b")
    terminal.press("Enter")
    terminal.wait_for("vastgesteld, versie 1")
    return code


def save_the_report(terminal: Terminal) -> None:
    terminal.press("F7")
    terminal.wait_for("Juryrapport Slotavond dorpsalliantie Meerdijk")
    terminal.press("s")
    terminal.wait_for("Wat wilt u bewaren")
    terminal.press("Enter")
    terminal.wait_for("Bewaard")


def test_from_a_definition_to_a_published_verdict(evening: Path, approved: Callable[[Path, str], bool]) -> None:
    with Terminal("open", str(evening), folder=evening.parent) as terminal:
        import_the_plans(terminal)
        freeze(terminal)
        mark_three_plans(terminal)
        deliberate(terminal)
        code = finalise(terminal)
        save_the_report(terminal)
        terminal.press("C-q")
        assert terminal.wait_for_end() == 0
    report = (evening.parent / "meerdijk-juryrapport.md").read_text(encoding="utf-8")
    assert report == jury("report", evening).stdout
    assert code in report
    evidence = evening.with_name("bewijs.json")
    assert jury("report", evening, "-o", evidence).returncode == 0
    number = fingerprint(evidence.read_bytes())
    assert approved(GOLDEN, report.replace(code, "0000 0000 0000").replace(number, "0000 0000 0000 0000"))
    verified = jury("verify", evidence, "--report", evening.parent / "meerdijk-juryrapport.md")
    assert (verified.returncode, "✗" in verified.stdout) == (0, False)
    checked = jury("check", evening)
    assert (checked.returncode, code in checked.stdout) == (0, True)


def test_after_a_kill_every_mark_is_there_and_the_next_start_stands_at_the_same_cell(evening: Path) -> None:
    with Terminal("open", str(evening), folder=evening.parent) as terminal:
        import_the_plans(terminal)
        freeze(terminal)
        terminal.type("868")
        terminal.wait_for("zojuist: Verbinden 8", "[·]", "✓ opgeslagen")
        terminal.kill()
    with Terminal("open", str(evening), folder=evening.parent) as terminal:
        terminal.wait_for("plan 1 van 3", "▸ Hüseyin Karataş", "8           [·]")
        terminal.press("6")
        terminal.wait_for("▸ Joëlle Martina", "✓ opgeslagen")
    assert jury("check", evening).returncode == 0
