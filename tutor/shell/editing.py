"""Open the learner's file in their own editor."""

from __future__ import annotations

import shlex
import shutil
import signal
import subprocess

from tutor.course.model import Exercise
from tutor.display.blocks import Block, Note
from tutor.errors import UsageError
from tutor.shell.session import Session


def edit(session: Session, exercise: Exercise) -> list[Block]:
    """Run the editor on the terminal and wait for it. Raises UsageError when there is none, or it
    is not found.
    """
    path = session.workspace.open(exercise)
    try:
        words = shlex.split(session.settings.editor)
    except ValueError:
        words = session.settings.editor.split()
    if not words:
        raise UsageError(
            "neither VISUAL nor EDITOR names an editor",
            fix=f"Open the file in the editor you like: {path}",
        )
    if shutil.which(words[0]) is None:
        raise UsageError(
            f"the editor {words[0]!r} was not found",
            fix=f"Set EDITOR to one that is there, or open {path} yourself.",
        )
    before = signal.signal(
        signal.SIGINT, lambda number, frame: None
    )  # Ctrl-C is the editor's; a handler, unlike SIG_IGN, ends at exec
    try:
        done = subprocess.run([*words, str(path)], check=False)
    except OSError as error:
        fix = f"Set EDITOR to another one, or open {path} yourself."
        raise UsageError(f"{words[0]} cannot be run: {error.strerror}", fix=fix) from error
    finally:
        signal.signal(signal.SIGINT, before)
    if done.returncode:
        return [Note(f"{words[0]} ended with code {done.returncode}. The file is {path}.")]
    return [Note(f"{path.name}: `check` grades it.")]
