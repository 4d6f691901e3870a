"""Every method side by side: which place each plan gets by it, and what correcting for strictness does to a mark."""

from collections.abc import Iterator, Mapping
from string import ascii_lowercase
from typing import Final

from jury.analysis import meanings
from jury.analysis.figures import NOTHING, number
from jury.analysis.part import Content, Part, Sentence, Table, Term, names_and
from jury.language import _
from jury.model.evening import Evening
from jury.standings.ranking import pass_mark_of
from jury.text import one_line
from jury.wording.methods import METHOD_MEANINGS, METHOD_NAMES
from jury.wording.why_no_figure import why_with_names
from scoring.analysis import Analysis
from scoring.method_reports import MethodReport

MEAN: Final = "mean_of_jurors"
"""What is corrected: a mark on the jury's scale, whatever the evening's own method gives."""


def methods_part(evening: Evening, analysis: Analysis) -> Part:
    """Give the places of every plan by every method that applies, and why the others do not."""
    reports = analysis.methods
    letters = dict(zip(reports, ascii_lowercase, strict=False))
    used = [report for report in reports.values() if report.applies]
    places = {report.name: _places(report) for report in used}
    plans = _in_order(evening, places)
    rows = tuple(
        (evening.proposal(plan).title, *(places[method].get(plan, NOTHING) for method in places)) for plan in plans
    )
    table = Table(names_and(_("plaats"), *(letters[method] for method in places)), rows)
    how = _("Per letter de plaats van elk plan; = is gelijk. Onder de tabel staat wat de letters betekenen.")
    return Part(
        _("Andere manieren van rekenen"),
        (*((Sentence(how), table) if rows else ()), *_legend(evening, reports, letters)),
        meanings.of_methods(evening, analysis.robustness),
    )


def corrections_part(evening: Evening, analysis: Analysis) -> Part:
    """Give what each plan's mark would be had every juror been as strict as the others."""
    columns = names_and("", _("gemiddelde"), _("verrekend"), _("correctie"))
    pass_mark = pass_mark_of(evening, MEAN)
    rows = tuple(
        (
            evening.proposal(plan).title,
            number(correction.mean, pass_mark=pass_mark),
            number(correction.adjusted, pass_mark=pass_mark),
            number(correction.change, signed=True),
        )
        for plan, correction in analysis.corrections.items()
    )
    changes = any(correction.change for correction in analysis.corrections.values())
    content = (Table(columns, rows),) if changes else ()
    return Part(_("Streng en mild verrekend"), content, meanings.of_corrections(evening, analysis))


def _places(report: MethodReport) -> Mapping[str, str]:
    found = {}
    before = 0
    for group in report.ranking:
        found.update(dict.fromkeys(group, f"={before + 1}" if len(group) > 1 else str(before + 1)))
        before += len(group)
    return found


def _in_order(evening: Evening, places: Mapping[str, Mapping[str, str]]) -> tuple[str, ...]:
    """The evening's own ranking first, then the plans that only other methods place."""
    own = places.get(evening.settings.aggregate, {})
    return tuple(dict.fromkeys((*own, *(plan for found in places.values() for plan in found))))


def _legend(evening: Evening, reports: Mapping[str, MethodReport], letters: Mapping[str, str]) -> Iterator[Content]:
    for method, report in reports.items():
        what = _(METHOD_NAMES[method])
        if report.reason is not None:
            reason = one_line(why_with_names(evening, report.reason, report.concerned))
            what = _("{method}: kan hier niet, {why}").format(method=what, why=reason)
        elif not report.settled:
            what = _("{method}: komt hier niet helemaal tot rust").format(method=what)
        elif method == evening.settings.aggregate:
            what = _("{method} (zo rekent deze avond)").format(method=what)
        yield Term(letters[method], what, _(METHOD_MEANINGS[method]) if report.applies else "")
