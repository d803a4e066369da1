"""The planted bugs as values: tasks and programs, read from the files in `corpus/`."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import torch

CORPUS = Path(__file__).parent / "corpus"
TASKS = CORPUS / "tasks"
MARK = "# WRONG"
QUOTES = '"""'
FIELDS = frozenset(("task", "set", "execution", "says", "known"))


@dataclass(frozen=True, eq=False)
class Task:
    """What an exercise has.

    reference: its source. others: right programs in other styles. entry: the function that is
    called. inputs: makes one case from a seeded generator. observe: attributes that are compared
    ("w.g"). sizes: the letters of its shapes; shapes: the same by input, where cases differ in
    them. drive: a source whose function `entry` calls the learner's names, as an exercise's
    drive.py does.
    """

    name: str
    reference: str
    entry: str
    inputs: Callable[[torch.Generator], dict[str, Any]]
    observe: tuple[str, ...]
    others: tuple[str, ...]
    sizes: Mapping[str, int]
    drive: str
    shapes: Sequence[tuple[str, Sequence[str]]] = ()


@dataclass(frozen=True)
class Program:
    """One learner's program. The statement that makes the first wrong value ends in `# WRONG`.

    Several marks: any of them is right to name. No mark: the program is right. execution: of the
    marked statement, which one goes wrong first; 0: any. says: a word that the relation has to
    hold. known: "unsure" or "wrong" where today's search does not find the marked statement.
    """

    name: str
    task: Task
    source: str
    topic: str = ""
    sentence: str = ""
    bug_set: str = ""
    execution: int = 0
    says: str = ""
    known: str = ""

    @property
    def lines(self) -> list[int]:
        """The lines that are marked."""
        return [number for number, line in enumerate(self.source.splitlines(), 1) if MARK in line]


@cache
def programs() -> tuple[Program, ...]:
    """Every program of the corpus, wrong and right, by topic and name."""
    paths = sorted(path for path in CORPUS.glob("*/*.py") if path.parent != TASKS)
    return tuple(read_program(path) for path in paths)


def wrong_programs(topic: str = "", bug_set: str = "") -> list[Program]:
    """Those with a planted bug, of one topic or one set only where that is given."""
    return [
        each
        for each in programs()
        if each.lines and topic in ("", each.topic) and bug_set in ("", each.bug_set)
    ]


def program(name: str) -> Program:
    """The program of that name. Raises StopIteration where there is none."""
    return next(each for each in programs() if each.name == name)


@cache
def tasks() -> tuple[Task, ...]:
    """Every task of the corpus."""
    return tuple(task(path.parent.name) for path in sorted(TASKS.glob("*/task.py")))


@cache
def task(name: str) -> Task:
    """The task in that folder of `corpus/tasks`."""
    folder = TASKS / name
    module = importlib.import_module(f"tests.why.corpus.tasks.{name}.task")
    drive = folder / "drive.py"
    return Task(
        name,
        body_of(folder / "reference.py"),
        module.ENTRY,
        module.inputs,
        getattr(module, "OBSERVE", ()),
        tuple(body_of(path) for path in sorted(folder.glob("other*.py"))),
        getattr(module, "SIZES", {}),
        body_of(drive) if drive.exists() else "",
        getattr(module, "SHAPES", ()),
    )


def read_program(path: Path) -> Program:
    """A file of the corpus. Raises ValueError where its header is not as corpus/README.md says."""
    header, source = split_header(path.read_text())
    fields = fields_of(header)
    if not {"task", "set"} <= fields.keys() <= FIELDS:
        raise ValueError(f"{path}: the last paragraph of the header has {sorted(fields)}")
    return Program(
        path.stem,
        task(fields["task"]),
        source,
        topic=path.parent.name,
        sentence=header.splitlines()[0],
        bug_set=fields["set"],
        execution=int(fields.get("execution", 0)),
        says=fields.get("says", ""),
        known=fields.get("known", ""),
    )


def fields_of(header: str) -> dict[str, str]:
    """The last paragraph of a header, line by line: {"task": "adam", "set": "held out"}."""
    lines = header.strip().split("\n\n")[-1].splitlines()
    return {name: value for name, _, value in (line.partition(": ") for line in lines)}


def body_of(path: Path) -> str:
    """What is run and searched of a file: all that comes after its header."""
    return split_header(path.read_text())[1]


def split_header(text: str) -> tuple[str, str]:
    """The docstring of a file, and what comes after it and one empty line.

    Lines are counted from there, so that a header can change and every number stays.
    """
    _, header, body = text.split(QUOTES, 2)
    return header, body.removeprefix("\n\n")
