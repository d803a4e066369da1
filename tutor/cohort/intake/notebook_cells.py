"""The Python in a notebook: its code cells without magics and shell lines. Nothing is executed.

It runs in a side process: Python's parser may take exponential time (see notebook_reader.py).
"""

from __future__ import annotations

import ast
import json
import re
import warnings
from dataclasses import dataclass

from tutor.cohort.intake.arrived_tree import CannotRead
from tutor.cohort.intake.bounds import MEBI, NOTEBOOK_BYTES
from tutor.json_types import JsonObject

MOST_CELLS = 2_000
MOST_CODE = MEBI // 2
MOST_STATEMENTS = 10_000
# %matplotlib inline, !pip install, files = !ls, t = %timeit x, x?, ?x
MAGIC = re.compile(r"\s*(?:[A-Za-z_][\w, ]*=\s*)?(?:[%!].*|\?\??[\w.]+|[\w.]+\?\??)\s*")
# magics of a whole cell that leave its body as Python
TRANSPARENT = ("%%time", "%%timeit", "%%capture", "%%prun")


@dataclass(frozen=True)
class Cell:
    """One code cell. number: its place among all cells, from 1. tree: of its text."""

    number: int
    text: str
    tree: ast.Module


@dataclass(frozen=True)
class Notebook:
    """The code cells that are Python. notes: in words, what of the others was left out."""

    cells: tuple[Cell, ...]
    notes: tuple[str, ...] = ()


def read_notebook(raw: bytes) -> Notebook:
    """The code of a notebook in Jupyter's format 4. Raises CannotRead for what is not one."""
    cells: list[Cell] = []
    notes, magics, total, statements = [], 0, 0, 0
    for number, source in _sources(raw):
        total += len(source)
        if total > MOST_CODE:
            raise CannotRead("a notebook with more code than an exercise needs")
        text, dropped = _without_magics(source)
        magics += dropped
        try:
            cells.append(Cell(number, text, _parsed(text)))
        except SyntaxError as error:
            notes.append(f"cell {number} is not Python ({error.msg})")
            continue
        statements += len(cells[-1].tree.body)
        if statements > MOST_STATEMENTS:
            raise CannotRead(f"a notebook with more than {MOST_STATEMENTS:,} statements")
    if magics:
        notes.insert(0, f"{magics} magic or shell line{'s' * (magics > 1)}")
    return Notebook(tuple(cells), tuple(notes))


def _sources(raw: bytes) -> list[tuple[int, str]]:
    """(number, text) of each code cell."""
    if len(raw) > NOTEBOOK_BYTES:
        raise CannotRead(f"a notebook of more than {NOTEBOOK_BYTES // MEBI} MiB")
    try:
        read = json.loads(raw.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise CannotRead("a notebook that is not valid JSON") from error
    cells = read.get("cells") if isinstance(read, dict) else None
    if not isinstance(cells, list):
        raise CannotRead("not a notebook in Jupyter's format 4")
    if len(cells) > MOST_CELLS:
        raise CannotRead(f"a notebook with more than {MOST_CELLS:,} cells")
    return [
        (number, _source(cell))
        for number, cell in enumerate(cells, 1)
        if isinstance(cell, dict) and cell.get("cell_type") == "code"
    ]


def _source(cell: JsonObject) -> str:
    """A cell's text, which may be one string or a list of lines."""
    source = cell.get("source")
    lines = source if isinstance(source, list) else [source]
    text = "".join(line for line in lines if isinstance(line, str))
    return text.encode("utf-8", "replace").decode().replace("\r\n", "\n").replace("\r", "\n")


def _without_magics(text: str) -> tuple[str, int]:
    """(the Python in a cell, how many lines were dropped). A cell that is Python stays as it is: a
    line may begin with % where an expression is continued.
    """
    if _is_python(text):
        return text, 0
    lines = text.split("\n")
    first = next((line.strip() for line in lines if line.strip()), "")
    if first.startswith("%%") and not first.startswith(TRANSPARENT):
        return "", len(lines)
    kept = [_in_place(line) if MAGIC.fullmatch(line) else line for line in lines]
    return "\n".join(kept), sum(old != new for old, new in zip(lines, kept, strict=True))


def _in_place(line: str) -> str:
    """What keeps a block whole when its only line was a magic."""
    indent = line[: len(line) - len(line.lstrip())]
    return f"{indent}pass" if indent else ""


def _is_python(text: str) -> bool:
    try:
        _parsed(text)
    except SyntaxError:
        return False
    return True


def _parsed(text: str) -> ast.Module:
    """Raises SyntaxError, also for what the parser refuses in other ways."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about a learner's strings
        try:
            return ast.parse(text)
        except (ValueError, RecursionError, MemoryError) as error:
            raise SyntaxError("it cannot be read") from error
