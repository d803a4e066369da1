"""Play a real session in a terminal and write it as docs/session.svg, the picture in the README.

    .venv/bin/python docs/session_picture.py

Run it again when the screens have changed. Needs the development packages (pexpect, pyte).
"""

from __future__ import annotations

import io
import itertools
import os
import sys
import tempfile
import time
from pathlib import Path

import pexpect
import pyte
from rich.console import Console
from rich.style import Style
from rich.text import Text

ROOT = Path(__file__).resolve().parent.parent
WIDTH, HEIGHT = 96, 68
DEADLINE = 300.0
EXERCISE, LESSON = "lin", "03_forward"
PROGRAM = '''\
"""A linear layer: weights, then a bias."""

import torch


def lin(x: torch.Tensor, w: torch.Tensor, b: torch.Tensor) -> torch.Tensor:
    """Every row of x through every unit."""
    result = x @ w
    return result
'''
SVG = """<svg class="rich-terminal" viewBox="0 0 {width} {height}"
  xmlns="http://www.w3.org/2000/svg">
<style>
.{unique_id}-matrix {{
  font-family: ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace;
  font-size: {char_height}px; line-height: {line_height}px; }}
{styles}
</style>
<defs><clipPath id="{unique_id}-clip-terminal">
<rect x="0" y="0" width="{terminal_width}" height="{terminal_height}"/></clipPath>
{lines}</defs>
{chrome}
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}
<g class="{unique_id}-matrix">{matrix}</g>
</g>
</svg>
"""


class Terminal:
    """The tutor on a pseudo-terminal, and what its screen shows."""

    def __init__(self, workspace: Path) -> None:
        self.screen = pyte.Screen(WIDTH, HEIGHT)
        self.stream = pyte.ByteStream(self.screen)
        environ = {
            **os.environ,
            "TERM": "xterm-256color",
            "COLORTERM": "",
            "HOME": str(workspace.parent),
        }
        arguments = ["-m", "tutor", "--workspace", str(workspace)]
        self.child = pexpect.spawn(
            sys.executable, arguments, env=environ, dimensions=(HEIGHT, WIDTH), cwd=str(ROOT)
        )

    def wait(self, text: str) -> None:
        """Until the screen's last written line begins with text, or fail with what it shows."""
        until = time.monotonic() + DEADLINE
        while not self._last_line().startswith(text) or self.read():
            if time.monotonic() > until:
                raise TimeoutError(f"no {text!r} in\n" + "\n".join(self.screen.display))

    def read(self) -> bool:
        """Take what the program wrote within a moment; whether that was anything."""
        try:
            self.stream.feed(self.child.read_nonblocking(1 << 16, timeout=0.4))
        except pexpect.TIMEOUT:
            return False
        return True

    def _last_line(self) -> str:
        self.read()
        return str(self.screen.display[self.screen.cursor.y])

    def type(self, line: str, then: str) -> None:
        """Type a line and wait for the prompt that follows."""
        self.child.send(line + "\r")
        self.read()
        self.wait(then)


def picture(screen: pyte.Screen) -> str:
    """The screen as an SVG of its own, without fonts from elsewhere."""
    console = Console(
        record=True, width=WIDTH, file=io.StringIO(), force_terminal=True, color_system="truecolor"
    )
    last = max(number for number, line in enumerate(screen.display) if line.strip())
    for number in range(last + 1):
        text = Text(no_wrap=True, overflow="crop")
        chars = [screen.buffer[number][column] for column in range(WIDTH)]
        for look, run in itertools.groupby(
            chars, lambda char: (char.fg, char.bg, char.bold, char.reverse)
        ):
            foreground, background, bold, reverse = look
            style = Style(
                color=colour(foreground), bgcolor=colour(background), bold=bold, reverse=reverse
            )
            text.append("".join(char.data for char in run), style)
        text.rstrip()
        console.print(text)
    return console.export_svg(title="tutor", code_format=SVG)


def colour(name: str) -> str | None:
    """pyte's name of a colour as rich calls it."""
    if name == "default":
        return None
    if len(name) == 6 and all(letter in "0123456789abcdef" for letter in name):
        return f"#{name}"
    return {"brown": "yellow"}.get(
        name, name.replace("bright", "bright_").replace("brown", "yellow")
    )


def main() -> None:
    """Wrong code, the misconception named, and ipdb inside the function."""
    with tempfile.TemporaryDirectory() as folder:
        workspace = Path(folder) / "backprop-tutor"
        (workspace / LESSON).mkdir(parents=True)
        (workspace / LESSON / f"{EXERCISE}.py").write_text(PROGRAM)
        terminal = Terminal(workspace)
        terminal.read()
        terminal.wait("hinge_curve>")
        terminal.type(f"goto {EXERCISE}", f"{EXERCISE}>")
        terminal.child.send("\x0c")
        terminal.wait(f"{EXERCISE}>")
        terminal.type("check", f"{EXERCISE}>")
        terminal.type("debug", "ipdb>")
        terminal.type("p (x @ w)[0], b", "ipdb>")
        (ROOT / "docs" / "session.svg").write_text(picture(terminal.screen))
        terminal.child.sendline("q")
        terminal.wait(f"{EXERCISE}>")
        terminal.child.sendline("quit")
        terminal.child.expect(pexpect.EOF, timeout=DEADLINE)


if __name__ == "__main__":
    main()
