"""Open one file of a course as text or as toml, or say what is wrong with it and how to fix it."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path

from tutor.course.held import read_bytes
from tutor.errors import ContentError

TomlTable = Mapping[str, object]


def read_text(file: Path) -> str:
    """The text of the file. Raises ContentError when it is missing or not UTF-8."""
    try:
        text = read_bytes(file).decode("utf-8")
    except FileNotFoundError:
        raise ContentError(
            "is missing",
            file=file,
            rule="file-missing",
            fix="Add the file; docs/writing-exercises.md says what it holds.",
        ) from None
    except (OSError, UnicodeDecodeError) as error:
        raise ContentError(
            f"cannot be read: {error}",
            file=file,
            rule="file-unreadable",
            fix="Save it as UTF-8 text.",
        ) from error
    return text.replace("\r\n", "\n").replace("\r", "\n")  # as Python reads a text file


def parse_toml(file: Path) -> tuple[TomlTable, str]:
    """A toml file's table and its text. Raises ContentError with the line of a syntax error."""
    text = read_text(file)
    try:
        return tomllib.loads(text), text
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"at line (\d+)", str(error))
        raise ContentError(
            f"is not TOML: {error}",
            file=file,
            line=int(line[1]) if line else None,
            rule="toml-syntax",
            fix="Fix the line.",
        ) from None
