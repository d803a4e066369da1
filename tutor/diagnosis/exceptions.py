"""Exceptions in plain words: what torch or Python says, read for somebody who meets the message for
the first time.
"""

from __future__ import annotations

import builtins
import difflib
import re
import tomllib
from collections.abc import Collection
from functools import cache
from pathlib import Path
from typing import NamedTuple

TABLE = Path(__file__).with_name("exceptions.toml")
MAX_TEXT = 2000


class Rule(NamedTuple):
    """types: names of exception types. pattern: searched in the message; its named groups fill the
    braces of the texts.
    """

    types: tuple[str, ...]
    pattern: re.Pattern[str]
    title: str
    message: str
    help: str


@cache
def rules() -> tuple[Rule, ...]:
    """The table of exceptions.toml, in its order."""
    rows = tomllib.loads(TABLE.read_text("utf-8"))["rule"]
    return tuple(
        Rule(
            tuple(row["types"]),
            re.compile(row["pattern"]),
            row["title"],
            row["message"],
            row["help"],
        )
        for row in rows
    )


def explain_exception(
    type_name: str, message: str, line_text: str = "", names: Collection[str] = ()
) -> tuple[str, str, str]:
    """(title, message, help) for an exception. line_text: the learner's line it was raised on, ""
    if unknown.

    names: what the learner's file defines, for a misspelt name. An exception that no rule knows is
    quoted as it is; never raises.
    """
    text = message[:MAX_TEXT]
    for rule in rules():
        found = rule.pattern.search(text) if type_name in rule.types else None
        if found:
            return _fill(rule, found, line_text, names)
    first = text.strip().split("\n")[0][:160]
    title = f"{type_name}: {first}" if first else type_name
    return (
        title,
        "The run stopped at this line with that exception.",
        "Which value on this line is not what the line takes it for?",
    )


def _fill(
    rule: Rule, found: re.Match[str], line_text: str, names: Collection[str]
) -> tuple[str, str, str]:
    words = {name: value or "" for name, value in found.groupdict().items()}
    words["owner"] = _owner(line_text, words.get("attribute", "")) or "The value in front of it"
    words["product"] = _product(line_text)
    words["near"] = _near(words.get("name", ""), names, line_text)
    words["last"] = str(int(words["size"]) - 1) if words.get("size", "").isdigit() else ""
    words["numbers"] = _gigabytes(words.get("bytes", ""))
    title, message, question = (
        text.format_map(words) for text in (rule.title, rule.message, rule.help)
    )
    sentences = " ".join(message.split())
    return title, sentences[:1].upper() + sentences[1:], question


def _owner(line_text: str, attribute: str) -> str:
    """What stands before .attribute in the line, if exactly one thing does: `out` of `out.g`."""
    found = (
        set(re.findall(rf"([A-Za-z_][\w.]*(?:\[[^\[\]]*\])?)\.{re.escape(attribute)}\b", line_text))
        if attribute
        else set()
    )
    return f"`{found.pop()}`" if len(found) == 1 else ""


def _product(line_text: str) -> str:
    """ " in `x @ w`" where the line holds exactly one @ between two simple operands."""
    operand = r"[A-Za-z_][\w.]*(?:\(\))?"
    found = (
        re.findall(rf"({operand})\s*@\s*({operand})", line_text)
        if line_text.count("@") == 1
        else []
    )
    return f" In `{found[0][0]} @ {found[0][1]}`, " if found else " "


def _near(name: str, names: Collection[str], line_text: str) -> str:
    known = {*names, *dir(builtins), "torch"} - {name} if name else set()
    near = difflib.get_close_matches(name, known, 1, 0.7) if name else []
    return f"Did you mean `{near[0]}`?" if near else ""


def _gigabytes(digits: str) -> str:
    if not digits.isdigit():
        return "more memory than there is"
    size = int(digits)
    return (
        f"{size / 2**30:,.1f} GiB, room for {size // 4:,} float32 numbers"
        if size >= 2**20
        else f"{size:,} bytes"
    )
