"""`when`, `watch` and `until` say in which pass of a loop it was."""

from __future__ import annotations

from pathlib import Path

from tests.debugger.whole_script import Script

TOTAL = """def total(rows):
    out = 0
    for row in rows:
        for x in row:
            out += x
            if x == 5:
                print("seen")
    k = 0
    while k < 4:
        k += 1
    return out
print(total([[1, 2], [3, 4, 5], [6]]))
"""


def told(script: Script, asked: str) -> str:
    """What was answered, with single blanks."""
    return " ".join(script.shown(asked).split())


def test_when(tmp_path: Path) -> None:
    """A loop's own variable, one of the loop around it, and what a statement in it changes."""
    script = Script(TOTAL, ["b 7", "c", "when x", "when row", "when out", "q"], tmp_path)
    assert "x was last changed by line 4, in total, in pass 3 of this loop: for x" in told(
        script, "when x"
    ), script.text
    assert "by line 3, in total, in pass 2 of this loop: for row" in told(script, "when row")
    assert "by line 5, in total, in pass 3 of the loop in line 4: out += x" in told(
        script, "when out"
    )


def test_watch_counts_on_from_stop_to_stop(tmp_path: Path) -> None:
    """Also where the stop is at the line of the loop. Where the program has moved on in between,
    the first pass was not seen, and none is told.
    """
    lines = ["n", "s", "watch k", *["watch k"] * 4, "q"]
    script = Script(TOTAL.replace("while k < 4", "while k < 9"), lines, tmp_path)
    words = script.words
    for number in (1, 2, 3, 4):
        assert f"in pass {number} of the loop in line 9:" in words, script.text
    assert "in pass 5" not in words and "by line 8, in total: before" in words
    lines = ["b 10", "c", "watch k", "n", "n", "n", "watch k", "q"]
    script = Script(TOTAL, lines, tmp_path)
    assert script.text.count("k was changed by line 10, in total:") == 2, script.text


def test_until(tmp_path: Path) -> None:
    """A condition; a loop that has begun before is not counted."""
    script = Script(TOTAL, ["n", "s", "until out == 15", "q"], tmp_path)
    assert "line 5 of script.py, in total, in pass 3 of the loop in line 4:" in script.words
    script = Script(TOTAL, ["b 5", "c", "cl 1", "until out == 3", "q"], tmp_path)
    assert "is true after line 5 of script.py, in total: out += x" in script.words, script.text
