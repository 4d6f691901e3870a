"""Text from people inside Markdown: the same characters to the reader, and never any markup."""

import re
from functools import cache
from typing import Any, Final, Self

from markupsafe import Markup

from jury.text import clean

SHORT: Final = (
    r"Capt|Dr|Gen|Gov|Hon|Mrs?|Ms|Pres|Prof|Rep|Rev|Sen|Sgt|St|cf|Cf|ch|chap|cp|e\.g|i\.e|pp?|sec|vol|vs|M\.[AD]|Ph\.D"
)
"""Words that pandoc takes for shortened: behind their point it puts another blank than was typed."""
EFFECT: Final = rf"""
      (?P<whole>_(?<=[^\W_]_)_*(?=[^\W_]))                  # an underscore inside a word does nothing
    | ^(?P<number>\ ?\(?(?:\d{{1,9}}|[A-Za-z]|[ivxlcdmIVXLCDM]{{1,9}}))(?=[.)](?:\ |$))
                                                          # what would begin a list: "1. ", "a) ", "iv. "
    | \b(?P<short>{SHORT})(?=\.(?:\ |$))
    | ^\ ?(?P<task>\[[\ xX]\]\ )                          # the box of a task
    | (?P<mark>
        [\\|\[\]`~^$@{{}}"']                                  # escapes, links, code, and what pandoc reads more
      | _
      | (?<=[^ ])\*|\*(?=[^ ])|(?:^|(?<=^\ ))\*|\*(?=\ ?$)  # a star with blanks on both sides does nothing
      | <(?=[A-Za-z/!?])                                    # a tag or an autolink, not "< 5"
      | &(?=\#?\w+;)                                        # an entity, not "A & B"
      | (?<![^ ])\#|\#(?=\#*\ ?$)                          # a heading at the start, and the marks that close one
      | (?:^|(?<=^\ ))[>=%]
      | (?:^|(?<=^\ ))[-+](?=[ =-]|$)                       # a list, a rule or an underline, not "-5"
      | -(?=-) | \.(?=\.\.)                                 # dashes and an ellipsis in the place of what was typed
      | (?:^|(?<=^\ )):                                     # a definition or a fence
      | :(?=//|:|[\w+-]+:) | (?<=\bwww)\.                   # addresses that become links, and :smile:
      )
    """
"""What has an effect in Markdown, and so gets a backslash."""
BOX: Final = str.maketrans({"[": r"\[", "]": r"\]", " ": "&#32;"})
"""Pandoc sees the box of a task in escaped brackets too, and not beside a blank that is written as an entity."""
_blanks: Final = re.compile(r"\s+")
_suspect: Final = re.compile(
    r"[\\|\[\]`~_*<&#@^${}\"']|//|www|--|\.\.\.|:[\w+-]*:|[^\S ]|  |^ ?(?:[>=%:+-]|\(?\w{1,9}[.)])"
    rf"|\b(?:{SHORT})\.(?: |$)"
)
"""What few texts hold; a text without it needs no further look, which is most of the speed of a report."""


def escaped(text: str) -> str:
    """Write a text so that Markdown shows these very characters, on one line, wherever in a line it stands.

    Only what would have an effect gets a backslash, so that everyday text stays readable in the source as well. A
    blank at either end stays, for a template's own ", ".
    Source: the CommonMark specification 0.31, with the tables, strike-through and autolinks of its GitHub form, and
    what pandoc reads more.
    """
    text = clean(text)
    return _effect().sub(_with_backslash, _blanks.sub(" ", text)) if _suspect.search(text) else text


@cache
def _effect() -> re.Pattern[str]:
    return re.compile(EFFECT, re.VERBOSE)


def _with_backslash(found: re.Match[str]) -> str:
    if found["mark"]:
        return f"\\{found['mark']}"
    if found["task"]:
        return found["task"].translate(BOX)
    before = found["number"] or found["short"]
    return f"{before}\\" if before else found.group()


class Markdown(Markup):
    """Markdown of our own making; whatever is put into it that is not Markdown too is escaped on its way in."""

    @classmethod
    def escape(cls, value: Any, /) -> Self:
        """Give a value as Markdown: our own as it is, everything else escaped."""
        if isinstance(value, cls):
            return value
        return str.__new__(cls, value if isinstance(value, Markup) else escaped(str(value)))
