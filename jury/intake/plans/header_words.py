"""The words of forms: what the columns of a table of plans are called, in Dutch, in English, and by ourselves."""

from collections.abc import Mapping
from typing import Final, NamedTuple

PARTIES: Final = "parties"
"""Who take part, all in one cell: the first leads, the others are partners."""
COST: Final = "cost_eur"


class Names(NamedTuple):
    """How a field's header reads: whole headers, and words that give it away when all of them are in it.

    A sentence with one of the words in `unless` asks something else, however it begins.
    """

    whole: tuple[str, ...] = ()
    clues: tuple[str, ...] = ()
    unless: frozenset[str] = frozenset()


def _names(whole: str, clues: str = "", unless: str = "") -> Names:
    return Names(_listed(whole), _listed(clues), frozenset(_listed(unless)))


def _listed(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split("|") if part.strip())


FIELD_NAMES: Final[Mapping[str, Names]] = {
    "id": _names("id | plan-id | plannummer | nummer van het plan"),
    "title": _names(
        "titel | plan | naam van het plan | project | voorstel | proposal | plan title | plannaam | projectnaam | "
        "werktitel | initiatief",
        "heet plan | naam plan | noemt plan | titel plan | heet voorstel | heet project | naam project | "
        "titel | plan called | name plan | title plan | project called | name project | title | heet idee "
        "| naam idee | naam initiatief | heet initiatief | hoe noemen | titel idee | noemt initiatief | noemt project "
        "| noemt idee | onder welke naam | name of idea | call plan | call idea | call project",
    ),
    "theme": _names("thema", "thema | theme"),
    "summary": _names(
        "samenvatting | omschrijving | beschrijving | korte omschrijving | description",
        "kort gaat doen | vertel kort | samenvatting | omschrijf plan | beschrijf plan | beschrijving "
        "plan | briefly | summary | describe plan | describe project | short what do | what going do | in "
        "short | vertel wilt doen | wilt doen | wilt gaan doen | gaat doen | willen doen | wat houdt in | "
        "plan in het kort | waar gaat over | is idee | is uw idee | is jullie idee | leg plan uit | licht plan "
        "toe | vertel plan | what want do | tell us plan | your idea | plan toelichten | idee toelichten | plan kort "
        "uitleggen",
    ),
    "target_group": _names(
        "doelgroep",
        "voor wie | doelgroep | who plan for | who for | target group | for whom | is plan bedoeld | "
        "bedoeld voor | wie heeft er iets aan | wie heeft baat",
        "voortouw",
    ),
    "need": _names(
        "vraag | nodig",
        "wat nodig | behoefte | what need | wat mist | wat heb nodig | waar hulp | welke hulp | wat vraagt",
    ),
    "offer": _names(
        "aanbod",
        "wat bieden | aanbod | what offer | kunt bieden | zelf bieden | brengt mee | kunnen bieden",
    ),
    PARTIES: _names(
        "partijen | deelnemers | partners en trekker",
        "doen mee | doet mee | partijen | organisaties mee | taking part | takes part | which parties | "
        "which organisations | which organizations | joining | who participates | doet allemaal mee | met "
        "wie samen | wie werken samen | werkt samen | samenwerken | helpen mee | wie helpen | working "
        "with | work together",
        "hoeveel | many | onder",
    ),
    "lead": _names(
        "trekker | lead | penvoerder",
        "trekker | penvoerder | leads plan | lead party | neemt voortouw | organisatie trekt | wie trekt plan",
    ),
    "partners": _names("partner | samenwerkingspartners", "partners"),
    "carriers": _names(
        "dragers",
        "dragen plan | draagt plan | dragers | carries plan | carry plan | carriers | trekken plan | "
        "zetten schouders | gaan doen mensen | bewoners doen mee",
    ),
    "first_step": _names(
        "",
        "eerste stap | first step | eerst doen | begint mee | als eerste | first thing",
    ),
    "start": _names(
        "startdatum | begindatum | start date | begin",
        "wilt beginnen | wanneer beginnen | wanneer start | wanneer begint | startdatum | when start | when begin | "
        "vanaf wanneer | startmoment",
    ),
    COST: _names(
        "kosten | bedrag | begroting | cost | costs | budget",
        "wat kost | kosten | begroting | does cost | will cost | costs | budget | hoeveel geld | hoeveel "
        "kost | bedrag nodig | how much | hoe duur | bedrag vraagt | gevraagd bedrag | aangevraagd bedrag | "
        "estimated cost | total cost",
        "duurt | lang",
    ),
    "funding": _names(
        "financiering | bijdragen | co-financiering",
        "betaalt mee | betalen mee | wie betaalt | financiering | contributes | who pays | paying | who "
        "funds | funding | er al geld | al geld | al budget | al financiering | geld vandaan | geld "
        "toegezegd | wie financiert | eigen bijdrage | subsidie | sponsors | already money | any money | "
        "funded | financiers | cofinanciering | al dekking",
    ),
    "payers": _names("betalers"),
    "beneficiaries": _names("wie heeft voordeel | profiteert"),
    "measure": _names("maatregel"),
    "measures": _names("maatregelen"),
    "goals": _names("doelen | gedeelde doelen | shared goals"),
    "stage": _names("hoe ver | hoe ver is het plan | how far"),
    "nature": _names("soort plan | kind of plan"),
    "area": _names("deelgebied | part of the area"),
    "commitments": _names("toezeggingen"),
    "first_step_by": _names("wie zet de eerste stap | wie zet die stap | who takes the first step"),
    "added_value": _names("kan alleen samen | meerwaarde | added value"),
    "cooperation": _names("hoe besluiten wij | hoe besluiten jullie | how do you decide"),
    "exit": _names("hoe stoppen wij | hoe stoppen jullie | how do you stop"),
    "asked_how": _names("bewoners gevraagd | hoe zijn bewoners gevraagd | how were residents asked"),
    "asked_count": _names("hoeveel bewoners | hoeveel bewoners zijn gevraagd | how many residents were asked"),
    "asked_answer": _names("wat zij zeiden | wat zeiden bewoners | what did residents say"),
    "dream": _names(
        "droom",
        "droomt | droom | dromen | dream | wat hoopt | hoopt | over vijf jaar | five years",
    ),
    "limits": _names(
        "grenzen",
        "grenzen | grens | limits | boundaries | mag niet gebeuren | wilt niet",
    ),
    "pitcher": _names(
        "pitcht | wie pitcht",
        "houdt pitch | doet pitch | pitcht | gives pitch | pitcher | pitching | will pitch | presenteert "
        "plan | presents plan | plan pitchen | gaat pitchen | komt pitchen | doen pitch | presenteert | "
        "presenteren | vertelt podium | op podium | staat podium | komt vertellen | voor jury staan | who "
        "presents | presenting | doet woord | voert woord | plan gepresenteerd | spreker | present plan | speaker",
    ),
    "email": _names(
        "e-mail | email | mail | e-mailadres | emailadres | e-mail address | email address",
        "e-mailadres | emailadres | e-mail address | email address | mailadres | e-mail",
    ),
    "phone": _names(
        "telefoon | mobiel | tel | telefoonnummer | phone number",
        "telefoonnummer | telefoon | phone | mobiele nummer | mobiel",
    ),
    "consent_name": _names(
        "toestemming | consent",
        "mogen naam noemen | mag naam | naam noemen | toestemming naam | mention name | use name | "
        "publish name | name report | name published | naam rapport | naam in krant | naam vermelden | "
        "naam gebruiken | naam genoemd | naam verslag",
        "niet | geen | bezwaar | anoniem | geheim | weglaten | not | object | objection | anonymous | without | zonder",
    ),
    "interest_note": _names(
        "belang | jurylid betrokken",
        "jurylid betrokken | jurylid | jury betrokken | jury member | juror | judge involved | jury involved | "
        "iemand jury | banden jury | band jury | relatie jury | anyone jury",
    ),
    "sensitive": _names("gevoelig", "plan gevoelig"),
    "order": _names("volgorde | pitchvolgorde"),
}
"""Every field answers to its own id as well."""

