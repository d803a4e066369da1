"""What several lines pasted at once mean: a block of Python, a piece of a session with its prompts,
or commands one after the other. Pure.
"""

from __future__ import annotations

import ast
import re
import textwrap
from collections.abc import Callable

PROMPT = re.compile(r"^[ \t]*(?:>>>|ipdb>|\(Pdb\)|In \[\d+\]:)(?: |$)", re.MULTILINE)
CONTINUED = re.compile(r"^[ \t]*\.\.\.:?(?: |$)")
CONTINUES = re.compile(r"(?:\s|\)|\]|\}|else\b|elif\b|except\b|finally\b)")


def without_prompts(text: str) -> str:
    """A piece of a session as somebody would have typed it: no prompts, and nothing of what was
    printed. Any other text as it is.
    """
    if not PROMPT.search(text):
        return text
    kept = []
    for line in text.splitlines():
        for mark in (PROMPT, CONTINUED):
            if mark.match(line):
                kept.append(mark.sub("", line, count=1))
                break
    return "\n".join(kept)


def typed_lines(text: str, is_command: Callable[[str], bool]) -> list[str]:
    """The lines to run, one after the other. is_command: whether a line is the debugger's.

    Several lines that are Python together are one, with `!` in front.
    """
    text = textwrap.dedent(without_prompts(text).replace("\r\n", "\n")).strip("\n")
    lines = [line for line in text.splitlines() if line.strip()]
    if len(lines) < 2:
        return lines or [""]
    if _parses(text) and not all(map(is_command, lines)):
        return [f"!{text}"]
    chunks = _chunks(lines)
    return [chunk if "\n" not in chunk else f"!{chunk}" for chunk in chunks]


def _chunks(lines: list[str]) -> list[str]:
    """What belongs together by its indentation."""
    found: list[str] = []
    for line in lines:
        if found and CONTINUES.match(line):
            found[-1] += f"\n{line}"
        else:
            found.append(line)
    return found


def _parses(text: str) -> bool:
    try:
        ast.parse(text)
    # ValueError for a null byte; the last two for what is nested too deeply
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False
    return True
