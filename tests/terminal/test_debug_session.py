"""Debug sessions on a real terminal: every way out brings the host's prompt back with the terminal as it was."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pexpect
import pyte
import pytest
import torch

from tutor.candidate.protocol import pack

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parent.parent.parent
DEADLINE = 30.0
PROMPT_BEGINS = b"\x1b[?2004h"  # bracketed paste on: prompt_toolkit says it once a prompt, however often it draws it
PROGRAMS = {
    "plain": "def f(w, c):\n    total = w * c\n    return total\n",
    "loop": "def f(w, c):\n    x = w * c\n    print('running')\n    while True:\n        x = x\n",
    "segfault": "import ctypes\ndef f(w, c):\n    x = w * c\n    ctypes.string_at(0)\n",
    "exits": "import os\ndef f(w, c):\n    x = w * c\n    os._exit(7)\n",
    "stuck": "def f(w, c):\n    x = w * c\n    print('running')\n    sum(iter(int, 1))\n",
    "raises": "import torch\ndef f(w, c):\n    x = w * c\n    return torch.einsum('ij,jk->ik', w, w)\n",
    "syntax": "def f(w, c):\n    return w *\n",
    "nameless": "def g(w, c):\n    return w\n",
    "own": "def f(w, c):\n    x = w * c\n    import ipdb; ipdb.set_trace()\n    return w + c\n",
    "orphan": "import subprocess\ndef f(w, c):\n    p = subprocess.Popen(['sleep', '987'])\n    x = w * c\n    return p.pid\n",
    "catches": "def f(w, c):\n    try:\n        x = w * c\n        y = x\n    except BaseException:\n        pass\n    print('ran on')\n",
}


class Host:
    """The host program on a terminal, with a screen that answers as a real one does."""

    def __init__(self, folder: Path, columns: int = 80, environ: dict[str, str] | None = None) -> None:
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
        """Press keys on a cleared screen; the text at the debugger's next prompt, or after so many of them."""
        wanted = self.raw.count(PROMPT_BEGINS) + (max(1, keys.count("\r")) if prompts is None else prompts)
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

    def children(self) -> list[int]:
        """The processes of the session: grandchildren of the host."""
        rows = subprocess.run(["ps", "-eo", "pid=,ppid="], capture_output=True, text=True, check=True).stdout.split("\n")
        pairs = [tuple(map(int, row.split())) for row in rows if row.strip()]
        zygotes = {pid for pid, parent in pairs if parent == self.child.pid}
        return [pid for pid, parent in pairs if parent in zygotes]


@pytest.fixture(scope="module")
def host(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Host]:
    """One host for all tests here: its zygote takes a second."""
    host = Host(tmp_path_factory.mktemp("programs"))
    yield host
    host.child.close(force=True)


def test_a_session_to_the_end(host: Host) -> None:
    """Panel, place, a value, stepping, and the host's prompt with what the function returned."""
    first = host.start("plain")
    assert "the sum" in first and "p w.shape" in first and "----> 2     total = w * c" in first
    assert "torch.Size([5, 4])" in host.send("c.shape\r")
    assert "----> 3     return total" in host.send("n\r")
    assert host.finish("c\r").startswith("END returned 0 0 2 f returned [5, 4] float32, all 2.")
    assert host.is_sane()


@pytest.mark.parametrize("keys", ["q\r", "\x04", "exit()\r"])
def test_leaving(host: Host, keys: str) -> None:
    """q, Ctrl-D and exit() leave."""
    host.start("plain")
    assert host.finish(keys).startswith("END quit")
    assert host.is_sane()


def test_quit_leaves_through_except(host: Host) -> None:
    """`except BaseException` in the learner's code does not see the quit, and nothing of it runs afterwards."""
    host.start("catches")
    said = host.finish("q\r")
    assert said.startswith("END quit") and "ran on" not in host.text


def test_ctrl_c_stops_an_endless_loop_at_the_learners_line(host: Host) -> None:
    """As often as wanted; then the session can be left."""
    host.start("loop")
    host.screen.reset()
    host.child.send("c\r")
    host.wait(lambda: "running" in host.text)
    text = host.send("\x03")
    assert re.search(r"---> [45] ", text) and "IPython" not in text
    assert host.send("x.shape\r").count("torch.Size") == 1
    assert re.search(r"---> [45] ", host.send("n\r"))
    assert host.finish("q\r").startswith("END quit")
    assert host.is_sane()


def test_ctrl_z_and_ctrl_backslash_do_no_harm_at_the_prompt(host: Host) -> None:
    """The session is still there."""
    host.start("plain")
    host.screen.reset()
    host.child.send("\x1a\x1cp 6 * 7\r")  # Ctrl-Z draws the prompt again, so prompts cannot be counted here
    host.wait(lambda: "42" in host.text and host.text.endswith("ipdb>"))
    assert host.finish("q\r").startswith("END quit")


