"""What must hold between the tables of a definition: nothing twice, nothing that points nowhere, rules that work."""

from collections.abc import Collection, Iterable, Mapping
from decimal import Decimal
from typing import Any, Final

from jury.definition.faults import Findings, same_id, shown
from jury.definition.fields import Reference
from jury.definition.places import KeyPath
from jury.errors import RuleBroken
from jury.language import _
from jury.model.rows import Settings
from jury.model.running import NEEDED_OF_A_CUE, READ_AS, REVEALS
from jury.model.scale import scale_fault
from jury.model.scorecards import FIRST_OF_A_CARD, FIRST_OF_A_CELL
from jury.model.tables import Row
from jury.model.values import decimal_text
from jury.round.marking import check_mark
from jury.text import folded
from scoring.tie_rule import WITH_A_SUBJECT, WRITTEN, TieRule, TieRuleKind, read_tie_rule

UNIQUE: Final[Mapping[str, tuple[str, ...]]] = {
    "verdicts": ("proposal",),
    "interests": ("juror", "proposal"),
    "revisions": ("proposal", "juror", "criterion"),
    "timings": ("proposal", "part"),
    "confirmations": ("proposal", "juror"),
    "counts": ("counter",),
}
"""The fields that no two rows may have in common, beside the ids."""
PLAIN_TIE_RULES: Final = tuple(kind.value for kind in TieRuleKind if kind not in WITH_A_SUBJECT)

Placed = tuple[KeyPath, Mapping[str, Any]]
"""A row with its place; the row holds only what was right in it."""


def check_once(findings: Findings, table: str, rows: Iterable[Placed], by_id: bool) -> None:
    """Say which rows are there twice: the same id, or the same of what `UNIQUE` names."""
    names = ("id",) if by_id else UNIQUE.get(table, ())
    seen: dict[tuple[str, ...], KeyPath] = {}
    for path, row in rows:
        if not names or any(name not in row for name in names):
            continue
        first = seen.setdefault(tuple(same_id(row[name]) for name in names), path)
        if first != path:
            what = _(" bij ").join(f"‘{shown(row[name])}’" for name in names)
            findings.fault(path, _("{what} is er al: {place}.").format(what=what, place=findings.place(first)))


def check_references(findings: Findings, references: Iterable[Reference], ids: Mapping[str, Collection[str]]) -> None:
    """Say which ids are in no table."""
    for path, table, id in references:
        if id not in ids[table]:
            sentence = _("‘{id}’ staat niet in {table}.").format(id=shown(id), table=table)
            findings.fault(path, sentence + findings.meant(id, ids[table]))


def check_scale(findings: Findings, settings: Settings, path: KeyPath) -> bool:
    """Say whether marks can be given on this scale, and what is wrong where they cannot."""
    fault = scale_fault(settings)
    if fault is not None:
        findings.fault((*path, fault.field), fault.sentence)
    return fault is None


def check_criteria(findings: Findings, rows: Collection[Placed]) -> None:
    """Say which criteria cannot weigh, and whether any counts."""
    for path, row in rows:
        if not Decimal(row.get("weight", 1)) > 0:
            findings.fault((*path, "weight"), _("een weging is een getal boven nul."))
        if row.get("id") == "state":
            findings.fault(
                (*path, "id"), _("‘state’ kan geen criterium zijn: op een scorekaart betekent het iets anders.")
            )
    if not any(row.get("counts", True) for _path, row in rows):
        findings.fault(("criteria",), _("minstens één criterium moet meetellen."))


def check_tie_rules(findings: Findings, rules: Iterable[str], path: KeyPath, criteria: Collection[str]) -> None:
    """Say which tie rules do not exist, or look at a criterion that does not."""
    for position, rule in enumerate(rules):
        here = (*path, position)
        given = _tie_rule(rule)
        if given is not None and given.kind is TieRuleKind.CRITERION:
            check_references(findings, [Reference(here, "criteria", given.of)], {"criteria": criteria})
        elif given is None:
            findings.no_choice(here, rule, WRITTEN, PLAIN_TIE_RULES)


