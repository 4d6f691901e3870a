"""What the Pitch mode says beside the grid: the plan itself, and the rules before they are fixed."""

from collections.abc import Iterator

from jury.errors import RuleBroken
from jury.language import _, ngettext
from jury.model.evening import Evening
from jury.model.rows import Criterion
from jury.round.rules import Frozen
from jury.text import one_line
from jury.wording.methods import METHOD_NAMES
from jury.wording.tie_rules import tie_rule
from screens.cards.mark_typing import shown_mark
from screens.toolkit.fitting import padded
from screens.toolkit.lines import EMPTY, Line, Piece, indented, line, wrapped

LABEL_WIDTH = 12


def before_the_round(evening: Evening, width: int) -> Iterator[Line]:
    """Say which rules will be fixed before the first mark, and how; in a round without plans, what is missing."""
    room = min(width - 4, 76)
    yield EMPTY
    if evening.frozen:
        yield from (
            indented(each, 2) for each in wrapped(_("Er zijn nog geen plannen. Voeg ze toe bij Plannen (F2)."), room)
        )
        return
    for text, style in (
        (_("De regels liggen nog niet vast."), "strong"),
        (
            _("Voor het eerste cijfer legt u vast wat hieronder staat. Daarna verandert het alleen nog met een reden."),
            "plain",
        ),
    ):
        yield from (indented(each, 2) for each in wrapped(line(Piece(text, style)), room))
    yield EMPTY
    for label, text in _rules(evening):
        label_piece = line(Piece(padded(label, LABEL_WIDTH), "quiet"))
        yield from (indented(each, 2) for each in wrapped(text, room, first=label_piece, hang=LABEL_WIDTH))
    yield EMPTY
    try:
        Frozen().changes(evening)
    except RuleBroken as error:
        yield from (indented(each, 2) for each in wrapped(line(Piece(f"⚑ {error}", "alert")), room))
        yield from (indented(each, 2) for each in wrapped(_("Vul dat eerst aan: F2 Plannen, F8 Avond."), room))
        return
    yield line("  ", Piece("v", "accent"), f"  {_('vastleggen, en de ronde begint')}")


def _rules(evening: Evening) -> Iterator[tuple[str, str]]:
    settings = evening.settings
    plans = evening.in_play
    in_order = ngettext("{n} plan, in pitchvolgorde", "{n} plannen, in pitchvolgorde", len(plans)).format(n=len(plans))
    practised = sum(not row.counts and not row.withdrawn for row in evening.proposals)
    calibration = ngettext("{n} proefpitch, die niet meetelt", "{n} proefpitches, die niet meetellen", practised)
    yield _("Plannen"), f"{in_order}; {calibration.format(n=practised)}" if practised else in_order
    yield _("Jury"), ngettext("{n} jurylid", "{n} juryleden", len(evening.jurors)).format(n=len(evening.jurors))
    yield _("Criteria"), ", ".join(_weighed(row) for row in evening.criteria) or "–"
    yield (
        _("Cijfers"),
        _("van {low} tot {high}, in stappen van {step}").format(
            low=shown_mark(settings.scale_min),
            high=shown_mark(settings.scale_max),
            step=shown_mark(settings.scale_step),
        ),
    )
    yield _("Eindcijfer"), _(METHOD_NAMES[settings.aggregate])
    rules = [tie_rule(evening, rule) for rule in settings.tie_break]
    yield _("Gelijk"), "; ".join(rules) or _("geen regel: gelijk blijft gelijk")


def _weighed(criterion: Criterion) -> str:
    if not criterion.counts:
        return _("{name} (telt niet mee)").format(name=one_line(criterion.named()))
    return _("{name} (weegt {weight})").format(name=one_line(criterion.named()), weight=shown_mark(criterion.weight))
