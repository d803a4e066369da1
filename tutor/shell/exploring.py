"""`debug` without an exercise: a script with its arguments, or any Python expression."""

from __future__ import annotations

import ast
import os
import sys
import tokenize
from collections.abc import Sequence
from pathlib import Path

from tutor.debugger.launch import check_terminal, run_session
from tutor.debugger.request import DebugRequest
from tutor.display.blocks import Block, Note
from tutor.errors import UsageError
from tutor.shell.debugging import keys_ahead
from tutor.shell.session import Session

TYPED = "<debug>"
DOES_SOMETHING = (ast.Call, ast.BinOp, ast.Compare, ast.Subscript)


def is_script(word: str) -> bool:
    """Whether `debug WORD` means a file."""
    path = Path(word)
    return word.endswith(".py") or (path.suffix == ".py" and path.expanduser().is_file())


def is_expression(text: str) -> bool:
    """Whether it is Python that does something: more than a name, which could be a case's."""
    try:
        nodes = list(ast.walk(ast.parse(text)))
    except (SyntaxError, ValueError, RecursionError):
        return False
    return any(isinstance(node, DOES_SOMETHING) for node in nodes)


def explore_script(
    session: Session, name: str, arguments: Sequence[str], commands: Sequence[str] = ()
) -> list[Block]:
    """Run a file as `python NAME ARGUMENTS` would, stopped at its first statement. commands: typed
    there by themselves. Without a terminal, further lines come from standard input.

    NAME is looked up here, then in the workspace. Raises UsageError for a file that cannot be read,
    SetupError in the background.
    """
    is_piped = not sys.stdin.isatty()
    if not is_piped:
        check_terminal(None)
    path = _file_named(session, name)
    request = DebugRequest(
        name="__main__",
        source=_read(name, path),
        path=str(path),
        entry=path.name,
        inputs=b"",
        headline=" ".join([path.name, *arguments]),
        typed_ahead=keys_ahead(session),
        ipython=str(session.settings.ipython),
        kind="script",
        arguments=tuple(arguments),
        environment=dict(os.environ),
        commands=tuple(commands),
        piped=is_piped,
    )
    return [Note(run_session(session.engine.zygote, request).words)]


def _file_named(session: Session, name: str) -> Path:
    """Where the file is: as the system reads the name, else in a folder of the workspace."""
    path = Path(name).expanduser()
    if not path.exists():
        below = (folder / path for folder in session.workspace.folders())
        path = next((file for file in below if file.is_file()), path)
    return path.resolve()


def _read(name: str, path: Path) -> str:
    """A Python file as Python reads it. Raises UsageError."""
    try:
        with tokenize.open(path) as file:
            return file.read()
    except (OSError, SyntaxError, UnicodeDecodeError, ValueError) as error:
        reason = (getattr(error, "strerror", None) or str(error)).lower()
        fix = "Give the path of a Python file, or the name of one in your workspace."
        raise UsageError(f"{name} cannot be read: {reason}", fix=fix) from error


def explore_expression(session: Session, text: str) -> list[Block]:
    """Run one line of Python, stopped in front of it; `s` steps into the learner's functions.

    The variables of their prompt are there. Raises SetupError without a terminal.
    """
    check_terminal(None)
    given = session.engine.python.give(_names_read_in(text))
    files = session.workspace.files()
    request = DebugRequest(
        name="__console__",
        source=text.strip(),
        path=TYPED,
        entry=text.strip(),
        inputs=given.packed,
        data=str(session.course.data) if session.course.data else None,
        headline="`s` steps into your function, `n` runs the line",
        typed_ahead=keys_ahead(session),
        ipython=str(session.settings.ipython),
        kind="expression",
        files={name: str(path) for name, path in files.items()},
    )
    end = run_session(session.engine.zygote, request)
    kept = f"Not available here, since it cannot leave your Python: {', '.join(given.kept)}."
    return [*([Note(kept)] if given.kept else []), Note(end.words)]


def _names_read_in(text: str) -> list[str]:
    nodes = ast.walk(ast.parse(text))
    names = (node for node in nodes if isinstance(node, ast.Name))
    return sorted({node.id for node in names if isinstance(node.ctx, ast.Load)})
