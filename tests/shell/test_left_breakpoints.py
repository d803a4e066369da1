"""A breakpoint left in the file: in grading and in the learner's Python it neither
hangs nor changes a verdict.
"""

from __future__ import annotations

import io

import pytest

from tutor.display.screen import Screen
from tutor.shell.dispatch import do_line
from tutor.shell.session import Session

LEFT_IN = [
    "breakpoint()", "import pdb; pdb.set_trace()", "import ipdb; ipdb.set_trace()", "from ipdb import set_trace; set_trace()", "import pdb; pdb.Pdb().set_trace()",
    "import ipdb; ipdb.sset_trace() if hasattr(ipdb, 'sset_trace') else ipdb.set_trace()", "from IPython.core.debugger import set_trace; set_trace()",
    "import sys; sys.breakpointhook()",
]  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize("statement", LEFT_IN)
def test_a_check_neither_hangs_nor_lies(session: Session, statement: str) -> None:
    """A right program with a breakpoint in it is accepted, or the breakpoint is named; never a
    time-out.
    """
    exercise = session.course.find("double")
    assert exercise is not None
    session.workspace.open(exercise).write_text(
        f"def double(x):\n    {statement}\n    return x * 2\n"
    )
    out = io.StringIO()
    do_line(session, Screen(out, width=100), "check double")
    text = out.getvalue()
    assert "accepted" in text or "breakpoint" in text.lower()
    assert "time" not in text.partition("\n")[0]
