"""A result file that is written whole or not at all."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TextIO

from tutor.errors import UsageError


def check_writable(path: Path) -> None:
    """Before a long run. Raises UsageError where no file can be put there."""
    if path.exists() and not path.is_file():
        raise UsageError("is not a plain file", where=str(path), fix="Name a file: --out FILE")
    folder = path.resolve().parent
    if not folder.is_dir():
        raise UsageError(
            "there is no such folder", where=str(folder), fix=f"Try: mkdir -p {folder}"
        )
    if not os.access(folder, os.W_OK | os.X_OK):
        raise UsageError(
            "nothing can be written there", where=str(folder), fix="Name another: --out FILE"
        )


def files_of(path: Path) -> tuple[Path, Path]:
    """The file, and the one beside it that takes its place in the end."""
    target = path.resolve()  # a link stays a link, to a new file
    return target, target.with_name(f".{target.name}.new")


@contextlib.contextmanager
def whole_file(path: Path) -> Iterator[Callable[[str], None]]:
    """What is yielded writes lines to a file beside it, which takes its place in the end.

    After an exception, the file that was there before is still there. Raises OSError.
    """
    target, fresh = files_of(path)  # the next run replaces one that was left
    # a learner's folder may bring a link of that name, and what it leads to is nobody's to write
    fresh.unlink(missing_ok=True)
    try:
        with fresh.open("x", encoding="utf-8", errors="backslashreplace", newline="") as file:
            yield lambda text: _write_line(file, text)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(target)
    finally:
        fresh.unlink(missing_ok=True)


def _write_line(file: TextIO, text: str) -> None:
    # CSV ends its last row itself, and some importers refuse an empty line after it
    file.write(text if text.endswith("\n") else f"{text}\n")
