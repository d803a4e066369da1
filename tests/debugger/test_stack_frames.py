"""What can be named from the frames of a program, whatever Python's version makes of its locals."""

from __future__ import annotations

import sys
from types import FrameType

from tutor.debugger.show.stack_frames import namespaces


def innermost(depth: int) -> FrameType:
    """A frame below so many others of this function."""
    if depth:
        return innermost(depth - 1)
    return sys._getframe()


def test_the_locals_of_every_frame_are_named() -> None:
    """Each frame's once, also where a frame is among them twice; their module's once."""
    frames: list[FrameType] = []
    frame: FrameType | None = innermost(6)
    while frame is not None and frame.f_code is innermost.__code__:
        frames.append(frame)
        frame = frame.f_back
    found = list(namespaces([*frames, *frames]))
    assert [names["depth"] for _, names, is_own in found if is_own] == [0, 1, 2, 3, 4, 5, 6]
    assert [names is globals() for _, names, is_own in found if not is_own] == [True]


def test_a_module_has_one_namespace() -> None:
    """In its frame the locals are its names."""
    kept: list[FrameType] = []
    names = {"keep": kept.append, "frame": sys._getframe}
    exec("keep(frame())", names)
    assert [(seen is names, is_own) for _, seen, is_own in namespaces(kept)] == [(True, False)]
