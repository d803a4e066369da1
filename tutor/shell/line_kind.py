"""Is a typed line a command or Python, and is it finished? pdb's own convention, with its
well-known trap cured. Pure.
"""

from __future__ import annotations

import ast
import codeop
import re
import textwrap
import warnings
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

# patterns are compiled when they are first used, not before the prompt is on the screen
OPERATORS = r"\s*(?:[.\[(@*+/%|&^,:;]|-(?!-)\s|=|!=|<|>|(?:is|in|and|or|not|if|for)\b)"
EXPRESSION = r"\s+[(\[]"  # begins one, behind a command that takes an expression
TAKES_EXPRESSIONS = ("debug",)
LEAVES = r"(?:quit|exit)\s*\(\s*\)\s*;?"
GOES_ON = r"(?:else|elif|except|finally)\b"
HEADER = r"\s*(?:if|for|while|try|with|def|class|async|match|@)"
LONGEST = 20_000  # characters; beyond that, no parser of ours looks at it


@dataclass(frozen=True)
class Typed:
    """kind: "command", "python", "mistyped" or "empty". word: the first word. rest: its argument,
    or the Python source.

    near: the command that was probably meant, where the word could be one ("mistyped", or a lone
    name in Python).
    """

    kind: str
    word: str = ""
    rest: str = ""
    near: str = ""


def read_line(line: str, commands: Collection[str]) -> Typed:
    """The first word decides: a command's name is a command, anything else is Python; `!` in front
    forces Python.

    `next(it)`, `list = 3` and `show.x` are Python although they begin with a command's name; `debug
    (f)(x)`, with a space, is not. What is no Python at all and looks like a command is "mistyped";
    a lone name stays Python, since a variable may be called so.
    """
    text = line.strip()
    if not text:
        return Typed("empty")
    if text.startswith("!"):
        return Typed("python", rest=text[1:].lstrip())
    if re.fullmatch(LEAVES, text):
        return Typed("command", "quit")
    found = re.match(r"[A-Za-z_?][\w-]*", text)
    word = found[0] if found else ""
    after = text[len(word) :]
    argument = word in TAKES_EXPRESSIONS and re.match(EXPRESSION, after)
    if word in commands and (argument or not re.match(OPERATORS, after)):
        return Typed("command", word, after.strip())
    near = "" if not word or re.match(OPERATORS, after) else _nearest(word, commands)
    if near and text != word and not parses(text):
        return Typed("mistyped", word, after.strip(), near)
    return Typed(
        "python",
        word,
        textwrap.dedent(line).strip("\n") if "\n" in text else text,
        near if text == word else "",
    )


def _nearest(word: str, commands: Collection[str]) -> str:
    import difflib  # not before the prompt is on the screen

    return next(iter(difflib.get_close_matches(word, commands, 1, 0.6)), "")


def is_finished(source: str) -> bool:
    """Whether Enter should run this; False where the line, a bracket or an indented block wants to
    go on.

    A syntax error is finished: running it says what is wrong. An indented block ends with an empty
    line.
    """
    if len(source) > LONGEST:
        return True
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            if codeop.compile_command(source, "<typed>", "exec") is None:
                return False
            body = ast.parse(source).body
    except (SyntaxError, ValueError, OverflowError, RecursionError, MemoryError):
        return True
    last = body[-1] if body else None
    indented = isinstance(getattr(last, "body", None), list) or hasattr(last, "cases")
    compound = indented and last is not None and last.lineno != last.end_lineno
    return not compound or not source.rsplit("\n", 1)[-1].strip()


def pieces(lines: Iterable[str], commands: Collection[str]) -> Iterator[str]:
    """Group lines, as pasted or piped, into what is done one after the other: a command, or a whole
    Python statement.
    """
    block: list[str] = []
    for line in lines:
        if block and not _wants(block, line):
            yield "\n".join(block).rstrip()
            block = []
        if not block and (not line.strip() or read_line(line, commands).kind == "command"):
            if line.strip():
                yield line
            continue
        block.append(line)
        if not re.match(HEADER, block[0]) and is_finished("\n".join(block)):
            yield "\n".join(block)
            block = []
    if block:
        yield "\n".join(block).rstrip()


def _wants(block: list[str], line: str) -> bool:
    """Whether this block of Python goes on with that line."""
    text = "\n".join(block)
    if not line.strip() or re.match(GOES_ON, line):
        return True
    inside = line[0] in " \t" and not is_finished(text.rstrip())
    return inside or not is_finished(f"{text}\n")


def parses(text: str) -> bool:
    """Whether Python could be the beginning of it."""
    if len(text) > LONGEST:
        return True
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            codeop.compile_command(text, "<typed>", "single")
    except (SyntaxError, ValueError, OverflowError, RecursionError, MemoryError):
        return False
    return True
