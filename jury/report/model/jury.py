"""How the jury worked and what came out of it, as far as a report may say."""

from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from jury.report.model.ruling import Titles


class NamedJuror(NamedTuple):
    """A juror who is named in the report."""

    name: str
    position: str
    role: str
    voice: str


class Anchor(NamedTuple):
    """What one mark means."""

    mark: str
    meaning: str


class Yardstick(NamedTuple):
    """A criterion: `share` is its part of the final mark, None where it is not counted."""

    name: str
    question: str
    share: Fraction | None
    anchors: tuple[Anchor, ...]


class TieRule(NamedTuple):
    """A rule that was fixed beforehand: "criterion", "head_to_head", "deliberation" or "lottery", and of what."""

    kind: str
    of: str


class Missed(NamedTuple):
    """Jurors who gave a number of plans no mark, added up."""

    jurors: int
    plans: int


class MovedPlan(NamedTuple):
    """A plan that went to the end of the order: the place that it had, and why, where that may be told."""

    title: str
    place: int
    reason: str


class JuryWork(NamedTuple):
    """How the jury worked.

    `marked` says that somebody gave a mark. `nameless` counts the jurors without a name in the report, `recusals` how
    often one stepped aside,
    `judged_with_tie` how often one declared a tie and judged. `declared` says that somebody declared one at all, and
    `explained` counts the ties that nobody declared and that were looked at since. `abstentions` counts how often one
    gave a plan no mark while there; `late` came in later, `away` missed pitches for another reason, and `never` counts
    those who were not there at all. `replaced` counts those in whose place another came: two people, and one of the
    `size`. `calibrations` are pitches to practise on, and `revised` the marks that changed after the first round;
    `struck` counts the cards that went as a whole.
    The pitch order was `drawn` by lot or not, and after that the `moved` plans went to its end.
    """

    size: int
    marked: bool
    jurors: tuple[NamedJuror, ...]
    nameless: int
    voices: bool
    yardsticks: tuple[Yardstick, ...]
    scale_min: Decimal
    scale_max: Decimal
    scale_step: Decimal
    pass_mark: Decimal | None
    cards_needed: int
    method: str
    gives_marks: bool
    tie_rules: tuple[TieRule, ...]
    recusals: int
    judged_with_tie: int
    explained: int
    declared: bool
    late: Missed
    away: Missed
    never: int
    replaced: int
    abstentions: int
    calibrations: int
    revised: int
    struck: int
    drawn: bool
    moved: tuple[MovedPlan, ...]

    @property
    def unmarked(self) -> bool:
        """True where nobody marked, and nothing was there to mark by."""
        return not self.size and not self.yardsticks


class Placed(NamedTuple):
    """A plan that is named with its place; `mark` and `criteria` are empty where they are not published."""

    place: int
    title: str
    mark: str
    criteria: tuple[str, ...]


class TieLook(NamedTuple):
    """One tie rule at work: the published plans it put apart, best first; one group where it saw no difference.

    `reason` is why the jury itself decided so; empty for other rules, and where it speaks of a plan without a public
    place.
    """

    rule: TieRule
    groups: tuple[Titles, ...]
    decided: bool
    reason: str


class SharedPlace(NamedTuple):
    """Plans that share a place."""

    place: int
    titles: Titles


class TieStory(NamedTuple):
    """Plans with exactly the same mark; `others` counts those that are not named with their place."""

    titles: Titles
    others: int
    mark: str
    looks: tuple[TieLook, ...]
    shared: tuple[SharedPlace, ...]


class JurorRow(NamedTuple):
    """One juror's marks for one plan, in the order of the criteria; an empty name is a juror without a name."""

    name: str
    marks: tuple[str, ...]


class Beside(NamedTuple):
    """The first plan beside another: how many jurors gave it a higher mark, the same, and a lower one."""

    first: str
    above: int
    equal: int
    below: int


class OpenCards(NamedTuple):
    """The marks of each juror for one plan, published only where the settings say so; beside those for the first."""

    title: str
    rows: tuple[JurorRow, ...]
    beside: Beside | None = None


class Award(NamedTuple):
    """The audience award, named where it has a name: more than one title where they got equally many votes."""

    name: str
    titles: Titles
    method: str


class NamedAward(NamedTuple):
    """An award of the jury that somebody gets: for a criterion, or by its own choice with the reason that it gave."""

    name: str
    titles: Titles
    criterion: str
    reason: str


class Steady(NamedTuple):
    """Whether the winner would change: one of our own sentences, the plans it names, and the looks it speaks of.

    `also` are further looks that come to the same.
    """

    message: str
    first: Titles
    second: Titles
    what: tuple[str, ...]
    also: tuple[str, ...]


class Outcome(NamedTuple):
    """The places that are published, and how they came about; `steady` is there when they are not provisional.

    Where the method gives no marks on the jury's scale (`gives_marks`), a plan's `mark` is another figure, told in the
    table alone. `first_round` holds the places before the deliberation, where they are published and marks were
    revised. `awards` are those of the jury, `award` is that of the audience; with `one_award_each` a plan has one at
    most.
    """

    policy: str
    places: tuple[Placed, ...]
    with_marks: bool
    gives_marks: bool
    criteria: tuple[str, ...]
    ties: tuple[TieStory, ...]
    cards: tuple[OpenCards, ...]
    without_mark: Titles
    provisional: bool
    steady: Steady | None
    first_round: tuple[Placed, ...]
    award: Award | None
    awards: tuple[NamedAward, ...]
    one_award_each: bool

    @property
    def first(self) -> tuple[Placed, ...]:
        """The plan on the first place, or those that share it."""
        return tuple(row for row in self.places if row.place == 1)
