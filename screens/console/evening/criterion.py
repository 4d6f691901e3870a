"""A criterion comes in or changes: its name, weight, question, and what the marks mean."""

from decimal import Decimal

from jury.language import _
from jury.model.evening import Evening
from jury.model.rows import Criterion
from jury.model.values import Stored, decimal_text
from jury.round.event import Event
from jury.round.new_ids import new_id
from jury.round.rules import CriteriaEdited
from screens.forms.event_form import EventForm
from screens.forms.fields import fields_of
from screens.forms.form import Field, Values

SCHOOL_MARKS = ("1", "4", "7", "10")
"""The marks that are explained on a scale of school marks."""
MEANING = "meaning_"


def criterion_form(evening: Evening, known: Criterion | None) -> EventForm:
    """Make the form for a criterion, a new one where none is given."""
    criterion = known or Criterion(0, "", "", weight=_usual_weight(evening))
    marks = _marks_explained(evening, criterion)
    fields = [
        *fields_of(evening, "criteria", criterion, "name", "weight", "counts", "question"),
        *(
            Field(f"{MEANING}{n}", _("Wat een {mark} is").format(mark=mark), criterion.anchors.get(mark, ""), long=True)
            for n, mark in enumerate(marks)
        ),
        *fields_of(evening, "criteria", criterion, "name_en"),
    ]

    def edited(values: Values, changed: Values) -> Event:
        given: dict[str, Stored | None] = {
            name: value for name, value in changed.items() if not name.startswith(MEANING)
        }
        if any(name.startswith(MEANING) for name in changed):
            meanings = {mark: values[f"{MEANING}{n}"] for n, mark in enumerate(marks)}
            given["anchors"] = {mark: meaning for mark, meaning in meanings.items() if meaning} or None
        if known is None:
            return CriteriaEdited(new_id(evening, "criteria", values), {"weight": values["weight"], **given})
        return CriteriaEdited(known.id, given)

    return EventForm(_("Een criterium erbij") if known is None else known.named(), fields, edited)


def _usual_weight(evening: Evening) -> Decimal:
    """Give the weight in the middle of those that count: beside 20, 20 and 15 a weight of 1 is next to nothing."""
    weights = sorted(row.weight for row in evening.criteria if row.counts)
    return weights[len(weights) // 2] if weights else Criterion(0, "", "").weight


def _marks_explained(evening: Evening, criterion: Criterion) -> tuple[str, ...]:
    settings = evening.settings
    usual: tuple[str, ...] = (decimal_text(settings.scale_min), decimal_text(settings.scale_max))
    if usual == (SCHOOL_MARKS[0], SCHOOL_MARKS[-1]):
        usual = SCHOOL_MARKS
    return tuple(dict.fromkeys((*criterion.anchors, *usual)))
