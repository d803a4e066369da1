"""What a typed line means: pdb takes `w.g`, `c.shape` and `n + 1` for its commands w, c and n, but
learners mean values.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Callable
from dataclasses import dataclass, replace

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
# `p -x`, `p (a, b)`: p prints, also where there is a variable called p; `p - x` is a difference
PRINTS = {"p", "pp"}
PRINTED = re.compile(r"\s+(?:[(\[]|[-+~](?!\s))")
NEEDS_ARGUMENT = {"p", "pp", "whatis", "display", "source", "alias", "condition", "ignore"}
LEAVES = re.compile(r"(?:quit|exit|q)\s*\(\s*\)")
JUST_A_NAME = re.compile(r"[A-Za-z_]\w*")
Asks = Callable[[str], bool]


@dataclass(frozen=True)
class Wants:
    """What a command wants behind it. expression: whether that may begin with `(` or `-`.
    argument: whether the bare word does nothing.
    """

    expression: bool
    argument: bool


class InputRules(Extension):
    """Reads lines as learners mean them, and says once about each name that a command hides it."""

    def __init__(self) -> None:
        self._hinted: set[str] = set()

    def on_line(self, line: str) -> str:
        """`w.g`, `c.shape` and `n + 1` are Python, whatever commands w, c and n are."""
        context = self.context
        word = hidden_name(line, context.is_command, context.is_bound)
        if word and word not in self._hinted and not self._wants(word).argument:
            self._hinted.add(word)
            context.tell(clash_hint(word))
        return self.meaning(line)

    def meaning(self, line: str) -> str:
        """Without a hint."""
        context = self.context
        return as_meant(line, context.is_command, context.is_bound, self._wants)

    def carry(self, carried: Carried) -> Carried:
        """Whoever goes back has still read the hints."""
        return replace(carried, hinted=tuple(sorted(self._hinted)))

    def restore(self, carried: Carried) -> None:
        """The hints given since."""
        self._hinted.update(carried.hinted)

    def _wants(self, word: str) -> Wants:
        return Wants(
            word in TAKES_EXPRESSION or self.context.takes_expression(word),
            word in NEEDS_ARGUMENT or self.context.needs_argument(word),
        )


def as_meant(line: str, is_command: Asks, is_bound: Asks, wants: Callable[[str], Wants]) -> str:
    """The line, with `!` in front (pdb's mark for Python) where a command's name is used as a
    variable.

    The three are asked about a word: is it a command, a variable of the current frame, and what
    does the command want behind it?
    """
    stripped = line.strip()
    if LEAVES.fullmatch(stripped) and not is_bound(stripped.partition("(")[0].strip()):
        return "quit"
    match = WORD.match(stripped)
    if match is None or not is_command(match[1]):
        return line
    word, rest = match[1], match[2]
    if is_bound(word):
        is_python = _uses_variable(word, rest, wants(word))
    elif _assigns(stripped, word):
        is_python = True
    else:  # `p -x` prints; `n + 1` is Python, even if there is no n
        is_python = not wants(word).expression and OPERATOR.match(rest) is not None
    return f"!{stripped}" if is_python else line


def _uses_variable(word: str, rest: str, wants: Wants) -> bool:
    """Whether a line that begins with a name which is a command and a variable too is Python: it
    is, unless it is the bare name of a command that needs nothing more, or does not parse.
    """
    if not rest.strip():
        return wants.argument
    if word in PRINTS and PRINTED.match(rest):
        return False
    return _statement(word + rest) is not None


def _assigns(line: str, word: str) -> bool:
    """Whether the line gives this name a value: no command's argument begins with `=`."""
    node = _statement(line)
    targets = list(getattr(node, "targets", []))
    if isinstance(node, (ast.AugAssign, ast.AnnAssign)):
        targets = [node.target]
    names = [item for target in targets for item in ast.walk(target)]
    return any(isinstance(item, ast.Name) and item.id == word for item in names)


def _statement(line: str) -> ast.stmt | None:
    try:
        body = ast.parse(line).body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None
    return body[0] if body else None


def hidden_name(line: str, is_command: Asks, is_bound: Asks) -> str:
    """The name, when a bare word is both a command and a variable of the learner's; else ""."""
    word = line.strip()
    both = JUST_A_NAME.fullmatch(word) and is_command(word) and is_bound(word)
    return word if both else ""
