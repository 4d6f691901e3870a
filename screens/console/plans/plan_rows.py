"""What the mode Plannen says of all plans together: a row each, and a line above them."""

from jury.findings.plan_concerns import missing
from jury.language import _, ngettext
from jury.model.evening import Evening
from jury.model.rows import Phase
from jury.text import one_line
from jury.wording.amounts import euros
from jury.wording.names import name_in
from screens.console.plans.plan_fields import status_text
from screens.console.plans.plan_list import PlanRow


def plan_rows(evening: Evening) -> tuple[PlanRow, ...]:
    """Give a row for each plan, in pitch order."""
    return tuple(
        PlanRow(
            id=plan.id,
            number=evening.numbers[plan.id],
            title=one_line(plan.title),
            theme=name_in(evening, "themes", plan.theme) if plan.theme else "",
            cost=euros(plan.cost_eur) if plan.cost_eur is not None else "",
            status=status_text(plan),
            missing=len(missing(evening, plan)) if plan.in_play else 0,
            withdrawn=plan.withdrawn,
        )
        for plan in evening.proposals
    )


def numbers_text(evening: Evening) -> str:
    """Say how the order came about, and what to look at in the whole of the plans."""
    state = evening.state
    if state.order_drawn:
        order = _("Volgorde geloot met ‘{seed}’").format(seed=state.order_seed)
    elif evening.phase is Phase.PREPARATION:
        order = _("Volgorde (r loot)")
    else:
        order = _("Volgorde met de hand")
    parts = [order]
    if evening.order_moves:
        places = ", ".join(str(row.place) for row in evening.order_moves)
        moved = ngettext("plan {places} naar het eind", "plannen {places} naar het eind", len(evening.order_moves))
        parts.append(moved.format(places=places))
    incomplete = sum(row.missing > 0 for row in plan_rows(evening))
    if incomplete:
        parts.append(_("⚑ {count} onvolledig").format(count=incomplete))
    withdrawn = sum(plan.withdrawn for plan in evening.proposals)
    if withdrawn:
        parts.append(_("{count} teruggetrokken").format(count=withdrawn))
    return " · ".join(parts)


def empty_text() -> str:
    """Say how plans come in, where there are none yet."""
    return _(
        "Er zijn nog geen plannen.\n\n"
        "i   leest ze in uit een online formulier of een tabel (csv of xlsx).\n"
        "    U ziet eerst wat het programma begrijpt. Daarna beslist u.\n\n"
        "n   typt een plan zelf in."
    )
