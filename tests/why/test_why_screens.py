"""What `why` shows, as golden text: a wrong product, infinity in a log-sum-exp, and layers that go
back in the wrong order.
"""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from tests.why.corpus_files import program
from tests.why.search_corpus import locate
from tutor.diagnosis.first_wrong import FirstWrong
from tutor.display.blocks import FirstWrongBlock
from tutor.display.screen import Screen
from tutor.results import Span

SCREENS = Path(__file__).parent / "screens"
SHOWN = {
    "transposed": "weight_gradient_transposed",
    "overflow": "exp_without_maximum",
    "wrong_order": "layers_backward_from_front",
}


def screen(found: FirstWrong, source: str, width: int) -> str:
    """What a terminal of that many columns shows, without colours."""
    out = io.StringIO()
    Screen(out, width=width).show(FirstWrongBlock(found, source))
    return "\n".join(line.rstrip() for line in out.getvalue().splitlines()) + "\n"


@pytest.mark.parametrize("width", [80, 60])
@pytest.mark.parametrize("name", SHOWN)
def test_the_screen_is_as_it_was_looked_at(name: str, width: int) -> None:
    """A change of these texts is to be looked at, and the file changed with it."""
    bug = program(SHOWN[name])
    found = locate(bug.task, bug.source)
    assert found is not None
    assert screen(found, bug.source, width) == (SCREENS / f"{name}_{width}.txt").read_text()


def test_an_endless_loop_is_certain() -> None:
    """Where it stood is known; nothing is unsure about it."""
    found = FirstWrong(
        "",
        "f",
        Span("f.py", 2),
        certain=False,
        reason="it was still running when the time was over",
        verdict="time_limit",
    )
    text = screen(found, "def f():\n    while True: pass\n", 80)
    assert text.startswith(
        "It never ends: the time limit ran out on this line.\n\n  2 |     while True: pass\n    |     ^^^^"
    )
    assert "not sure" not in text and "still running" not in text


def test_where_nothing_is_known_it_says_so() -> None:
    """No line is blamed; the reason is given and the way on."""
    text = screen(FirstWrong("a case", "f", certain=False, reason="w.g is never set"), "", 80)
    assert "not sure" in text
    assert "W.g is never set." in text or "w.g is never set." in text
    assert "debug" in text
