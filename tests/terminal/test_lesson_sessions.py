"""Debug sessions of the course on a real terminal, as golden text: inside a worker, and on the way
back through a graph. TUTOR_DRAW_SCREENS=1 draws the screens anew, to be looked at.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from tests.strangers.corpus_files import LESSONS
from tests.terminal.hang_up import hang_up
from tests.terminal.test_main_job import Terminal, last_line

pytestmark = [pytest.mark.slow, pytest.mark.corpus]
SCREENS = Path(__file__).parent / "screens"
SESSIONS = {
    "workers": (
        "debug what a worker does",
        ["c", "c", "p dataset[0]", "answer 0", "n", "n", "n", "p numbers"],
    ),
    "accumulate_grads": (
        "debug",
        ["p root.grad", "answer 2", "c", "n", "p len(slopes)"],
    ),
}


def has_prompts(count: int, text: str) -> bool:
    """Whether so many have been drawn, and nothing is typed at the last of them."""
    return text.count("\nipdb>") == count and last_line(text) == "ipdb>"


def without_toolbar(text: str, begin: str) -> str:
    """The lines from the one with these words to the last prompt."""
    lines = text.splitlines()
    first = next(place for place, line in enumerate(lines) if begin in line)
    last = max(place for place, line in enumerate(lines) if line.startswith("ipdb>"))
    return "\n".join(lines[first : last + 1])


@pytest.fixture
def workspace() -> Iterator[Path]:
    """With a name of the same length in every run, since the screen breaks lines."""
    folder = Path(tempfile.mkdtemp(prefix="t", dir="/tmp"))
    yield folder
    shutil.rmtree(folder, ignore_errors=True)


@pytest.mark.parametrize("exercise", SESSIONS)
def test_the_session_is_as_it_was_looked_at(exercise: str, workspace: Path) -> None:
    """With the reference as the learner's file; the screen when the last line has been typed."""
    (reference,) = LESSONS.glob(f"*/{exercise}/reference.py")
    file = workspace / reference.parents[1].name / f"{exercise}.py"
    file.parent.mkdir()
    shutil.copyfile(reference, file)
    command = [sys.executable, "-m", "tutor", "--workspace", str(workspace)]
    terminal = Terminal(command, columns=80, rows=150, NO_COLOR="1")
    try:
        terminal.wait(lambda text: last_line(text).endswith(">"), "the first prompt")
        terminal.type(f"goto {exercise}", then=f"{exercise}>")
        begin, lines = SESSIONS[exercise]
        terminal.type(begin, then="ipdb>")
        for count, line in enumerate(lines, 2):
            terminal.child.send(f"{line}\r")
            terminal.wait(partial(has_prompts, count), f"after {line!r}")
        shown = without_toolbar(terminal.text(), "on the case")
    finally:
        hang_up(terminal.child)
    screen = shown.replace(str(workspace), "/tmp/workspace") + "\n"
    golden = SCREENS / f"{exercise}_80.txt"
    if os.environ.get("TUTOR_DRAW_SCREENS"):
        golden.write_text(screen)
    assert screen == golden.read_text()
