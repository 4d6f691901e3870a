"""The page of the agreements: what is late, due and done, one key away on the evening and at opening weeks later."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from itertools import groupby
from typing import ClassVar, Final, NamedTuple

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Static

from jury.language import N_, _, ngettext
from jury.model.agreed import Agreement
from jury.model.changes import Changes
from jury.model.evening import Evening
from jury.model.proposal import Proposal
from jury.publication.private_texts import update_text
from jury.publication.what_became import DAYS_AHEAD, Standing, standing_on, updates_of, without_agreement
from jury.round.alliance import may_enter
from jury.text import one_line
from jury.wording.codes import code_word
from jury.wording.dates import day_in_words
from jury.wording.fields import label
from jury.wording.names import name_in
from jury.wording.values import typed_date
from screens.console.agreements.forms import UPDATES, told, update_form
from screens.console.evening.layout import Column, fact_lines, heading, row, stretched
from screens.console.evening.layout import told as paragraphs
from screens.console.mode import ModeScreen
from screens.forms.row_form import changed_row_form, new_row_form
from screens.toolkit.choices import Choice, Choices
from screens.toolkit.key_line import SELDOM
from screens.toolkit.lines import EMPTY, Line, Piece, between, line, width_of
from screens.toolkit.paper import Paper


class Sign(NamedTuple):
    """What stands before an agreement, and its ink."""

    sign: str
    ink: str


SIGNS: Final = {
    Standing.LATE: Sign("⚑", "alert"),
    Standing.DUE: Sign("○", "accent"),
    Standing.OPEN: Sign("○", "plain"),
    Standing.INTENDED: Sign("○", "quiet"),
    Standing.DONE: Sign("✓", "good"),
    Standing.DROPPED: Sign("×", "quiet"),
}
GROUPS: Final = {
    Standing.LATE: N_("Te laat"),
    Standing.DUE: N_("Binnenkort"),
    Standing.OPEN: N_("Later"),
    Standing.INTENDED: N_("Voornemens, nog geen afspraak"),
    Standing.DONE: N_("Gedaan"),
    Standing.DROPPED: N_("Vervallen"),
}
"""By how agreements stand: the heading above them, in the order in which one wants to know."""
ORDER: Final = tuple(GROUPS)
COLUMNS: Final = (Column("", 3), Column("", 0), Column("", 25), Column("", 12))


class AgreedList(Choices):
    """The agreements; Enter tells what became of the one under the cursor."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "enter", "choose", _("noteren"), id="agreements.told", tooltip=_("Noteren wat er van deze afspraak werd")
        ),
    ]


