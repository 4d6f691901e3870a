"""How the questions look: the walk of that of all, what the teams ask beside it, and what all want together."""

from collections.abc import Sequence

from jury.language import _
from jury.publication.public_view import PublicView
from jury.publication.scenes import Aim, Questions, QuestionVersion, TeamQuestion
from jury.text import listed
from screens.stage.blocks import Block, Room, centred, item, joined, pages, spaced, text, under

THEN, NOW = "│", "▶"
"""How the question was asked, and how it is asked now."""


def question_pages(view: PublicView, scene: Questions, room: Room) -> Sequence[Block]:
    """Lay out the walk of the question, then what the teams ask, then the ambition, each on pages of its own."""
    title = text(view.title, room, "strong")
    found = list(pages(lambda room: _walk(scene.versions, room), title, room)) if scene.versions else []
    if scene.of_teams:
        head = text(_("Ook dit vragen we"), room, "strong")
        found += pages(lambda room: [_of_a_team(each, room) for each in scene.of_teams], head, room)
    if scene.aim is not None:
        found.append(centred(_aim(scene.aim, room), room))
    return found or [title]


def _walk(versions: Sequence[QuestionVersion], room: Room) -> Sequence[Block]:
    *before, now = versions
    return [*(_version(each, THEN, room) for each in before), _version(now, NOW, room, "strong")]


def _version(version: QuestionVersion, sign: str, room: Room, style: str = "plain") -> Block:
    """Set one step of the walk: why the question changed, and how it was asked from then on."""
    because = text(version.because, room._replace(width=room.width - 2))
    return joined(
        under(because, 2),
        item(sign, version.text, room, style),
        under(text(version.stage, room), 2) if sign == THEN else (),
    )


def _of_a_team(question: TeamQuestion, room: Room) -> Block:
    return joined(text(question.whose, room), item(NOW, question.text, room, "strong"))


def _aim(aim: Aim, room: Room) -> Block:
    said = _("Dit willen we samen") if aim.agreed else _("Dit is het voorstel voor wat we samen willen")
    return spaced(text(said, room, "heading"), text(aim.text, room, "strong"), text(listed(aim.parties), room))
