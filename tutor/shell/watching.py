"""Watch on save: a thread beside the prompt that checks what was saved, and takes turns with it."""

from __future__ import annotations

import contextlib
import os
import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from tutor.display.blocks import Block, Note
from tutor.errors import TutorError
from tutor.shell.saved_files import SavedFiles
from tutor.shell.session import Session
from tutor.workspace.doorbell import rings

GRACE = 0.5  # seconds that a command waits for a check that runs, before it is stopped
Say = Callable[[Sequence[Block]], None]


class Watching:
    """say: writes blocks above the prompt, from any thread. redraw: draws the toolbar again. since:
    when the shell began; what was saved later is spoken of.

    Whoever uses the session holds the turn: the thread while it looks, the shell while it answers.
    So a file that is saved while a command, the debugger or an editor has the terminal is spoken of
    once that is over.
    """

    def __init__(
        self, session: Session, say: Say, redraw: Callable[[], None], since: float
    ) -> None:
        self.session, self.say, self.redraw = session, say, redraw
        self._files = SavedFiles(session, since)
        self._turn = threading.Lock()
        self._is_wanted = threading.Event()  # the shell waits for its turn
        self._stop = threading.Event()
        self._after_command = False
        self._thread = threading.Thread(target=self._run, name="watch", daemon=True)

    def start(self) -> None:
        """Begin, once."""
        if self._thread.ident is None:
            self._thread.start()

    def when_free(self, action: Callable[[], None]) -> None:
        """Do it now, unless the thread looks: both would talk to the judge at the same time."""
        if self._turn.acquire(blocking=False):
            try:
                action()
            finally:
                self._turn.release()

    def close(self) -> None:
        """End after what is being done, which nobody waits for."""
        self._stop.set()

    @contextlib.contextmanager
    def paused(self) -> Iterator[None]:
        """Nothing is checked meanwhile. A check that runs may finish, or is done again later."""
        self._is_wanted.set()
        try:
            if not self._turn.acquire(timeout=GRACE):
                self._stop_check()
                self._turn.acquire()
        except KeyboardInterrupt:  # Ctrl-C ends the check, not the wait for its end
            self._stop_check()
            self._turn.acquire()
        try:
            yield
        finally:
            self._after_command = True
            self._is_wanted.clear()
            self._turn.release()

    def _run(self) -> None:
        for _ in rings(self._folders, self._stop):
            if self._may_look() and self._turn.acquire(blocking=False):
                try:
                    blocks = self._look() if self.session.engine.is_ready() else []
                finally:
                    self._turn.release()
                if blocks:
                    self.say(blocks)

    def _may_look(self) -> bool:
        return self.session.is_watching and not (self._is_wanted.is_set() or self._stop.is_set())

    def _look(self) -> list[Block]:
        self.session.engine.on_work = self._on_work
        try:
            blocks = self._files.look(after_command=self._after_command)
            self._after_command = False
            return blocks
        except TutorError as error:
            return [] if self._is_wanted.is_set() else [Note(str(error))]
        finally:
            self._tell("")

    def _on_work(self, seconds: float) -> None:
        self._tell(f"checking: {seconds:.0f} s")

    def _tell(self, status: str) -> None:
        """On the toolbar."""
        if self.session.runs_beside != status:
            self.session.runs_beside = status
            self.redraw()

    def _folders(self) -> list[Path]:
        """Those of the learner's files, as far as they exist."""
        return self.session.workspace.folders()

    def _stop_check(self) -> None:
        """End the judge, whose end is the thread's answer.

        Not through the zygote: this thread and that one must not talk to it at the same time.
        """
        child = self.session.engine.judge_child
        if child is not None:
            with contextlib.suppress(ProcessLookupError):
                os.kill(child.pid, signal.SIGKILL)
