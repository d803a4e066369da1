"""`edit`: open the learner's file in their own editor, at the line that matters."""

from __future__ import annotations

import shutil
import signal
import subprocess
from pathlib import Path

from tutor.course.model import Exercise
from tutor.display.blocks import Block, Note
from tutor.editor.programs import USUAL, Editor, choose_editor
from tutor.errors import UsageError
from tutor.shell.hints import diagnosis_at_hand
from tutor.shell.session import Session

SAVING, CHECKING = "{0} is checked when you save it.", "{0}: `check` grades it."
FOUND = "No editor is named, so {0} was opened. Before you start the tutor, `export EDITOR=NAME`."


def edit(session: Session, exercise: Exercise, line: int = 0) -> list[Block]:
    """Run the editor and wait for it, at that line or the one that the last check points at.

    Raises UsageError when there is no editor, or it is not found or cannot be run.
    """
    path = session.workspace.open(exercise)
    editor = _editor(session.settings.editor, path)
    line = line or _line_at_hand(session, exercise, path)
    code = _run(editor.command(path, line), path)
    if code:
        return [Note(f"{editor.name} ended with code {code}. The file is {path}.", file=str(path))]
    opened = f"{path.name} is open in {editor.name}. " if editor.has_own_window else ""
    follows = SAVING if session.is_watching and session.engine.interactive else CHECKING
    notes: list[Block] = [Note(f"{opened}{follows.format(path.name)}")]
    return notes if editor.is_named else [*notes, Note(FOUND.format(editor.name), dim=True)]


def _line_at_hand(session: Session, exercise: Exercise, path: Path) -> int:
    """Of the last check's diagnosis, while the file is the one that was checked; 0 without one."""
    found = diagnosis_at_hand(session, exercise)
    span = found.span if found else None
    return span.line if span is not None and Path(span.file).name == path.name else 0


def _editor(named: str, path: Path) -> Editor:
    """Raises UsageError where there is none."""
    editor = choose_editor(named)
    if editor is None:
        raise UsageError(
            f"neither VISUAL nor EDITOR names an editor, and none of {', '.join(USUAL)} is here",
            fix=f"Open the file in the editor you like: {path}",
        )
    if shutil.which(editor.words[0]) is None:
        raise UsageError(
            f"the editor {editor.words[0]!r} was not found",
            fix=f"Set EDITOR to one that is installed, or open {path} yourself.",
        )
    return editor


def _run(words: list[str], path: Path) -> int:
    """Its exit code. Raises UsageError when the system refuses to run it."""
    # Ctrl-C is the editor's; a handler, unlike SIG_IGN, ends at exec
    before = signal.signal(signal.SIGINT, lambda number, frame: None)
    try:
        return subprocess.run(words, check=False).returncode
    except OSError as error:
        fix = f"Set EDITOR to another one, or open {path} yourself."
        raise UsageError(f"{words[0]} cannot be run: {error.strerror}", fix=fix) from error
    finally:
        signal.signal(signal.SIGINT, before)
