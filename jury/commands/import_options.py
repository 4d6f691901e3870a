"""Which options of `jury import` apply to what comes in: a table or a definition, plans or score cards."""

from collections.abc import Callable
from typing import Final, NamedTuple

from jury.intake.questions import Answers
from jury.intake.tables.rows import refusal
from jury.language import N_, _


class Refusal(NamedTuple):
    """An answer that does not apply: to which sources, how it is known that it was given, and why not.

    `cards` and `table` say for which kind of content and file it is refused; None is for both.
    """

    given: Callable[[Answers], bool]
    why: str
    cards: bool | None = None
    table: bool | None = None


REFUSALS: Final = (
    Refusal(
        lambda answers: answers.overwrite,
        N_("--overwrite is er voor scorekaarten. Wat bij een plan al staat, vervangt --duplicates merge."),
        cards=False,
    ),
    Refusal(
        lambda answers: answers.duplicates == "keep",
        N_("--duplicates keep kan bij scorekaarten niet: een jurylid heeft per plan één kaart."),
        cards=True,
    ),
    Refusal(
        lambda answers: bool(answers.split or answers.whole),
        N_("--split en --whole zijn er voor plannen: op een scorekaart staan geen lijsten van namen."),
        cards=True,
    ),
    Refusal(
        lambda answers: bool(answers.columns),
        N_("--map kan hier niet: een definitie (toml) heeft geen kolommen."),
        table=False,
    ),
    Refusal(
        lambda answers: answers.header_row is not None,
        N_("--header-row kan hier niet: een definitie (toml) heeft geen koppen."),
        table=False,
    ),
    Refusal(
        lambda answers: answers.date_order is not None,
        N_("--date-order kan hier niet: in een definitie (toml) staat een datum maar op één manier."),
        table=False,
    ),
    Refusal(
        lambda answers: bool(answers.split or answers.whole),
        N_("--split en --whole kunnen hier niet: een definitie (toml) noemt elke partij met haar id."),
        cards=False,
        table=False,
    ),
    Refusal(
        lambda answers: bool(answers.skip or answers.keep),
        N_("--skip en --keep kunnen hier niet: de kaarten van een definitie (toml) hebben geen rijen."),
        cards=True,
        table=False,
    ),
    Refusal(
        lambda answers: answers.duplicates is not None and answers.duplicates != "keep",
        N_("--duplicates kan hier niet: in een definitie (toml) staat elke kaart één keer."),
        cards=True,
        table=False,
    ),
)


def refuse_what_does_not_apply(answers: Answers, *, cards: bool, table: bool) -> None:
    """Make sure that every answer means something here.

    Raises:
        WrongInput: one does not; the reason is in it.
    """
    faults = [
        _(refused.why)
        for refused in REFUSALS
        if refused.cards in (None, cards) and refused.table in (None, table) and refused.given(answers)
    ]
    if faults:
        raise refusal(faults)
