"""Open the learner's file in their own editor."""

from __future__ import annotations

import shlex
import shutil
import signal
import subprocess
from pathlib import Path

from tutor.course.model import Exercise
from tutor.display.blocks import Block, Note
from tutor.errors import UsageError
from tutor.shell.session import Session


def edit(session: Session, exercise: Exercise) -> list[Block]:
    """Run the editor on the terminal and wait for it.

    Raises UsageError when none is named, or it is not found or cannot be run.
    """
    path = session.workspace.open(exercise)
    words = _editor_words(session.settings.editor, path)
    code = _run(words, path)
    if code:
        return [Note(f"{words[0]} ended with code {code}. The file is {path}.")]
    return [Note(f"{path.name}: `check` grades it.")]


def _editor_words(editor: str, path: Path) -> list[str]:
    """The editor's command line. Raises UsageError when there is none."""
    try:
        words = shlex.split(editor)
    except ValueError:
        words = editor.split()
    if not words:
        raise UsageError(
            "neither VISUAL nor EDITOR names an editor",
            fix=f"Open the file in the editor you like: {path}",
        )
    if shutil.which(words[0]) is None:
        raise UsageError(
            f"the editor {words[0]!r} was not found",
            fix=f"Set EDITOR to one that is installed, or open {path} yourself.",
        )
    return words


def _run(words: list[str], path: Path) -> int:
    """Its exit code. Raises UsageError when the system refuses to run it."""
    # Ctrl-C is the editor's; a handler, unlike SIG_IGN, ends at exec
    before = signal.signal(signal.SIGINT, lambda number, frame: None)
    try:
        return subprocess.run([*words, str(path)], check=False).returncode
    except OSError as error:
        fix = f"Set EDITOR to another one, or open {path} yourself."
        raise UsageError(f"{words[0]} cannot be run: {error.strerror}", fix=fix) from error
    finally:
        signal.signal(signal.SIGINT, before)
