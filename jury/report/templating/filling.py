"""A template is filled: one of ours at once, or what stands in for it in somebody's folder, in a process of its own."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from jury.report.templating.typesetting import Kind


def filled(template: str, language: str, folder: Path | None, given: Mapping[str, Any]) -> str:
    """Write a text in Markdown with what its template is given.

    Raises:
        WrongTemplate: a template of the folder cannot be used as it is.
    """
    if folder is None:
        from jury.report.templating.environment import environment, tidy

        return tidy(environment(language).get_template(template).generate(**given))
    from jury.report.templating.own_template import with_own_template

    return with_own_template(folder, template, language, [given])[0]


def filled_pages(
    template: str,
    language: str,
    folder: Path | None,
    style: str,
    copies: Iterable[Mapping[str, Any]],
    *,
    fonts: bool = False,
) -> Sequence[str]:
    """Write a page for all that its template is given, and a style of ours; that of the folder comes on top of it.

    Where our style holds `fonts`, they are in the page itself.

    Raises:
        WrongTemplate: a template or the style of the folder cannot be used as it is.
    """
    if folder is None:
        from jury.report.templating.web_environment import page_to_print

        return [page_to_print(language, template, style, fonts=fonts, **given) for given in copies]
    from jury.report.templating.own_template import pages_with_own_template

    return pages_with_own_template(folder, template, language, style, copies)


def set_page(
    template: str, folder: Path | None, told: Mapping[str, Any], day: dt.date | None, kind: "Kind" = "pdf"
) -> bytes:
    """Set a page with what its template is told, as a PDF or a drawing.

    Raises:
        JuryError: the part that sets pages is not installed.
        WrongTemplate: a template of the folder cannot be used as it is.
    """
    if folder is None:
        from jury.report.templating.typesetting import typeset

        return typeset(template, told, day, kind)
    from jury.report.templating.own_typesetting import typeset_with_own

    return typeset_with_own(folder, template, told, day, kind)
