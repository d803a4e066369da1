"""Results back from a file: json and jsonl, one learner after the other."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tutor.errors import UsageError
from tutor.learner_results import LearnerResult
from tutor.typed_json import read_record


def read_results(path: Path) -> Iterator[LearnerResult]:
    """Every result of a file; of jsonl, one line at a time is in memory.

    Raises UsageError for what is not such a file, with the number of the line.
    """
    try:
        with path.open(encoding="utf-8") as lines:
            for number, row in _rows(lines.read(1), path):
                yield _result(path, number, row)
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"cannot be read ({error})", where=str(path), fix=FIX) from error


FIX = "It has to be a file of `tutor grade --format json` or jsonl."


def _rows(first: str, path: Path) -> Iterator[tuple[int, Any]]:
    with path.open(encoding="utf-8") as lines:
        head = lines.readline()
        lines.seek(0)
        if first == "[" or head.strip() == "{":
            whole = _decoded(path, 1, lines.read())
            yield from enumerate(whole if isinstance(whole, list) else [whole], 1)
            return
        for number, line in enumerate(lines, 1):
            if line.strip():
                yield number, _decoded(path, number, line)


def _decoded(path: Path, number: int, text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise UsageError(f"not JSON: {error}", where=f"{path}:{number}", fix=FIX) from error


def _result(path: Path, number: int, row: object) -> LearnerResult:
    try:
        return read_record(LearnerResult, row)
    except (ValueError, TypeError, RecursionError) as error:
        where = f"{path}:{number}"
        raise UsageError(f"not a result of a learner: {error}", where=where, fix=FIX) from error
