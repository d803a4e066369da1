"""Results read back from a file that `tutor grade` wrote: json, jsonl, or the journal of a run."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from tutor.errors import UsageError
from tutor.learner_results import LearnerResult
from tutor.typed_json import read_record

LONGEST_LINE = 64 * 1024 * 1024  # bytes; the row of a learner is far shorter
_FIX = "Results are written with: tutor grade PATH... --format jsonl"


def read_results(path: Path) -> Iterator[LearnerResult]:
    """One learner's result after the other; of jsonl, one line at a time is held in memory.

    The last line of a journal may be torn, where the run was stopped in the middle of it: it is
    not a result. Raises UsageError for a file that cannot be read, with the line of what is wrong.
    """
    try:
        with path.open("rb") as file:
            yield from _of_file(path, file)
    except OSError as error:
        raise UsageError(error.strerror or "cannot be read", where=str(path), fix=_FIX) from error


def _of_file(path: Path, file: BinaryIO) -> Iterator[LearnerResult]:
    first = file.readline(LONGEST_LINE + 1)
    if not first.strip():
        if not first:
            raise UsageError("is empty", where=str(path), fix=_FIX)
    elif not _is_a_row(first):  # a document over several lines, or something else
        yield from _of_document(path, first + file.read())
        return
    is_journal = _is_header(first)
    file.seek(0)
    for number, line in _lines(path, file):
        if line.strip() and not (number == 1 and is_journal):
            if is_journal and not line.endswith(b"\n"):
                return
            yield _result(_parsed(path, number, line), f"{path}:{number}")


def _lines(path: Path, file: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """The lines from 1 on. Raises UsageError for one that is too long."""
    number = 0
    while line := file.readline(LONGEST_LINE + 1):
        number += 1
        if len(line) > LONGEST_LINE:
            what = f"this line is longer than {LONGEST_LINE:,} bytes"
            raise UsageError(what, where=f"{path}:{number}", fix=_FIX)
        yield number, line


def _of_document(path: Path, raw: bytes) -> Iterator[LearnerResult]:
    """One object, or a list of them."""
    whole = _parsed(path, 1, raw)
    rows = whole if isinstance(whole, list) else [whole]
    for number, row in enumerate(rows, 1):
        yield _result(row, f"{path}, result {number}")


def _is_a_row(line: bytes) -> bool:
    """Whether the line is an object by itself."""
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False


def _is_header(line: bytes) -> bool:
    """Whether this is the first line of a journal."""
    return bool(line.strip()) and "journal" in json.loads(line)


def _parsed(path: Path, number: int, raw: bytes) -> object:
    """The JSON that begins at that line. Raises UsageError where it is none."""
    try:
        return json.loads(raw)
    except json.JSONDecodeError as error:
        line, what = number + error.lineno - 1, f"this is not JSON: {error.msg}"
    except UnicodeDecodeError:
        line, what = number, "this is not text in UTF-8"
    except (RecursionError, ValueError):
        line, what = number, "this cannot be a result"
    raise UsageError(what, where=f"{path}:{line}", fix=_FIX)


def _result(row: object, where: str) -> LearnerResult:
    """The result in a row, with or without the number that a journal gives it."""
    inner = row.get("result", row) if isinstance(row, dict) else row
    try:
        return read_record(LearnerResult, inner)
    except (ValueError, RecursionError) as error:
        what = f"this is not the result of a learner: {str(error)[:200]}"
        raise UsageError(what, where=where, fix=_FIX) from error
