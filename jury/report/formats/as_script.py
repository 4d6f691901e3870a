"""The presenter's words for the whole evening as Markdown: a heading a cue, and numbers as one says them."""

from typing import Final

from jury.report.formats.asked import Asked

TEMPLATE: Final = "script.md.j2"


def script(asked: Asked) -> str:
    """Write the script of an evening."""
    from jury.report.building.script import script_of
    from jury.wording.codes import CUE_NAMES
    from jury.wording.presenter import SAY

    told = script_of(asked.evening, asked.language)
    return asked.filled(TEMPLATE, report=asked.report, script=told, names=CUE_NAMES, say=SAY)
