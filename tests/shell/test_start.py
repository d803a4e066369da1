"""What the shell has imported when its first prompt opens: nothing that can wait."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

# the session reads the course and the progress; what checks and explains comes with it
CAN_WAIT = (
    "tutor.shell.session",
    "tutor.judge",
    "tutor.course.load",
    "rich",
    "socketserver",
    "torch",
)
PROGRAM = """
import sys
from tutor.settings import load_settings
from tutor.shell import app
from tutor.shell.late_session import LateSession
from tutor.shell.prompt import make_prompt

class Opened(Exception):
    pass

def opened(**options):
    raise Opened

settings = load_settings()
late = LateSession(lambda: None, settings.state / "prompt")
prompt = make_prompt(late, history=settings.history, colour=False)
prompt.prompt = opened
try:
    app.interact(late, prompt, lambda: None)
except Opened:
    print([name for name in {can_wait} if name in sys.modules])
"""


def test_the_first_prompt_waits_for_nothing(tmp_path: Path) -> None:
    """Up to the moment in which prompt_toolkit takes over."""
    command = [sys.executable, "-c", PROGRAM.replace("{can_wait}", repr(CAN_WAIT))]
    done = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path, check=False)
    assert done.stdout.strip() == "[]", done.stdout + done.stderr
