"""Results read back from a file that `tutor grade` wrote: json, jsonl, or the journal of a run."""

from __future__ import annotations

import json
from collections.abc import Iterator
from os import SEEK_CUR
from pathlib import Path
from typing import BinaryIO, TypeVar

from tutor.errors import UsageError
from tutor.formats.json_list import LONGEST_ITEM, items_of
from tutor.learner_results import LearnerResult
from tutor.typed_json import read_record

Row = TypeVar("Row")
_FIX = "Results are written with: tutor grade PATH... --format jsonl"


def read_results(path: Path) -> Iterator[LearnerResult]:
    """One learner's result after the other; one of them at a time is held in memory.

    The last line of a journal may be torn, where the run was stopped in the middle of it: it is
    not a result. Raises UsageError for a file that cannot be read, with the line of what is wrong.
    """
    return read_rows(path, LearnerResult)


def read_rows(path: Path, record: type[Row]) -> Iterator[Row]:
    """The same rows, as a record that has the needed fields of a LearnerResult alone."""
    try:
        with path.open("rb") as file:
            yield from _of_file(path, file, record)
    except OSError as error:
        raise UsageError(error.strerror or "cannot be read", where=str(path), fix=_FIX) from error


def _of_file(path: Path, file: BinaryIO, record: type[Row]) -> Iterator[Row]:
    letter = _first_letter(file)
    if not letter:
        raise UsageError("is empty", where=str(path), fix=_FIX)
    first = b"" if letter == b"[" else file.readline(LONGEST_ITEM + 1)
    file.seek(0)
    if _is_a_row(first):
        yield from _of_lines(path, file, record, is_journal="journal" in json.loads(first))
    else:  # a list, a document over several lines, or something else
        yield from _of_document(path, file, record)


def _first_letter(file: BinaryIO) -> bytes:
    """The first one that is not blank, with the file at its place; b"" where there is none."""
    while (letter := file.read(1)).isspace():
        pass
    file.seek(-len(letter), SEEK_CUR)
    return letter


def _of_lines(path: Path, file: BinaryIO, record: type[Row], *, is_journal: bool) -> Iterator[Row]:
    for number, line in _lines(path, file):
        if line.strip() and not (number == 1 and is_journal):
            if is_journal and not line.endswith(b"\n"):
                return
            yield _result(_parsed(path, number, line), f"{path}:{number}", record)


def _lines(path: Path, file: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """The lines from 1 on. Raises UsageError for one that is too long."""
    number = 0
    while line := file.readline(LONGEST_ITEM + 1):
        number += 1
        if len(line) > LONGEST_ITEM:
            what = f"this line is longer than {LONGEST_ITEM:,} bytes"
            raise UsageError(what, where=f"{path}:{number}", fix=_FIX)
        yield number, line


def _of_document(path: Path, file: BinaryIO, record: type[Row]) -> Iterator[Row]:
    """One object, or a list of them."""
    try:
        for number, row in enumerate(items_of(file), 1):
            yield _result(row, f"{path}, result {number}", record)
    except (RecursionError, ValueError) as error:
        raise _refused(error, path, 1) from error


def _is_a_row(line: bytes) -> bool:
    """Whether the line is an object by itself."""
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False


def _parsed(path: Path, number: int, raw: bytes) -> object:
    """The JSON on that line. Raises UsageError where it is none."""
    try:
        return json.loads(raw)
    except (RecursionError, ValueError) as error:
        raise _refused(error, path, number) from error


def _refused(error: Exception, path: Path, number: int) -> UsageError:
    """What is wrong with the text that begins at that line."""
    line, what = number, "this cannot be a result"
    if isinstance(error, json.JSONDecodeError):
        line, what = number + error.lineno - 1, f"this is not JSON: {error.msg}"
    elif isinstance(error, UnicodeDecodeError):
        what = "this is not text in UTF-8"
    return UsageError(what, where=f"{path}:{line}", fix=_FIX)


def _result(row: object, where: str, record: type[Row]) -> Row:
    """The result in a row, with or without the number that a journal gives it."""
    inner = row.get("result", row) if isinstance(row, dict) else row
    try:
        return read_record(record, inner)
    except (ValueError, RecursionError) as error:
        what = f"this is not the result of a learner: {str(error)[:200]}"
        raise UsageError(what, where=where, fix=_FIX) from error
