"""What who presents says at a cue, in plain sentences; made of what the hall may know, so it never runs ahead of it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Final

from jury.language import _, ngettext
from jury.publication.public_view import PublicView
from jury.publication.scenes import (
    AnchoredCriteria,
    Closing,
    JuryBench,
    NeedOrOffer,
    NeedsAndOffers,
    Opening,
    OrderOfPitches,
    OwnWords,
    Pause,
    PlanPitching,
    Promises,
    Questions,
    QuestionVersion,
    RevealStep,
    Scene,
    Tables,
)
from jury.text import listed, sentence
from jury.wording.dates import day_in_words
from jury.wording.presenter import SAY
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
    yield _(SAY["welcome"]).format(title=view.evening)
    if scene.subtitle:
        yield sentence(scene.subtitle)
    if scene.organisers:
        yield _(SAY["of_whom"]).format(parties=listed(scene.organisers))


def _questions(_view: PublicView, scene: Questions) -> Sentences:
    yield from _walk(scene.versions)
    for team in scene.of_teams:
        yield _(SAY["team_question"]).format(whose=team.whose, question=team.text)
    if scene.aim is not None:
        yield _(SAY["aim" if scene.aim.agreed else "proposed_aim"]).format(text=sentence(scene.aim.text))


def _walk(versions: Sequence[QuestionVersion]) -> Sentences:
    if not versions:
        return
    *before, now = versions
    for nr, version in enumerate(before):
        if version.because:
            yield sentence(version.because)
        yield f"{_(SAY['later_question'] if nr else SAY['first_question'])} {version.text}"
    if before and now.because:
        yield sentence(now.because)
    yield f"{_(SAY['question'])} {now.text}"


def _jury(view: PublicView, scene: JuryBench) -> Sentences:
    size = len(scene.members) + scene.nameless
    if not size:
        yield _(SAY["no_jury"])
    else:
        message = ngettext("De jury heeft één lid.", "De jury heeft {n} leden.", size)
        yield message.format(n=said(size, view.language))
    if scene.members:
        named = (", ".join(filter(None, (member.name, member.position))) for member in scene.members)
        yield sentence("; ".join(named))
    yield _(SAY["crosswise"])


def _criteria(view: PublicView, scene: AnchoredCriteria) -> Sentences:
    count = len(scene.criteria)
    yield ngettext(
        "De jury let op één punt. Daarop geeft elk jurylid een cijfer van {low} tot en met {high}.",
        "De jury let op {n} punten. Op elk punt geeft elk jurylid een cijfer van {low} tot en met {high}.",
        count,
    ).format(n=said(count, view.language), low=said(scene.low, view.language), high=said(scene.high, view.language))
    for point in scene.criteria:
        yield " ".join(filter(None, (sentence(point.name), point.question)))


def _order(_view: PublicView, scene: OrderOfPitches) -> Sentences:
    if scene.drawn:
        yield _(SAY["drawn"])
    titles = ", ".join(f"{turn.nr} {turn.title}" for turn in scene.turns if turn.nr.isdigit())
    yield f"{_(SAY['order'])} {sentence(titles)}"


def _pitching(view: PublicView, scene: PlanPitching) -> Sentences:
    part = view.clock.part if view.clock else "pitch"
    time = length_in_words(view.clock.planned, view.language) if view.clock else ""
    if part == "questions":
        yield _(SAY["questions"]).format(time=time)
        return
    if part == "marking":
        yield _(SAY["marking"]).format(time=time)
        return
    if scene.nr.isdigit():
        yield _(SAY["plan"]).format(nr=said(int(scene.nr), view.language), title=view.title)
    else:
        message = _(SAY["practice"])
        yield message.format(title=view.title)
    if scene.lead:
        yield _(SAY["lead"]).format(party=scene.lead)
    if scene.pitcher:
        yield _(SAY["pitcher"]).format(name=scene.pitcher)
    if scene.question:
        yield _(SAY["own_question"]).format(question=scene.question)
    yield _(SAY["pitch"]).format(time=time)


def _pause(view: PublicView, scene: Pause) -> Sentences:
    if view.kind == "deliberation":
        yield _(SAY["deliberation"])
    elif scene.back is not None:
        yield _("Het is pauze. Om {time} gaan we verder.").format(time=typed_time(scene.back))
    else:
        yield _("Het is pauze.")


def _board(_view: PublicView, scene: NeedsAndOffers) -> Sentences:
    for asked, wishes in (
        (_(SAY["needs"]), scene.needs),
        (_(SAY["offers"]), scene.offers),
    ):
        if wishes:
            yield asked
            yield from map(_wish, wishes)


def _wish(wish: NeedOrOffer) -> str:
    return f"{wish.party}: {sentence(wish.text)}"


def _tables(view: PublicView, _scene: Tables) -> Sentences:
    if view.clock is not None:
        yield _(SAY["tables"]).format(time=length_in_words(view.clock.planned, view.language))


def _told(view: PublicView, scene: RevealStep) -> Sentences:
    if scene.retraction:
        yield scene.retraction
    elif scene.at_work:
        yield _("De jury is nog aan het werk.")
    else:
        yield from (in_a_sentence(each, view.language) for each in spoken(view.kind, view.title, scene.lines))


def _promises(_view: PublicView, scene: Promises) -> Sentences:
    if not scene.promises:
        yield _(SAY["no_agreements"])
        return
    yield _(SAY["agreements"])
    for row in scene.promises:
        if row.by is not None:
            message = _(SAY["agreement"])
            yield message.format(who=row.who, what=sentence(row.what), day=day_in_words(row.by))


def _closing(_view: PublicView, scene: Closing) -> Sentences:
    yield _(SAY["thanks"])
    if scene.team:
        yield _(SAY["team"]).format(names=listed([each.name for each in scene.team]))
    if scene.links:
        yield _(SAY["links"])
    if scene.back is not None:
        yield _(SAY["back"]).format(day=day_in_words(scene.back))
    yield _(SAY["home"])


def _own(view: PublicView, _scene: OwnWords) -> Sentences:
    yield _(SAY["own"]).format(title=view.title)


SAYS: Final[Mapping[type[Scene], Callable[[PublicView, Any], Sentences]]] = {
    Opening: _opening,
    Questions: _questions,
    JuryBench: _jury,
    AnchoredCriteria: _criteria,
    OrderOfPitches: _order,
    PlanPitching: _pitching,
    Pause: _pause,
    NeedsAndOffers: _board,
    Tables: _tables,
    RevealStep: _told,
    Promises: _promises,
    Closing: _closing,
    OwnWords: _own,
}
"""By kind of scene, what is said."""
