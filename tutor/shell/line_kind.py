"""Is a typed line a command or Python, and is it finished? Pure.

pdb's own convention, without its well-known trap: a variable called like a command is a variable.
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
FILE = r"\s+(?:~|\.{1,2})?/[\w.~-]"  # `/a.py`, `./a.py`, `../a.py`, `~/a.py`; not `/ 2`
TAKES_FILES = ("debug",)
TAKES_EXPRESSIONS = ("debug", "predict", "recall", "expect", "look", "plot", "diff")
LEAVES = r"(?:quit|exit)\s*\(\s*\)\s*;?"
CONTINUES = r"(?:else|elif|except|finally)\b"
HEADER = r"\s*(?:if|for|while|try|with|def|class|async|match|@)"
LONGEST = 20_000  # characters; no longer text is parsed here


@dataclass(frozen=True)
class Typed:
    """kind: "command", "python", "mistyped" or "empty". word: the first word.

    rest: its argument, or the Python source. near: the command that was probably meant, where the
    word could be one ("mistyped", or a lone name in Python).
    """

    kind: str
    word: str = ""
    rest: str = ""
    near: str = ""


def read_line(line: str, commands: Collection[str]) -> Typed:
    """The first word decides: a command's name is a command, anything else is Python.

    `!` in front forces Python. `next(it)`, `list = 3` and `show.x` are Python although they begin
    with a command's name; `debug (f)(x)`, with a space, is not. What is not Python at all and looks
    like a command is "mistyped"; a lone name stays Python, since a variable may have that name.
    """
    text = line.strip()
    if not text:
        return Typed("empty")
    if text.startswith("!"):
        return Typed("python", rest=text[1:].lstrip())
    if re.fullmatch(LEAVES, text):
        return Typed("command", "quit")
    return _read_words(line, text, commands)


def _read_words(line: str, text: str, commands: Collection[str]) -> Typed:
    """text: the line without the blanks around it."""
    word, after = _first_word(text)
    if not word or not _is_argument(word, after):
        return Typed("python", word, _dedented(line))
    if word in commands:
        return Typed("command", word, after.strip())
    near = _nearest(word, commands)
    is_lone_name = text == word
    if near and not is_lone_name and not parses(text):
        return Typed("mistyped", word, after.strip(), near)
    return Typed("python", word, _dedented(line), near if is_lone_name else "")


def _dedented(line: str) -> str:
    """Lines copied out of a function's body, moved to the margin."""
    return textwrap.dedent(line).strip("\n") if "\n" in line.strip() else line.strip()


def _first_word(text: str) -> tuple[str, str]:
    """The word, or "", and all behind it."""
    found = re.match(r"[A-Za-z_?][\w-]*", text)
    word = found[0] if found else ""
    return word, text[len(word) :]


def _is_argument(word: str, after: str) -> bool:
    """Whether what follows a word is an argument, and not the rest of a Python expression."""
    if word in TAKES_EXPRESSIONS and re.match(EXPRESSION, after):
        return True
    if word in TAKES_FILES and re.match(FILE, after):
        return True
    return not re.match(OPERATORS, after)


def _nearest(word: str, commands: Collection[str]) -> str:
    import difflib  # not before the prompt is on the screen

    return next(iter(difflib.get_close_matches(word, commands, 1, 0.6)), "")


def is_finished(source: str) -> bool:
    """Whether Enter should run this; False where the line, a bracket or a block needs more.

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
    """Group lines, as pasted or piped, into what is done one after the other.

    Each piece is a command, or a whole Python statement.
    """
    block: list[str] = []
    for line in lines:
        if block and not _takes(block, line):
            yield "\n".join(block).rstrip()
            block = []
        if not block and read_line(line, commands).kind in ("empty", "command"):
            if line.strip():
                yield line
            continue
        block.append(line)
        if _is_whole(block):
            yield "\n".join(block)
            block = []
    if block:
        yield "\n".join(block).rstrip()


def _is_whole(block: list[str]) -> bool:
    """Whether no line can belong to this block any more."""
    return not re.match(HEADER, block[0]) and is_finished("\n".join(block))


def _takes(block: list[str], line: str) -> bool:
    """Whether this block of Python continues with that line."""
    text = "\n".join(block)
    if not line.strip() or re.match(CONTINUES, line):
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
