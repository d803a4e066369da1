"""Exceptions in plain words, for somebody who meets torch's or Python's message the first time."""

from __future__ import annotations

import builtins
import difflib
import re
import tomllib
from collections.abc import Collection
from functools import cache
from pathlib import Path
from typing import NamedTuple

from tutor.diagnosis.origins import made_without_dtype

TABLE = Path(__file__).with_name("exceptions.toml")
MAX_TEXT = 2000
MAX_TITLE = 160
MAX_LINE = 500  # characters that are searched of a line: some searches take their square in time
MAX_DIGITS = 18
OWN_RAISE = re.compile(r"\s*raise\b")
DTYPES = {
    "half": "float16",
    "float": "float32",
    "double": "float64",
    "int": "int32",
    "long": "int64",
    "long int": "int64",
}


class Rule(NamedTuple):
    """types: names of exception types. pattern, line: searched in the message and the line.

    The named groups of the pattern fill the braces of the texts.
    """

    types: tuple[str, ...]
    pattern: re.Pattern[str]
    line: re.Pattern[str]
    title: str
    message: str
    help: str


@cache
def rules() -> tuple[Rule, ...]:
    """The table of exceptions.toml, in its order."""
    rows = tomllib.loads(TABLE.read_text("utf-8"))["rule"]
    return tuple(
        Rule(
            types=tuple(row["types"]),
            pattern=re.compile(row["pattern"]),
            line=re.compile(row.get("line", "")),
            title=row["title"],
            message=row["message"],
            help=row["help"],
        )
        for row in rows
    )


def explain_exception(
    type_name: str,
    message: str,
    line_text: str = "",
    names: Collection[str] = (),
    source: str = "",
) -> tuple[str, str, str]:
    """(title, message, help) for an exception; one that no rule knows is quoted as it is.

    line_text: the learner's line it was raised on, "" if unknown. names: what the learner's file
    defines, for a misspelt name. source: the file. Never raises.
    """
    text, line = message[:MAX_TEXT], line_text[:MAX_LINE]
    if OWN_RAISE.match(line) and type_name != "NotImplementedError":
        return _own_raise(type_name, text)
    for rule in rules():
        found = rule.pattern.search(text) if type_name in rule.types else None
        if found and rule.line.search(line):
            words = _words(found, line, names)
            words["made"] = made_without_dtype(source, line)
            return _fill(rule, words)
    first = _first_line(text)
    title = f"{type_name}: {first}" if first else type_name
    return (
        title,
        "The run stopped at this line with that exception.",
        "Which value on this line is not what the line takes it for?",
    )


def _own_raise(type_name: str, text: str) -> tuple[str, str, str]:
    """An exception that the learner's program raises on purpose."""
    said = f" Its message is: {first}" if (first := _first_line(text)) else ""
    return (
        f"Your program raises {type_name} on this case",
        f"The raise statement on this line ran, and this case should not raise.{said}",
        "Which condition led here, and what are its values on this case?",
    )


def _first_line(text: str) -> str:
    return text.strip().split("\n")[0][:MAX_TITLE]


def _words(found: re.Match[str], line_text: str, names: Collection[str]) -> dict[str, str]:
    """What the braces of the texts stand for."""
    groups = found.groupdict(default="").items()
    words = {name: _dtype(value) if name[:5] == "dtype" else value for name, value in groups}
    words["owner"] = _owner(line_text, words.get("attribute", "")) or "The value in front of it"
    words["product"] = _product(line_text)
    words["near"] = _near(words.get("name", ""), names)
    words["last"] = str(int(words["size"]) - 1) if words.get("size", "").isdigit() else ""
    words["numbers"] = _gigabytes(words.get("bytes", ""))
    return words


def _fill(rule: Rule, words: dict[str, str]) -> tuple[str, str, str]:
    title, message, question = (
        text.format_map(words) for text in (rule.title, rule.message, rule.help)
    )
    sentences = " ".join(message.split())
    return title, sentences[:1].upper() + sentences[1:], question


def _dtype(word: str) -> str:
    """float32 for torch's Float or float; any other word as it is."""
    return DTYPES.get(word.lower(), word)


def _owner(line_text: str, attribute: str) -> str:
    """What comes before .attribute in the line, if exactly one thing does: `out` of `out.g`."""
    if not attribute:
        return ""
    name_or_item = r"[A-Za-z_][\w.]*(?:\[[^\[\]]*\])?"
    found = set(re.findall(rf"({name_or_item})\.{re.escape(attribute)}\b", line_text))
    return f"`{found.pop()}`" if len(found) == 1 else ""


def _product(line_text: str) -> str:
    """ " in `x @ w`" where the line holds exactly one @ between two simple operands."""
    if line_text.count("@") != 1:
        return " "
    operand = r"[A-Za-z_][\w.]*(?:\(\))?"
    found = re.search(rf"({operand})\s*@\s*({operand})", line_text)
    return f" In `{found[1]} @ {found[2]}`, " if found else " "


def _near(name: str, names: Collection[str]) -> str:
    if not name:
        return ""
    known = {*names, *dir(builtins), "torch"} - {name}
    near = difflib.get_close_matches(name, known, 1, 0.7)
    return f"Did you mean `{near[0]}`?" if near else ""


def _gigabytes(digits: str) -> str:
    if not digits.isdigit() or len(digits) > MAX_DIGITS:
        return "more memory than there is"
    size = int(digits)
    if size < 2**20:
        return f"{size:,} bytes"
    return f"{size / 2**30:,.1f} GiB, room for {size // 4:,} float32 numbers"
