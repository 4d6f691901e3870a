"""A page of HTML as its tags and texts, in order, for tests."""

from html.parser import HTMLParser


class Outline(HTMLParser):
    """The tags of a page with their attributes, and its texts with the tag that each stands in."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[tuple[str, str]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attributes)))

    def handle_data(self, text: str) -> None:
        if text.strip():
            self.texts.append((self.tags[-1][0] if self.tags else "", text.strip()))

    def all(self, tag: str) -> list[dict[str, str | None]]:
        """Give the attributes of every tag of this name."""
        return [attributes for name, attributes in self.tags if name == tag]

    def said_in(self, tag: str) -> list[str]:
        """Give the texts that begin a tag of this name."""
        return [text for name, text in self.texts if name == tag]
