"""Put a damaged file aside, one process at a time."""

from __future__ import annotations

import contextlib
import fcntl
import os
import time
from collections.abc import Iterator
from pathlib import Path

LOCK_SECONDS = 5.0


def put_aside(path: Path, now: float) -> Path:
    """Rename a damaged file with the two that belong to it, so that nothing of it is lost."""
    date = time.strftime("%Y-%m-%d-%H%M%S", time.localtime(now))
    aside = path.with_name(f"{path.name}.corrupt-{date}")
    number = 1
    while aside.exists():
        number += 1
        aside = path.with_name(f"{path.name}.corrupt-{date}-{number}")
    for suffix in ("-wal", "-shm", ""):
        with contextlib.suppress(FileNotFoundError):
            os.rename(f"{path}{suffix}", f"{aside}{suffix}")  # noqa: PTH104 (names, not paths, are put together)
    return aside


@contextlib.contextmanager
def alone(path: Path) -> Iterator[None]:
    """Let one process at a time open the file: two that find it damaged must not put each other's new one aside."""
    with path.open("ab") as file:
        deadline = time.monotonic() + LOCK_SECONDS
        while time.monotonic() < deadline:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except BlockingIOError:
                time.sleep(0.005)
            except OSError:
                break  # a network folder without locks
        yield
