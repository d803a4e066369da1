"""`back` on a real terminal: exact, with the keys and the typed history of the learner, and no
process left.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import is_alive
from tests.terminal.hang_up import hang_up
from tests.terminal.host import STARTED, Host, is_asleep

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def host(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Host]:
    """One host for all tests here: its zygote takes a second."""
    host = Host(tmp_path_factory.mktemp("programs"))
    yield host
    hang_up(host.child)


def number(text: str) -> str:
    """The figure in what `p r` showed."""
    return re.findall(r"tensor\(\[(\d\.\d+)\]\)", text)[-1]


def test_back_restores_values_edits_and_random_numbers(host: Host) -> None:
    """Past an in-place edit and a random draw and back, twice: the same values, the same draw."""
    host.start("state")
    host.send("n\r")
    host.send("n\r")
    drawn = number(host.send("p r\r"))
    host.send("n\r")
    assert "all 0" in host.send("p x\r")
    text = host.send("back\r")
    assert "(back, and everything is as it was here)" in text and "----> 5     x.zero_()" in text
    assert "all 2" in host.send("p x\r")
    text = host.send("back 2\r")
    assert "----> 3     x = w * c" in text
    assert "NameError" in host.send("p r\r")
    host.send("n\r")
    host.send("n\r")
    assert number(host.send("p r\r")) == drawn
    assert host.finish("q\r").startswith("END quit")
    assert host.is_sane()
    host.wait_until(lambda: not host.children())


def test_back_0_undoes_what_was_typed_here(host: Host) -> None:
    """In-place edits at the prompt."""
    host.start("plain")
    host.send("w.mul_(7)\r")
    assert "all 7" in host.send("p w\r")
    host.send("back 0\r")
    assert "all 1" in host.send("p w\r")
    host.finish("q\r")


def test_there_is_nothing_before_the_first_stop(host: Host) -> None:
    """Said, with what there is."""
    host.start("plain")
    assert "this is the first stop" in host.send("back\r")
    assert "number of stops" in host.send("back x\r")
    host.send("n\r")
    assert "there is one stop before this one" in host.send("back 5\r")
    host.finish("q\r")


def test_lines_pasted_behind_back_run_once(host: Host) -> None:
    """Keys that were read ahead go along: nothing is lost, nothing runs twice."""
    host.start("plain")
    text = host.send("n\rback\rp 6 * 7\rn\rp total.shape\r")
    assert text.count("42") == 1 and "torch.Size([5, 4])" in text
    assert host.finish("c\r").startswith("END returned")


def test_typed_history_is_kept(host: Host) -> None:
    """The up arrow after `back` brings what was typed after the stop that is open again."""
    host.start("plain")
    host.send("n\r")
    host.send("p 11 * 11\r")
    host.send("back\r")
    host.screen.reset()
    host.child.send("\x1b[A\x1b[A")
    host.wait(lambda: "p 11 * 11" in host.text)
    assert "121" in host.send("\r")
    host.finish("q\r")


def test_breakpoints_stay(host: Host) -> None:
    """A breakpoint set later is still there, under its number, and holds."""
    host.start("state")
    host.send("n\r")
    host.send("b 7\r")
    host.send("back\r")
    assert re.search(r"1\s+breakpoint\s+keep yes", host.send("b\r"))
    assert "7     return x" in host.send("c\r")
    host.finish("q\r")


def test_ctrl_c_works_after_back(host: Host) -> None:
    """The woken process hears it again."""
    host.start("loop")
    host.send("n\r")
    host.send("back\r")
    host.screen.reset()
    host.child.send("c\r")
    host.wait(lambda: "running" in host.text)
    assert re.search(r"---> [45] ", host.send("\x03"))
    assert "torch.Size" in host.send("x.shape\r")
    assert "x = w * c" in host.send("back\r")
    host.finish("q\r")
    assert host.is_sane()


def test_where_threads_run_what_was_typed_is_run_again(host: Host) -> None:
    """A copy would lack the threads, so the way leads over the last stop before them."""
    host.start("threads")
    host.send("n\r")
    host.send("n\r")
    host.send("q1 = 5\r")
    host.send("n\r")
    text = host.send("back\r")
    assert "was run again" in text and "y = x + 1" in text
    assert host.finish("q\r").startswith("END quit")
    assert host.is_sane()
    host.wait_until(lambda: not host.children())


def test_back_from_an_exception(host: Host) -> None:
    """After the failure is shown, back to the line before it."""
    host.start("raises")
    assert "your code raised" in host.send("c\r")
    text = host.send("back\r")
    assert "----> 3     x = w * c" in text and "NameError" in host.send("p x\r")
    host.finish("q\r")
    assert host.is_sane()


def test_a_script_with_a_keyboard_arguments_and_a_crash(host: Host) -> None:
    """`input()` reads the terminal, `back` and the way out of a crash work as in an exercise."""
    text = host.start("script asks 7")
    assert "----> 1 import sys, ctypes" in text
    host.send("n\r")
    host.screen.reset()
    host.child.send("n\r")
    host.wait(lambda: "name?" in host.text)
    text = host.send("Ada\r")
    assert "----> 3 print" in text
    assert "hello Ada 7" in host.send("n\r")
    text = " ".join(host.send("n\r").split())
    assert (
        "segmentation fault" in text
        and "You are back at the last stop" in text
        and "It was on line 4" in text
    )
    assert "'Ada'" in host.send("p name\r")
    assert "----> 2 name = input" in host.send("back 2\r")
    assert host.finish("q\r").startswith("END quit")
    assert host.is_sane()


def test_programs_that_the_past_does_not_know_are_ended(host: Host) -> None:
    """What the learner's code started after the stop that is open again; while it was the present,
    it could be asked about.
    """
    host.start("starts")
    host.send("n\r")
    host.send("n\r")
    host.send("n\r")
    assert "None" in host.send("p y\r") and is_asleep(STARTED)  # poll() of its own child
    host.send("back 2\r")
    host.wait_until(lambda: not is_asleep(STARTED))
    assert host.finish("q\r").startswith("END quit")


def test_the_tensor_commands_on_a_terminal(host: Host) -> None:
    """`history` and the tensor commands work in the real debugger, with its own thread and tracing."""
    host.start("state")
    for _ in range(3):
        host.send("n\r")
    text = host.send("history x\r")
    assert (
        "x = w * c" in text and "x.zero_()" in text and "changed in place" in " ".join(text.split())
    )
    assert "x  [5, 4]" in host.send("shapes\r")
    assert "▀" in host.send("look x + torch.eye(5, 4)\r")
    assert "(zeros)" in host.send("diff x, w\r")
    assert "Nothing here has a .g or .grad yet." in host.send("grads\r")
    host.finish("q\r")


def test_nothing_outlives_the_terminal(tmp_path: Path) -> None:
    """The window is closed in the middle of a session with several kept stops."""
    host = Host(tmp_path)
    host.start("state")
    host.send("n\r")
    host.send("n\r")
    (keeper,) = host.children()
    (tip,) = host.children(of=keeper)
    everybody = [keeper, tip, *host.children(of=tip)]
    assert len(everybody) == 4
    hang_up(host.child)
    host.wait_until(lambda: not any(map(is_alive, everybody)))


def test_pictures_and_tables_on_a_narrow_terminal_without_colour(tmp_path: Path) -> None:
    """Everything fits 40 columns, nothing is coloured, and signs are still seen."""
    host = Host(tmp_path, 40, {"NO_COLOR": "1"})
    try:
        host.start("state")
        host.send("n\r")
        host.raw = b""
        for line in (
            "look x - 3",
            "look torch.arange(64.) - 9",
            "shapes",
            "grads",
            "diff x.t() w",
            "history x",
        ):
            text = host.send(f"{line}\r")
            assert all(len(shown) <= 40 for shown in text.splitlines()) and "***" not in text
        assert not re.search(rb"\x1b\[[0-9;]*(3[1-7]|38|48|9[0-7])[0-9;]*m", host.raw)
        assert "-█-█-█" in host.send("look x - 3\r")
        host.finish("q\r")
    finally:
        hang_up(host.child)
