"""The last sheet of a workbook: the ranking once more, counted by the spreadsheet itself from the sheets beside it.

A plan is a row. What is counted stands from left to right: the cards, the mark, then a column a tie rule. In a formula
stand references, numbers and words of our own; what people typed is in cells that it points to.
"""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from math import lcm
from typing import Final, NamedTuple

from jury.export.formulas import COUNTS, Count, Formula, column, quoted
from jury.export.sheets import SHEETS, Cell, Sheet
from jury.language import N_, _
from jury.model.evening import Evening
from jury.standings.ranking import Ranking, ranking_if_any
from jury.text import clean
from jury.wording.methods import METHOD_WORDS
from jury.wording.recount_sheet import HEADING, NAME
from jury.wording.tie_rules import tie_rule
from jury.wording.values import yes_or_no
from scoring.lottery import lot
from scoring.methods import METHODS
from scoring.tie_rule import TieRuleKind, read_tie_rule

LIVE: Final = N_("Verander een cijfer op het blad ‘{cards}’ en kijk hier wat er met de plaatsen gebeurt.")
HOW: Final = N_("Manier van tellen: {name}. {meaning}")
EXACT: Final = N_(
    "We tellen met hele getallen, zonder afronden. Daarom gaat elk cijfer en elk gewicht keer een vast getal."
)
NEARLY: Final = N_("Een verschil van minder dan een miljardste telt als gelijk.")
NOT_HERE: Final = N_(
    "Deze manier van tellen past niet in een rekenblad. Tel na met recount.py; de kaarten staan hier wel."
)
THE_LOTS: Final = N_(
    "Een rekenblad kan geen lot trekken. De volgorde van de loten staat hier vast; recount.py trekt ze opnieuw."
)
TOO_LARGE: Final = N_("Deze ronde is te groot voor een rekenblad. Tel na met recount.py.")
NO_OUTCOME: Final = N_("Met deze kaarten geeft deze manier van tellen geen uitslag.")
AGREES: Final = N_("Klopt alles?")
NEEDED, TIMES_MARK, TIMES_WEIGHT = N_("Kaarten nodig"), N_("Elk cijfer keer"), N_("Elk gewicht keer")
CRITERION, WEIGHT, COUNTING, WHOLE_WEIGHT = N_("Criterium"), N_("Gewicht"), N_("Telt mee"), N_("Gewicht, heel getal")
HEADERS: Final = (
    *(N_("Plan"), N_("Titel"), N_("Plaats"), N_("Cijfer"), N_("Volledige kaarten")),
    *(N_("Plaats, programma"), N_("Cijfer, programma"), N_("Klopt het?")),
)
PLAN, TITLE, PLACE, MARK, CARDS, TOLD_PLACE, TOLD_MARK, SAME, FREE = range(1, 10)
"""The columns that every plan has, and the first one after them."""
(AGREES_ROW, NEEDED_ROW, MARK_ROW, WEIGHT_ROW, NAMES_ROW, GIVEN_ROW, COUNTS_ROW, WHOLE_ROW) = range(6, 14)
CAPTIONS, HEADS, FIRST = 15, 16, 17
"""The rows: what a block of columns is, what a column is, and the first plan."""
LARGEST: Final = 2**53
"""Up to here a spreadsheet keeps a whole number exactly."""
MOST_CARDS: Final = 600
"""Forty plans and fifteen jurors; beyond that a workbook would open slowly, and be larger than our own import takes."""
FIRST_MARK: Final = 3
"""Where the marks begin on the sheet of the cards, behind whose card it is."""


class Page(NamedTuple):
    """A sheet of formulas: its name and its rows, and how it looks.

    Rows and columns are counted from 1: the columns that are `wide`, those of `marks`, and the rows that are headings.
    What is above and left of `frozen` stays in sight.
    """

    name: str
    rows: tuple[tuple[Cell | Formula, ...], ...]
    wide: tuple[int, ...] = (PLAN, TITLE)
    marks: tuple[int, ...] = (MARK, TOLD_MARK)
    headings: tuple[int, ...] = (1, CAPTIONS, HEADS)
    frozen: str = f"{column(PLACE)}{FIRST}"


