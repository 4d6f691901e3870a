"""What each scene of the hall looks like: pages of lines, one thing at a time."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Final

from jury.language import _, ngettext
from jury.publication.public_view import PublicView
from jury.publication.scenes import (
    AnchoredCriteria,
    AnchoredCriterion,
    Closing,
    Found,
    InPlan,
    JuryBench,
    Member,
    NeedOrOffer,
    NeedsAndOffers,
    Opening,
    OrderOfPitches,
    OwnWords,
    Pause,
    Promise,
    Promises,
    Questions,
    RevealStep,
    Scene,
    Tables,
    TableTalk,
    Turn,
)
from jury.text import listed
from jury.wording.codes import code_word
from jury.wording.dates import day_in_words
from jury.wording.values import typed_number, typed_time
from screens.stage.blocks import Block, Room, beside, centred, item, joined, pages, spaced, text, under
from screens.stage.clock_face import drawn_large
from screens.stage.closing_pages import closing_pages
from screens.stage.question_pages import NOW, question_pages
from screens.stage.told import told_pages
from screens.toolkit.lines import EMPTY

Pages = Sequence[Block]
GIVES, INTO, DONE, ASKS = "⇄", "→", "✓", "?"
"""What found each other or is in a plan, what the hall has heard, and what a table talks of."""


def pages_of(view: PublicView, room: Room) -> Pages:
    """Lay out the scene on the stage, on as many pages as it needs; each shows its title."""
    return LAYOUTS[type(view.scene)](view, view.scene, room)


def title_of(view: PublicView, room: Room) -> Block:
    """Set the title of what is on the stage."""
    return text(view.title, room, "strong")


def _statement(block: Block, room: Room) -> Pages:
    """Set something short in the middle; what does not fit goes on over the next page."""
    return [centred(page, room) for page in pages(lambda _room: [block], (), room)]


def _opening(view: PublicView, scene: Opening, room: Room) -> Pages:
    day = day_in_words(scene.date) if scene.date else ""
    begins = _("We beginnen om {time}.").format(time=typed_time(scene.start)) if scene.start and not view.cue else ""
    return _statement(
        spaced(
            text(view.evening, room, "strong"),
            text(scene.subtitle, room),
            item(NOW, scene.question, room),
            joined(text(day, room), text(scene.place, room)),
            text(begins, room, "strong"),
            text(listed(scene.organisers), room),
        ),
        room,
    )


def _jury(view: PublicView, scene: JuryBench, room: Room) -> Pages:
    def bench(room: Room) -> Sequence[Block]:
        return [*(_member(each, room) for each in scene.members), *_nameless(scene, room)]

    return pages(bench, title_of(view, room), room)


def _member(member: Member, room: Room) -> Block:
    about = ", ".join(filter(None, (member.position, _voice(member.voice))))
    return joined(text(member.name, room, "strong"), text(about, room))


def _voice(voice: str) -> str:
    return code_word("jurors", "voice", voice) if voice else ""


def _nameless(scene: JuryBench, room: Room) -> Iterator[Block]:
    if not scene.nameless:
        return
    if scene.members:
        said = ngettext(
            "En nog één jurylid.",
            "En nog {n} juryleden.",
            scene.nameless,
        )
    else:
        said = ngettext("De jury heeft één lid.", "De jury heeft {n} leden.", scene.nameless)
    yield text(said.format(n=scene.nameless), room)


def _criteria(view: PublicView, scene: AnchoredCriteria, room: Room) -> Pages:
    scale = _("Elk punt krijgt een cijfer van {low} tot en met {high}.").format(
        low=typed_number(scene.low), high=typed_number(scene.high)
    )
    head = joined(title_of(view, room), text(scale, room))
    return pages(lambda room: [_criterion(each, room) for each in scene.criteria], head, room)


def _criterion(criterion: AnchoredCriterion, room: Room) -> Block:
    return joined(
        text(criterion.name, room, "strong"),
        text(criterion.question, room),
        *(item(f"{typed_number(anchor.mark):>4} ", anchor.meaning, room) for anchor in criterion.anchors),
    )


def _order(view: PublicView, scene: OrderOfPitches, room: Room) -> Pages:
    said = []
    if scene.drawn:
        said.append(_("De volgorde is geloot."))
    if scene.moved:
        said.append(_("Verplaatst naar het eind: {plans}.").format(plans=listed(scene.moved)))
    head = joined(title_of(view, room), text(" ".join(said), room))
    return pages(lambda room: [_turn(each, room) for each in scene.turns], head, room)


def _turn(turn: Turn, room: Room) -> Block:
    return item(f"{DONE if turn.done else ' '} {turn.nr:>2} ", turn.title, room)


def _pause(view: PublicView, scene: Pause, room: Room) -> Pages:
    """Set the time at which the evening goes on as large as a clock; without one there is only what it is."""
    title = title_of(view, room)
    if scene.back is None:
        return _statement(title, room)
    head = spaced(title, back_at(view, room))
    time = typed_time(scene.back)
    space = room.height - len(head)
    digits = drawn_large(time, time, room.width, space * 3 // 4)
    above = (space - len(digits)) // 2
    return [joined(head, (EMPTY,) * above, digits)]


def back_at(view: PublicView, room: Room) -> Block:
    """Say when the evening goes on, where that is known."""
    scene = view.scene
    if not isinstance(scene, Pause | Tables) or scene.back is None:
        return ()
    said = _("tot {time}") if isinstance(scene, Tables) else _("terug om {time}")
    return text(said.format(time=typed_time(scene.back)), room, "strong")


def _board(view: PublicView, scene: NeedsAndOffers, room: Room) -> Pages:
    """Set the three lists of the board beside each other where the screen is wide enough, else one after another."""
    title = title_of(view, room)

    def found(room: Room) -> Sequence[Block]:
        return [*(_found(each, room) for each in scene.found), *(_in_plan(each, room) for each in scene.in_plans)]

    lists = [
        (heading, make)
        for heading, there, make in (
            (_("Dit vond elkaar"), (*scene.found, *scene.in_plans), found),
            (_("Dit is nog nodig"), scene.needs, lambda room: [_wish(each, room) for each in scene.needs]),
            (_("Dit is nog te bieden"), scene.offers, lambda room: [_wish(each, room) for each in scene.offers]),
        )
        if there
    ]
    if page := beside(lists, title, room):
        return [page]
    each = (pages(make, joined(title, text(heading, room, "heading")), room) for heading, make in lists)
    return [page for found_pages in each for page in found_pages] or [title]


def _wish(wish: NeedOrOffer, room: Room) -> Block:
    return joined(text(wish.party, room, "strong"), text(wish.text, room))


def _in_plan(used: InPlan, room: Room) -> Block:
    return joined(_wish(used.wish, room), item(INTO, used.plan, room))


def _found(found: Found, room: Room) -> Block:
    return joined(
        _wish(found.need, room), item(GIVES, found.offer.party, room, "strong"), under(text(found.offer.text, room), 2)
    )


def _tables(view: PublicView, scene: Tables, room: Room) -> Pages:
    if not scene.tables:
        return _statement(spaced(title_of(view, room), back_at(view, room)), room)
    head = joined(title_of(view, room), back_at(view, room))
    return pages(lambda room: [_table(each, room) for each in scene.tables], head, room)


def _table(table: TableTalk, room: Room) -> Block:
    questions = (item(ASKS, question, room) for question in table.questions)
    return joined(text(table.name, room, "strong"), text(listed(table.about), room), *questions)


def _promises(view: PublicView, scene: Promises, room: Room) -> Pages:
    if not scene.promises:
        empty = text(_("Wat spreken we af? Geen datum is geen afspraak."), room)
        return _statement(spaced(title_of(view, room), empty), room)
    return pages(lambda room: [_promise(each, room) for each in scene.promises], title_of(view, room), room)


def _promise(promise: Promise, room: Room) -> Block:
    day = _("uiterlijk {day}").format(day=day_in_words(promise.by)) if promise.by else ""
    whom = _("met {parties}").format(parties=listed(promise.with_)) if promise.with_ else ""
    who = ", ".join(filter(None, (promise.who, whom)))
    return joined(text(promise.what, room, "strong"), text(who, room), text(day, room))


def _own(view: PublicView, scene: OwnWords, room: Room) -> Pages:
    return _statement(spaced(title_of(view, room), text(scene.text, room)), room)


def _told(view: PublicView, scene: RevealStep, room: Room) -> Pages:
    return [centred(page, room) for page in told_pages(view, scene, room)]


Layout = Callable[[PublicView, Any, Room], Pages]
LAYOUTS: Final[Mapping[type[Scene], Layout]] = {
    Opening: _opening,
    Questions: question_pages,
    JuryBench: _jury,
    AnchoredCriteria: _criteria,
    OrderOfPitches: _order,
    Pause: _pause,
    NeedsAndOffers: _board,
    Tables: _tables,
    RevealStep: _told,
    Promises: _promises,
    Closing: closing_pages,
    OwnWords: _own,
}
"""By kind of scene, how it looks; a pitch is all clock, and stands apart."""
