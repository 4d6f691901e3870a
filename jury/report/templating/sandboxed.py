"""The process in which somebody else's template runs: sandboxed, with little memory, and unable to write a file.

It reads what is to be written from its standard input, and answers with one JSON object: the text, or what went wrong
and where. Being a process of its own, it can be stopped at any moment.
"""

import json
import pickle
import signal
import sys
from collections.abc import Callable, Generator, Iterator, Mapping
from pathlib import Path
from traceback import extract_tb
from types import FrameType
from typing import Any, Final, NamedTuple, cast

from jinja2 import (
    BaseLoader,
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    PrefixLoader,
    TemplateError,
    TemplateNotFound,
)
from jinja2.exceptions import SecurityError, TemplateSyntaxError, UndefinedError
from jinja2.sandbox import SandboxedEnvironment

from jury.report.templating.kinds import kind_of
from jury.report.templating.our_templates import OUR_TEMPLATES

MEMORY: Final = 300 * 1024 * 1024
"""Bytes of address space; the example's report takes a third of it."""
CPU_SECONDS: Final = 10
LONGEST: Final = 2_000_000
"""Characters of a report: a hundred times the example's."""
OURS: Final = "program"
"""The folder under whose name a template finds ours, also where it stands in for one of them."""
Problem = dict[str, str | int]
Answer = Mapping[str, str | int | list[str]]


class Job(NamedTuple):
    """What is to be written: with which template of a folder, in which language, and what each copy of it is given.

    A picture is an address with all of it inside, by the name of its file.
    """

    folder: Path
    template: str
    language: str
    copies: tuple[Mapping[str, Any], ...]
    pictures: Mapping[str, str]
    memory: int = MEMORY

    def answered(self) -> Answer:
        """Write it, and give the text or what went wrong and where."""
        return answer(self)


class TooLong(Exception):
    """The template writes more than a report can be."""


class HalfACharacter(Exception):
    """The template writes half of a pair that stands for one character; no file can hold it."""


class TooSlow(Exception):
    """The template takes more time than it may."""


class InsideFolder(FileSystemLoader):
    """Finds templates in one folder only, wherever a link in it points."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self._root = folder.resolve()

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        """Give a template's source.

        Raises:
            TemplateNotFound: it is not there, or not in the folder.
        """
        source, path, unchanged = super().get_source(environment, template)
        if not Path(path).resolve().is_relative_to(self._root):
            raise TemplateNotFound(template)
        return source, path, unchanged


def main() -> None:
    """Render what stands on the standard input and answer on the standard output."""
    job, seconds = pickle.loads(sys.stdin.buffer.read())
    limit_resources(job.memory)
    limit_time(seconds)
    sys.stdout.buffer.write(json.dumps(job.answered()).encode())


def limit_time(seconds: float) -> None:
    """Stop a template on the line where it is when its time is over, where the system has an alarm clock.

    A long computation in C does not hear the alarm; whoever started this process stops it then.
    """
    if not hasattr(signal, "setitimer"):
        return

    def stop(_number: int, _frame: FrameType | None) -> None:
        raise TooSlow

    signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)


def limit_resources(memory: int) -> None:
    """Bound this process's memory (its address space, in bytes), time and files, where the system knows how."""
    try:
        import resource
    except ImportError:
        return
    for what, most in (
        (resource.RLIMIT_AS, memory),
        (resource.RLIMIT_CPU, CPU_SECONDS),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(what, (most, most))


def answer(job: Job) -> Answer:
    """Write every copy that is asked with a template of its folder, ours for what is not in it."""
    ours, kind, name = FileSystemLoader(OUR_TEMPLATES), kind_of(job.template), job.template
    loader: BaseLoader = ChoiceLoader([InsideFolder(job.folder), PrefixLoader({OURS: ours}), ours])
    environment = kind.prepared(SandboxedEnvironment, job.language, loader)
    environment.globals["picture"] = picture_of(job)
    try:
        template = environment.get_template(name)
        every = (cast("Generator[str, None, None]", template.generate(**given)) for given in job.copies)
        return {"texts": [kind.whole(bounded(parts)) for parts in every]}
    except TemplateSyntaxError as error:
        return {
            "problem": "syntax",
            "file": error.filename or name,
            "line": error.lineno,
            "detail": error.message or "",
        }
    except TooSlow as error:
        return {"problem": "too_slow", **place(error, name)}
    except HalfACharacter as error:
        return {"problem": "half", **place(error, name)}
    except (MemoryError, RecursionError, OverflowError, TooLong) as error:
        return {"problem": "too_much", **place(error, name)}
    except TemplateNotFound as error:
        return {"problem": "not_found", **place(error, name), "detail": str(error.name)}
    except SecurityError as error:
        return {"problem": "forbidden", **place(error, name), "detail": str(error)}
    except UndefinedError as error:
        return {"problem": "undefined", **place(error, name), "detail": str(error)}
    except (TemplateError, TypeError, ValueError, ArithmeticError, LookupError, AttributeError) as error:
        return {"problem": "wrong", **place(error, name), "detail": str(error)}


def picture_of(job: Job) -> Callable[[str], str]:
    """Give what finds a picture of the folder by its name, for a template."""

    def picture(name: str) -> str:
        if name not in job.pictures:
            raise TemplateNotFound(name)
        return job.pictures[name]

    return picture


def bounded(parts: Generator[str, None, None]) -> Iterator[str]:
    """Pass on what a template writes, until it is more than a report can be, or cannot be in a file.

    Raises:
        TooLong: it is more; raised inside the template, so that its line is known.
        HalfACharacter: it is half of a character; raised there too.
    """
    length = 0
    for part in parts:
        try:
            part.encode()
        except UnicodeEncodeError:
            parts.throw(HalfACharacter())
        length += len(part)
        if length > LONGEST:
            parts.throw(TooLong())
        yield part


def place(error: BaseException, name: str) -> Problem:
    """Say in which template and on which line an error arose; Jinja puts these into the traceback."""
    frames = [frame for frame in extract_tb(error.__traceback__) if frame.filename.endswith(".j2")]
    if not frames:
        return {"file": name, "line": 0}
    return {"file": frames[-1].filename, "line": frames[-1].lineno or 0}


if __name__ == "__main__":
    main()
