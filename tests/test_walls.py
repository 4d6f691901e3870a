"""The walls between the rooms, looked at in a fresh interpreter: what a command loads, and what it does not."""

import subprocess
import sys
from pathlib import Path

import pytest
from evenings_by_hand import small_file

HEAVY = ("textual", "rich", "numpy", "sqlite_utils", "jinja2", "babel", "openpyxl", "markdown_it")
LOADED = """
import sys
from jury.commands import main
code = main(sys.argv[1:])
print("LOADED", *sorted({name.partition(".")[0] for name in sys.modules}), file=sys.stderr)
sys.exit(code)
"""


def loaded_by(*arguments: str) -> set[str]:
    result = subprocess.run([sys.executable, "-c", LOADED, *arguments], capture_output=True, text=True, check=True)
    (line,) = (line for line in result.stderr.splitlines() if line.startswith("LOADED"))
    return set(line.split()[1:])


def test_help_loads_nothing_heavy() -> None:
    assert loaded_by("--help").isdisjoint(HEAVY)


@pytest.mark.parametrize("options", [(), ("--json",), ("--method", "median")])
def test_standings_load_nothing_heavy(tmp_path: Path, options: tuple[str, ...]) -> None:
    assert loaded_by("standings", str(small_file(tmp_path)), *options).isdisjoint(HEAVY)


def test_analyse_loads_numpy_only_to_resample(tmp_path: Path) -> None:
    path = str(small_file(tmp_path))
    assert loaded_by("analyse", path).isdisjoint(HEAVY)
    assert loaded_by("analyse", "--help").isdisjoint(HEAVY)


def test_check_and_report_open_no_screen(tmp_path: Path) -> None:
    path = str(small_file(tmp_path))
    for command in (("check", path), ("report", path), ("export", path)):
        assert loaded_by(*command).isdisjoint({"textual", "rich", "numpy"})


def test_scoring_loads_only_the_standard_library() -> None:
    code = (
        "import sys; before = set(sys.modules);"
        "import scoring.ranking, scoring.explanation, scoring.spread, scoring.shown, scoring.analysis;"
        "print(*sorted({n.partition('.')[0] for n in set(sys.modules) - before}))"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert set(found) - {"scoring"} <= set(sys.stdlib_module_names)


def test_what_tells_of_the_running_evening_loads_no_rule_and_no_mark_in_words() -> None:
    code = (
        "import sys; import jury.running.as_json, jury.running.clock, jury.running.timetable;"
        "print(*sorted({'.'.join(n.split('.')[:2]) for n in sys.modules if n.startswith('jury.')}))"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    above = ("standings", "publication", "findings", "round", "session", "analysis", "report", "commands")
    assert set(found).isdisjoint(f"jury.{room}" for room in above)


def test_the_stage_loads_no_rule_no_report_no_analysis_and_no_console() -> None:
    code = (
        "import sys; import jury.commands.stage, screens.stage.app;"
        "print(*sorted({'.'.join(n.split('.')[:2]) for n in sys.modules if n.startswith(('jury.', 'screens.'))}))"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    kept_out = ("jury.report", "jury.round", "jury.analysis", "jury.findings", "jury.evidence", "jury.intake")
    assert set(found).isdisjoint((*kept_out, "screens.console", "screens.booth", "screens.cards", "screens.forms"))
    assert "jury.publication" in found
