"""The pages of a booth beside the card: whose turn it is, the code, which plan, and why nobody marks."""

from collections.abc import Sequence
from typing import Final

from jury.language import _, ngettext
from jury.round.jury import CODE_LENGTH
from scoring.card import CardState
from screens.booth.card_pages import Page, Room, Target, in_sight
from screens.booth.handing_over import Person, begin_line, put_names
from screens.booth.own_plans import OwnPlan
from screens.toolkit.fitting import fitted
from screens.toolkit.lines import EMPTY, Line, Piece, between, indented, line

STATE_WIDTH: Final = 24


def next_page(jurors: Sequence[Person], here: str, room: Room) -> Page:
    """Ask who is next: names, and nothing else of anybody."""
    lines: list[Line] = [
        *room.top,
        *room.set((Piece(_("Geef het toetsenbord door."), "strong"),)),
        *room.set((Piece(_("Wie is aan de beurt? Kies uw naam met ↓ en Enter."), "quiet"),)),
        EMPTY,
    ]
    return Page(lines, put_names(lines, jurors, here, room))


def own_window_page(name: str, plan: str, room: Room) -> Page:
    """Wait for the one juror whose window this is; `plan` is what the hall hears now, if it is a plan."""
    lines = [*room.top, *room.set((Piece(_("Dit scherm is van {name}.").format(name=name), "strong"),))]
    if plan:
        lines += room.set((Piece(_("Nu: {plan}").format(plan=plan), "quiet"),))
    return _with_begin(lines, name, room)


def is_it_you_page(name: str, room: Room) -> Page:
    """Let a juror who was chosen say so; whoever pressed a key too many sees nothing."""
    text = _("Alleen de eigen kaarten van {name} komen in beeld.").format(name=name)
    lines = [*room.top, *room.set((Piece(_("Bent u {name}?").format(name=name), "strong"),)), *room.set(text)]
    return _with_begin(lines, name, room)


def _with_begin(lines: list[Line], name: str, room: Room) -> Page:
    lines = [*lines, EMPTY, begin_line(name, room)]
    return Page(lines, [Target(len(lines) - 1, 0, room.width, "go_on")])


def code_page(name: str, typed: int, wrong: bool, wait: int, room: Room) -> Page:
    """Ask for the code; `typed` digits stand there, and after three wrong ones it waits for so many seconds."""
    dots = " ".join("●" if place < typed else "○" for place in range(CODE_LENGTH))
    said = _("Typ uw code van vier cijfers. De code staat op uw scorekaarten.")
    if wait:
        said = ngettext(
            "Die code klopte drie keer niet. Probeer het over {n} seconde nog eens.",
            "Die code klopte drie keer niet. Probeer het over {n} seconden nog eens.",
            wait,
        ).format(n=wait)
    elif wrong:
        said = _("Die code klopt niet. Typ uw code nog eens, of vraag de secretaris om hulp.")
    lines = [
        *room.top,
        *room.set((Piece(name, "strong"),)),
        *room.set((Piece(said, "accent" if wrong or wait else "plain"),)),
        EMPTY,
        line(" " * room.left, Piece(dots, "quiet" if wait else "accent")),
    ]
    return Page(lines)


def plans_page(name: str, plans: Sequence[OwnPlan], here: str, room: Room) -> Page:
    """Let a juror choose one of the plans that were pitched."""
    heading = _("{name}, voor welk plan vult u uw kaart in?").format(name=name)
    if not any(plan.state is CardState.OPEN for plan in plans):
        heading = _("{name}, uw kaarten zijn ingevuld. Kies een plan om uw kaart te zien.").format(name=name)
    lines = [*room.top, *room.set((Piece(heading, "strong"),)), EMPTY]
    targets = []
    for place in in_sight(len(plans), next((at for at, plan in enumerate(plans) if plan.id == here), 0), room, lines):
        plan, chosen = plans[place], plans[place].id == here
        targets.append(Target(len(lines), 0, room.width, f"plan({place})"))
        title = fitted(plan.title, room.inside - STATE_WIDTH - 8)
        left = line(
            Piece("▸ " if chosen else "  ", "accent"),
            Piece(f"{plan.number:>2}  ", "quiet"),
            Piece(title, "strong" if chosen else "plain"),
        )
        lines.append(
            indented(between(left, line(Piece(plan.said.ljust(STATE_WIDTH), "quiet")), room.inside), room.left - 2)
        )
    return Page(lines, targets)


def told_page(sentence: str, key: str, room: Room) -> Page:
    """Say one thing kindly; `key` is what Enter does then, if anything."""
    lines = [*room.top, *room.set((Piece(sentence, "strong"),))]
    if not key:
        return Page(lines)
    lines += [EMPTY, room.key("Enter", key)]
    return Page(lines, [Target(len(lines) - 1, 0, room.width, "go_on")])
