"""Write above a prompt at which somebody is typing, without touching what is typed.

prompt_toolkit's run_in_terminal gives the terminal its own line editing back for a moment: a key
that is pressed in that moment is echoed into the text, and Ctrl-C or Backspace act on the wrong
thing. Here the terminal keeps its mode: the prompt is erased, and drawn again below the text.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from prompt_toolkit.utils import is_dumb_terminal

if TYPE_CHECKING:
    from prompt_toolkit import PromptSession

    from tutor.display.blocks import Block
    from tutor.display.screen import Screen
    from tutor.shell.late_session import LateSession


@dataclass(frozen=True)
class Page:
    """What to write, and the commands that it leads to, for where it is longer than the screen."""

    text: str
    ways: str


class AbovePrompt:
    """What another thread has to say waits until the prompt can make room for it.

    A page that is not on the screen when the prompt ends is written by whoever answers then.
    """

    def __init__(
        self, late: LateSession, prompt: PromptSession[str], make_screen: Callable[[], Screen]
    ) -> None:
        self.late, self.prompt, self.make_screen = late, prompt, make_screen
        self._waiting: deque[Page] = deque()
        self._loop: asyncio.AbstractEventLoop | None = None

    def say(self, blocks: Sequence[Block]) -> None:
        """Write blocks, from any thread. Rendering them is done here, where nobody waits for it."""
        from tutor.display.text import ways_on

        self._waiting.append(Page(self.make_screen().render(*blocks), ways_on(tuple(blocks))))
        if is_dumb_terminal():
            self._write_between()
        elif self._loop is not None:
            with contextlib.suppress(RuntimeError):  # the prompt has just ended
                self._loop.call_soon_threadsafe(self._begin)

    def attach(self) -> None:
        """A prompt has begun; called in its loop."""
        self._loop = asyncio.get_running_loop()
        self._begin()

    def write(self) -> None:
        """Write what waits, now; only while no prompt is on the screen."""
        screen = self.make_screen()
        screen.paged = True
        while self._waiting:
            page = self._waiting.popleft()
            self.late.get().unread = screen.next_page(page.text, page.ways)

    def _begin(self) -> None:
        if self._waiting:
            self.prompt.app.create_background_task(self._write_above())

    async def _write_above(self) -> None:
        app = self.prompt.app
        if app.output.responds_to_cpr:
            # a late answer about where the cursor was would be taken for where it is afterwards
            await app.renderer.wait_for_cpr_responses()
        if not self._waiting:
            return
        app.renderer.erase()
        app.output.flush()
        self.write()
        app.renderer.reset()
        app.renderer.request_absolute_cursor_position()
        app.invalidate()

    def _write_between(self) -> None:
        """On a terminal that cannot go back to a line: below the prompt, which comes once more."""
        screen = self.make_screen()
        typed = self.prompt.default_buffer.document.text_before_cursor
        screen.line()
        self.write()
        screen.stream(f"{self.late.name}> {typed}")
