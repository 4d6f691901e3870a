"""What is looked through before publishing is what the report prints: no text goes out that nobody looked at."""

import pytest
from own_words import with_own_words

from jury.example import EXAMPLES, example_records
from jury.findings.printed_texts import printed_texts
from jury.model.evening import Evening
from jury.model.tables import Row
from jury.report import render_report
from jury.session.journal import EMPTY

WITH_CONSENT = frozenset({"jurors.name", "proposals.pitcher", "proposals.email", "proposals.phone", "team.name"})
"""What is printed only of who agreed to it."""
MEANT_FOR_ALL = frozenset({"publication.contact_address", "session.area", "session.municipality"})
"""What is typed to be printed."""
LEFT_OUT = frozenset({"order_moves.reason"})
"""What is left out of the report by itself where it names somebody."""
OPEN: Row = {
    "publish_ranking": "all",
    "publish_criterion_averages": 1,
    "publish_juror_scores": 1,
    "publish_first_round": 1,
    "publish_pitcher_names": "consent",
    "publish_contact": 1,
}


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_text_that_the_report_prints_is_looked_through(name: str) -> None:
    records, words = with_own_words(example_records(name))
    evening = Evening({**records, "publication": {(): {**records["publication"][()], **OPEN}}})
    looked_through = " ".join(printed.text for printed in printed_texts(evening, evening.tie_decisions))
    report = render_report(evening, EMPTY)
    printed = {field for word, field in words.items() if word in report}
    unseen = {field for word, field in words.items() if word in report and word not in looked_through}
    assert len(printed) > 60
    assert unseen - WITH_CONSENT - MEANT_FOR_ALL - LEFT_OUT == set()