def recount_page(evening: Evening, sheets: Sequence[Sheet]) -> Page | None:
    """Count the evening on a page that points to these sheets, plans and cards first; None where there is no place."""
    ranking = ranking_if_any(evening)
    if not evening.in_play or not sheets[1].rows or (ranking is not None and not ranking.places):
        return None
    if len(evening.in_play) * len(evening.jurors) > MOST_CARDS:
        return Page(_(NAME), ((_(HEADING),), (_(TOO_LARGE),)))
    return _Counting(evening, sheets, ranking).page()


class _Counting:
    """The page as it grows to the right: each step takes the next free column."""

    def __init__(self, evening: Evening, sheets: Sequence[Sheet], ranking: Ranking | None) -> None:
        self.evening = evening
        self.sheets = sheets
        self.ranking = ranking
        self.plans = evening.in_play
        self.free = FREE
        self.cells: dict[tuple[int, int], Cell | Formula] = {}
        method = evening.settings.aggregate
        self.count = COUNTS.get(method) if ranking is not None else None
        self.exact = self.count is not None and self.count.exact and self._fits()
        self.rows = range(FIRST, FIRST + len(self.plans))
        last = column(1 + len(evening.criteria))
        self.counts, self.weights = (f"$B${row}:${last}${row}" for row in (COUNTS_ROW, WHOLE_ROW))

    def page(self) -> Page:
        """Give the page as rows."""
        self._say_what_it_is()
        self._weigh()
        self._name_the_plans()
        cards = self._cards()
        if self.count is not None:
            self._rank(self.count, cards)
        width = max(at for _row, at in self.cells)
        height = max(row for row, _at in self.cells)
        every = range(1, width + 1)
        rows = tuple(tuple(self.cells.get((row, at)) for at in every) for row in range(1, height + 1))
        return Page(_(NAME), rows)

    def _say_what_it_is(self) -> None:
        words = METHOD_WORDS[self.evening.settings.aggregate]
        self.cells[1, 1] = _(HEADING)
        self.cells[2, 1] = _(HOW).format(name=_(words.name), meaning=_(words.meaning))
        if self.count is None:
            self.cells[3, 1] = _(NO_OUTCOME if self.ranking is None else NOT_HERE)
            return
        self.cells[3, 1] = _(LIVE).format(cards=self.sheets[1].name)
        self.cells[4, 1] = _(EXACT) if self.exact else _(NEARLY)
        self.cells[AGREES_ROW, 1] = _(AGREES)
        wrong = f'SUMPRODUCT(--({self._down(SAME)}<>"{_word(yes_or_no(True))}"))'
        self.cells[AGREES_ROW, 2] = _either(f"{wrong}=0")

    def _fits(self) -> bool:
        """Say whether every whole number that is compared is one that a spreadsheet keeps exactly."""
        settings, criteria = self.evening.settings, self.evening.criteria
        largest = max(abs(settings.scale_min), abs(settings.scale_max)) * self._per_mark()
        weight = sum((row.weight for row in criteria), Decimal()) * self._per_weight()
        return largest * weight * (2 * len(self.evening.jurors)) ** 2 < LARGEST

    def _per_mark(self) -> int:
        settings = self.evening.settings
        return lcm(*(each.as_integer_ratio()[1] for each in (settings.scale_min, settings.scale_step)))

    def _per_weight(self) -> int:
        return lcm(*(row.weight.as_integer_ratio()[1] for row in self.evening.criteria))

    def _weigh(self) -> None:
        """Write how much every criterion weighs, as a whole number, and nothing for one that does not count."""
        method = METHODS[self.evening.settings.aggregate]
        needed = max(1, self.evening.settings.quorum, method.cards_needed)
        for row, told, value in (
            (NEEDED_ROW, NEEDED, needed),
            (MARK_ROW, TIMES_MARK, self._per_mark()),
            (WEIGHT_ROW, TIMES_WEIGHT, self._per_weight()),
        ):
            self.cells[row, 1], self.cells[row, 2] = _(told), value
        for row, told in (
            (NAMES_ROW, CRITERION),
            (GIVEN_ROW, WEIGHT),
            (COUNTS_ROW, COUNTING),
            (WHOLE_ROW, WHOLE_WEIGHT),
        ):
            self.cells[row, 1] = _(told)
        sheet = next(sheet for sheet in self.sheets if sheet.name == _(SHEETS["criteria"]))
        for number, criterion in enumerate(self.evening.criteria):
            at = 2 + number
            name = column(at)
            self.cells[NAMES_ROW, at] = clean(criterion.short())
            weight, counts = (_cell(sheet, header, 2 + number) for header in ("weight", "counts"))
            self.cells[GIVEN_ROW, at] = Formula(f'IF({weight}="",1,{weight})') if weight else 1
            no = f'IF({counts}="{_word(yes_or_no(False))}",0,1)'
            self.cells[COUNTS_ROW, at] = Formula(no) if counts else 1
            self.cells[WHOLE_ROW, at] = Formula(f"ROUND({name}{GIVEN_ROW}*$B${WEIGHT_ROW},9)*{name}{COUNTS_ROW}")

    def _name_the_plans(self) -> None:
        for at, header in enumerate(HEADERS, start=PLAN):
            self.cells[HEADS, at] = _(header)
        sheet = self.sheets[0]
        at_row = {plan.id: number for number, plan in enumerate(self.evening.proposals, start=2)}
        told = {} if self.ranking is None else {place.plan: place for place in self.ranking.places}
        for row, plan in zip(self.rows, self.plans, strict=True):
            for at, header in ((PLAN, "id"), (TITLE, "title")):
                self.cells[row, at] = Formula(_cell(sheet, header, at_row[plan.id]))
            if plan.id in told:
                self.cells[row, TOLD_PLACE] = told[plan.id].rank
                self.cells[row, TOLD_MARK] = Decimal(repr(float(told[plan.id].mark)))

    def _cards(self) -> Mapping[int, str]:
        """Write every complete card as one number, a column a juror; gives per row where they stand."""
        sheet, jurors = self.sheets[1], self.evening.jurors
        at_row = {(str(cells[0]), str(cells[1])): number for number, cells in enumerate(sheet.rows, start=2)}
        first = self.free
        self._caption(N_("Elke volledige kaart als één getal"))
        marks = column(FIRST_MARK), column(FIRST_MARK + len(self.evening.criteria) - 1)
        state = column(FIRST_MARK + len(self.evening.criteria))
        for juror in jurors:
            at = self._take(clean(juror.name))
            for row, plan in zip(self.rows, self.plans, strict=True):
                card = at_row.get((juror.id, plan.id))
                if card is None:
                    continue
                given = f"{quoted(sheet.name)}!{marks[0]}{card}:{marks[1]}{card}"
                whole = f"SUMPRODUCT(ISNUMBER({given})*{self.counts})=SUM({self.counts})"
                total = f"ROUND(SUMPRODUCT({given},{self.weights})*$B${MARK_ROW},9)"
                self.cells[row, at] = Formula(f'IF(AND({quoted(sheet.name)}!{state}{card}="",{whole}),{total},"")')
        for row in self.rows:
            self.cells[row, CARDS] = Formula(f"COUNT({self._across(first, row)})")
        return {row: self._across(first, row) for row in self.rows}

    def _rank(self, count: Count, cards: Mapping[int, str]) -> None:
        rules = [read_tie_rule(written) for written in self.evening.settings.tie_break]
        duels = count.duels or any(rule.kind is TieRuleKind.HEAD_TO_HEAD for rule in rules)
        against = self._duels(cards) if duels else None
        own = self._own(count, cards) if count.own else cards
        above, below = self._take(_("Som")), self._take(_("Gedeeld door"))
        for row in self.rows:
            words = {
                "cards": cards[row],
                "own": own[row],
                "n": f"${column(CARDS)}{row}",
                "placed": f"{self._down(CARDS)}>=$B${NEEDED_ROW}",
                "against": against[row] if against else "",
            }
            few = f"{words['n']}<$B${NEEDED_ROW}"
            self.cells[row, above] = Formula(f"IF({few},0,{count.above.format(**words)})")
            self.cells[row, below] = Formula(f"IF({few},0,{count.below.format(**words)})")
            unit = f"/($B${MARK_ROW}*SUM({self.weights}))" if count.marks else ""
            mark = f"{self._one(above, row)}/{self._one(below, row)}{unit}"
            self.cells[row, MARK] = Formula(f'IF({self._one(below, row)}=0,"",{mark})')
        place = self._first_place(above, below, count)
        for rule in rules:
            match rule.kind:
                case TieRuleKind.CRITERION:
                    place = self._by_criterion(place, rule.of)
                case TieRuleKind.HEAD_TO_HEAD if against:
                    place = self._head_to_head(place, against)
                case TieRuleKind.DELIBERATION:
                    place = self._by_the_jury(place)
                case TieRuleKind.LOTTERY:
                    place = self._by_lot(place, rule.of)
        for row in self.rows:
            self.cells[row, PLACE] = Formula(self._one(place, row))
            told, here = self._one(TOLD_PLACE, row), self._one(PLACE, row)
            near = f"ABS({self._one(MARK, row)}-{self._one(TOLD_MARK, row)})<0.000000001"
            same = f'IF({told}="",{here}="",IF({here}="",FALSE,AND({here}={told},{near})))'
            self.cells[row, SAME] = _either(same)

    def _first_place(self, above: int, below: int, count: Count) -> int:
        """Place the plans by their marks, multiplied across: one more than the number of plans with a higher one."""
        place = self._take(_("Plaats naar cijfer"))
        unit = f"*$B${MARK_ROW}*SUM({self.weights})" if count.marks else ""
        for row in self.rows:
            theirs = f"{self._down(above)}*{self._one(below, row)}"
            ours = f"{self._one(above, row)}*{self._down(below)}"
            margin = "" if self.exact else f"+0.000000001*{self._one(below, row)}*{self._down(below)}{unit}"
            higher = f"SUMPRODUCT(--({theirs}>{ours}{margin}))"
            self.cells[row, place] = Formula(f'IF({self._one(below, row)}=0,"",1+{higher})')
        return place

    def _duels(self, cards: Mapping[int, str]) -> Mapping[int, str]:
        """Write of every two plans how many more jurors put the one above than below; gives a plan's own column."""
        self._caption(N_("Duels: hoeveel meer juryleden het plan links hoger zetten"))
        first = self.free
        for other in self.rows:
            at = self._take(Formula(self._one(TITLE, other)))
            for row in self.rows:
                both = f"ISNUMBER({cards[row]})*ISNUMBER({cards[other]})"
                more = f"({cards[row]}>{cards[other]})-({cards[row]}<{cards[other]})"
                self.cells[row, at] = Formula(f"SUMPRODUCT({both}*({more}))")
        return {row: self._down(first + number) for number, row in enumerate(self.rows)}

    def _own(self, count: Count, cards: Mapping[int, str]) -> Mapping[int, str]:
        """Write what a method makes of every card beside the other cards of its juror."""
        self._caption(N_("Elke kaart naast de andere kaarten van dat jurylid"))
        first, from_cards = self.free, FREE
        for number, juror in enumerate(self.evening.jurors):
            at = self._take(clean(juror.name))
            for row in self.rows:
                words = {"card": self._one(from_cards + number, row), "column": self._down(from_cards + number)}
                self.cells[row, at] = Formula(count.own.format(**words))
        return {row: self._across(first, row) for row in self.rows}

    def _by_criterion(self, place: int, criterion: str) -> int:
        """Among equals the highest mean of one criterion goes first; nobody does where one of them has no such mark."""
        sheet = self.sheets[1]
        at_row = {(str(cells[0]), str(cells[1])): number for number, cells in enumerate(sheet.rows, start=2)}
        letter = column(FIRST_MARK + [row.id for row in self.evening.criteria].index(criterion))
        self._rule_caption(f"{TieRuleKind.CRITERION}:{criterion}")
        first = self.free
        for number, juror in enumerate(self.evening.jurors):
            at = self._take(clean(juror.name))
            for row, plan in zip(self.rows, self.plans, strict=True):
                if card := at_row.get((juror.id, plan.id)):
                    mark = f"{quoted(sheet.name)}!{letter}{card}"
                    complete = f"AND(ISNUMBER({self._one(FREE + number, row)}),ISNUMBER({mark}))"
                    self.cells[row, at] = Formula(f'IF({complete},ROUND({mark}*$B${MARK_ROW},9),"")')
        across = {row: self._across(first, row) for row in self.rows}
        above, below = self._take(_("Som")), self._take(_("Gedeeld door"))
        for row in self.rows:
            self.cells[row, above] = Formula(f"SUM({across[row]})")
            self.cells[row, below] = Formula(f"COUNT({across[row]})")

        def better(row: int) -> str:
            theirs = f"{self._down(above)}*{self._one(below, row)}"
            return f"{theirs}>{self._one(above, row)}*{self._down(below)}"

        return self._next_place(place, better, unless=f"{self._down(below)}=0")

    def _head_to_head(self, place: int, against: Mapping[int, str]) -> int:
        """Among equals who beats the most of the others goes first."""
        self._rule_caption(TieRuleKind.HEAD_TO_HEAD)
        won = self._take(_("Gewonnen van"))
        for row in self.rows:
            equals = f"{self._down(place)}={self._one(place, row)}"
            self.cells[row, won] = Formula(f"SUMPRODUCT(({equals})*({against[row]}<0))")
        return self._next_place(place, lambda row: f"{self._down(won)}>{self._one(won, row)}")

    def _by_the_jury(self, place: int) -> int:
        """Among equals the last decision of the jury that names them all."""
        if self.evening.tie_decisions:
            self._rule_caption(TieRuleKind.DELIBERATION)
        decided: int | None = None
        for decision in self.evening.tie_decisions:
            given, before = self._take(_("Volgens de jury")), decided
            decided = self._take(_("Volgorde"))
            for row, plan in zip(self.rows, self.plans, strict=True):
                if plan.id in decision.proposals:
                    self.cells[row, given] = decision.proposals.index(plan.id) + 1
                equals = f"{self._down(place)}={self._one(place, row)}"
                every = f"SUMPRODUCT(({equals})*ISNUMBER({self._down(given)}))=SUMPRODUCT(--({equals}))"
                kept = self._one(before, row) if before else "0"
                self.cells[row, decided] = Formula(f"IF({every},{self._one(given, row)},{kept})")
        if decided is None:
            return place
        order = decided
        return self._next_place(place, lambda row: f"{self._down(order)}<{self._one(order, row)}")

    def _by_lot(self, place: int, seed: str) -> int:
        """Among equals the lowest lot; which lot is lower than which was drawn beforehand, and is a number here."""
        self._rule_caption(f"{TieRuleKind.LOTTERY}:{seed}")
        self.cells[5, 1] = _(THE_LOTS)
        drawn = self._take(_("Lot"))
        order = sorted((plan.id for plan in self.plans), key=lambda id: lot(seed, id))
        for row, plan in zip(self.rows, self.plans, strict=True):
            self.cells[row, drawn] = order.index(plan.id) + 1
        return self._next_place(place, lambda row: f"{self._down(drawn)}<{self._one(drawn, row)}")

    def _next_place(self, place: int, better: Callable[[int], str], unless: str = "") -> int:
        """Move a plan down for each of its equals that a rule puts before it."""
        after = self._take(_("Plaats daarna"))
        for row in self.rows:
            here = self._one(place, row)
            equals = f"({self._down(place)}={here})"
            moved = f"{here}+SUMPRODUCT({equals}*({better(row)}))"
            if unless:
                moved = f"IF(SUMPRODUCT({equals}*({unless}))>0,{here},{moved})"
            self.cells[row, after] = Formula(f'IF({here}="","",{moved})')
        return after

    def _take(self, header: str | Formula) -> int:
        """Take the next free column, under this header."""
        self.cells[HEADS, self.free] = header
        self.free += 1
        return self.free - 1

    def _caption(self, told: str) -> None:
        """Say above the next free column what begins there."""
        self.cells[CAPTIONS, self.free] = _(told)

    def _rule_caption(self, rule: str) -> None:
        self.cells[CAPTIONS, self.free] = _("Bij een gelijke stand: {rule}").format(rule=tie_rule(self.evening, rule))

    def _down(self, at: int) -> str:
        """Point to a column of all plans."""
        return f"${column(at)}${self.rows.start}:${column(at)}${self.rows.stop - 1}"

    def _across(self, first: int, row: int) -> str:
        """Point to the columns of one plan from this one to the last that was taken."""
        return f"${column(first)}{row}:${column(self.free - 1)}{row}"

    @staticmethod
    def _one(at: int, row: int) -> str:
        return f"${column(at)}{row}"


def _cell(sheet: Sheet, header: str, row: int) -> str:
    """Point to a cell of another sheet; empty where that has no such column."""
    if header not in sheet.headers:
        return ""
    return f"{quoted(sheet.name)}!${column(1 + sheet.headers.index(header))}${row}"


def _either(condition: str) -> Formula:
    return Formula(f'IF({condition},"{_word(yes_or_no(True))}","{_word(yes_or_no(False))}")')


def _word(text: str) -> str:
    """Write a word of our own inside the quotes of a formula."""
    return text.replace('"', '""')
