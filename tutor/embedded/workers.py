"""Processes in which no prompt can open: those that multiprocessing has started."""

from __future__ import annotations

import sys
from pathlib import PurePath
from types import FrameType

IN_WORKER = (
    "\n(breakpoint in line {line} of {file}, in the process {name}: no prompt can open there, so "
    "it runs on. With `num_workers=0` a DataLoader stays in your program's own process.)\n"
)
_told: set[str] = set()


def is_worker() -> bool:
    """Whether this process was started by multiprocessing, which gives it no keyboard."""
    multiprocessing = sys.modules.get("multiprocessing.process")
    return multiprocessing is not None and multiprocessing.parent_process() is not None


def tell_once(frame: FrameType) -> None:
    """Say, once in each process, that a breakpoint was passed."""
    from multiprocessing.process import current_process

    if _told:
        return
    place = PurePath(frame.f_code.co_filename).name
    name = current_process().name
    _told.add(name)
    sys.stderr.write(IN_WORKER.format(line=frame.f_lineno, file=place, name=name))
    sys.stderr.flush()
