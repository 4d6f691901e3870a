"""What happens around the reveal: it is taken back in a sentence for the hall, or two counts do not agree before it."""

import datetime as dt
from dataclasses import dataclass
from typing import Final

from jury.errors import CountedOtherwise, RuleBroken
from jury.language import _
from jury.model.changes import Changes, next_number, put
from jury.model.evening import Evening
from jury.round.event import Event
from jury.round.seal import back_to_the_first_step
from jury.text import one_line, says_nothing

LONGEST_SENTENCE: Final = 160
"""Letters that the hall can read at once."""


@dataclass(frozen=True)
class RevealTakenBack(Event):
    """The reveal went wrong and was taken back, in a sentence for the hall; the jury may count again."""

    what = "reveal_taken_back"
    sentence: str

    def changes(self, evening: Evening) -> Changes:
        """Give the stage on the first step, with the sentence, and nothing of the outcome any more.

        Raises:
            RuleBroken: nothing was revealed, or the sentence says nothing, or is too long for the hall to read.
        """
        if not evening.stage.revealed:
            raise RuleBroken(_("De zaal heeft nog niets van de uitslag gezien."))
        sentence = one_line(self.sentence)
        if says_nothing(sentence):
            raise RuleBroken(_("Schrijf in één zin wat u de zaal zegt."))
        if len(sentence) > LONGEST_SENTENCE:
            raise RuleBroken(
                _("Deze zin is te lang om in de zaal te lezen: hooguit {n} tekens.").format(n=LONGEST_SENTENCE)
            )
        return back_to_the_first_step(evening, sentence)


@dataclass(frozen=True)
class TwoCountsKept(Event):
    """Two counts of the same cards came to another outcome; nothing went on, and both are kept as they came."""

    what = "counted_otherwise"
    at: dt.datetime
    counts: CountedOtherwise

    def changes(self, evening: Evening) -> Changes:
        """Give the row with both; where the same two were kept last, there is nothing to add."""
        row = {"first": self.counts.first, "second": self.counts.second}
        if evening.recounts and evening.recounts[-1][2:] == (self.counts.first, self.counts.second):
            return ()
        number = next_number(evening.records, "recounts")
        at = self.at.isoformat(timespec="seconds")
        return put(evening.records, "recounts", (number,), {"nr": number, "at": at, **row})
