"""Tables of marks through the command line: a definition in, the JSON of `jury analyse` out."""

import json
import math
from collections.abc import Iterator, Mapping, Sequence
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path
from typing import Any

import tomli_w
from command_line import jury

from jury.commands import main

Marks = Mapping[str, Sequence[Any]]
"""Per plan a mark per juror, or a table of marks by criterion; None is a juror who was not there."""


def definition(marks: Marks, jurors: int, criteria: Mapping[str, float] | None = None, **settings: Any) -> str:
    """Write a definition; without criteria there is one, of weight 1."""
    weights = criteria or {"c": 1}

    def card(mark: Any) -> dict[str, Any]:
        if mark is None:
            return {"state": "absent"}
        return dict(mark) if isinstance(mark, Mapping) else dict.fromkeys(weights, mark)

    return tomli_w.dumps(
        {
            "session": {"title": "Tabel"},
            "settings": settings,
            "criteria": [{"id": id, "name": id, "weight": weight} for id, weight in weights.items()],
            "jurors": [{"id": f"J{n}", "name": f"Jurylid {n}"} for n in range(1, jurors + 1)],
            "proposals": [{"id": plan, "title": plan} for plan in marks],
            "scorecards": {
                plan: {f"J{n}": card(mark) for n, mark in enumerate(row, start=1)} for plan, row in marks.items() if row
            },
        }
    )


def made(folder: Path, text: str) -> Path:
    """Make the session file of a definition, as a user would."""
    source, file = folder / "tabel.toml", folder / "tabel.jury"
    source.write_text(text, encoding="utf-8")
    new = jury("new", file, "--from", source, "--force")
    assert new.returncode == 0, new.stderr
    return file


def analysed(file: Path, language: str = "nl") -> dict[str, Any]:
    """Give what `jury analyse --json` says; every number in it is finite."""
    result = jury("analyse", file, "--json", JURY_LANGUAGE=language)
    assert (result.returncode, result.stderr) == (0, ""), result.stderr
    found: dict[str, Any] = json.loads(result.stdout)
    assert all(math.isfinite(number) for number in numbers(found))
    return found


def analysed_table(folder: Path, marks: Marks, jurors: int | None = None, **settings: Any) -> dict[str, Any]:
    """Make an evening of a table, and analyse it without processes of their own."""
    count = jurors if jurors is not None else len(next(iter(marks.values())))
    return analysed_here(folder, definition(marks, count, **settings))


def said(*arguments: str | Path) -> tuple[str, str]:
    """Run a command without a process of its own, for where there are many, and give what it printed and noticed."""
    printed, noticed = StringIO(), StringIO()
    with redirect_stdout(printed), redirect_stderr(noticed):
        code = main([str(argument) for argument in arguments])
    assert code == 0, noticed.getvalue()
    return printed.getvalue(), noticed.getvalue()


def in_process(*arguments: str | Path) -> Any:
    """Run a command without a process of its own, and give the JSON it printed; every number in it is finite."""
    printed, noticed = said(*arguments)
    assert noticed == "", noticed
    found = json.loads(printed)
    assert all(math.isfinite(number) for number in numbers(found))
    return found


def quickly_made(folder: Path, text: str) -> Path:
    """Make the session file of a definition without a process of its own."""
    source, file = folder / "tabel.toml", folder / "tabel.jury"
    source.write_text(text, encoding="utf-8")
    said("new", file, "--from", source)
    return file


def analysed_here(folder: Path, text: str) -> dict[str, Any]:
    """Analyse the evening of a definition without processes of their own."""
    found: dict[str, Any] = in_process("analyse", quickly_made(folder, text), "--json")
    return found


def numbers(found: Any) -> Iterator[float]:
    """Give every number anywhere in a JSON value."""
    if isinstance(found, dict):
        found = list(found.values())
    if isinstance(found, list):
        for each in found:
            yield from numbers(each)
    elif isinstance(found, int | float):
        yield found
