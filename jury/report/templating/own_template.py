"""Something written with somebody's own template: it runs in a process of its own, within limits."""

import json
import os
import pickle
import subprocess
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final, Protocol

from jury.language import N_, _
from jury.report.templating.environment import MAIN
from jury.report.templating.kinds import WEB
from jury.report.templating.our_templates import OUR_TEMPLATES
from jury.report.templating.own_folder import WrongTemplate, as_address, own_pictures, own_style
from jury.report.templating.sandboxed import Answer, Job
from jury.report.templating.web_environment import begins_with_policy, dressed
from jury.text import one_line

SECONDS: Final = 10.0
GRACE: Final = 1.0
"""Seconds that the process gets to say on which line its time was over, before it is stopped from outside."""
PROBLEMS: Final = {
    "syntax": N_("{file}, regel {line}: het sjabloon klopt niet: {detail}"),
    "too_much": N_("{file}, regel {line}: het sjabloon vraagt te veel geheugen of schrijft te veel."),
    "half": N_("{file}, regel {line}: het sjabloon schrijft een half teken, en dat past in geen bestand."),
    "too_slow": N_("{file}, regel {line}: het sjabloon was na {seconds} seconden niet klaar."),
    "not_found": N_("{file}, regel {line}: ‘{detail}’ staat niet in de map met sjablonen."),
    "forbidden": N_("{file}, regel {line}: dit mag een sjabloon niet: {detail}"),
    "undefined": N_("{file}, regel {line}: deze naam bestaat niet: {detail}"),
    "wrong": N_("{file}, regel {line}: dit kan niet: {detail}"),
}


POLICY: Final = N_(
    "{file}: neem de regel met Content-Security-Policy over, zoals die in het sjabloon van het programma staat."
)


def with_own_template(
    folder: Path, template: str, language: str, copies: Iterable[Mapping[str, Any]], seconds: float = SECONDS
) -> Sequence[str]:
    """Write a file of each copy with the templates in a folder; ours stand in for what is not in it.

    Raises:
        WrongTemplate: a template is wrong, does what a template may not do, or takes too long.
    """
    pictures = {name: as_address(name, content) for name, content in own_pictures(folder).items()}
    job = Job(folder, template, language, tuple(copies), pictures if template.endswith(WEB) else {})
    return texts_of(run_apart(job, seconds), folder, seconds)


def pages_with_own_template(
    folder: Path, template: str, language: str, style: str, copies: Iterable[Mapping[str, Any]]
) -> Sequence[str]:
    """Write a page of each copy with the templates in a folder, and with its style on top of ours.

    Raises:
        WrongTemplate: as for `with_own_template`; or the page leaves out the policy that keeps it from fetching
            anything.
    """
    clothes = dressed("\n".join(filter(None, (style, own_style(folder)))), fonts=True, pictures=True)
    pages = with_own_template(folder, template, language, ({**given, **clothes} for given in copies))
    if not all(begins_with_policy(page, clothes["policy"]) for page in pages):
        raise WrongTemplate(_(POLICY).format(file=template))
    return pages


class Apart(Protocol):
    """Something to be done in a process of its own."""

    @property
    def template(self) -> str:
        """The template that it is done with."""

    def answered(self) -> Answer:
        """Do it, there, and say what came of it."""


def run_apart(job: Apart, seconds: float) -> dict[str, Any]:
    """Render in a process of its own, and give its answer.

    Raises:
        WrongTemplate: it did not answer in time, or was stopped by a limit.
    """
    child = [sys.executable, "-c", "from jury.report.templating.sandboxed import main; main()"]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path)), "PYTHONDONTWRITEBYTECODE": "1"}
    given, name = pickle.dumps((job, seconds)), job.template
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


def texts_of(answer: Answer, folder: Path, seconds: float = SECONDS) -> Sequence[str]:
    """Give the texts of an answer.

    Raises:
        WrongTemplate: the answer is what is wrong, and where.
    """
    texts = answer.get("texts")
    if isinstance(texts, list):
        return texts
    file = Path(str(answer["file"]))
    shown = file.relative_to(folder) if file.is_relative_to(folder) else Path(file.name)
    detail = one_line(str(answer.get("detail", "")))
    sentence = PROBLEMS[str(answer["problem"])]
    raise WrongTemplate(_(sentence).format(file=shown, line=answer["line"], detail=detail, seconds=round(seconds)))


def report_template(folder: Path) -> str | None:
    """Name the template that writes the report: juryrapport.md.j2, or the only one that is of no other form.

    A folder with only parts of ours changes those parts; None where there is nothing for the report in it.
    """
    other_forms = {path.name for path in OUR_TEMPLATES.glob("*.md.j2")} - {MAIN}
    tops = sorted(path.name for path in folder.glob("*.md.j2") if path.name not in other_forms)
    ours = (path.relative_to(OUR_TEMPLATES) for path in (OUR_TEMPLATES / "juryrapport").glob("*.md.j2"))
    if MAIN in tops or any((folder / part).is_file() for part in ours):
        return MAIN
    return tops[0] if len(tops) == 1 else None
