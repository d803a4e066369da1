"""What a line typed at the prompt is meant as: pdb takes `w.g`, `c.shape` and `n + 1` for its
commands w, c and n; learners mean values.
"""

from __future__ import annotations

import re
from collections.abc import Callable

# commands whose argument is an expression: `p -x` and `p (a, b)` are theirs
TAKES_EXPRESSION = {
    "p", "pp", "whatis", "display", "undisplay", "source", "debug", "interact", "alias", "answer", "look", "pinfo", "pinfo2", "pdef",
    "pdoc", "psource", "pfile", "exceptions", "shapes", "history", "diff", "retval", "back", "grads", "predict", "because",
}  # fmt: skip
IN_FULL = {
    "w": "where", "bt": "where", "a": "args", "l": "list", "ll": "longlist", "u": "up", "d": "down", "n": "next", "s": "step",
    "c": "continue", "cont": "continue", "r": "return", "unt": "until", "b": "break", "h": "help", "q": "quit", "exit": "quit",
    "EOF": "quit", "j": "jump", "cl": "clear", "rv": "retval",
}  # fmt: skip
WORD = re.compile(r"([A-Za-z_]\w*)(.*)", re.DOTALL)
OPERATOR = re.compile(
    r"""\s*(?: \.\s*[A-Za-z_]            # w.g, but not `l .`
        | [\[(@*/%+\-&|^,]              # c[0], h(x), n + 1, n, m
        | [=!<>]=? | :=
        | (?:is|in|and|or|not|if)\b(?!\s*$)   # w is None
        )""",
    re.VERBOSE,
)
AFTER_EXPRESSION_COMMAND = re.compile(
    r"\.[A-Za-z_]|\[|\s*(?:[@%/|^*]|=|[!<>]=?|(?:is|in|and|or)\s)"
)
LEAVES = re.compile(r"(?:quit|exit|q)\s*\(\s*\)")
JUST_A_NAME = re.compile(r"[A-Za-z_]\w*")


def as_meant(line: str, is_command: Callable[[str], bool], is_bound: Callable[[str], bool]) -> str:
    """The line, with `!` in front (pdb's mark for Python) where a command's name is used as a
    variable.

    is_command, is_bound: whether a word is a command, and a variable of the current frame.
    """
    stripped = line.strip()
    if LEAVES.fullmatch(stripped) and not is_bound(stripped.partition("(")[0].strip()):
        return "quit"
    match = WORD.match(stripped)
    if match is None or not is_command(match[1]):
        return line
    word, rest = match[1], match[2]
    if word in TAKES_EXPRESSION:
        return f"!{stripped}" if is_bound(word) and AFTER_EXPRESSION_COMMAND.match(rest) else line
    return f"!{stripped}" if OPERATOR.match(rest) else line


def clash(line: str, is_command: Callable[[str], bool], is_bound: Callable[[str], bool]) -> str:
    """The name, when a bare word is both a command and a variable of the learner's; else ""."""
    word = line.strip()
    both = JUST_A_NAME.fullmatch(word) and is_command(word) and is_bound(word)
    return word if both else ""
