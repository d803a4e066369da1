"""What happens beside the prompt: files are watched from when torch has loaded until the end."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from tutor.shell.above_prompt import AbovePrompt
from tutor.shell.late_session import LateSession

if TYPE_CHECKING:
    from prompt_toolkit import PromptSession

    from tutor.display.screen import Screen
    from tutor.shell.watching import Watching


class BesidePrompt:
    """Nothing of it is imported or runs before the prompt is on the screen."""

    def __init__(
        self, late: LateSession, prompt: PromptSession[str], make_screen: Callable[[], Screen]
    ) -> None:
        self._late = late
        self._above = AbovePrompt(late, prompt, make_screen)
        self._redraw = prompt.app.invalidate
        self._began = time.time()
        self._watching: Watching | None = None

    def begin(self) -> None:
        """In the prompt's loop, whenever one has begun and torch has loaded: the judge prepares."""
        watching = self.start()
        watching.when_free(self._late.get().prepare)
        self._above.attach()

    def start(self) -> Watching:
        """Watch, if that has not begun."""
        from tutor.shell.watching import Watching

        if self._watching is None:
            session = self._late.get()
            self._watching = Watching(session, self._above.say, self._redraw, self._began)
            self._watching.start()
        return self._watching

    @contextlib.contextmanager
    def paused(self) -> Iterator[None]:
        """While the shell answers: nothing is checked, and what waited to be said is said first."""
        watching = self._watching
        with contextlib.nullcontext() if watching is None else watching.paused():
            self._above.write()
            yield

    def close(self) -> None:
        """Watch no longer."""
        if self._watching is not None:
            self._watching.close()
