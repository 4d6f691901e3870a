"""A page set with somebody's own template of Typst: in a process of its own, where it can reach nothing else."""

import datetime as dt
from base64 import b64decode, b64encode
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final, NamedTuple

from jury.language import current_language, use_language
from jury.report.templating.our_templates import OUR_TEMPLATES
from jury.report.templating.own_folder import WrongTemplate, own_pictures, own_sources
from jury.report.templating.own_template import run_apart
from jury.report.templating.sandboxed import Answer
from jury.report.templating.typesetting import CannotTypeset, Kind, refuse_without_typst, seal, typeset

SECONDS: Final = 30.0


class SetJob(NamedTuple):
    """What is to be set: a template and all that it may read, what is told in it, and the language of its faults."""

    template: str
    files: Mapping[str, bytes]
    told: Mapping[str, Any]
    day: dt.date | None
    kind: Kind
    language: str
    memory: int = 1_500_000_000

    def answered(self) -> Answer:
        """Set it, with everything closed that a template could reach."""
        use_language(self.language)
        seal()
        try:
            written = typeset(self.template, self.told, self.day, self.kind, self.files)
        except CannotTypeset as error:
            return {"said": str(error)}
        return {"written": b64encode(written).decode()}


def typeset_with_own(folder: Path, template: str, told: Mapping[str, Any], day: dt.date | None, kind: Kind) -> bytes:
    """Set a page with the templates and pictures in a folder; ours stand in for what is not in it.

    Raises:
        JuryError: the part that sets pages is not installed.
        WrongTemplate: a template is wrong, reads what is not in the folder, or takes too long.
    """
    refuse_without_typst()
    ours = {path.name: path.read_bytes() for path in OUR_TEMPLATES.glob("*.typ")}
    files = {**ours, **own_pictures(folder), **own_sources(folder)}
    answer = run_apart(SetJob(template, files, told, day, kind, current_language()), SECONDS)
    if "said" in answer:
        raise WrongTemplate(str(answer["said"]))
    return b64decode(answer["written"])
