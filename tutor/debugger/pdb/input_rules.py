"""What a typed line means: pdb takes `w.g`, `c.shape` and `n + 1` for its commands w, c and n, but
learners mean values.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from tutor.debugger.pdb.carried import Carried
from tutor.debugger.pdb.extensions import Extension
from tutor.debugger.show.panel import clash_hint

# pdb's commands whose argument is an expression: `p -x` and `whatis (a, b)` are theirs
TAKES_EXPRESSION = {
    *("p", "pp", "whatis", "display", "undisplay", "source", "debug", "interact", "alias"),
    *("pinfo", "pinfo2", "pdef", "pdoc", "psource", "pfile", "exceptions", "retval"),
}
SHORT = {
    "where": "w bt",
    "args": "a",
    "list": "l",
    "longlist": "ll",
    "up": "u",
    "down": "d",
    "next": "n",
    "step": "s",
    "continue": "c cont",
    "return": "r",
    "until": "unt",
    "break": "b",
    "help": "h",
    "quit": "q exit EOF",
    "jump": "j",
    "clear": "cl",
    "retval": "rv",
}
IN_FULL = {short: name for name, shorts in SHORT.items() for short in shorts.split()}
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
Asks = Callable[[str], bool]


class InputRules(Extension):
    """Reads lines as learners mean them, and says once about each name that a command hides it."""

    def __init__(self) -> None:
        self._hinted: set[str] = set()

    def on_line(self, line: str) -> str:
        """`w.g`, `c.shape` and `n + 1` are Python, whatever commands w, c and n are."""
        context = self.context
        word = hidden_name(line, context.is_command, context.is_bound)
        if word and word not in self._hinted:
            self._hinted.add(word)
            context.say(clash_hint(word))
        return as_meant(line, context.is_command, context.is_bound, self._takes_expression)

    def carry(self, carried: Carried) -> Carried:
        """Whoever goes back has still read the hints."""
        return replace(carried, hinted=tuple(sorted(self._hinted)))

    def restore(self, carried: Carried) -> None:
        """The hints given since."""
        self._hinted.update(carried.hinted)

    def _takes_expression(self, word: str) -> bool:
        return word in TAKES_EXPRESSION or self.context.takes_expression(word)


def as_meant(line: str, is_command: Asks, is_bound: Asks, takes_expression: Asks) -> str:
    """The line, with `!` in front (pdb's mark for Python) where a command's name is used as a
    variable.

    The three are asked about a word: is it a command, a variable of the current frame, a command
    that takes an expression?
    """
    stripped = line.strip()
    if LEAVES.fullmatch(stripped) and not is_bound(stripped.partition("(")[0].strip()):
        return "quit"
    match = WORD.match(stripped)
    if match is None or not is_command(match[1]):
        return line
    word, rest = match[1], match[2]
    # `p -x` prints; `p.shape` is Python only if the learner has a p
    if takes_expression(word):
        is_python = is_bound(word) and AFTER_EXPRESSION_COMMAND.match(rest)
    else:
        is_python = OPERATOR.match(rest)
    return f"!{stripped}" if is_python else line


def hidden_name(line: str, is_command: Asks, is_bound: Asks) -> str:
    """The name, when a bare word is both a command and a variable of the learner's; else ""."""
    word = line.strip()
    both = JUST_A_NAME.fullmatch(word) and is_command(word) and is_bound(word)
    return word if both else ""