RESPONSE: Final = "response"
SENT: Final = "sent"
ACCOUNT: Final = "account"
ADMINISTRATION: Final[Mapping[str, tuple[str, ...]]] = {
    RESPONSE: _listed(
        "id | # | response id | antwoord-id | reactie-id | respons-id | volgnummer | submission id "
        "| network id | netwerk-id"
    ),
    SENT: _listed(
        "begintijd | starttijd | tijd van voltooien | eindtijd | tijd van laatste wijziging | tijdstempel"
        "| datum ingestuurd | start time | completion time | last modified time | timestamp | submission date"
        "| submit date (utc) | start date (utc) | end time | date submitted | submitted at | submitted on"
        "| submission time | created at | date created | ingediend op | ingezonden op | ingestuurd op | verzonden op"
        "| ontvangen op | aangemaakt op | inzenddatum | datum inzending | datum van inzending | tijdstip van inzending"
        "| verstuurd op | tijdstip | datum en tijd"
    ),
    ACCOUNT: _listed("e-mail | email | naam | name | gebruikersnaam | username"),
}
"""What an online form adds by itself. A column of times tells that a table is such a form's; only then is ‘ID’ the
number of an answer and not of a plan, and ‘E-mail’ and ‘Naam’ whoever was signed in."""
SURVEY_IDS: Final = frozenset(
    _listed(
        "respondent id | collector id | responseid | recorded date | laatste pagina | last page | respondent-id "
        "| verzamelaar-id | vastgelegde datum | duur (in seconden) | duration (in seconds)"
    )
)
"""Headers that only a survey has; beside them ‘Start Date’ is when somebody began to answer, not when a plan starts."""
SURVEY_ADMINISTRATION: Final[Mapping[str, tuple[str, ...]]] = {
    RESPONSE: _listed(
        "respondent id | collector id | responseid | ip address | ipaddress | custom data 1 | status | progress"
        "| duration (in seconds) | finished | distributionchannel | userlanguage | recipientlastname"
        "| recipientfirstname | recipientemail | externalreference | locationlatitude | locationlongitude"
        "| laatste pagina | last page | start taal | start language | seed | email address | first name | last name"
        "| respondent-id | verzamelaar-id | ip-adres | voornaam | achternaam | e-mailadres | aangepaste gegevens 1 "
        "| voortgang | duur (in seconden) | voltooid | antwoordtype | responstype"
    ),
    SENT: _listed(
        "start date | end date | startdate | enddate | recordeddate | recorded date | datum laatste actie | startdatum"
        "| begindatum | einddatum | vastgelegde datum | date last action"
    ),
}
