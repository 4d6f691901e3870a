"""What became of the agreements, as it is told weeks later: by how they stand on a day, with what was told."""

import re
from datetime import date
from typing import Any

from reports import evening_of, minimal, section

from jury.report.formats.as_progress import progress
from jury.report.formats.asked import Asked
from jury.session.journal import EMPTY

PARTIES = [{"id": "p", "name": "Gemeente"}, {"id": "q", "name": "De bus"}]
DAY = date(2027, 2, 1)
AGREEMENTS: list[dict[str, Any]] = [
    {"what": "De sleutel", "who": "p", "with": ["q"], "by": date(2027, 1, 4)},
    {"what": "Het hek", "who": "p", "by": date(2027, 1, 10)},
    {"what": "De bank", "who": "q", "by": date(2027, 2, 14)},
    {"what": "De lamp", "who": "q", "by": date(2027, 8, 1), "status": "dropped"},
    {"what": "Ooit een tuin", "who": "p", "kind": "intention"},
    {"what": "Geheim", "who": "p", "by": date(2027, 1, 1), "public": False},
]
UPDATES: list[dict[str, Any]] = [
    {"agreement": 1, "date": date(2027, 1, 3), "status": "done", "text": "De sleutel ligt bij de bus"},
    {"agreement": 2, "date": date(2027, 1, 12), "text": "De smid is ziek."},
    {"agreement": 6, "date": date(2027, 1, 12), "text": "Geheim bericht"},
]


def told(day: date = DAY, language: str | None = None, **more: Any) -> str:
    definition = minimal(parties=PARTIES, agreements=AGREEMENTS, agreement_updates=UPDATES) | more
    return progress(Asked(evening_of(definition), EMPTY, wanted_language=language, wanted_day=day))


def test_every_agreement_stands_under_how_it_stands_with_what_was_told() -> None:
    text = told()
    assert "Zo staat het op 1 februari 2027." in text
    assert "We maakten vier afspraken.\n\n- Eén is gedaan.\n- Eén is te laat.\n" in text
    done = section(text, "Gedaan")
    assert "- **De sleutel.** Wie: Gemeente. Met: De bus. Uiterlijk: 4 januari 2027.\n" in done
    assert "  - 3 januari 2027, gedaan: De sleutel ligt bij de bus.\n" in done
    late = section(text, "Te laat")
    assert "Het hek" in late
    assert "  - 12 januari 2027: De smid is ziek." in late
    assert "De bank" in section(text, "Dit loopt nog")
    assert "De lamp" in section(text, "Vervallen")
    assert "Ooit een tuin" in section(text, "Nog geen afspraak")
    assert "Geheim" not in text


def test_a_day_later_what_was_due_is_late() -> None:
    assert "De bank" in section(told(date(2027, 2, 14)), "Dit loopt nog")
    assert "De bank" in section(told(date(2027, 2, 15)), "Te laat")


def test_a_name_of_somebody_who_did_not_agree_keeps_a_message_out() -> None:
    named = [{"agreement": 2, "date": date(2027, 1, 12), "text": "Anna Bos is ziek."}]
    text = told(agreement_updates=named)
    assert "Anna" not in text
    assert "12 januari 2027: volgt nog" in text
    agreed = [{"id": "J1", "name": "Anna Bos", "consent_name": True}]
    assert "Anna Bos is ziek." in told(agreement_updates=named, jurors=agreed)


def test_official_answers_stand_there_by_plan_and_one_that_names_somebody_follows_later() -> None:
    answers = [
        {"proposal": "V02", "by": "p", "date": date(2027, 1, 20), "decision": "Ja", "text": "De bus mag rijden"},
        {"proposal": "V01", "by": "p", "text": "Kees Dam komt langs."},
    ]
    plans = section(told(answers=answers), "Antwoord op de plannen")
    assert "- **De bus.**\n  - Officieel antwoord van Gemeente op 20 januari 2027: Ja. De bus mag rijden.\n" in plans
    assert "- **Het plein.**\n  - Officieel antwoord van Gemeente: volgt nog\n" in plans
    assert "Antwoord op de plannen" not in told()


def test_a_street_of_a_sensitive_plan_keeps_a_message_out() -> None:
    plans = [{"id": "V01", "title": "Thuis", "sensitive": True}]
    rows = [{**AGREEMENTS[0], "proposals": ["V01"], "how": "Via Kerkstraat 3"}]
    updates = [{"agreement": 1, "date": DAY, "text": "De sleutel van Kerkstraat 11 is er."}]
    text = told(proposals=plans, agreements=rows, agreement_updates=updates)
    assert "Kerkstraat" not in text


def test_it_has_one_title_and_no_level_skipped_also_in_english_and_without_agreements() -> None:
    for text in (told(), told(language="en"), told(agreements=[], agreement_updates=[])):
        levels = [len(level) for level in re.findall(r"^(#+) ", text, re.MULTILINE)]
        assert levels[0] == 1
        assert set(levels[1:]) <= {2}
    assert "What became of our agreements?" in told(language="en")
