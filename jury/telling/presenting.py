"""What who presents says at a cue, in plain sentences; made of what the hall may know, so it never runs ahead of it."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from jury.language import _, ngettext
from jury.publication.public_view import PublicView
from jury.publication.scenes import (
    Closing,
    JuryBench,
    NeedsAndOffers,
    Opening,
    OwnWords,
    Pause,
    Pitching,
    PitchOrder,
    Promises,
    Questions,
    Scene,
    Tables,
    Told,
    Wish,
    Yardsticks,
)
from jury.text import listed, sentence
from jury.wording.dates import day_in_words
from jury.wording.reveal import in_a_sentence, spoken
from jury.wording.running import length_in_words
from jury.wording.spoken import said
from jury.wording.values import typed_time

Sentences = Iterator[str]


def words_of(view: PublicView) -> tuple[str, ...]:
    """Give what is said at this cue, a text a breath; what the organisers typed for it comes behind it."""
    return tuple(SAYS[type(view.scene)](view, view.scene))


def _opening(view: PublicView, scene: Opening) -> Sentences:
    if not view.cue:
        return
    yield _("Goedenavond en welkom. Dit is {title}.").format(title=view.evening)
    if scene.subtitle:
        yield sentence(scene.subtitle)
    if scene.organisers:
        yield _("Deze avond is van {parties}.").format(parties=listed(scene.organisers))


def _questions(_view: PublicView, scene: Questions) -> Sentences:
    if not scene.versions:
        return
    *before, now = scene.versions
    for nr, version in enumerate(before):
        if version.because:
            yield sentence(version.because)
        yield f"{_('Toen werd de vraag:') if nr else _('Zo begonnen we:')} {version.text}"
    if before and now.because:
        yield sentence(now.because)
    yield f"{_('Dit is de vraag van vanavond:')} {now.text}"


def _jury(view: PublicView, scene: JuryBench) -> Sentences:
    size = len(scene.members) + scene.nameless
    if not size:
        yield _("Deze avond is er geen jury.")
    else:
        message = ngettext("De jury heeft één lid.", "De jury heeft {n} leden.", size)
        yield message.format(n=said(size, view.language))
    if scene.members:
        named = (", ".join(filter(None, (member.name, member.position))) for member in scene.members)
        yield sentence("; ".join(named))
    yield _(
        "De jury kijkt dwars: ze stelt de vraag die niemand stelt. Wie bij een plan hoort, geeft dat plan geen cijfer."
    )


def _yardsticks(view: PublicView, scene: Yardsticks) -> Sentences:
    count = len(scene.criteria)
    yield ngettext(
        "De jury let op één punt. Daarop geeft elk jurylid een cijfer van {low} tot en met {high}.",
        "De jury let op {n} punten. Op elk punt geeft elk jurylid een cijfer van {low} tot en met {high}.",
        count,
    ).format(n=said(count, view.language), low=said(scene.low, view.language), high=said(scene.high, view.language))
    for point in scene.criteria:
        yield " ".join(filter(None, (sentence(point.name), point.question)))


def _order(_view: PublicView, scene: PitchOrder) -> Sentences:
    if scene.drawn:
        yield _("De volgorde is geloot.")
    titles = ", ".join(f"{turn.nr} {turn.title}" for turn in scene.turns if turn.nr.isdigit())
    yield f"{_('Dit zijn de plannen, in de volgorde van de pitches:')} {sentence(titles)}"


def _pitching(view: PublicView, scene: Pitching) -> Sentences:
    part = view.clock.part if view.clock else "pitch"
    time = length_in_words(view.clock.planned, view.language) if view.clock else ""
    if part == "questions":
        yield _("Dank u wel. Dan nu {time} voor vragen van de jury.").format(time=time)
        return
    if part == "marking":
        yield _("De jury geeft nu cijfers. Dat duurt {time}.").format(time=time)
        return
    if scene.nr.isdigit():
        yield _("Nu plan {nr}: {title}.").format(nr=said(int(scene.nr), view.language), title=view.title)
    else:
        message = _("Nu een proefpitch: {title}. De jury oefent ermee en het telt niet mee.")
        yield message.format(title=view.title)
    if scene.lead:
        yield _("De trekker is {party}.").format(party=scene.lead)
    if scene.pitcher:
        yield _("Het woord is aan {name}.").format(name=scene.pitcher)
    yield _("U hebt {time} voor uw pitch.").format(time=time)


def _pause(view: PublicView, scene: Pause) -> Sentences:
    if view.kind == "deliberation":
        yield _("De jury gaat nu in beraad.")
    elif scene.back is not None:
        yield _("Het is pauze. Om {time} gaan we verder.").format(time=typed_time(scene.back))
    else:
        yield _("Het is pauze.")


def _board(_view: PublicView, scene: NeedsAndOffers) -> Sentences:
    for asked, wishes in (
        (_("Dit is nog nodig. Wie kan helpen?"), scene.needs),
        (_("Dit is nog te bieden. Wie kan het gebruiken?"), scene.offers),
    ):
        if wishes:
            yield asked
            yield from map(_wish, wishes)


def _wish(wish: Wish) -> str:
    return f"{wish.party}: {sentence(wish.text)}"


def _tables(view: PublicView, _scene: Tables) -> Sentences:
    if view.clock is not None:
        yield _(
            "We gaan aan tafel. U hebt {time} om met elkaar te praten. Spreek af wat u gaat doen, met een naam en een "
            "datum."
        ).format(time=length_in_words(view.clock.planned, view.language))


def _told(view: PublicView, scene: Told) -> Sentences:
    if scene.retraction:
        yield scene.retraction
    elif scene.at_work:
        yield _("De jury is nog aan het werk.")
    else:
        yield from (in_a_sentence(each, view.language) for each in spoken(view.kind, scene.lines))


def _promises(_view: PublicView, scene: Promises) -> Sentences:
    if not scene.promises:
        yield _("Wat spreken we af? Geen datum is geen afspraak.")
        return
    yield _("Dit spreken we vanavond af:")
    for row in scene.promises:
        if row.by is not None:
            message = _("{who}: {what} Uiterlijk {day}.")
            yield message.format(who=row.who, what=sentence(row.what), day=day_in_words(row.by))


def _closing(_view: PublicView, scene: Closing) -> Sentences:
    yield _("Dank aan iedereen die een plan maakte, en aan de jury.")
    if scene.back is not None:
        yield _("Op {day} kijken we samen terug.").format(day=day_in_words(scene.back))
    yield _("Wel thuis.")


def _own(view: PublicView, _scene: OwnWords) -> Sentences:
    yield _("Nu volgt: {title}.").format(title=view.title)


SAYS: Final[Mapping[type[Scene], Callable[[PublicView, Any], Sentences]]] = {
    Opening: _opening,
    Questions: _questions,
    JuryBench: _jury,
    Yardsticks: _yardsticks,
    PitchOrder: _order,
    Pitching: _pitching,
    Pause: _pause,
    NeedsAndOffers: _board,
    Tables: _tables,
    Told: _told,
    Promises: _promises,
    Closing: _closing,
    OwnWords: _own,
}
"""By kind of scene, what is said."""