def test_ctrl_backslash_ends_what_is_stuck_in_a_library(host: Host) -> None:
    """Where Ctrl-C is not heard; the line is named."""
    host.start("stuck")
    host.screen.reset()
    host.child.send("c\r")
    host.wait(lambda: "running" in host.text)
    said = host.finish("\x03\x1c")
    assert said.startswith(f"END killed {int(signal.SIGQUIT)} 4") and "line 4" in said
    assert host.is_sane()


def test_a_segmentation_fault(host: Host) -> None:
    """The host lives on and names the line."""
    host.start("segfault")
    said = host.finish("c\r")
    assert said.startswith(f"END killed {int(signal.SIGSEGV)} 4") and "segmentation fault" in said
    assert host.is_sane()


def test_os_exit(host: Host) -> None:
    """The learner's code ended the process: said with its code."""
    host.start("exits")
    assert "exit code 7" in host.finish("c\r")
    assert host.is_sane()


def test_killed_at_the_prompt(host: Host) -> None:
    """SIGKILL while the terminal is raw."""
    host.start("plain")
    (pid,) = host.children()
    os.kill(pid, signal.SIGKILL)
    assert host.finish("").startswith(f"END killed {int(signal.SIGKILL)}")
    assert host.is_sane()


def test_post_mortem(host: Host) -> None:
    """An error inside torch opens the prompt at the learner's line."""
    host.start("raises")
    text = host.send("c\r")
    assert "your code raised RuntimeError" in text and "----> 4     return torch.einsum" in text
    assert "[5, 4] float32" in host.send("p w\r")
    assert host.finish("q\r").startswith("END")
    assert host.is_sane()


@pytest.mark.parametrize(("program", "words"), [("syntax", "does not load"), ("nameless", "no function called f")])
def test_what_cannot_be_debugged_is_said(host: Host, program: str, words: str) -> None:
    """No prompt opens."""
    host.screen.reset()
    host.child.send(f"{program}\r")
    host.wait(lambda: "END" in host.text and host.text.endswith("host>"))
    assert words in " ".join(host.text.split())
    assert host.is_sane()


def test_their_own_ipdb(host: Host) -> None:
    """`ipdb.set_trace()` in the file opens the same debugger, beside the planned stop."""
    host.start("own")
    assert "----> 3     import ipdb; ipdb.set_trace()" in host.send("c\r")
    assert "torch.Size([5, 4])" in host.send("c.shape\r")
    assert host.finish("c\r").startswith("END returned")


def test_lines_typed_ahead_reach_the_debugger(host: Host) -> None:
    """What is pasted behind the command runs in the session."""
    host.screen.reset()
    host.child.send("plain\rp w.shape\rn\rc\r")
    host.wait(lambda: host.text.endswith("host>") and "END" in host.text)
    assert "torch.Size([5, 4])" in host.text and "END returned" in host.text
    assert host.is_sane()


def test_keys_that_a_shell_had_read_already_reach_the_debugger(host: Host) -> None:
    """prompt_toolkit keeps what was pasted behind Enter; the request carries it over."""
    host.screen.reset()
    host.child.send("plain ahead p 6 * 7;q;\r")
    host.wait(lambda: "END" in host.text and host.text.endswith("host>"))
    assert "42" in host.text and "END quit" in host.text


def test_processes_of_the_learner_end_with_the_session(host: Host) -> None:
    """Nothing that the learner's code started outlives the session."""
    host.start("orphan")
    assert host.finish("c\r").startswith("END returned")
    deadline = time.monotonic() + DEADLINE
    while subprocess.run(["pgrep", "-fx", "sleep 987"], capture_output=True, check=False).stdout:
        assert time.monotonic() < deadline
    assert host.is_sane()


def test_tab_completes_names_of_the_frame(host: Host) -> None:
    """Tab after `p tot` knows total."""
    host.start("plain")
    host.send("n\r")
    host.screen.reset()
    host.child.send("p tot\t")
    host.wait(lambda: "total" in host.text)
    assert "[5, 4] float32, all 2" in host.send("\r")
    assert host.finish("q\r").startswith("END quit")


def test_narrow_and_without_colour(tmp_path: Path) -> None:
    """At 40 columns with NO_COLOR the panel is readable and nothing is coloured."""
    host = Host(tmp_path, 40, {"NO_COLOR": "1"})
    try:
        host.raw = b""
        text = host.start("plain")
        assert "the sum" in text and all(len(line) <= 40 for line in text.splitlines())
        assert not re.search(rb"\x1b\[[0-9;]*(3[1-7]|38|9[0-7])[0-9;]*m", host.raw)
        host.finish("q\r")
    finally:
        host.child.close(force=True)


def test_without_a_terminal_it_says_so(tmp_path: Path) -> None:
    """A pipe instead of a terminal: a sentence and what to do."""
    code = (
        "from tutor.debugger.launch import check_terminal\nfrom tutor.errors import SetupError\n"
        "try:\n    check_terminal()\nexcept SetupError as error:\n    print(error)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], input="", capture_output=True, text=True, check=True, env={**os.environ, "PYTHONPATH": str(ROOT)}
    )
    assert "needs a terminal" in done.stdout
