"""A small host program for the terminal tests: starts a zygote, then runs debug sessions on
commands read from the terminal.
"""

from __future__ import annotations

import sys
from pathlib import Path

from tutor.candidate.processes.zygote_client import Zygote
from tutor.course.model import Waypoint
from tutor.debugger.launch import run_session
from tutor.debugger.request import DebugRequest
from tutor.errors import TutorError

WAYPOINTS = (
    Waypoint(
        "the sum",
        "multiplies",
        "Look at the shapes.",
        look=("a.shape",),
        question="How many?",
        answer="a.shape[0]",
    ),
)
STARTER = "def f(a, b): ...\n"


def say(*words: str) -> None:
    """Write a line."""
    sys.stdout.write(" ".join(words) + "\n")


def main(path: Path, packed: Path) -> None:
    """Each line names a Python file to debug, perhaps with ` ahead KEYS` (; is Enter) as a shell
    would pass them on; `script NAME ARGUMENTS` runs it as a script; `sane` answers whether the
    terminal is in its usual mode; `q` ends.
    """
    import termios

    zygote = Zygote.start(shell=True)
    zygote.wait_ready()
    usual = termios.tcgetattr(0)
    while (word := input("host> ")) != "q":
        if word == "sane":
            say(
                "terminal",
                "sane" if termios.tcgetattr(0) == usual else "changed",
                str("torch" in sys.modules),
                str("IPython" in sys.modules),
            )
            continue
        if word.startswith("script "):
            _, name, *arguments = word.split()
            file = path / f"{name}.py"
            request = DebugRequest(
                "__main__",
                file.read_text(),
                str(file),
                file.name,
                b"",
                headline=file.name,
                kind="script",
                arguments=tuple(arguments),
            )
            end = run_session(zygote, request)
            say(f"END {end.how} {end.signal} {end.line} {end.stops} {end.words}")
            continue
        word, _, ahead = word.partition(" ahead ")
        file = path / f"{word}.py"
        keys = tuple(("c-m", "\r") if key == ";" else (key, key) for key in ahead)
        request = DebugRequest(
            "learner",
            file.read_text(),
            str(file),
            "f",
            packed.read_bytes(),
            WAYPOINTS,
            STARTER,
            typed_ahead=keys,
        )
        try:
            end = run_session(zygote, request)
            say(f"END {end.how} {end.signal} {end.line} {end.stops} {end.words}")
        except TutorError as error:
            say("ERROR", str(error))
    zygote.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
