"""Take out of a text whatever could steer a terminal, forge a line or command a build.

Learner code may print anything. Every Grade is cleaned when it is made, so no format has to think
of it. Commands of a build are taken out where a text is written: elsewhere they are plain text.
"""

from __future__ import annotations

import re

_SEQUENCE = re.compile(
    r"\x1b\[[0-?]*[ -/]*[@-~]"  # CSI: colours, cursor, modes
    # OSC, DCS, …: titles, clipboards. None holds an escape, as on a terminal; so the search for its
    # end is short, and a text of nothing but beginnings takes no longer than any other
    r"|\x1b[\]PX^_][^\x07\x1b\x9c]*(?:\x07|\x1b\\|\x9c)"
    r"|\x1b[ -/]*[0-~]"  # the short ones
    r"|\x9b[0-?]*[ -/]*[@-~]"
)
# controls of C0 and C1 but tab and newline; what changes the direction or the look of the text
# around it; separators of lines and paragraphs
_STEERING = (
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f\ufeff"
    "\ufff9-\ufffb\U000e0000-\U000e007f"
)
_STEERS = re.compile(f"[{_STEERING}]")
# halves of a pair, which nothing can encode
_SURROGATE = re.compile("[\ud800-\udfff]")
_SUSPECT = re.compile(f"[{_STEERING}\r\ud800-\udfff]")
CUT = "…"
# systems that build obey lines that a step prints: GitHub `::set-output …` at the beginning of one
# (actions/runner, ActionCommand.cs), and anywhere in one `##[…]`, Azure Pipelines `##vso[…]`
# (azure-pipelines-agent, Command.cs), TeamCity `##teamcity[…]`
COMMAND = re.compile(r"#(?=#[A-Za-z]*\[)")
COMMAND_AT_THE_BEGINNING = re.compile(r"^([^\S\n]*):(?=:)", re.MULTILINE)


def clean(text: str) -> str:
    """The text with newlines and tabs as its only control characters, and no lone surrogates."""
    if _SUSPECT.search(text) is None:
        return text
    text = _SEQUENCE.sub("", text)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _SURROGATE.sub("\ufffd", _STEERS.sub("", text))


def one_line(text: str) -> str:
    """The same without newlines and tabs: a name cannot begin a line of its own."""
    return " ".join(clean(text).split("\n")).replace("\t", " ")


def without_commands(text: str) -> str:
    """The text with a blank inside of what a system that builds would obey."""
    return COMMAND_AT_THE_BEGINNING.sub(r"\1: ", COMMAND.sub("# ", text))


def cut(text: str, most: int) -> str:
    """At most that many characters; what is cut ends in "…"."""
    return text if len(text) <= most else text[: most - 1] + CUT
