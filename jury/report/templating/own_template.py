"""A report with somebody's own template: it runs in a process of its own, within limits."""

import json
import os
import pickle
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from jury.errors import JuryError
from jury.language import N_, _
from jury.report.model.report import Report
from jury.text import one_line

SECONDS: Final = 10.0
GRACE: Final = 1.0
"""Seconds that the process gets to say on which line its time was over, before it is stopped from outside."""
PROBLEMS: Final = {
    "syntax": N_("{file}, regel {line}: het sjabloon klopt niet: {detail}"),
    "too_much": N_("{file}, regel {line}: het sjabloon vraagt te veel geheugen of schrijft te veel."),
    "too_slow": N_("{file}, regel {line}: het sjabloon was na {seconds} seconden niet klaar."),
    "not_found": N_("{file}, regel {line}: ‘{detail}’ staat niet in de map met sjablonen."),
    "forbidden": N_("{file}, regel {line}: dit mag een sjabloon niet: {detail}"),
    "undefined": N_("{file}, regel {line}: deze naam bestaat niet: {detail}"),
    "wrong": N_("{file}, regel {line}: dit kan niet: {detail}"),
}


class WrongTemplate(JuryError):
    """A template that cannot be used as it is; nothing was written."""


def with_own_template(folder: Path, report: Report, seconds: float = SECONDS) -> str:
    """Write a report in Markdown with the templates in a folder; ours stand in for what is not in it.

    Raises:
        WrongTemplate: there is no template in it, it is wrong, it does what a template may not do, or it takes too
            long.
    """
    name = main_template(folder)
    return text_of(run_apart(folder, name, report, seconds), folder, seconds)


def run_apart(folder: Path, name: str, report: Report, seconds: float) -> dict[str, Any]:
    """Render in a process of its own, and give its answer.

    Raises:
        WrongTemplate: it did not answer in time, or was stopped by a limit.
    """
    child = [sys.executable, "-c", "from jury.report.templating.sandboxed import main; main()"]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path)), "PYTHONDONTWRITEBYTECODE": "1"}
    given = pickle.dumps((str(folder), name, report, seconds))
    last = seconds + GRACE
    try:
        done = subprocess.run(child, input=given, capture_output=True, env=environment, timeout=last, check=False)
        answer: dict[str, Any] = json.loads(done.stdout)
    except subprocess.TimeoutExpired as error:
        raise WrongTemplate(
            _("{file}: het sjabloon was na {seconds} seconden niet klaar.").format(file=name, seconds=round(seconds))
        ) from error
    except ValueError as error:
        raise WrongTemplate(
            _("{file}: het sjabloon is gestopt: het vraagt te veel tijd of geheugen.").format(file=name)
        ) from error
    return answer


def text_of(answer: Mapping[str, Any], folder: Path, seconds: float = SECONDS) -> str:
    """Give the text of an answer.

    Raises:
        WrongTemplate: the answer is what is wrong, and where.
    """
    if "text" in answer:
        return str(answer["text"])
    file = Path(answer["file"])
    shown = file.relative_to(folder) if file.is_relative_to(folder) else Path(file.name)
    detail = one_line(str(answer.get("detail", "")))
    sentence = PROBLEMS[answer["problem"]]
    raise WrongTemplate(_(sentence).format(file=shown, line=answer["line"], detail=detail, seconds=round(seconds)))


def main_template(folder: Path) -> str:
    """Name the template that writes the report: juryrapport.md.j2, or the only one that there is.

    A folder with only parts of ours changes those parts.

    Raises:
        WrongTemplate: there is no such folder, or nothing in it that could be meant.
    """
    from jury.report.templating.environment import MAIN, OWN_TEMPLATES

    if not os.path.isdir(folder):
        raise WrongTemplate(_("De map {path} met sjablonen is er niet.").format(path=folder))
    tops = sorted(path.name for path in folder.glob("*.md.j2"))
    ours = (path.relative_to(OWN_TEMPLATES) for path in OWN_TEMPLATES.rglob("*.md.j2"))
    if MAIN in tops or any((folder / part).is_file() for part in ours):
        return MAIN
    if len(tops) == 1:
        return tops[0]
    raise WrongTemplate(
        _("In {path} staat geen {name}.").format(path=folder, name=MAIN),
        hint=_("Kopieer de map {path} van het programma en pas die aan.").format(path=OWN_TEMPLATES),
    )
