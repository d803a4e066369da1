"""Whether a stop of the learner's own (`break lin_grad.w.g if n > 3`) opens now."""

from __future__ import annotations

from types import FrameType

from tutor.course.model import Waypoint

Stood = tuple[
    FrameType | None, int, str
]  # the last stop: its frame, its line, and how the learner went on


def opens(waypoint: Waypoint, frame: FrameType, stood: Stood) -> bool:
    """An author's stop always does. One of the learner's does if its condition is true or cannot be
    told; not twice on one line.
    """
    if not waypoint.again:
        return True
    last, line, flow = stood
    if last is frame and line == frame.f_lineno and flow in ("next", "step"):
        return False  # stepping has stopped there just now
    if not waypoint.condition:
        return True
    try:
        return bool(eval(waypoint.condition, {**frame.f_globals, **frame.f_locals}))
    except Exception:
        return True  # as pdb does with a condition that fails
