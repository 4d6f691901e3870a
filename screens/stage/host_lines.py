"""What who presents says at this moment, line by line; of the outcome only what this step tells."""

from collections.abc import Sequence

from jury.publication.public_view import PublicView
from jury.telling.presenting import words_of
from screens.stage.blocks import Block, Room, pages, text


def host_pages(view: PublicView, room: Room) -> Sequence[Block]:
    """Lay out the presenter's lines: the title, what to say, and what the organisers typed for it."""

    def said(room: Room) -> Sequence[Block]:
        return [
            *(text(sentence, room, "strong") for sentence in words_of(view)),
            *filter(None, [text(view.words, room)]),
        ]

    return pages(said, text(view.title, room), room)
