"""Call one function on one case and bring back all that came of it: value or exception, and the
inputs afterwards.

The candidate does this with the learner's function and the judge with the reference, so both are
observed alike.
"""

from __future__ import annotations

import sys
import traceback
from collections.abc import Callable, Collection, Mapping
from contextlib import AbstractContextManager, nullcontext
from types import TracebackType
from typing import Any

import torch


def call_case(
    function: Callable[..., Any],
    inputs: Mapping[str, Any],
    files: Collection[str] = (),
    watch: AbstractContextManager[None] | None = None,
) -> dict[str, Any]:
    """Pass the inputs by position. Returns {"after": inputs, "aliases": [names]} and {"value"} or
    {"raised"}.

    files: whose frames of a traceback to report. watch: entered around the call alone.
    """
    outcome: dict[str, Any] = {}
    torch.default_generator.manual_seed(0)
    try:
        with watch or nullcontext():
            outcome["value"] = function(*inputs.values())
    except (
        BaseException
    ) as error:  # a learner may raise anything, SystemExit and KeyboardInterrupt too
        outcome["raised"] = describe_exception(error, files)
    outcome["after"] = dict(inputs)
    outcome["aliases"] = [
        name for name, item in inputs.items() if _shares_memory(outcome.get("value"), item)
    ]
    return outcome


def describe_exception(error: BaseException, files: Collection[str]) -> dict[str, Any]:
    """An exception as plain data: type, base types, message, and the frames in `files`, innermost
    last.
    """
    row: dict[str, Any] = {
        "type": type(error).__name__,
        "bases": [base.__name__ for base in type(error).__mro__],
        "message": _text_of(error)[:2000],
        "frames": _frames(error.__traceback__, files),
    }
    if isinstance(error, SyntaxError) and error.filename in files:
        row["frames"] = [
            {
                "file": error.filename or "",
                "line": error.lineno or 1,
                "column": max(0, (error.offset or 1) - 1),
                "end_line": error.end_lineno or error.lineno or 1,
                "end_column": max(0, (error.end_offset or 0) - 1),
                "function": "",
            }
        ]
        row["message"] = str(error.msg)
    return row


def _text_of(error: BaseException) -> str:
    try:
        return str(error)
    except BaseException as second:  # a learner's own __str__ may fail
        return f"<its message could not be read: {type(second).__name__}>"


def _frames(trace: TracebackType | None, files: Collection[str]) -> list[dict[str, Any]]:
    rows = []
    for frame in traceback.extract_tb(trace, limit=-sys.getrecursionlimit()):
        if frame.filename in files:
            rows.append(
                {
                    "file": frame.filename,
                    "line": frame.lineno or 1,
                    "column": frame.colno or 0,
                    "end_line": frame.end_lineno or frame.lineno or 1,
                    "end_column": frame.end_colno or 0,
                    "function": frame.name,
                }
            )
    return rows[-20:]


def _shares_memory(value: Any, item: Any) -> bool:
    if isinstance(value, (tuple, list)):
        return any(_shares_memory(part, item) for part in value)
    if (
        not (isinstance(value, torch.Tensor) and isinstance(item, torch.Tensor))
        or not value.numel()
        or not item.numel()
    ):
        return False
    try:
        return value.untyped_storage().data_ptr() == item.untyped_storage().data_ptr()
    except RuntimeError:  # sparse or wrapped: no storage to share
        return False
