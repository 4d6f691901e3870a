"""Holds every page that the program writes against axe-core, html-validate and a real browser: `make check-html`.

It installs what it needs: Debian's Chromium where there is none and it may, and the checkers of `package.json` in the
virtual environment, never in the tree. With a folder behind it, the pages and their pictures stay there to look at.
"""

import datetime as dt
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from golden_evenings import many_plans
from reports import evening_of, example, minimal, unmarked

from jury.errors import JuryError
from jury.example import EXAMPLES, example_records
from jury.language import LANGUAGES, use_language
from jury.model.evening import Evening
from jury.overview.formats import Overview
from jury.overview.formats import web_page_of as overview_page
from jury.overview.record import Looked, in_order, record_of
from jury.report.formats.asked import Asked
from jury.report.formats.every_format import FORMATS, Format
from jury.session.journal import EMPTY

HERE: Final = Path(__file__).resolve().parent
TOOLS: Final = Path(sys.prefix) / "browser"
"""Where the checkers are installed: beside the packages of the program, which is no part of the tree."""
TOOL_FILES: Final = ("package.json", "package-lock.json", ".npmrc", "check.mjs")
PAGE: Final = ".html"
ON_PAPER: Final = ("least", "dorp")
"""The evenings of which the papers are made as well."""
HOUSE: Final = "house"
"""The evening that is written with the example of a house style."""
HOUSE_STYLE: Final = HERE.parents[1] / "docs" / "house-style"
LATER: Final = Looked(dt.date(2026, 12, 10), 30)


def main() -> int:
    """Write the pages, and give 0 where nothing is wrong with any of them."""
    kept = Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else None
    install()
    with tempfile.TemporaryDirectory() as scratch:
        folder = (kept or Path(scratch)) / "pages"
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in pages():
            (folder / name).write_bytes(content)
        pictures = [str(kept / "pictures")] if kept else []
        return subprocess.run(["node", str(TOOLS / "check.mjs"), str(folder), *pictures]).returncode


def install() -> None:
    """Install the browser and the checkers where they are not there yet.

    Raises:
        SystemExit: there is no node, or no browser and this may not install one.
    """
    if not shutil.which("npm"):
        raise SystemExit("make check-html needs Node 20 or later, with npm.")
    if not (os.environ.get("CHROMIUM") or shutil.which("chromium")):
        if os.geteuid() or not shutil.which("apt-get"):
            raise SystemExit("make check-html needs Debian's chromium, or another one by its path in CHROMIUM.")
        subprocess.run(["apt-get", "update", "-q"], check=True)
        subprocess.run(["apt-get", "install", "-y", "-q", "--no-install-recommends", "chromium"], check=True)
    TOOLS.mkdir(exist_ok=True)
    same = [
        (TOOLS / name).exists() and (TOOLS / name).read_bytes() == (HERE / name).read_bytes() for name in TOOL_FILES
    ]
    for name in TOOL_FILES:
        shutil.copy(HERE / name, TOOLS)
    if not all(same[:-1]) or not (TOOLS / "node_modules").exists():
        subprocess.run(["npm", "ci", "--silent"], cwd=TOOLS, check=True)


def pages() -> Iterator[tuple[str, bytes]]:
    """Write every page of every evening, in every language; a form that has nothing to write is left out."""
    for language in LANGUAGES:
        use_language(language)
        for name, evening in evenings().items():
            for form in FORMATS:
                # Papers for the evening are made of the same parts on every evening; the report is not.
                if form.is_the_report or name in ON_PAPER:
                    template = HOUSE_STYLE if name == HOUSE else None
                    asked = Asked(evening, EMPTY, wanted_language=language, template=template)
                    yield from ((f"{name}-{end}", page) for end, page in pages_of(form, asked))
        records = [record_of(evening, f"{name}.jury", LATER) for name, evening in evenings().items()]
        yield f"overview-{language}{PAGE}", overview_page(Overview(in_order(records), LATER)).encode()


def pages_of(form: Format, asked: Asked) -> Iterator[tuple[str, bytes]]:
    """Write a form, where it is a page or a folder of pages."""
    if form.endings and PAGE not in form.endings:
        return
    try:
        written = form.write(asked)
    except JuryError as nothing:
        print(f"- {form.name} {asked.language}: {nothing}")
        return
    name = f"{form.name}-{asked.language}"
    files = {f"-{end}": page for end, page in written.items()} if isinstance(written, Mapping) else {PAGE: written}
    yield from ((name + end, page) for end, page in files.items() if end.endswith(PAGE))


def evenings() -> Mapping[str, Evening]:
    """Give the evenings that differ most as pages."""
    return {
        **{name: Evening(example_records(name)) for name in EXAMPLES},
        HOUSE: evening_of(example()),
        "open": evening_of(everything_public()),
        "long": evening_of(with_long_words()),
        "many": evening_of(many_plans()),
        "least": evening_of(minimal()),
        "unmarked": evening_of(unmarked()),
    }


def everything_public() -> dict[str, Any]:
    """Give the example with as much published as may be, which makes its widest tables."""
    definition = example()
    definition["publication"] |= {
        "publish_ranking": "all",
        "publish_criterion_averages": True,
        "publish_juror_scores": True,
        "publish_first_round": True,
        "publish_pitcher_names": "consent",
        "publish_contact": True,
    }
    return definition


def with_long_words() -> dict[str, Any]:
    """Give the example with names that have no place to break."""
    definition = example()
    for plan in definition["proposals"]:
        plan["title"] = f"{plan['title']} en de meervoudigeaansprakelijkheidsverzekeringsmaatschappijmedewerkers"
    for party in definition["parties"]:
        party["name"] = f"{party['name']}vertegenwoordigersoverlegplatformbijeenkomst"
    for criterion in definition["criteria"]:
        criterion["name"] = f"{criterion['name']} hottentottententententoonstellingsmakersopleiding"
    return definition


if __name__ == "__main__":
    raise SystemExit(main())
