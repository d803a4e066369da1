"""A course with an exercise that is done in the debugger, made from the tiny one."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.conftest import TINY_COURSE

PROGRAM = '''"""Two functions to walk through."""

import torch


def total(x: torch.Tensor) -> torch.Tensor:
    """All of x."""
    n = x.shape[0]
    return x.sum() * n / n


def walk(x: torch.Tensor) -> torch.Tensor:
    """Twice the total."""
    t = total(x)
    return t * 2
'''
EXERCISE = 'title = "A walk"\nminutes = 5\ndifficulty = 1\nkind = "debug"\nentry = ["walk"]\n'
CASES = (
    'import torch\n\n\ndef cases(gen):\n    yield "by hand", {"x": torch.tensor([1.0, 2.0, 3.0])}\n'
)
BRIEF = "# A walk\n\nType `debug`.\n\n```python example\n>>> walk(torch.tensor([1.0, 2.0]))\ntensor(6.)\n```\n"
WAYPOINTS = """[[waypoint]]
name = "at the start"
anchor = "entry"
say = "Go into total."

[[waypoint.goal]]
name = "step into total"
kind = "stepped into"
of = "total"

[[waypoint.goal]]
name = "the variable n"
kind = "saw value"
of = "x.shape[0]"
after = "step into total"
"""
SESSION = "# the way through\ns\nn\nn\np len(x)\nc\n"


def make_debug_course(folder: Path, *, session: str = SESSION, waypoints: str = WAYPOINTS) -> Path:
    """The tiny course with the exercise `walk` behind the others; returns its folder."""
    course = folder / "course"
    shutil.copytree(TINY_COURSE, course, ignore=shutil.ignore_patterns("__pycache__"))
    lesson = course / "01_first" / "lesson.toml"
    lesson.write_text(lesson.read_text().replace('"counter"', '"counter", "walk"'))
    walk = course / "01_first" / "walk"
    walk.mkdir()
    texts = {
        "starter.py": PROGRAM, "exercise.toml": EXERCISE, "cases.py": CASES, "brief.md": BRIEF, "waypoints.toml": waypoints,
        "hints.md": "## Look\n\nType `debug`.\n", "debrief.md": "# A walk\n\nYou walked.\n", **({"session.txt": session} if session else {}),
    }  # fmt: skip
    for name, text in texts.items():
        (walk / name).write_text(text)
    return course
