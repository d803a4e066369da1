"""The host program of the debug sessions on a real terminal, with a screen that answers as a
terminal does.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pexpect
import pyte
import torch

from tutor.candidate.wire.protocol import pack

ROOT = Path(__file__).parent.parent.parent
DEADLINE = 300.0  # seconds; a bound, not an expectation
# bracketed paste on: prompt_toolkit says it once a prompt, however often it draws it
PROMPT_BEGINS = b"\x1b[?2004h"
# of this run alone, so that its processes can be found by their command line; a test run beside it
# has others
ORPHAN, STARTED = f"987.{os.getpid()}", f"986.{os.getpid()}"
PROGRAMS = {
    "plain": "def f(w, c):\n    total = w * c\n    return total\n",
    "loop": "def f(w, c):\n    x = w * c\n    print('running')\n    while True:\n        x = x\n",
    "segfault": "import ctypes\ndef f(w, c):\n    x = w * c\n    ctypes.string_at(0)\n",
    "exits": "import os\ndef f(w, c):\n    x = w * c\n    os._exit(7)\n",
    "stuck": "def f(w, c):\n    x = w * c\n    print('running') or sum(iter(int, 1))\n",
    "raises": "import torch\ndef f(w, c):\n    x = w * c\n    return torch.einsum('ij,jk->ik', w, w)\n",
    "syntax": "def f(w, c):\n    return w *\n",
    "nameless": "def g(w, c):\n    return w\n",
    "own": "def f(w, c):\n    x = w * c\n    import ipdb; ipdb.set_trace()\n    return w + c\n",
    "orphan": f"import subprocess\ndef f(w, c):\n    p = subprocess.Popen(['sleep', '{ORPHAN}'])\n    x = w * c\n    return p.pid\n",
    "state": "import torch\ndef f(w, c):\n    x = w * c\n    r = torch.rand(1)\n    x.zero_()\n    s = torch.rand(1)\n    return x\n",
    "kills": "import os\ndef f(w, c):\n    x = w * c\n    y = x + 1\n    os.kill(os.getpid(), 9)\n",
    "early": "import ctypes\ndef f(w, c):\n    ctypes.string_at(0)\n    x = w * c\n",
    "leaves": "import sys\ndef f(w, c):\n    x = w * c\n    sys.exit(3)\n",
    "threads": (
        "import threading, time\ndef f(w, c):\n    x = w * c\n    threading.Thread(target=time.sleep, args=(600,)).start()\n"
        "    y = x + 1\n    z = y + 1\n    return z\n"
    ),
    "forks": "import os\ndef f(w, c):\n    x = w * c\n    if os.fork() == 0:\n        y = x\n    z = x\n    return z\n",
    "starts": f"import subprocess\ndef f(w, c):\n    x = w * c\n    p = subprocess.Popen(['sleep', '{STARTED}'])\n    y = p.poll()\n    return y\n",
    "asks": "import sys, ctypes\nname = input('name? ')\nprint('hello', name, sys.argv[1])\nctypes.string_at(0)\n",
    "catches": "def f(w, c):\n    try:\n        x = w * c\n        y = x\n    except BaseException:\n        pass\n    print('ran on')\n",
}


def is_asleep(seconds: str) -> bool:
    """Whether a process with exactly the command line `sleep SECONDS` is there."""
    command = ["pgrep", "-fx", f"sleep {re.escape(seconds)}"]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


class Host:
    """The host program on a terminal, with a screen that answers as a real one does."""

    def __init__(
        self, folder: Path, columns: int = 80, environ: dict[str, str] | None = None
    ) -> None:
        for name, source in PROGRAMS.items():
            (folder / f"{name}.py").write_text(source)
        (folder / "inputs").write_bytes(pack({"a": torch.ones(5, 4), "b": torch.full((5, 4), 2.0)}))
        self.screen = pyte.Screen(columns, 50)
        self.stream = pyte.ByteStream(self.screen)
        self.raw = b""
        self.child = pexpect.spawn(
            sys.executable, [str(ROOT / "tests" / "terminal" / "debug_host.py"), str(folder), str(folder / "inputs")],
            dimensions=(50, columns), timeout=DEADLINE, cwd=str(folder),
            env={**os.environ, "TERM": "xterm-256color", "PYTHONPATH": str(ROOT), **(environ or {})},
        )  # fmt: skip
        self.child.delaybeforesend = None
        self.screen.write_process_input = lambda data: self.child.send(data)
        self.wait(lambda: self.text.endswith("host>"))

    @property
    def text(self) -> str:
        return "\n".join(line.rstrip() for line in self.screen.display).rstrip()

    def wait(self, holds: Callable[[], bool]) -> None:
        """Read until the screen is as wanted; shows it when that takes too long."""
        deadline = time.monotonic() + DEADLINE
        while not holds():
            if time.monotonic() > deadline:
                raise AssertionError(f"not on the screen in time:\n{self.text}")
            try:
                data = self.child.read_nonblocking(1 << 16, timeout=0.2)
            except pexpect.TIMEOUT:
                continue
            self.raw += data
            self.stream.feed(data)

    def send(self, keys: str, prompts: int | None = None) -> str:
        """Press keys on a cleared screen; the text at the debugger's next prompt, or after so many
        of them.
        """
        wanted = self.raw.count(PROMPT_BEGINS) + (
            max(1, keys.count("\r")) if prompts is None else prompts
        )
        self.screen.reset()
        self.child.send(keys)
        self.wait(lambda: self.raw.count(PROMPT_BEGINS) >= wanted and self.text.endswith("ipdb>"))
        return self.text

    def start(self, program: str) -> str:
        """Open a session up to its first prompt."""
        return self.send(f"{program}\r")

    def finish(self, keys: str) -> str:
        """Press keys that end the session; what the host then says."""
        self.screen.reset()
        self.child.send(keys)
        self.wait(lambda: self.text.endswith("host>") and "END" in self.text)
        return " ".join(self.text[self.text.index("END") :].split())

    def is_sane(self) -> bool:
        """Whether the terminal is in the mode it had, and the host still without torch and IPython."""
        self.screen.reset()
        self.child.send("sane\r")
        self.wait(lambda: "terminal" in self.text and self.text.endswith("host>"))
        return "terminal sane False False" in self.text

    def children(self, of: int = 0) -> list[int]:
        """The processes that the zygote forked for sessions, or those of one of them."""
        rows = subprocess.run(
            ["ps", "-eo", "pid=,ppid=,stat="], capture_output=True, text=True, check=True
        ).stdout.split("\n")
        pairs = [
            (int(row.split()[0]), int(row.split()[1]))
            for row in rows
            if row.strip() and row.split()[2][0] != "Z"
        ]
        parents = {of} if of else {pid for pid, parent in pairs if parent == self.child.pid}
        return [pid for pid, parent in pairs if parent in parents]

    def wait_until(self, holds: Callable[[], bool]) -> None:
        """Wait for something that is not on the screen."""
        deadline = time.monotonic() + DEADLINE
        while not holds():
            assert time.monotonic() < deadline
            time.sleep(0.02)
