"""`tutor debug` as a process of its own, without a terminal."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent


def session(source: str, folder: Path, *commands: str) -> str:
    """What is printed, errors among it, in a session with these commands over a script."""
    path = folder / "script.py"
    path.write_text(source)
    typed = [part for command in commands for part in ("-c", command)]
    done = subprocess.run(
        [sys.executable, "-m", "tutor", "debug", str(path), *typed],
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=True,
        timeout=120,
    )
    return done.stdout.decode()
