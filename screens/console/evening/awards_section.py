"""Prijzen: which awards there are, whom the jury gives its own, and how far the audience's votes are counted."""

from collections.abc import Iterator
from functools import partial
from typing import ClassVar, Final

from textual.binding import Binding, BindingType

from jury.language import N_, _
from jury.model.awards import AUDIENCE, CRITERION, JURY, decided_by
from jury.model.rows import AudienceCount, Award, Phase
from jury.round.awards import AwardEdited, AwardGiven, CountTyped
from jury.round.verdicts import AudienceCounted
from jury.standings.audience import Counting, counted_votes
from jury.standings.awards import Given, awards_given
from jury.standings.ranking import ranking_if_any
from jury.telling.counting import counting_in_words
from jury.text import one_line
from jury.wording.awards import award_name, who_decides
from jury.wording.fields import label
from jury.wording.names import titles
from screens.console.evening.award_forms import award_form, winner_form
from screens.console.evening.count_form import CountForm
from screens.console.evening.layout import (
    MEASURE,
    Column,
    fact,
    fact_lines,
    header_row,
    heading,
    paragraphs,
    row,
    stretched,
    told,
)
from screens.console.evening.section import Section
from screens.console.evening.votes import VOTES_FOR, how_it_voted, votes_form, votes_of_plans
from screens.forms.narrowing_pick import NarrowingPick
from screens.forms.questions import ask_first
from screens.toolkit.choices import Choice
from screens.toolkit.lines import EMPTY, Line, Piece
from screens.toolkit.one_of import Option

AWARD: Final = "award "
COUNT: Final = "count "
STATE: Final = "counts"
"""What the keys of an award and of a count begin with, and the key of the line that says how far the counting is."""
MEANINGS: Final = {
    CRITERION: N_("Het hoogste gemiddelde op dit criterium wint. Plannen die gelijk zijn, delen de prijs."),
    JURY: N_("De jury kiest zelf, in het beraad en met een reden."),
    AUDIENCE: N_("De meeste stemmen winnen. Plannen met evenveel stemmen delen de prijs."),
}
"""How an award is decided, by who decides."""
OF_THE_COUNTS: Final = N_("Elke teller typt met t een eigen telling. Niemand ziet die van een ander, tot er twee zijn.")
GIVEN_IN: Final = (Phase.DELIBERATION, Phase.FINAL)
"""When there is somebody to name."""


