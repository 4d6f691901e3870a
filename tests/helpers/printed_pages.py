"""What is in a PDF, for tests: its words, its fonts and how it is tagged."""

from io import BytesIO

from pypdf import PdfReader
from pypdf.generic import DictionaryObject


def pages_of(pdf: bytes) -> list[str]:
    """Give the words of every page, with one space between two of them wherever a line ends."""
    return [" ".join(page.extract_text().split()) for page in PdfReader(BytesIO(pdf)).pages]


def words_of(pdf: bytes) -> str:
    """Give all the words of a PDF on one line."""
    return " ".join(pages_of(pdf))


def fonts_of(pdf: bytes) -> set[str]:
    """Name the fonts of a PDF, without the letters that say which part of a font is in it."""
    reader = PdfReader(BytesIO(pdf))
    found = (reader.get_object(nr) for nr in range(1, len(reader.xref[0]) + 1))
    fonts = (each for each in found if isinstance(each, DictionaryObject) and "/BaseFont" in each)
    return {str(font["/BaseFont"]).partition("+")[2] for font in fonts}
