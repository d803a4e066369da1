"""What is typed in the debugger and belongs to another place: the tutor's prompt, the system's
shell. Pure.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Callable

TUTOR = {
    *("brief", "check", "edit", "explain", "glossary", "goto", "picture", "progress", "reset"),
    *("recall", "review", "show", "solution", "wheels", "why"),
}
SCREEN = "Ctrl-L clears the screen."


def wrong_prompt(line: str, is_bound: Callable[[str], bool]) -> str:
    """What to say to a line that is a command in another place, "" for any other. is_bound: whether
    a word is a variable here.
    """
    text = line.strip()
    found = re.fullmatch(r"([A-Za-z]\w*)(?:\s+\S.*)?", text)
    # a learner's own variable of that name is what they mean
    if found is None or is_bound(found[1]):
        return ""
    word = found[1]
    if word != text and _parses(text):  # `show is None` is Python
        return ""
    if word in TUTOR:
        return for_the_prompt(word)
    return SCREEN if word == "cls" else ""


def for_the_prompt(word: str) -> str:
    """What to say to a command of the tutor's."""
    return f"`{word}` is for the tutor's prompt: `q` goes there."


def calls_something(code: str) -> bool:
    """Whether this is Python with a call in it: pdb's own `debug` steps through that, and through
    nothing else.
    """
    return _parses(code) and any(isinstance(node, ast.Call) for node in ast.walk(ast.parse(code)))


def _parses(line: str) -> bool:
    try:
        ast.parse(line)
    # ValueError for a null byte; the last two for what is nested too deeply
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False
    return True
