"""Small facts about frames that differ between versions of Python."""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Collection, Iterable, Iterator
from types import FrameType
from typing import Any

from tutor.debugger.show.namespaces import Names

LIVE_LOCALS = sys.version_info >= (3, 13)  # f_locals writes through (PEP 667); before, it is a copy


def learner_frames(frame: FrameType | None, files: Collection[str]) -> Iterator[FrameType]:
    """The learner's frames from this one outwards."""
    while frame is not None:
        if frame.f_code.co_filename in files:
            yield frame
        frame = frame.f_back


def namespaces(frames: Iterable[FrameType]) -> Iterator[tuple[FrameType, Names, bool]]:
    """(frame, names, whether they are this function's own) for what can be named from the frames:
    the locals of each frame, then its module's names, each once.
    """
    # by frame, not by its f_locals: from 3.13 on that is a new object whenever it is asked for, and
    # where one has ended the next may have its id
    seen: set[int] = set()
    for frame in frames:
        is_module = frame.f_locals is frame.f_globals
        if not is_module and id(frame) not in seen:
            seen.add(id(frame))
            yield frame, frame.f_locals, True
        if id(frame.f_globals) not in seen:
            seen.add(id(frame.f_globals))
            yield frame, frame.f_globals, False


def commit_locals(frame: FrameType, typed: Names) -> None:
    """Make what was assigned at the prompt (`n = 5`) true in the running function. typed: the
    locals as the prompt has them.

    Before 3.13 Python itself does this only when a trace function returns, and our stops are not
    always inside one.
    """
    if not LIVE_LOCALS:
        values = dict(typed)
        # marks the copy as current, without which the call below does nothing; also overwrites it
        here = frame.f_locals
        here.update(values)
        ctypes.pythonapi.PyFrame_LocalsToFast(ctypes.py_object(frame), ctypes.c_int(0))


def current_locals(debugger: Any) -> Any:
    """The locals of the frame a debugger has selected; asking the frame again before 3.13 would
    undo assignments.
    """
    return debugger.curframe.f_locals if LIVE_LOCALS else debugger.curframe_locals


def innermost(traceback: Any) -> FrameType | None:
    """The frame in which an exception was raised, from its traceback; None without one."""
    frame = None
    while traceback is not None:
        frame, traceback = traceback.tb_frame, traceback.tb_next
    return frame


def files_of(traceback: Any) -> Iterator[str]:
    """The files in which an exception was on its way, the outermost first."""
    while traceback is not None:
        yield traceback.tb_frame.f_code.co_filename
        traceback = traceback.tb_next
