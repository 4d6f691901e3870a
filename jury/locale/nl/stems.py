"""Words of Dutch, by which a need and an offer are laid side by side."""

from typing import Final

STEMMER: Final = "dutch"
"""What snowballstemmer calls the rules that give the stem of a word."""
SAYS_LITTLE: Final = """
aan achter af al alle alleen alles als ander andere anders beide beter bij binnen boven buiten daar daarna dan dat
de deel deze die dit doen door dus een één elk elke en er erbij even extra gaan geen geven goed goede graag groot
grote haar had heb hebben heeft heel het hier hoe hun ieder iedere iedereen iemand iets in ingang is je jullie kan
klein kleine kom komen krijgen kunnen laten lang maar maken meer met mijn moet moeten na naar nemen net niet nieuw
nieuwe nodig nog nu of om omdat onder ons onze ook op over paar per rond samen snel steeds te tegen ten ter terug
tijdelijk tijdens toch tot tussen uit van vanaf vast vaste veel via voor vooral waar wanneer want wat we weer weg
wel welke wie wij wil willen worden wordt zal ze zich zij zijn zo zoals zonder zou zullen
twee drie vier vijf zes zeven acht negen tien elf twaalf honderd eerste laatste keer half hele
ochtend ochtenden middag middagen avond avonden avonds nacht
uur uren dag dagen dagdeel dagdelen week weken weekend maand maanden jaar jaren
januari februari maart april mei juni juli augustus september oktober november december
hulp helpen gewone gewoon eigen beschikbaar gratis gevraagd gezocht aanbod
bewoner bewoners mensen iemand gemeente wijk wijken dorp dorpen buurt buurten kern stad gebied
stichting vereniging organisatie groep partij
"""
"""Words in which two texts that have nothing to do with each other are alike."""
