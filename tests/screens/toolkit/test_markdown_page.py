"""Markdown on a page of lines: every form that a report has, at any width."""

from rich.cells import cell_len

from screens.toolkit.markdown_blocks import Table, blocks_of
from screens.toolkit.markdown_page import column_widths, markdown_lines


def laid_out(markdown: str, width: int = 40) -> list[str]:
    lines = markdown_lines(blocks_of(markdown), width)
    return ["".join(piece.text for piece in line).rstrip() for line in lines]


def test_headings_have_a_line_under_them_and_paragraphs_wrap() -> None:
    assert laid_out("# Titel\n\nEen zin die\nverder gaat **en nadruk** heeft.", 24) == [
        "Titel",
        "━" * 24,
        "Een zin die verder gaat",
        "en nadruk heeft.",
    ]


def test_emphasis_stands_out_without_its_signs() -> None:
    [line] = markdown_lines(blocks_of("Dit is **belangrijk**."), 40)
    assert [(piece.text, piece.style) for piece in line if piece.style == "strong"] == [("belangrijk", "strong")]


def test_lists_count_and_hang() -> None:
    assert laid_out("1. een\n1. twee die te lang is voor een regel\n\n- punt\n  - dieper", 24) == [
        "1. een",
        "2. twee die te lang is",
        "   voor een regel",
        "• punt",
        "  • dieper",
    ]


def test_a_quotation_has_a_bar_on_every_line() -> None:
    assert laid_out("> Hoe komen we tot samenspel in de wijk?", 24) == ["▏ Hoe komen we tot", "▏ samenspel in de wijk?"]


def test_a_table_keeps_its_columns_and_numbers_to_the_right() -> None:
    table = "| Plan | Cijfer |\n|---|---:|\n| Kom Binnen | 8,2 |\n| Buur | 10 |"
    assert laid_out(table) == [
        "Plan        Cijfer",
        "──────────────────",
        "Kom Binnen     8,2",
        "Buur            10",
    ]


def test_a_table_that_does_not_fit_is_told_row_by_row_without_breaking_words() -> None:
    table = "| Wat | Wie | Voor |\n|---|---|---|\n| Openingsplanning | Woningcorporatie | 4 januari |"
    assert laid_out(table, 30) == ["Openingsplanning", "  Wie   Woningcorporatie", "  Voor  4 januari"]


def test_text_that_looks_like_markup_stays_text() -> None:
    text = r"\[/red\] <b>x</b> \# geen kop"
    assert laid_out(text) == ["[/red] <b>x</b> # geen kop"]


def test_no_line_is_wider_than_the_page() -> None:
    text = "# " + "x" * 90 + "\n\n" + "y" * 90 + "\n\n| a | b |\n|---|---|\n| " + "z" * 90 + " | 日本語のとても長い文 |"
    for width in (20, 33, 76):
        assert all(cell_len(line) <= width for line in laid_out(text, width))


def test_the_widest_columns_give_way_first() -> None:
    blocks = blocks_of("| a | b |\n|---|---|\n| kort | " + "lang " * 20 + "|")
    [table] = blocks
    assert isinstance(table, Table)
    assert column_widths((table.head, *table.rows), 40) == [4, 34]
