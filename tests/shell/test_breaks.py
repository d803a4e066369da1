"""The learner's own breakpoints, by meaning."""

from __future__ import annotations

import io

import pytest

from tutor.display.screen import Screen
from tutor.errors import UsageError
from tutor.shell.breakpoint_syntax import read_breakpoint
from tutor.shell.breaks import breakpoints_of, waypoints_of
from tutor.shell.dispatch import do_line
from tutor.shell.session import Session

SOURCE = '''import torch


class Lin:
    def backward(self, inp, out):
        """Doc."""
        inp.g = out.g @ self.w.T
        self.w.g = inp.T @ out.g


def lin_grad(x, y, w, b):
    x.g = y.g @ w.T
    for i in range(3):
        w.g = x.T @ y.g
    return None
'''


@pytest.mark.parametrize(
    ("text", "anchor", "condition"),
    [
        ("lin_grad", "entry in lin_grad", ""), ("lin_grad.w.g", "assign $2.g in lin_grad", ""), ("lin_grad.x.g", "assign $0.g in lin_grad", ""),
        ("lin_grad loop", "innermost loop in lin_grad", ""), ("lin_grad return", "return in lin_grad", ""), ("lin_grad product", "multiplies in lin_grad", ""),
        ("lin_grad loop if i == 2", "innermost loop in lin_grad", "i == 2"), ("Lin.backward", "entry in Lin.backward", ""),
        ("Lin.backward.inp.g", "assign $1.g in Lin.backward", ""), ("Lin.backward.self.w.g", "assign $0.w.g in Lin.backward", ""),
    ],
)  # fmt: skip
def test_what_is_typed_means_a_place(text: str, anchor: str, condition: str) -> None:
    """Functions, methods, attributes of their parameters, and the places inside."""
    stop = read_breakpoint(text, SOURCE)
    assert (stop.anchor, stop.condition) == (anchor, condition)
    assert stop.waypoint.again and stop.waypoint.condition == condition


@pytest.mark.parametrize(
    ("text", "words"),
    [("nosuch", "no function 'nosuch'"), ("lin_grad.z.g", "no parameter 'z'"), ("lin_grad.w", "which attribute of w"), ("lin_grad sideways", "not a place"),
     ("lin_grad if n >", "not an expression"), ("Lin", "no function 'Lin'")],
)  # fmt: skip
def test_what_means_nothing_is_said(text: str, words: str) -> None:
    """With what to type instead."""
    with pytest.raises(UsageError, match=words) as raised:
        read_breakpoint(text, SOURCE)
    assert raised.value.fix


def test_set_listed_and_taken_away(session: Session) -> None:
    """`break PLACE`, `break`, `list`, `break off`; kept for the next shell; a place that is gone is
    said and left out.
    """

    def typed(line: str) -> str:
        out = io.StringIO()
        do_line(session, Screen(out, width=100), line)
        return out.getvalue()

    exercise = session.course.find("scale_grad")
    assert exercise is not None
    typed("goto scale_grad")
    assert "You have no breakpoints" in typed("break")
    file = session.workspace.open(exercise)
    file.write_text("def scale_grad(x, out, k):\n    x.g = out.g * k\n    k.g = 1\n")
    assert "before line 2 of scale_grad.py: x.g = out.g * k" in typed("break scale_grad.x.g")
    assert "line 3" in typed("break scale_grad.k.g if k > 2")
    assert "x.g = out.g * k" in typed(
        "break"
    ) and "your breakpoints: scale_grad.x.g; scale_grad.k.g if k > 2" in typed("list")
    points = waypoints_of(session, exercise, file.read_text())
    assert [(point.anchor, point.condition) for point in points] == [
        ("assign $0.g in scale_grad", ""),
        ("assign $2.g in scale_grad", "k > 2"),
    ]
    file.write_text("def scale_grad(x, out, k):\n    x.g = out.g * k\n")
    assert (
        "no such place" in typed("break")
        and len(waypoints_of(session, exercise, file.read_text())) == 1
    )
    assert "Removed: scale_grad.k.g" in typed("break off 2") and breakpoints_of(
        session, exercise
    ) == ("scale_grad.x.g",)
    assert "Removed all" in typed("break off") and breakpoints_of(session, exercise) == ()
    assert "no function" in typed("break nosuch") and "there is no breakpoint" in typed(
        "break off 7"
    )


def test_a_failing_file_says_so() -> None:
    """A syntax error is not a missing place."""
    with pytest.raises(UsageError, match="does not load"):
        read_breakpoint("lin_grad", "def lin_grad(:\n")
