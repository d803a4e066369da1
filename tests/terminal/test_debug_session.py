"""Debug sessions on a real terminal: every way out brings the host's prompt back with the terminal
as it was.
"""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.terminal.hang_up import hang_up
from tests.terminal.host import ORPHAN, PROMPT_BEGINS, ROOT, Host, is_asleep

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def host(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Host]:
    """One host for all tests here: its zygote takes a second."""
    host = Host(tmp_path_factory.mktemp("programs"))
    yield host
    hang_up(host.child)


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
    """`except BaseException` in the learner's code does not see the quit, and nothing of it runs
    afterwards.
    """
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
    host.child.send(
        "\x1a\x1cp 6 * 7\r"
    )  # Ctrl-Z draws the prompt again, so prompts cannot be counted here
    host.wait(lambda: "42" in host.text and host.text.endswith("ipdb>"))
    assert host.finish("q\r").startswith("END quit")


def test_ctrl_backslash_ends_what_is_stuck_in_a_library(host: Host) -> None:
    """Where Ctrl-C is not heard; the line is named, and the learner is back at the last stop."""
    host.start("stuck")
    host.screen.reset()
    host.child.send("c\r")
    host.wait(lambda: "running" in host.text)
    text = host.send("\x03\x1c")
    assert "ended with Ctrl-\\" in text and "It was on line 3" in text and "----> 2" in text
    assert host.finish("q\r").startswith("END quit")
    assert host.is_sane()


@pytest.mark.parametrize(
    ("program", "words"),
    [
        ("segfault", "(a segmentation fault: memory was used"),
        ("exits", "with exit code 7"),
        ("kills", "perhaps by the system"),
    ],
)
def test_a_crash_leads_back_to_the_last_stop(host: Host, program: str, words: str) -> None:
    """The learner is told, and everything is as it was there; it can happen again and again."""
    host.start(program)
    for _ in range(2):
        text = " ".join(host.send("c\r").split())
        assert words in text and "You are back at the last stop" in text and "x = w * c" in text
        assert ("It was on line 4, in f." in text) == (program == "segfault")
    assert "torch.Size([5, 4])" in host.send("c.shape\r")
    assert host.finish("q\r").startswith("END quit")
    assert host.is_sane()


def test_a_crash_before_the_first_stop(host: Host) -> None:
    """The host lives on and names the line."""
    host.screen.reset()
    host.child.send("early\r")
    host.wait(lambda: "END" in host.text and host.text.endswith("host>"))
    said = " ".join(host.text[host.text.index("END") :].split())
    assert said.startswith(f"END killed {int(signal.SIGSEGV)} 3") and "segmentation fault" in said
    assert host.is_sane()


def test_killed_at_the_prompt(host: Host) -> None:
    """SIGKILL while the terminal is raw: the prompt comes back; the keeper of the stops killed: the
    host's does.
    """
    host.start("plain")
    (keeper,) = host.children()
    (tip,) = host.children(of=keeper)
    wanted = host.raw.count(PROMPT_BEGINS) + 1
    os.kill(tip, signal.SIGKILL)
    host.wait(lambda: host.raw.count(PROMPT_BEGINS) >= wanted and host.text.endswith("ipdb>"))
    assert "torch.Size([5, 4])" in host.send("w.shape\r")
    os.kill(keeper, signal.SIGKILL)
    assert host.finish("").startswith(f"END killed {int(signal.SIGKILL)}")
    assert host.is_sane()


def test_sys_exit(host: Host) -> None:
    """It is an exception: the learner is where it was raised."""
    host.start("leaves")
    assert "your code raised SystemExit" in host.send("c\r")
    assert host.finish("q\r").startswith("END")
    assert host.is_sane()


@pytest.mark.parametrize("program", ["threads", "forks"])
def test_threads_and_copies_end_with_the_session(host: Host, program: str) -> None:
    """A thread that is still running, a copy that the learner's code forked: the session ends once,
    and nothing is left.
    """
    host.start(program)
    assert host.finish("c\r").startswith("END returned")
    assert host.is_sane()
    host.wait_until(lambda: not host.children())


def test_post_mortem(host: Host) -> None:
    """An error inside torch opens the prompt at the learner's line."""
    host.start("raises")
    text = host.send("c\r")
    assert "your code raised RuntimeError" in text and "----> 4     return torch.einsum" in text
    assert "[5, 4] float32" in host.send("p w\r")
    assert host.finish("q\r").startswith("END")
    assert host.is_sane()


@pytest.mark.parametrize(
    ("program", "words"), [("syntax", "does not load"), ("nameless", "no function called f")]
)
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
    host.wait_until(lambda: not is_asleep(ORPHAN))
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
        hang_up(host.child)


def test_without_a_terminal_it_says_so(tmp_path: Path) -> None:
    """A pipe instead of a terminal: a sentence and what to do."""
    code = (
        "from tutor.debugger.launch import check_terminal\nfrom tutor.errors import SetupError\n"
        "try:\n    check_terminal()\nexcept SetupError as error:\n    print(error)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        input="",
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert "needs a terminal" in done.stdout
