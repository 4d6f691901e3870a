"""The console's stylesheet: what was parsed stays parsed, so that a mode opens at once."""

from textual.cache import LRUCache
from textual.css.stylesheet import Stylesheet


class ParsedOnce(Stylesheet):
    """A stylesheet that parses each text once for as long as the colours stay the same.

    Textual's own parses all CSS anew, up to three times, when a screen comes up for the first time.
    """

    def __init__(self, *, variables: dict[str, str] | None = None) -> None:
        super().__init__(variables=variables)
        self._parse_cache = LRUCache(512)

    def set_variables(self, variables: dict[str, str]) -> None:
        """Take in the colours of a theme; what was parsed goes only where they are others."""
        if variables != self._variables:
            super().set_variables(variables)

    def reparse(self) -> None:
        """Bring the rules up to date with the texts.

        Raises:
            StylesheetParseError: a text is not CSS; the rules stay as they were.
        """
        self.parse()
