"""How somebody can be reached, where a text tells that: a mail address or a telephone number."""

import re
from collections.abc import Collection, Iterator
from itertools import chain
from typing import Final

from jury.model.evening import Evening

NUMBER: Final = 9
"""The digits of a telephone number behind its first 0, or behind the code of the country."""
# It begins where a run of such signs begins: tried from each sign, a long run would take the square of its length.
_mail: Final = re.compile(r"(?<![\w.+-])[\w.+-]+@\w[\w-]*(?:\.\w[\w-]*)+")
_date: Final = re.compile(r"\b\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2})\b")
_phone: Final = re.compile(r"(?<![\w,.])(?:(?:\+|00)\d{2}[ -]?(?:\(0\)[ -]?)?|\(?0)\d(?:[ -]?\)?[ -]?\d){7,8}(?![\w-])")


def public_addresses(evening: Evening) -> frozenset[str]:
    """Give what may be published: the address for questions, and that of plans where they agreed to it."""
    publication = evening.publication
    reachable = (plan for plan in evening.in_play if plan.consent_name and publication.publish_contact)
    every = (publication.contact_address, *chain.from_iterable((plan.email, plan.phone) for plan in reachable))
    return frozenset(_bare(word) for address in every for word in _words(address))


def contact_in(text: str, public: Collection[str]) -> tuple[str, ...]:
    """Give the addresses and numbers in a text as they stand there, without those that are `public`."""
    return tuple(word for word in _words(text) if _bare(word) not in public)


def _words(text: str) -> Iterator[str]:
    yield from (found.group().rstrip(".") for found in _mail.finditer(text))
    yield from (found.group() for found in _phone.finditer(_date.sub("…", text)))


def _bare(word: str) -> str:
    """Give an address or a number in the form in which two are the same, with and without the code of the country."""
    return word.casefold() if "@" in word else re.sub(r"\D", "", word.replace("(0)", ""))[-NUMBER:]
