"""`debug` without an exercise: a script with its arguments, or any Python expression with the
learner's own functions and variables.
"""

from __future__ import annotations

import ast
import tokenize
from collections.abc import Sequence
from pathlib import Path

from tutor.debugger.launch import check_terminal, run_session
from tutor.debugger.messages import DebugRequest
from tutor.display.blocks import Block, Note
from tutor.errors import UsageError
from tutor.shell.debugging import keys_ahead
from tutor.shell.engine import learner_files
from tutor.shell.session import Session

TYPED = "<debug>"


def is_script(word: str) -> bool:
    """Whether `debug WORD` means a file."""
    return word.endswith(".py") or (
        Path(word).suffix == ".py" and Path(word).expanduser().is_file()
    )


def is_expression(text: str) -> bool:
    """Whether it is Python that does something: more than a name, which could be a case's."""
    try:
        body = ast.parse(text).body
    except (SyntaxError, ValueError, RecursionError):
        return False
    return any(
        isinstance(node, (ast.Call, ast.BinOp, ast.Compare, ast.Subscript))
        for statement in body
        for node in ast.walk(statement)
    )


def explore_script(session: Session, name: str, arguments: Sequence[str]) -> list[Block]:
    """Run a file as `python NAME ARGUMENTS` would, stopped at its first statement. Raises
    UsageError for a file that cannot be read.
    """
    check_terminal(None)
    path = Path(name).expanduser().resolve()
    try:
        with tokenize.open(path) as file:
            source = file.read()
    except (OSError, SyntaxError, UnicodeDecodeError, ValueError) as error:
        reason = (getattr(error, "strerror", None) or str(error)).lower()
        raise UsageError(
            f"{name} cannot be read: {reason}", fix="Give the path of a Python file."
        ) from error
    request = DebugRequest(
        name="__main__",
        source=source,
        path=str(path),
        entry=path.name,
        inputs=b"",
        headline=" ".join([path.name, *arguments]),
        typed_ahead=keys_ahead(session),
        ipython=str(session.settings.ipython),
        kind="script",
        arguments=tuple(arguments),
    )
    return [Note(run_session(session.engine.zygote, request).words)]


def explore_expression(session: Session, text: str) -> list[Block]:
    """Run one line of Python, stopped in front of it; `s` steps into the learner's functions. Their
    variables of the prompt are there.
    """
    check_terminal(None)
    tree = ast.parse(text)
    names = sorted(
        {
            node.id
            for node in ast.walk(tree)
            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)
        }
    )
    packed, kept = session.engine.python.give(names)
    request = DebugRequest(
        name="__console__",
        source=text.strip(),
        path=TYPED,
        entry=text.strip(),
        inputs=packed,
        data=str(session.course.data) if session.course.data else None,
        headline="`s` steps into a function of yours, `n` runs the line",
        typed_ahead=keys_ahead(session),
        ipython=str(session.settings.ipython),
        kind="expression",
        files={
            name: str(path)
            for name, path in learner_files(session.course, session.workspace.root).items()
        },
    )
    end = run_session(session.engine.zygote, request)
    lost = (
        [Note(f"Not taken along, since it cannot leave your Python: {', '.join(kept)}.")]
        if kept
        else []
    )
    return [*lost, Note(end.words)]
