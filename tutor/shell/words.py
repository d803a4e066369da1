"""Is a typed line a command or Python? pdb's own convention, with its well-known trap cured."""

from __future__ import annotations

import codeop
import difflib
import re
from collections.abc import Collection
from dataclasses import dataclass

OPERATORS = re.compile(r"\s*(?:[.\[(@*+/%|&^,:;]|-(?!-)\s|=|!=|<|>|(?:is|in|and|or|not|if|for)\b)")


@dataclass(frozen=True)
class Typed:
    """kind: "command", "python", "mistyped" or "empty". word: the command. rest: its argument, or the Python source."""

    kind: str
    word: str = ""
    rest: str = ""


def read_line(line: str, commands: Collection[str]) -> Typed:
    """The first word decides: a command's name is a command, anything else is Python; `!` in front forces Python.

    `next(it)`, `list = 3` and `show.x` are Python although they begin with a command's name. A word that is no Python on its own and looks
    like a command is "mistyped", with the near name in rest.
    """
    text = line.strip()
    if not text:
        return Typed("empty")
    if text.startswith("!"):
        return Typed("python", rest=text[1:].lstrip())
    found = re.match(r"[A-Za-z_?][\w-]*", text)
    word = found[0] if found else ""
    after = text[len(word) :]
    if word in commands and not OPERATORS.match(after):
        return Typed("command", word, after.strip())
    if word and not OPERATORS.match(after) and not _parses(text):
        near = difflib.get_close_matches(word, commands, 1, 0.6)
        if near:
            return Typed("mistyped", word, near[0])
    return Typed("python", rest=line)


def is_complete(source: str) -> bool:
    """Whether Python would run this now; False for a block that wants more lines. A syntax error is complete: running it says so."""
    try:
        return codeop.compile_command(source, "<typed>", "single" if "\n" not in source else "exec") is not None
    except (SyntaxError, ValueError, OverflowError):
        return True


def _parses(text: str) -> bool:
    try:
        compile(text, "<typed>", "single", dont_inherit=True)
    except (SyntaxError, ValueError):
        return bool(re.match(r"(?:def|class|for|while|if|with|try|from|import|async|return|@)\b", text)) or text.endswith(
            (":", "\\", "(", "[")
        )
    return " " in text or not text.isidentifier()
