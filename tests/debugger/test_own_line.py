"""What the debugger says begins on a line of its own, whatever the program has written last."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pexpect
import pytest

from tests.debugger.whole_command import ROOT, session

BARS = """import sys
for i in range(3):
    sys.stderr.write(f"\\rbar {i}")
    sys.stderr.flush()
    k = i
print()
print("half", end="")
k = 4
print(" a line")
k = 5
print("end", end="")
"""


@pytest.mark.slow
def test_in_a_pipe(tmp_path: Path) -> None:
    """Of standard output and standard error together; nothing is added to a whole line."""
    text = session(BARS, tmp_path, "b 5, i == 1", "b 8", "b 10", "c", "c", "c", "c")
    path = tmp_path / "script.py"
    assert f"ipdb> c\n\rbar 0\rbar 1\n> {path}(5)<module>()\n" in text, text
    assert f"ipdb> c\n\rbar 2\nhalf\n> {path}(8)<module>()\n" in text, text
    assert f"ipdb> c\n a line\n> {path}(10)<module>()\n" in text, text
    assert text.endswith("ipdb> c\nend\nscript.py ran to its end.\n"), text


@pytest.mark.slow
def test_on_a_terminal(tmp_path: Path) -> None:
    """As many blanks as it has columns lead to the next line only from the middle of one."""
    import pyte

    (tmp_path / "script.py").write_text(BARS)
    command = ["-m", "tutor", "debug", str(tmp_path / "script.py"), "-c", "b 8", "-c", "c"]
    env = {**os.environ, "TERM": "xterm-256color", "COLUMNS": "70"}
    shell = pexpect.spawn(sys.executable, command, 60, cwd=ROOT, env=env, dimensions=(50, 100))
    screen = pyte.Screen(100, 50)
    stream = pyte.ByteStream(screen)
    with shell:
        while not any("--> 8" in row for row in screen.display):
            stream.feed(shell.read_nonblocking(4096, timeout=60))
        shell.sendline("q")
    rows = [row.rstrip() for row in screen.display]
    assert "half" in rows, "\n".join(rows)
    place = rows.index("half")
    assert rows[place + 1].endswith("script.py(8)<module>()"), rows
    # the first stop is at the beginning of a line
    first = next(n for n, row in enumerate(rows) if row.endswith("script.py(1)<module>()"))
    assert rows[first - 1] == "" and rows[first - 2] != "", rows
