"""How the sheet that counts the outcome again is called and opens, so that whoever reads a workbook knows it again."""

from typing import Final

from jury.language import LANGUAGES, N_, catalogue

NAME: Final = N_("Natellen")
HEADING: Final = N_("Natellen: dezelfde uitslag, door het rekenblad zelf geteld")


def is_its_name(sheet: str) -> bool:
    """Say whether a sheet is called as ours, in whatever language it was written."""
    return sheet in _in_every_language(NAME)


def is_its_heading(first_cell: object) -> bool:
    """Say whether a sheet begins as ours."""
    return first_cell in _in_every_language(HEADING)


def _in_every_language(text: str) -> set[str]:
    return {catalogue(language).gettext(text) for language in LANGUAGES}
