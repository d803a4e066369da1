"""What a command of the shell is, and what `help` says about one or all of them."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from tutor.display.blocks import Block, Heading, Note, Table
from tutor.errors import UsageError
from tutor.shell.session import Session

Handler = Callable[[Session, str], list[Block]]
PYTHON = (
    "Anything else is Python, with torch, the data and your own functions. `!` in front forces"
    " Python."
)


@dataclass(frozen=True)
class Command:
    """takes: what its argument is, for completion and help ("exercise", "code"), or ""."""

    name: str
    help: str
    handler: Handler
    takes: str = ""
    aliases: tuple[str, ...] = ()


def help_on(name: str, commands: Mapping[str, Command]) -> list[Block]:
    """One command. Raises UsageError for a name that none has, with the nearest one."""
    entry = commands.get(name)
    if entry is None:
        near = difflib.get_close_matches(name, commands, 1, 0.6)
        fix = f"Did you mean {near[0]}?" if near else "`help` lists them."
        raise UsageError(f"there is no command {name!r}", fix=fix)
    usage = f"{entry.name} [{entry.takes.upper()}]" if entry.takes else entry.name
    return [Heading(usage, ", ".join(entry.aliases)), Note(entry.help)]


def help_on_all(commands: Sequence[Command]) -> list[Block]:
    """The table of all."""
    rows = tuple((_with_argument(each), ", ".join(each.aliases), each.help) for each in commands)
    return [Table(("command", "short", ""), rows, flexible=2), Note(PYTHON)]


def _with_argument(entry: Command) -> str:
    return f"{entry.name} [{entry.takes}]" if entry.takes else entry.name
