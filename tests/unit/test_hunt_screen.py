"""What `why` shows in an exercise whose task is to find the line."""

from __future__ import annotations

import io

from tutor.diagnosis.first_wrong import FirstWrong
from tutor.display.blocks import FirstWrongBlock
from tutor.display.screen import Screen


def test_a_hunt_says_where_to_look_and_how_to_go_on() -> None:
    """No line of the program, no doubt, and the two commands that lead further."""
    reason = "On the case 'two rows' it first goes wrong somewhere between line 3 and line 20."
    found = FirstWrong("two rows", "f", certain=False, reason=reason, withheld=True)
    out = io.StringIO()
    Screen(out, width=100).show(FirstWrongBlock(found, "def f(x):\n    return x\n"))
    text = out.getvalue()
    assert "Finding the line is the task here" in text and reason in text
    assert "debug opens the planned session, hint gives one clue at a time" in text
    assert "not sure" not in text and "return x" not in text
