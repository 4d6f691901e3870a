"""What every field of an evening is called: one word, wherever people read it."""

from collections.abc import Mapping
from typing import Final

from jury.language import N_, _

FIELD_WORDS: Final[Mapping[str, Mapping[str, str]]] = {
    "session": {
        "id": N_("kenmerk"),
        "title": N_("titel"),
        "subtitle": N_("ondertitel"),
        "area_kind": N_("soort gebied"),
        "area": N_("gebied"),
        "municipality": N_("gemeente"),
        "date": N_("datum"),
        "doors_open": N_("zaal open"),
        "start": N_("begin"),
        "planned_end": N_("einde"),
        "venue": N_("plaats"),
        "language": N_("taal van het rapport"),
        "secretary": N_("secretaris"),
        "host": N_("presentator"),
        "trajectory": N_("traject"),
        "quote": N_("citaat"),
        "quote_by": N_("van wie"),
    },
    "settings": {
        "scale_min": N_("laagste cijfer"),
        "scale_max": N_("hoogste cijfer"),
        "scale_step": N_("stap"),
        "pass_mark": N_("voldoende vanaf"),
        "pitch_seconds": N_("pitch"),
        "question_seconds": N_("vragen"),
        "scoring_seconds": N_("cijfers"),
        "quorum": N_("kaarten nodig"),
        "aggregate": N_("methode"),
        "tie_break": N_("bij gelijke stand"),
        "discuss_spread": N_("bespreken vanaf"),
        "reveal": N_("onthulling"),
        "audience_award": N_("publieksprijs"),
    },
    "state": {
        "phase": N_("fase"),
        "sealed": N_("eerste ronde dicht"),
        "order_drawn": N_("volgorde geloot"),
        "order_seed": N_("lotingswoord"),
        "version": N_("versie"),
    },
    "publication": {
        "publish_ranking": N_("plaatsen"),
        "publish_average": N_("eindcijfers"),
        "publish_criterion_averages": N_("per criterium"),
        "publish_juror_scores": N_("cijfers per jurylid"),
        "publish_first_round": N_("eerste ronde"),
        "publish_juror_names": N_("namen van de jury"),
        "publish_pitcher_names": N_("namen van pitchers"),
        "publish_contact": N_("contactgegevens"),
        "privacy_contact": N_("naam laten weghalen"),
        "retention_personal": N_("bewaren tot"),
        "contact_address": N_("adres voor vragen"),
    },
    "area_profile": {
        "homes": N_("woningen"),
        "residents": N_("inwoners"),
        "social_rent_percent": N_("sociale huur"),
        "age_75_plus_percent": N_("75 jaar en ouder"),
        "building_years": N_("gebouwd in"),
        "facilities": N_("voorzieningen"),
        "walk_date": N_("wijkschouw"),
        "walk_participants": N_("deelnemers daaraan"),
        "poster_note": N_("poster"),
    },
    "audience": {
        "method": N_("hoe"),
        "counted_by": N_("geteld door"),
        "votes": N_("stemmen"),
    },
    "parties": {
        "id": N_("kenmerk"),
        "name": N_("naam"),
        "kind": N_("soort"),
        "interest": N_("belang"),
    },
    "needs": {
        "id": N_("kenmerk"),
        "text": N_("nodig"),
        "kind": N_("soort"),
    },
    "offers": {
        "id": N_("kenmerk"),
        "text": N_("te bieden"),
        "kind": N_("soort"),
        "hidden": N_("verborgen"),
    },
    "organisers": {
        "party": N_("organisatie"),
        "signs": N_("tekent"),
    },
    "challenge": {
        "text": N_("vraag"),
        "version": N_("versie"),
        "date": N_("datum"),
        "stage": N_("moment"),
        "owner": N_("van wie"),
        "because": N_("waarom"),
    },
    "themes": {
        "id": N_("kenmerk"),
        "name": N_("naam"),
        "question": N_("vraag"),
    },
    "criteria": {
        "id": N_("kenmerk"),
        "name": N_("naam"),
        "name_en": N_("naam in het Engels"),
        "weight": N_("weging"),
        "counts": N_("telt mee"),
        "question": N_("vraag"),
        "anchors": N_("wat de cijfers zijn"),
    },
    "measures": {
        "id": N_("kenmerk"),
        "text": N_("maatregel"),
        "theme": N_("thema"),
        "priority": N_("voorrang"),
        "payers": N_("wie betaalt"),
        "beneficiaries": N_("wie heeft voordeel"),
    },
    "jurors": {
        "id": N_("kenmerk"),
        "name": N_("naam"),
        "sort_name": N_("naam om te sorteren"),
        "role": N_("rol"),
        "voice": N_("stem"),
        "position": N_("functie of band"),
        "employer": N_("werkt bij"),
        "lives_here": N_("woont hier"),
        "entry": N_("geeft cijfers op"),
        "arrived": N_("binnen om"),
        "consent_name": N_("naam in het rapport"),
        "left": N_("weg om"),
    },
    "proposals": {
        "id": N_("nummer van het plan"),
        "title": N_("titel"),
        "theme": N_("thema"),
        "order": N_("plek in de volgorde"),
        "pitcher": N_("wie pitcht"),
        "consent_name": N_("naam noemen"),
        "status": N_("stand van het plan"),
        "counts": N_("telt mee"),
        "summary": N_("samenvatting"),
        "summary_public": N_("samenvatting voor het rapport"),
        "lead": N_("trekker"),
        "partners": N_("doen mee"),
        "measure": N_("maatregel"),
        "target_group": N_("voor wie"),
        "target_group_public": N_("voor wie, voor het rapport"),
        "need": N_("nodig"),
        "need_public": N_("nodig, voor het rapport"),
        "offer": N_("te bieden"),
        "offer_public": N_("te bieden, voor het rapport"),
        "carriers": N_("dragers"),
        "sensitive": N_("kwetsbaar"),
        "first_step": N_("eerste stap"),
        "first_step_public": N_("eerste stap, voor het rapport"),
        "start": N_("begint op"),
        "cost_eur": N_("kosten"),
        "cost_note": N_("bij de kosten"),
        "funding": N_("inleg"),
        "payers": N_("wie betaalt"),
        "beneficiaries": N_("wie heeft voordeel"),
        "dream": N_("droom"),
        "dream_public": N_("droom, voor het rapport"),
        "limits": N_("grens"),
        "limits_public": N_("grens, voor het rapport"),
        "email": N_("e-mail"),
        "phone": N_("telefoon"),
        "interest_note": N_("over belangen"),
        "extra": N_("verder ingestuurd"),
    },
    "interests": {
        "juror": N_("jurylid"),
        "proposal": N_("plan"),
        "kind": N_("soort band"),
        "note": N_("reden (privé)"),
        "measure": N_("wat"),
        "declared_at": N_("gemeld op"),
        "decided_by": N_("wie besliste"),
    },
    "matches": {
        "need": N_("nodig"),
        "offer": N_("te bieden"),
        "proposal": N_("plan"),
        "status": N_("status"),
        "first_contact": N_("eerste contact"),
        "contact_before": N_("contact vóór"),
    },
    "cross_questions": {
        "proposal": N_("plan"),
        "juror": N_("van wie"),
        "question": N_("vraag"),
        "answer": N_("antwoord"),
    },
    "verdicts": {
        "proposal": N_("plan"),
        "verdict": N_("oordeel"),
        "join_with": N_("samen met"),
        "praise": N_("waardering"),
        "doubt": N_("kanttekening"),
        "advice": N_("advies"),
    },
    "revisions": {
        "proposal": N_("plan"),
        "juror": N_("jurylid"),
        "first": N_("eerst"),
        "criterion": N_("criterium"),
        "reason": N_("reden"),
    },
    "tie_decisions": {
        "proposals": N_("beste bovenaan"),
        "reason": N_("reden"),
    },
    "agreements": {
        "what": N_("afspraak"),
        "proposals": N_("plannen"),
        "what_public": N_("in het rapport"),
        "who": N_("wie"),
        "with": N_("met"),
        "by": N_("vóór"),
    },
    "order_moves": {
        "proposal": N_("plan"),
        "place": N_("van plek"),
        "reason": N_("reden"),
    },
    "settled": {
        "field": N_("waar"),
        "reason": N_("waarom"),
        "looked_at": N_("wat er staat"),
    },
    "log": {
        "at": N_("wanneer"),
        "what": N_("wat"),
        "text": N_("notitie"),
        "juror": N_("jurylid"),
        "proposal": N_("plan"),
        "proposals": N_("plannen"),
        "criterion": N_("criterium"),
        "old": N_("oud"),
        "new": N_("nieuw"),
        "reason": N_("waarom"),
    },
    "scorecards": {"state": N_("stand van de kaart")},
    "marks": {"mark": N_("cijfer")},
}
"""Table by table, as the fields stand in a definition; the last two are the tables of the marks."""

PRIVATE: Final[Mapping[str, tuple[str, ...]]] = {"interests": ("kind", "note"), "audience": ("votes",)}
"""Fields that a screen in the room must not show."""


def word(table: str, field: str) -> str:
    """Give the word for a field, as it stands inside a sentence."""
    return _(FIELD_WORDS[table][field])


def label(table: str, field: str) -> str:
    """Give the word for a field, as it stands before a value or above a column."""
    text = word(table, field)
    return text[0].upper() + text[1:]


def word_or_name(table: str, field: str) -> str:
    """Give the word for a field, or its name in the file where nobody ever reads it."""
    return word(table, field) if field in FIELD_WORDS.get(table, ()) else field
