"""What is private is in no file that everybody may read, and the others hold only what their readers may know."""

from collections.abc import Mapping, Set
from functools import cache
from typing import Final

import pytest
from canaries import CANARY, with_canaries
from format_texts import READABLE, files_of
from own_words import OwnWords, with_own_words
from reports import evening_of

from jury.model.evening import Evening
from jury.report.formats.asked import Asked
from jury.report.formats.every_format import BY_NAME, FORMATS, Format
from jury.session.journal import EMPTY

PRIVATE: Final = frozenset(
    {
        "audience.counted_by",
        "confirmations.by",
        "counts.counter",
        "dismissed.reason",
        "feedback.text",
        "interests.kind",
        "interests.note",
        "log.reason",
        "log.text",
        "log.what",
        "proposals.carriers.name",
        "proposals.carriers.successor",
        "proposals.email",
        "proposals.interest_note",
        "proposals.phone",
        "proposals.pitcher",
        "revisions.reason",
        "session.emergency_text",
        "session.host",
        "session.secretary",
        "settled.reason",
        "tables.guests",
        "tables.host",
        "tables.name",
        "team.name",
    }
)
"""What nobody reads in what is published, at the usual level."""
THEIR_OWN: Final[Mapping[str, Set[str]]] = {
    "letters": frozenset({"feedback.text"}),
    "script": frozenset({"session.host", "proposals.pitcher", "tables.host", "tables.guests", "tables.name"}),
    "scorecards": frozenset({"session.secretary"}),
    "evidence": frozenset(),
}
"""What of that the readers of a form may know all the same, because it is theirs to read or to say."""
TEXTS_OF_EVIDENCE: Final = frozenset({"session.title", "proposals.title", "criteria.name"})
"""What evidence names beside ids: what was marked, and on what."""


@cache
def own_words() -> OwnWords:
    """Give an evening with something in every private field, in which every text is a word of its own."""
    return with_own_words(evening_of(with_canaries()).records)


@cache
def asked() -> Asked:
    """Ask for it at the usual level."""
    return Asked(Evening(own_words().records), EMPTY)


def told(form: Format) -> dict[str, set[str]]:
    """Give for each file of a form the fields that are read in it."""
    return {
        name: {field for word, field in own_words().words.items() if word in text}
        for name, text in files_of(form, asked())
    }


@pytest.mark.parametrize("form", READABLE, ids=lambda form: form.name)
def test_a_form_tells_nothing_private_but_what_its_readers_may_know(form: Format) -> None:
    files = told(form)
    assert any(files.values()), "nothing was read at all"
    for name, fields in files.items():
        assert fields & PRIVATE <= THEIR_OWN.get(form.name, frozenset()), name
    assert form.is_public(asked().evening) is (form.name not in THEIR_OWN)


def test_there_is_something_in_every_private_field() -> None:
    assert set(own_words().words.values()) >= PRIVATE - {"confirmations.by", "dismissed.reason", "revisions.reason"}


def test_a_letter_tells_what_was_said_to_its_own_team_and_to_no_other() -> None:
    own, evening = own_words(), asked().evening
    words = {word for word, field in own.words.items() if field == "feedback.text"}
    to = {row.text: row.proposal for row in evening.feedback}
    letters = dict(files_of(BY_NAME["letters"], asked()))
    assert len(letters) == len(evening.in_play)
    for name, text in letters.items():
        plan = next(plan for plan in evening.in_play if name.startswith(f"{int(evening.numbers[plan.id]):02}-"))
        assert {to[word] for word in words if word in text} <= {plan.id}
        others = {other.title for other in evening.in_play} - {plan.title, *_joined(evening, plan.id)}
        assert not {title for title in others if title in text}
        assert not {juror.name for juror in evening.jurors if juror.name in text}


def _joined(evening: Evening, plan: str) -> set[str]:
    """Give the titles of the plans that a verdict joins this one with."""
    verdict = evening.verdicts.get(plan)
    return {evening.proposal(other).title for other in verdict.join_with} if verdict else set()


def test_evidence_holds_marks_and_no_words_of_people() -> None:
    (fields,) = told(BY_NAME["evidence"]).values()
    assert fields <= TEXTS_OF_EVIDENCE


@pytest.mark.parametrize("form", [form for form in FORMATS if form.readers.public], ids=lambda form: form.name)
def test_no_canary_sings_in_what_everybody_may_read(form: Format) -> None:
    evening = evening_of(with_canaries())
    for language in ("nl", "en") if form.is_text else ("nl",):
        for name, text in files_of(form, Asked(evening, EMPTY, wanted_language=language)):
            for private in (CANARY, "Zuringstraat", "7001", "7007"):
                assert private not in text, f"{private} in {name}"


@pytest.mark.parametrize("form", [form for form in FORMATS if form.readers.public], ids=lambda form: form.name)
def test_a_private_text_that_does_get_out_is_found(form: Format) -> None:
    definition = with_canaries()
    agreement = definition["agreements"][0]
    agreement |= {"what": f"{CANARY}0", "how": f"{CANARY}0", "what_public": f"{CANARY}0"}
    definition["session"]["title"] = f"{CANARY}0"
    evening = evening_of(definition)
    assert any(CANARY in text for _name, text in files_of(form, Asked(evening, EMPTY)))