class AgreementsScreen(ModeScreen):
    """The agreements by how they stand today, and under them what is known of the one under the cursor."""

    TITLE = _("Afspraken")
    MODE = "agreements"
    CSS_PATH = "screen.tcss"
    AUTO_FOCUS = "AgreedList"
    HELP = _(
        "Alle afspraken, zoals ze er vandaag voor staan. Te laat is wat na zijn datum nog open staat. Enter noteert "
        "wat er van een afspraak werd, met een datum; d zegt dat zij gedaan is. Dat kan ook als de uitslag vaststaat: "
        "weken later opent de avond op deze bladzijde. Wat u noteert, komt in het rapport bij Afspraken, en in de "
        "voortgang die u bij Rapport bewaart. Een afspraak zelf wijzigt u tot het vaststellen."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("d", "done", _("gedaan"), id="agreements.done", tooltip=_("Vandaag is deze afspraak gedaan")),
        Binding("n,plus", "add", _("nieuw"), key_display="n", id="agreements.add", tooltip=_("Een afspraak erbij")),
        Binding("e", "edit", _("wijzigen"), id="agreements.edit", tooltip=_("De afspraak zelf wijzigen")),
        Binding("escape", "app.back", _("sluiten"), id="agreements.back", tooltip=_("Terug naar waar u was")),
        Binding("u", "app.undo", _("terug"), group=SELDOM, id="agreements.undo",
                tooltip=_("De laatste wijziging terugnemen")),
    ]  # fmt: skip

    def __init__(self) -> None:
        super().__init__()
        self._rows: dict[str, tuple[Standing, Agreement]] = {}
        self._plans: dict[str, Proposal] = {}
        """The plans of which nothing is agreed yet, for as long as there may be."""

    def body(self) -> ComposeResult:
        """Compose how many there are, the list, and what is known of the one under the cursor."""
        yield Paper(id="count", reached=False)
        yield AgreedList(id="agreed")
        yield Static(classes="line")
        yield Paper(id="told")

    def show(self, evening: Evening) -> None:
        """Paint the agreements as they stand today."""
        today = self._today
        stands = sorted(
            ((standing_on(evening, each, today), each) for each in evening.agreements),
            key=lambda found: (ORDER.index(found[0]), found[1].by or dt.date.max, found[1].nr),
        )
        self._rows = {_key(each): (how, each) for how, each in stands}
        may = may_enter("agreements", evening.phase)
        self._plans = {f"plan {plan.id}": plan for plan in without_agreement(evening)} if may else {}
        self.query_one("#count", Paper).write(lambda width: (self._count(width),))
        self.query_one(Choices).offer(self._choices)
        self._tell()

    def place(self) -> str:
        """Say what this page is about."""
        return self.TITLE.lower()

    @property
    def _today(self) -> dt.date:
        return self.app.clock().date()

    def _count(self, width: int) -> Line:
        """Count how they stand, and say when all come back."""
        found = Counter(how for how, _each in self._rows.values())
        said = [Piece(f"{SIGNS[how].sign} {_counted(how, found[how])}", SIGNS[how].ink) for how in ORDER if found[how]]
        left = tuple(piece for each in said for piece in (each, Piece("   ")))
        back = self.app.evening.session.return_date
        right = line(Piece(_("terug op {day}").format(day=typed_date(back)), "quiet")) if back else EMPTY
        return between(left, right if width_of(left) + width_of(right) < width else EMPTY, width)

    def _choices(self, width: int) -> Iterator[Choice]:
        if not self._rows:
            empty = _("Nog geen afspraken. n noteert er een: wat, wie en vóór wanneer.")
            yield paragraphs(empty, width, "quiet")
        columns = stretched(COLUMNS, width)
        for place, (how, rows) in enumerate(groupby(self._rows.values(), key=lambda found: found[0])):
            above = heading(self._heading(how))
            yield above if place and self.has_class("-high") else Choice("", above.lines[1:])
            for _how, each in rows:
                yield Choice(_key(each), (self._line(how, each, columns),))
        if self._plans:
            yield heading(_("Hierover is nog niets afgesproken"))
            for key, plan in self._plans.items():
                name = Piece(one_line(plan.title), "quiet")
                yield Choice(key, (row(columns, (Piece("○", "quiet"), name, "", "")),))

    def _heading(self, how: Standing) -> str:
        if how is Standing.DUE:
            return _("Binnenkort: binnen {n} dagen").format(n=DAYS_AHEAD)
        return _(GROUPS[how])

    def _line(self, how: Standing, each: Agreement, columns: tuple[Column, ...]) -> Line:
        sign, ink = SIGNS[how]
        who = name_in(self.app.evening, "parties", each.who) if each.who else _("nog niemand")
        by = Piece(typed_date(each.by) or _("geen datum"), "alert" if how is Standing.LATE else "plain")
        over = "quiet" if how in (Standing.DONE, Standing.DROPPED) else "plain"
        return row(columns, (Piece(sign, ink), Piece(one_line(each.what), over), Piece(who, "quiet"), by))

    @property
    def _here(self) -> tuple[Standing, Agreement] | None:
        """The agreement under the cursor, and how it stands."""
        return self._rows.get(self.query_one(Choices).key) if self.is_mounted else None

    @property
    def _plan(self) -> Proposal | None:
        """The plan under the cursor, where nothing is agreed about that yet."""
        return self._plans.get(self.query_one(Choices).key) if self.is_mounted else None

    def on_choices_highlighted(self) -> None:
        """Tell of the agreement under the cursor."""
        self._tell()
        self.refresh_bindings()

    def _tell(self) -> None:
        here, plan = self._here, self._plan
        self.query_one(Choices).opens = here is not None

        def lines(width: int) -> tuple[Line, ...]:
            if plan is not None:
                said = _("Nog zonder afspraak. n noteert er een over dit plan.")
                return (*fact_lines(_("Plan"), one_line(plan.title), width), *fact_lines("", said, width, "quiet"))
            return () if here is None else tuple(self._facts(*here, width))

        page = self.query_one("#told", Paper)
        page.write(lines)
        page.scroll_home(animate=False)

    def _facts(self, how: Standing, each: Agreement, width: int) -> Iterator[Line]:
        """Give what was agreed, and what was told of it since, the last message first."""
        evening = self.app.evening
        public = "" if each.public else _("niet openbaar: staat in geen rapport")
        who, with_, signing = (
            ", ".join(name_in(evening, "parties", party) for party in parties)
            for parties in (filter(None, (each.who,)), each.with_, each.signed_by)
        )
        plans = ", ".join(one_line(evening.proposal(plan).title) for plan in each.proposals)
        facts = (
            (label("agreements", "what"), one_line(each.what)),
            ("", public),
            (label("agreements", "how"), one_line(each.how)),
            (label("agreements", "who"), who),
            (label("agreements", "with"), with_),
            (label("agreements", "by"), self._by(how, each)),
            (label("agreements", "proposals"), plans),
            (label("agreements", "signed_by"), signing),
        )
        for name, text in facts:
            if text:
                yield from fact_lines(name, text, width)
        for update in reversed(updates_of(evening, each.nr)):
            status = code_word("agreements", "status", update.status) if update.status else ""
            said = ": ".join(filter(None, (status, one_line(update.text))))
            if each.public and update.text and not update_text(evening, each, update):
                said += " " + _("(⚑ niet in het rapport: er staat een naam of een straat in)")
            yield from fact_lines(typed_date(update.date) or _("zonder datum"), said, width)

    def _by(self, how: Standing, each: Agreement) -> str:
        """Say before when, and how far that is from today."""
        if each.by is None:
            return ""
        days = (each.by - self._today).days
        far = ""
        if how is Standing.LATE and days < 0:
            far = ngettext("{n} dag te laat", "{n} dagen te laat", -days).format(n=-days)
        elif how in (Standing.DUE, Standing.OPEN) and days >= 0:
            far = ngettext("nog {n} dag", "nog {n} dagen", days).format(n=days) if days else _("vandaag")
        return ", ".join(filter(None, (day_in_words(each.by), far)))

    def select(self, table: str, id: str) -> bool:
        """Go to an agreement, by its number."""
        if table == "agreements":
            self.query_one(Choices).move_to(f"agreement {id}")
        return table == "agreements"

    def taken_back(self, changes: Changes) -> bool:
        """Stay where she is: what was undone of an agreement is in sight."""
        return any(change.table in ("agreements", UPDATES) for change in changes)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer what fits the phase of the evening and the agreement under the cursor."""
        match action:
            case "add":
                return may_enter("agreements", self.app.evening.phase)
            case "edit":
                return self._here is not None and may_enter("agreements", self.app.evening.phase)
            case "done":
                return self._here is not None and self._here[0] is not Standing.DONE
        return super().check_action(action, parameters)

    def on_choices_chosen(self) -> None:
        """Ask what became of the agreement under the cursor."""
        if self._here is not None:
            self.app.push_screen(update_form(self.app.evening, self._here[1], self._today))

    def action_done(self) -> None:
        """Say that the agreement under the cursor is done, as of today."""
        if self._here is not None:
            self.app.record(told(self._here[1], self._today, status="done"))

    def action_add(self) -> None:
        """Ask what is agreed; about the plan under the cursor where that has no agreement yet."""
        about = (self._plan.id,) if self._plan is not None else ()
        self.app.push_screen(new_row_form(self.app.evening, "agreements", proposals=about))

    def action_edit(self) -> None:
        """Change the agreement under the cursor itself."""
        if self._here is not None:
            self.app.push_screen(changed_row_form(self.app.evening, "agreements", self._here[1]))


def _counted(how: Standing, count: int) -> str:
    """Say how many agreements stand so."""
    if how is Standing.INTENDED:
        return ngettext("{n} voornemen", "{n} voornemens", count).format(n=count)
    return f"{count} {_(GROUPS[how]).lower()}"


def _key(agreement: Agreement) -> str:
    return f"agreement {agreement.nr}"