def _tie_rule(written: str) -> TieRule | None:
    """Read a tie rule; None where there is no such rule, or it does not say which criterion or with which seed."""
    try:
        rule = read_tie_rule(written)
    except ValueError:
        return None
    unsaid = rule.kind in WITH_A_SUBJECT and not rule.of.strip()
    return None if unsaid else rule


def check_tie_decisions(findings: Findings, rows: Iterable[Placed]) -> None:
    """Say which decided ties do not name two or more plans, each once."""
    for path, row in rows:
        plans = row.get("proposals")
        if plans is not None and (len(plans) < 2 or len(set(plans)) < len(plans)):
            findings.fault(
                (*path, "proposals"), _("een gelijke stand is tussen twee of meer plannen, elk één keer genoemd.")
            )


def check_revisions(findings: Findings, rows: Iterable[Placed], sealed: bool, settings: Settings | None) -> None:
    """Say which revisions belong to no sealed round, or give what a card or a cell cannot hold."""
    for path, row in rows:
        if not sealed:
            findings.fault(path, _("een cijfer wordt pas gewijzigd na de eerste ronde (state.sealed = true)."))
        first, here = row.get("first"), (*path, "first")
        words = FIRST_OF_A_CELL if "criterion" in row else FIRST_OF_A_CARD
        if isinstance(first, str) and first not in words:
            findings.no_choice(here, first, words, words)
        elif first is not None and not isinstance(first, str) and "criterion" not in row:
            findings.fault(here, _("een hele kaart heeft geen cijfer; noem een ‘criterion’."))
        elif first is not None and not isinstance(first, str) and settings is not None:
            fault_of_mark(findings, first, settings, here)


def check_rundown(findings: Findings, rows: Iterable[Placed]) -> None:
    """Say which cues do not tell what they are about: a pitch its plan, an award which one, one of their own what."""
    for path, row in rows:
        name = NEEDED_OF_A_CUE.get(row.get("kind", ""))
        if name is not None and not row.get(name):
            findings.fault(path, _("een onderdeel ‘{kind}’ heeft ‘{name}’ nodig.").format(kind=row["kind"], name=name))


def notice_reveal(findings: Findings, settings: Mapping[str, Any], path: KeyPath) -> None:
    """Say which words for the reveal are none of the choices; they stay as they came, and the places are told."""
    given = settings.get("reveal")
    if given is None or given in REVEALS or given in READ_AS:
        return
    sentence = _("‘{given}’ is geen van {words}. Het blijft staan, en de onthulling gaat van plaats naar plaats.")
    findings.notice(
        (*path, "reveal"),
        sentence.format(given=shown(given), words=", ".join(REVEALS)) + findings.meant(given, REVEALS),
    )


def check_really_revised(findings: Findings, rows: Iterable[Placed], cards: Mapping[Any, Row]) -> None:
    """Say which revisions give as the first answer what stands there now."""
    for path, row in rows:
        key = tuple(row[name] for name in ("proposal", "juror", "criterion") if name in row)
        first, held = row.get("first"), cards.get(key, {})
        if first is not None and (first if isinstance(first, str) else decimal_text(first)) in held.values():
            findings.fault((*path, "first"), _("dit staat er nu ook; dan is er niets gewijzigd."))


def fault_of_mark(findings: Findings, mark: int | Decimal, settings: Settings, path: KeyPath) -> None:
    """Say that a mark is off the scale or off its step."""
    try:
        check_mark(Decimal(mark), settings)
    except RuleBroken as broken:
        findings.fault(path, str(broken))


def notice_lookalikes(findings: Findings, proposals: Iterable[Placed]) -> None:
    """Say which plans have a title that people cannot tell from an earlier one."""
    seen: dict[str, KeyPath] = {}
    for path, row in proposals:
        if "title" in row:
            first = seen.setdefault(folded(row["title"]), path)
            if first != path:
                findings.notice(
                    (*path, "title"), _("deze titel lijkt op die van {place}.").format(place=findings.place(first))
                )
