"""Kept stops inside a running event loop: whoever goes back is still in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.debugger.whole_script import Script

pytestmark = pytest.mark.slow
SOURCE = """import asyncio
async def produce(queue, n):
    for i in range(n):
        await asyncio.sleep(0.001)
        await queue.put(float("inf") if i == 3 else float(i))
    await queue.put(None)
async def consume(queue, seen):
    while (item := await queue.get()) is not None:
        value = item - item
        seen.append(value)
        await asyncio.sleep(0.001)
        total = sum(seen)
    return total
async def main():
    queue, seen = asyncio.Queue(maxsize=2), []
    work = asyncio.create_task(produce(queue, 6))
    total = await consume(queue, seen)
    await work
    return total
print("total", asyncio.run(main()))
"""


def test_back_inside_a_running_loop(tmp_path: Path) -> None:
    """What is awaited after it is, by the loop that was there; the run ends as without it."""
    lines = ["b 9", "c", "c", "c", "p len(seen)", "back 2", "p len(seen) + 0", "cl 1"]
    lines += ["n", "n", "n", "n", "n"]
    script = Script(SOURCE, [*lines, "p item, total", "c"], tmp_path)
    assert script.shown("p len(seen)") == "2" and script.shown("p len(seen) + 0") == "0"
    assert script.shown("p item, total") == "(1.0, 0.0)"
    assert "total nan" in script.text and "raised" not in script.text


def test_searches_inside_a_running_loop(tmp_path: Path) -> None:
    """`when` and `until nan` run a stretch of it once more."""
    lines = ["b 9", "c", "cl 1", "until nan", "p item", "when item", "c"]
    script = Script(SOURCE, lines, tmp_path)
    assert script.stops[-1] == ("nonfinite", 9) and script.shown("p item") == "inf"
    assert "item was last changed by line 8, in consume:" in script.shown("when item")
    assert "raised" not in script.text
