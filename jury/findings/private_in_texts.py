"""Texts that the report prints and that tell what is private: a street, a name, contact data, a mark, a note."""

from collections.abc import Mapping
from typing import Final

from jury.findings.obstacle import Found, Obstacle
from jury.findings.printed_texts import printed_texts
from jury.language import N_, _
from jury.model.evening import Evening
from jury.model.tables import Key
from jury.publication.for_a_team import place_of, words_kept_from_a_team
from jury.publication.looked_at import may_stay, place_name
from jury.publication.people import named_in, people_to_keep_out
from jury.publication.private_texts import street_names, streets_in_reasons
from jury.publication.private_words import Private, kept_of, private_in
from jury.publication.public_places import told_decisions
from jury.standings.ranking import Ranking
from jury.text import listed, one_line, shortened
from jury.wording.fields import label

TEXTS: Final = {
    "cross_questions": N_("de dwarse vraag of het antwoord"),
    "barriers": N_("een regel die in de weg staat"),
    "answers": N_("een officieel antwoord"),
    "links_between": N_("wat plannen met elkaar verbindt"),
    "needs": N_("wat nodig of te bieden is bij een match"),
    "offers": N_("wat nodig of te bieden is bij een match"),
    "agreements": N_("een afspraak"),
    "agreement_updates": N_("een bericht over een afspraak"),
    "weighed": N_("wat in de afweging over een belang staat"),
    "dilemmas": N_("een dilemma"),
    "tie_decisions": N_("de reden bij een gelijke stand"),
    "awards": N_("de reden bij een prijs"),
    "challenge": N_("de vraag van het team"),
    "sources": N_("een bron"),
}
"""The texts that are not part of a plan or a verdict, by their table."""
TOLD: Final[Mapping[Private, str]] = {
    Private.CONTACT: N_("In ‘{text}’ staat hoe iemand te bereiken is: {words}."),
    Private.MARK: N_("In ‘{text}’ staat een cijfer dat niet openbaar is: {words}."),
    Private.PLACE: N_("In ‘{text}’ staat een plaats die niet openbaar is: {words}."),
    Private.VOTES: N_("In ‘{text}’ staat hoeveel stemmen er waren: {words}. Dat is niet openbaar."),
    Private.REASON: N_("In ‘{text}’ staat welke band een jurylid heeft. Dat is niet openbaar."),
    Private.NOTE: N_("‘{text}’ staat ook in wat alleen de organisatie leest. Kijk of het openbaar mag."),
}
"""What is said of a text that gives something away."""
QUOTED_LENGTH: Final = 60


def streets_named(evening: Evening, ranking: Ranking | None) -> Found:
    decisions = told_decisions(evening, ranking) if ranking else ()
    for table, key, field, streets in (*street_names(evening), *streets_in_reasons(evening, decisions)):
        named = table in ("proposals", "verdicts")
        what = f"‘{label(table, field.removesuffix('_public'))}’" if named else _(TEXTS[table])
        if table == "proposals":
            plan = evening.proposal(str(key[0])).title
            text = _("Kwetsbaar plan {plan}: in {what} staat een straat of adres.").format(plan=plan, what=what)
        else:
            text = _("Bij een kwetsbaar plan staat in {what} een straat of adres.").format(what=what)
        if field.endswith("_public"):
            text += " " + _("Schrijf een tekst die wel gepubliceerd mag worden.")
        place = place_name(table, key, field)
        yield Obstacle("street_name", text, True, table, _leads_to(evening, table, key), field, place, streets)


def _leads_to(evening: Evening, table: str, key: Key) -> Key:
    """Give the key under which a screen finds the row; a decided tie is found by its plans."""
    if table != "tie_decisions":
        return key
    return next(row.proposals for row in evening.tie_decisions if row.nr == key[0])


def private_words(evening: Evening, ranking: Ranking | None) -> Found:
    """Names of people who did not agree to that, and whatever else the settings keep private, in a printed text.

    A note may be meant for everybody when it is said again: that is a signal, all else stops.
    """
    people, kept = people_to_keep_out(evening), kept_of(evening, ranking)
    for printed in printed_texts(evening, told_decisions(evening, ranking) if ranking else ()):
        place = place_name(printed.table, printed.key, printed.field)
        key, text = _leads_to(evening, printed.table, printed.key), one_line(printed.text)
        names = named_in(printed.text, people, own=printed.own)
        if names and not may_stay(evening, place, names):
            sentence = _("In ‘{text}’ staat een naam van iemand die daar geen toestemming voor gaf: {names}.")
            said = sentence.format(text=_around(text, names[0]), names=listed(names))
            yield Obstacle("name_in_text", said, True, printed.table, key, printed.field, place, names)
        for private, words in private_in(printed.text, kept):
            if not may_stay(evening, place, words):
                said = _(TOLD[private]).format(text=_around(text, words[0]), words=listed(words))
                stops = private is not Private.NOTE
                yield Obstacle(private.value, said, stops, printed.table, key, printed.field, place, words)


def kept_from_letters(evening: Evening, ranking: Ranking | None) -> Found:
    """Questions and tips that stay out of the letter to their team, for a name of the jury or a figure."""
    kept = kept_of(evening, ranking)
    for row in evening.feedback:
        if evening.proposal(row.proposal).in_play and (words := words_kept_from_a_team(evening, row, kept)):
            said = _("‘{text}’ komt niet in de brief aan {plan}, om wat erin staat: {words}.").format(
                text=_around(one_line(row.text), words[0]),
                plan=evening.proposal(row.proposal).title,
                words=listed(words),
            )
            yield Obstacle("kept_from_letter", said, False, "feedback", (row.nr,), "text", place_of(row), words)


def _around(text: str, word: str) -> str:
    """Quote a text, or where it is long the part of it with this word."""
    at = text.find(word)
    end = at + len(word) if at >= 0 else 0
    start = max(0, end - QUOTED_LENGTH + 2) if end >= QUOTED_LENGTH else 0
    return ("…" if start else "") + shortened(text[start:], QUOTED_LENGTH)
