"""`wheels`: the chain rule to play with. Keys turn and resize the wheels, the numbers follow."""

from __future__ import annotations

import sys
from collections.abc import Callable
from fractions import Fraction
from typing import Any

from tutor.display.blocks import Block, Note, Picture
from tutor.display.wheels import FEWEST, LARGEST, MOST, SMALLEST, Wheels, picture
from tutor.errors import UsageError

STEP = Fraction(1, 16)  # turns of the first wheel for one press of a key
FRAME = 1 / 25  # seconds between two pictures while it spins
SPIN = Fraction(1, 100)  # turns of the first wheel for each of them
KEYS = "← → turn x · ↑ ↓ size · Tab next wheel · space spin · w wheels · q done"
ASCII_KEYS = "left/right turn x, up/down size, Tab next wheel, space spin, w wheels, q done"

CHANGES: dict[str, Callable[[Wheels], Wheels]] = {
    "right": lambda wheels: wheels.turned(STEP),
    "left": lambda wheels: wheels.turned(-STEP),
    "up": lambda wheels: wheels.grown(1),
    "down": lambda wheels: wheels.grown(-1),
    "tab": lambda wheels: wheels.select(1),
    "s-tab": lambda wheels: wheels.select(-1),
    "w": lambda wheels: wheels.more(),
}
LEAVING = ("q", "escape", "enter", "c-c", "c-d")


def read_wheels(text: str) -> Wheels:
    """The wheels that somebody typed, "8 4 2". Raises UsageError for anything else."""
    words = text.replace(",", " ").split()
    if not words:
        return Wheels()
    sizes = tuple(int(word) for word in words if word.isdigit())
    right_count = len(sizes) == len(words) and FEWEST <= len(sizes) <= MOST
    if not right_count or not all(SMALLEST <= size <= LARGEST for size in sizes):
        raise UsageError(
            f"{text!r} is not a set of wheels",
            fix=f"Two or three circumferences from {SMALLEST} to {LARGEST}, like: wheels 8 4 2",
        )
    return Wheels(sizes)


def wheels(text: str) -> list[Block]:
    """Play on a terminal that can; elsewhere one still picture after a full turn.

    Raises UsageError where the text is not a set of wheels.
    """
    start = read_wheels(text)
    start = play(start) if can_animate() else start.turned(Fraction(1))
    return [
        Picture(tuple(picture(start)), tuple(picture(start, unicode=False))),
        Note("`glossary chain rule` says it in a sentence."),
    ]


def can_animate() -> bool:
    """Whether keys can be read and a picture be drawn again in its place."""
    from prompt_toolkit.utils import is_dumb_terminal

    return sys.stdin.isatty() and sys.stdout.isatty() and not is_dumb_terminal()


def play(start: Wheels) -> Wheels:
    """Animate until the learner leaves; returns the wheels as they are then."""
    from prompt_toolkit.application import Application
    from prompt_toolkit.layout import FormattedTextControl, Layout, Window

    toy = _Toy(start)
    control = FormattedTextControl(toy.text, show_cursor=False)
    app: Application[None] = Application(
        layout=Layout(Window(control, wrap_lines=False, always_hide_cursor=True)),
        key_bindings=toy.keys(),
        erase_when_done=True,
        min_redraw_interval=FRAME / 2,
    )
    app.pre_run_callables.append(lambda: toy.begin(app))
    app.run()
    return toy.wheels


class _Toy:
    """The wheels while somebody plays with them."""

    def __init__(self, wheels: Wheels) -> None:
        self.wheels = wheels
        self.spinning = False

    def text(self) -> str:
        """What the screen shows now."""
        from prompt_toolkit.application import get_app

        size = get_app().output.get_size()
        unicode = get_app().output.encoding().lower().replace("-", "") in ("utf8", "utf16", "utf32")
        lines = picture(self.wheels, max(20, size.columns - 1), unicode=unicode)
        return "\n".join([*lines, "", KEYS if unicode else ASCII_KEYS])

    def begin(self, app: Any) -> None:
        """Keep the wheels turning in the background, as long as they are to spin."""
        app.create_background_task(self._spin(app))

    async def _spin(self, app: Any) -> None:
        import asyncio

        while True:
            await asyncio.sleep(FRAME)
            if self.spinning:
                self.wheels = self.wheels.turned(SPIN)
                app.invalidate()

    def keys(self) -> Any:
        """The bindings; each changes the wheels and the picture follows."""
        from prompt_toolkit.key_binding import KeyBindings

        bindings = KeyBindings()
        for key, change in CHANGES.items():
            bindings.add(key)(self._handler(change))
        bindings.add("space")(self._toggle_spinning)
        for key in LEAVING:
            bindings.add(key, eager=True)(_leave)
        return bindings

    def _handler(self, change: Callable[[Wheels], Wheels]) -> Callable[[Any], None]:
        def press(event: Any) -> None:
            self.wheels = change(self.wheels)

        return press

    def _toggle_spinning(self, event: Any) -> None:
        self.spinning = not self.spinning


def _leave(event: Any) -> None:
    event.app.exit()
