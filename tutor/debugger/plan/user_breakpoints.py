"""Whether a breakpoint that the learner set in the shell (`break lin_grad.w.g if n > 3`) opens."""

from __future__ import annotations

from types import FrameType

from tutor.course.model import Waypoint

# frame and line of the last stop, and how the learner moved on
LastStop = tuple[FrameType | None, int, str]


def opens(waypoint: Waypoint, frame: FrameType, last_stop: LastStop) -> bool:
    """It does if its condition is true or cannot be evaluated; not twice on one line."""
    frame_before, line, flow = last_stop
    if frame_before is frame and line == frame.f_lineno and flow in ("next", "step"):
        return False  # stepping has stopped there just now
    if not waypoint.condition:
        return True
    try:
        return bool(eval(waypoint.condition, {**frame.f_globals, **frame.f_locals}))
    except Exception:
        return True  # as pdb does with a condition that fails