class AwardsSection(Section):
    """The awards, then the counts of the votes. Who wins and where counters differ is covered until a key shows it."""

    NAME = "awards"
    LABEL = _("Prijzen")
    SHOWS: ClassVar[dict[str, str]] = {"awards": AWARD + "{id}", "counts": STATE, "audience": VOTES_FOR + "{id}"}
    DETAIL = "short"
    EDITS = AwardEdited.what
    HELP = _(
        "De prijzen naast de plaatsen: op een criterium, van de jury met een reden, of van de zaal. Wie wint, staat "
        "verborgen tot u op h drukt. Voor de stem van de zaal tellen twee mensen apart, elk met t onder de eigen naam. "
        "Pas als twee tellingen gelijk zijn, is er een uitslag. Een telling is van wie telde: u neemt haar niet terug, "
        "maar haalt haar weg met x."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "edit", _("wijzigen"), id="awards.edit", tooltip=_("Deze prijs of telling wijzigen")),
        Binding("n", "add", _("nieuw"), id="awards.add", tooltip=_("Een prijs erbij")),
        Binding(
            "w", "choose_winner", _("winnaar"), id="awards.winner", tooltip=_("Kiezen wie de jury deze prijs geeft")
        ),
        Binding("t", "count", _("tellen"), id="awards.count", tooltip=_("De stemmen van de zaal tellen")),
        Binding("h", "uncover", _("tonen"), id="awards.uncover", tooltip=_("Tonen wie wint, of weer verbergen")),
        Binding("delete,x", "remove", _("weg"), id="awards.remove", tooltip=_("Deze prijs of telling weghalen")),
    ]

    def __init__(self) -> None:
        super().__init__()
        self.open = False

    def left(self) -> None:
        """Cover who wins again."""
        self.open = False

    def choices(self, width: int) -> Iterator[Choice]:
        """Give the awards as a table, then the votes of the hall."""
        every = self.evening.every_award
        if every:
            columns = stretched(
                (Column(_("Prijs"), 0), Column(_("Wie beslist"), 26 if width < 90 else 34), Column(_("Voor"), 26)),
                width,
            )
            yield header_row(columns)
            ranking = ranking_if_any(self.evening) if self.evening.phase in GIVEN_IN else None
            for given in awards_given(self.evening, ranking):
                yield self._award_line(given, columns)
            if self.evening.settings.one_award_per_plan:
                yield told(
                    _("Een plan krijgt één prijs. De jury kiest eerst, daarna gaat het op volgorde."), width, "quiet"
                )
        else:
            nothing = (
                _("Er zijn nog geen prijzen naast de plaatsen. Druk op n voor de eerste.")
                if self.check_action("add", ())
                else _("Deze avond heeft geen prijzen naast de plaatsen.")
            )
            yield told(nothing, width)
        if self.evening.audience_votes:
            yield from self._votes(width)
        if not self.evening.counts:
            yield from votes_of_plans(self.evening, width)

    def _award_line(self, given: Given, columns: tuple[Column, ...]) -> Choice:
        award = given.award
        cells = (Piece(award_name(award), "strong"), who_decides(self.evening, award.by), self._standing(given))
        return Choice(AWARD + award.id, (row(columns, cells),))

    def _standing(self, given: Given) -> str:
        """Say who gets an award, covered or not, or that nobody does yet."""
        if self.evening.phase not in GIVEN_IN:
            return _("○ na het beraad")
        if not given.winners:
            return _("○ nog niemand")
        return f"✓ {titles(self.evening, given.winners)}" if self.open else _("✓ bekend, verborgen")

    def _votes(self, width: int) -> Iterator[Choice]:
        yield heading(_("De stem van de zaal"))
        yield told(counting_in_words(self.evening), width, key=STATE)
        if self.evening.counts:
            yield fact(VOTES_FOR, label("audience", "method"), self.evening.audience.method, width)
        yield from self._differences(width)
        columns = stretched((Column(_("Teller"), 0), Column("", 26)), width)
        for count in self.evening.counts:
            yield Choice(f"{COUNT}{count.nr}", (row(columns, (one_line(count.counter), _("✓ klaar"))),))

    def _differences(self, width: int) -> Iterator[Choice]:
        """Put side by side what counters have for the plans that they differ on; there are two or more of them."""
        counted = counted_votes(self.evening)
        if counted.state is not Counting.DIFFERENT:
            return
        if not self.open:
            yield told(_("Druk op h om de verschillen naast elkaar te zien."), width, "quiet")
            return
        counts = self.evening.counts
        each = max(8, min(18, (width - 24) // len(counts)))
        columns = stretched((Column(_("Plan"), 0), *(Column(row.counter, each, right=True) for row in counts)), width)
        yield header_row(columns)
        for plan in counted.differing:
            numbers = (str(row.votes.get(plan, 0)) for row in counts)
            yield Choice("", (row(columns, (one_line(self.evening.proposal(plan).title), *numbers)),))
        yield Choice("", (EMPTY,))

    def detail(self, key: str, width: int) -> Iterator[Line]:
        """Say how the award under the cursor is decided, and why the jury chose as far as that is uncovered."""
        award = self._award
        if self._voted_for is not None:
            yield from how_it_voted(self.evening, width)
            return
        if award is None and not key:
            return
        by = decided_by(award.by) if award is not None else None
        if award is not None and award.reason:
            yield from fact_lines(_("Reden"), award.reason if self.open else _("verborgen"), width)
        else:
            meaning = _(MEANINGS[by.kind] if by is not None else OF_THE_COUNTS)
            yield from paragraphs(meaning, min(width, MEASURE), "quiet")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Switch off what does not apply now."""
        match action:
            case "add":
                return self.allowed(AwardEdited.what) and bool(self.evening.criteria)
            case "choose_winner":
                award = self._award
                return award is not None and award.by == JURY and self.allowed(AwardGiven.what)
            case "count":
                return self.evening.audience_votes and bool(self.evening.in_play) and self.allowed(CountTyped.what)
            case "uncover":
                return self._hides
            case "remove" if self._count is not None:
                return self.allowed(CountTyped.what)
            case "remove":
                return self._award is not None and bool(self._award.id) and self.allowed(AwardEdited.what)
            case "edit" if self._count is not None:
                return self.allowed(CountTyped.what)
            case "edit" if self._voted_for is not None:
                return self.evening.audience_votes and self.allowed(AudienceCounted.what)
            case "edit" if self._award is None:
                return False
        return super().check_action(action, parameters)

    @property
    def _hides(self) -> bool:
        """True where there is something that the hall may not see."""
        differ = counted_votes(self.evening).state is Counting.DIFFERENT
        return (self.evening.phase in GIVEN_IN and bool(self.evening.every_award)) or differ

    @property
    def _award(self) -> Award | None:
        """The award under the cursor."""
        return next((row for row in self.evening.every_award if AWARD + row.id == self.key), None)

    @property
    def _count(self) -> AudienceCount | None:
        """The count under the cursor."""
        return next((row for row in self.evening.counts if f"{COUNT}{row.nr}" == self.key), None)

    @property
    def _voted_for(self) -> str | None:
        """The plan under the cursor, where that is one of those that the audience votes for."""
        return self.key.removeprefix(VOTES_FOR) if self.key.startswith(VOTES_FOR) else None

    def key_of(self, table: str, id: str) -> str:
        """Give the key of a row; of the votes by themselves the first plan that can get any."""
        if table == "audience" and not id:
            id = next((row.id for row in self.evening.in_play), "")
        return super().key_of(table, id)

    def action_edit(self) -> None:
        """Change the award under the cursor, or have its counter count again."""
        if self._count is not None:
            self.app.push_screen(CountForm(self.evening, self._count))
        elif self._voted_for is not None:
            self.app.push_screen(votes_form(self.evening, self._voted_for))
        elif self._award is not None:
            self.app.push_screen(award_form(self.evening, self._award))

    def action_add(self) -> None:
        """Ask for a new award."""
        self.ask_to_add(award_form(self.evening, None))

    def action_count(self) -> None:
        """Ask who counts, and what; whoever comes to count sees nothing of what others had."""
        self._show(False)
        self.ask_to_add(CountForm(self.evening, None))

    def action_choose_winner(self) -> None:
        """Ask which plan the jury gives its award, and then why."""
        award = self._award
        assert award is not None
        none = [Option("", _("– nog niemand"))] if award.winner else []
        options = [*none, *(Option(plan.id, one_line(plan.title)) for plan in self.evening.in_play)]

        def chosen(plan: str | None) -> None:
            if plan:
                self.app.push_screen(winner_form(self.evening, award, plan))
            elif plan == "":
                self.app.record(AwardGiven(award.id, None))

        self.app.push_screen(NarrowingPick(options, award.winner or "" if self.open else ""), chosen)

    def action_uncover(self) -> None:
        """Show who wins, after asking whether the hall looks along; or cover it again."""
        if self.open:
            self._show(False)
            return
        sentence = _("Hier staat dan wie een prijs krijgt. Is dit scherm niet gespiegeld naar de zaal?")
        ask_first(self.app, sentence, _("Tonen"), partial(self._show, True))

    def _show(self, on: bool) -> None:
        self.open = on
        self.show(self.evening)
        self.post_message(self.Highlighted(self, self.key))

    def action_remove(self) -> None:
        """Take the award or the count under the cursor away, after asking."""
        count, award = self._count, self._award
        if count is not None:
            sentence = _("De telling van {name} gaat weg. Daarna telt iemand opnieuw.").format(name=count.counter)
            remove = partial(self.app.record, CountTyped(count.counter, None))
            ask_first(self.app, sentence, _("Weghalen"), remove, careful=True)
        elif award is not None:
            sentence = _("De prijs ‘{name}’ gaat weg, ook uit het draaiboek.").format(name=award_name(award))
            remove = partial(self.app.record, AwardEdited(award.id, None))
            ask_first(self.app, sentence, _("Weghalen"), remove, careful=True)
