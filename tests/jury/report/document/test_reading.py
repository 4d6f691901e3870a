"""A report in Markdown becomes a document: what stands in it, and the parts that the marks tell of."""

from reports import evening_of, example

from jury.report.building.build import build_report
from jury.report.document.blocks import (
    Block,
    Figure,
    Heading,
    Link,
    Listing,
    Paragraph,
    Part,
    Strong,
    Table,
    Text,
    headings,
    plain,
    texts,
)
from jury.report.document.marks import OPENS, begin, end, figure, without_marks
from jury.report.document.reading import document_of
from jury.report.formats.as_markdown import markdown_of, marked_of
from jury.report.templating.markdown import escaped
from jury.session.journal import EMPTY


def test_each_kind_of_block_is_read() -> None:
    paragraph, listing, table = document_of(
        "Een **vet** [adres](https://x.example).\n\n3. drie\n4. vier\n\n| a | b |\n| --- | ---: |\n| x | 1 |\n"
    )
    adres = Link("https://x.example", (Text("adres"),))
    assert paragraph == Paragraph((Text("Een "), Strong((Text("vet"),)), Text(" "), adres, Text(".")))
    assert listing == Listing(3, ((Paragraph((Text("drie"),), True),), (Paragraph((Text("vier"),), True),)))
    assert table == Table(((Text("a"),), (Text("b"),)), (((Text("x"),), (Text("1"),)),), (False, True))


def test_marks_make_parts_and_drawings() -> None:
    written = f"# Boven\n{begin('card', 'adopt')}## In\n{figure('weights')}tekst{end()}na"
    heading, part, after = document_of(written)
    assert heading == Heading(1, (Text("Boven"),), "boven")
    inside: tuple[Block, ...] = (
        Heading(2, (Text("In"),), "in"),
        Figure("weights"),
        Paragraph((Text("tekst"),)),
    )
    assert part == Part("card", "adopt", inside)
    assert after == Paragraph((Text("na"),))
    assert without_marks(written) == "# Boven\n\n## In\n\ntekst\n\nna\n"


def test_nobody_can_type_a_mark() -> None:
    """What was typed is shown with the signs of the characters; the same text behind the cleaning would be a mark."""
    typed = begin("card").strip()
    assert document_of(f"{escaped(typed)}\n") == (Paragraph((Text("␂begin card␃"),)),)
    assert document_of(f"{typed}\n") == (Part("card", "", ()),)


def test_every_heading_has_an_anchor_of_its_own() -> None:
    anchors = [each.anchor for each in headings(document_of("# Nee 2\n\n# Nee\n\n# Nee\n\n# €\n\n# –\n\n# 2030\n"))]
    assert anchors == ["nee-2", "nee", "nee-3", "avond", "avond-2", "deel-2030"]


def test_an_address_that_could_run_stays_words() -> None:
    (paragraph,) = document_of("[a](javascript:alert(1)) [b](data:x) [c](mailto:c@x.example) ![d](https://x.example/d)")
    assert isinstance(paragraph, Paragraph)
    assert [word.address for word in paragraph.words if isinstance(word, Link)] == ["mailto:c@x.example"]
    assert plain(paragraph.words).endswith("c d")


def test_the_document_of_the_example_says_what_its_markdown_says() -> None:
    report = build_report(evening_of(example()), EMPTY)
    assert OPENS not in markdown_of(report)
    marked, published = document_of(marked_of(report)), document_of(markdown_of(report))
    assert list(texts(marked)) == list(texts(published))
    cards = [part for part in marked if isinstance(part, Part) and part.role == "card"]
    assert [cards[0].name, len(cards)] == ["adopt", 11]
