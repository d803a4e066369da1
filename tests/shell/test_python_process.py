"""The learner's Python: what is typed there is evaluated, and whatever it does, the shell continues."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tutor.candidate.processes.zygote_client import Zygote
from tutor.shell import python
from tutor.shell.python import ENDED, FRESH, PythonProcess
from tutor.shell.python_messages import Given
from tutor.shell.python_output import SHOWN


class Typed:
    """A process and the files it is given; run() gives what was raised and all that was shown."""

    def __init__(self, process: PythonProcess) -> None:
        self.process = process
        self.files: dict[str, Path] = {}
        self.shown: list[str] = []
        self.on_output: Callable[[], object] | None = None  # called once, when something is shown

    def run(self, source: str) -> tuple[str, str]:
        self.shown.clear()
        raised = self.process.evaluate(source, self.files, self._write)
        return raised, "".join(self.shown)

    def _write(self, text: str) -> None:
        self.shown.append(text)
        if self.on_output:
            action, self.on_output = self.on_output, None
            action()


@pytest.fixture
def typed(zygote: Zygote) -> Iterator[Typed]:
    """A fresh process from the session's zygote."""
    process = PythonProcess(zygote, None)
    yield Typed(process)
    process.close()


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A folder with one data module."""
    folder = tmp_path / "data"
    folder.mkdir()
    (folder / "repl_numbers.py").write_text("def load():\n    return [1, 2, 3]\n")
    return folder


@pytest.fixture
def ctrl_c(typed: Typed) -> Iterator[None]:
    """A moment after the first output, this process gets what Ctrl-C gives it.

    By a timer: a signal sent from a thread tends to arrive just before the main thread goes to
    sleep, and is slept through.
    """
    before = signal.signal(signal.SIGALRM, signal.default_int_handler)
    typed.on_output = lambda: signal.setitimer(signal.ITIMER_REAL, 0.2)
    yield
    signal.setitimer(signal.ITIMER_REAL, 0)
    signal.signal(signal.SIGALRM, before)


def test_a_value_is_shown_and_kept(typed: Typed) -> None:
    """The value of the last expression is printed and is `_` afterwards."""
    assert not typed.process.is_running
    assert typed.run("x = 20\nx + 1") == ("", "21\n")
    assert typed.process.is_running
    assert typed.run("_ * 2") == ("", "42\n")


def test_none_is_not_shown(typed: Typed) -> None:
    """As in Python's own prompt, None prints nothing and leaves `_` alone."""
    typed.run("7")
    assert typed.run("None") == ("", "")
    assert typed.run("_") == ("", "7\n")


def test_names_last_between_evaluations(typed: Typed) -> None:
    """Functions and variables live as long as the process."""
    assert typed.run("def twice(x):\n    return 2 * x\n") == ("", "")
    assert typed.run("twice(21)") == ("", "42\n")


def test_torch_is_there_and_a_tensor_says_its_shape(typed: Typed) -> None:
    """torch needs no import; a tensor shows its shape and type before its numbers."""
    raised, text = typed.run("torch.ones(2, 3)")
    assert raised == ""
    assert text.startswith("[2, 3] float32, all 1")
    assert "1., 1., 1." in text


def test_data_modules_are_there(zygote: Zygote, data: Path) -> None:
    """The modules of the data folder are names in the learner's Python."""
    typed = Typed(PythonProcess(zygote, data))
    assert typed.run("repl_numbers.load()") == ("", "[1, 2, 3]\n")
    typed.process.close()


def test_text_beyond_ascii_arrives_whole(typed: Typed) -> None:
    """What is typed and what is printed may be any text, half of a surrogate pair included."""
    assert typed.run("print('∂L/∂w × é')") == ("", "∂L/∂w × é\n")
    assert typed.run("print(chr(0xD800))") == ("", "\\ud800\n")


def test_an_exception_starts_at_the_typed_line(typed: Typed) -> None:
    """The traceback shows the learner's line and nothing of the process that ran it."""
    raised, text = typed.run("a = 1\na / 0")
    assert raised == "ZeroDivisionError"
    assert "line 2" in text
    assert "a / 0" in text
    assert text.rstrip().endswith("ZeroDivisionError: division by zero")
    assert "interpreter.py" not in text
    assert "    a / 0\n    ~~^~~\n" in text
    assert typed.run("a") == ("", "1\n")


def test_a_syntax_error_is_told(typed: Typed) -> None:
    """Source that is not Python is answered as Python does."""
    raised, text = typed.run("1 +")
    assert raised == "SyntaxError"
    assert "1 +" in text
    assert "interpreter.py" not in text


def test_a_changed_file_is_loaded_again(typed: Typed, tmp_path: Path) -> None:
    """A learner's function is there under its name, and is the new one once the file has changed."""
    file = tmp_path / "repl_lin.py"
    file.write_text("def lin(x):\n    return x + 1\n")
    typed.files = {"repl_lin": file}
    assert typed.run("lin(1)") == ("", "2\n")
    file.write_text("def lin(x):\n    return x + 1000\n")
    assert typed.run("lin(1)") == ("", "1001\n")
    assert typed.run("from repl_lin import lin as again\nagain(2)") == ("", "1002\n")


def test_who_imports_a_changed_file_sees_the_change(typed: Typed, tmp_path: Path) -> None:
    """When an earlier exercise changes, the later one that imported it uses the new function."""
    first, second = tmp_path / "repl_base.py", tmp_path / "repl_user.py"
    first.write_text("def base():\n    return 1\n")
    second.write_text("from repl_base import base\n\ndef user():\n    return base()\n")
    typed.files = {"repl_base": first, "repl_user": second}
    assert typed.run("user()") == ("", "1\n")
    first.write_text("def base():\n    return 1000\n")
    assert typed.run("user()") == ("", "1000\n")


def test_a_broken_file_is_told_once_per_change(typed: Typed, tmp_path: Path) -> None:
    """One line says which file does not load and where; it is not said again until the file
    changes.
    """
    file = tmp_path / "repl_broken.py"
    file.write_text("x = 1\n\ndef broken(:\n")
    typed.files = {"repl_broken": file}
    raised, text = typed.run("1")
    assert raised == ""
    first, *rest = text.splitlines()
    assert first.startswith("repl_broken.py does not load: SyntaxError: ")
    assert first.endswith("line 3)")
    assert rest == ["1"]
    assert typed.run("1") == ("", "1\n")
    file.write_text("def broken():\n    return 'whole'\n")
    assert typed.run("broken()") == ("", "'whole'\n")


def test_a_starter_loads(typed: Typed, tmp_path: Path) -> None:
    """A starter that raises only when called loads without a word, and its traceback shows its own
    line.
    """
    file = tmp_path / "repl_starter.py"
    file.write_text("def starter():\n    raise NotImplementedError\n")
    typed.files = {"repl_starter": file}
    assert typed.run("1") == ("", "1\n")
    raised, text = typed.run("starter()")
    assert raised == "NotImplementedError"
    assert f'"{file}", line 2' in text


def test_a_file_that_leaves_or_is_gone_is_survived(typed: Typed, tmp_path: Path) -> None:
    """exit() at the top of a file, or a file that is not there, costs one line and nothing else."""
    file = tmp_path / "repl_leaver.py"
    file.write_text("exit()\n")
    typed.files = {"repl_leaver": file, "repl_nowhere": tmp_path / "repl_nowhere.py"}
    raised, text = typed.run("2")
    assert raised == ""
    assert "repl_leaver.py does not load" in text
    assert text.endswith("2\n")


@pytest.mark.parametrize(
    "source", ["exit()", "quit()", "raise SystemExit(3)", "import sys; sys.exit()"]
)
def test_exit_is_answered_in_words(typed: Typed, source: str) -> None:
    """Nothing typed there leaves anything; how to leave the tutor is said."""
    typed.run("kept = 5")
    _, text = typed.run(source)
    assert "`quit` leaves the tutor" in text
    assert typed.run("kept") == ("", "5\n")


def test_input_is_answered_in_words(typed: Typed) -> None:
    """There is no keyboard behind input(): it raises EOFError and a word says what to do instead."""
    raised, text = typed.run("name = input('name? ')")
    assert raised == "EOFError"
    assert "no keyboard" in text


def test_input_in_a_function_is_answered_in_words(typed: Typed) -> None:
    """The same where the call to input() is in a function defined earlier."""
    typed.run("def ask():\n    return input()\n")
    raised, text = typed.run("ask()")
    assert raised == "EOFError"
    assert "no keyboard" in text


def test_breakpoint_is_passed_over(typed: Typed) -> None:
    """A breakpoint neither stops nor fails; `debug` is named."""
    raised, text = typed.run("breakpoint()\n3")
    assert raised == ""
    assert "`debug`" in text
    assert text.endswith("3\n")


def test_too_much_memory_is_an_error(typed: Typed) -> None:
    """100 GB are refused to Python and to torch alike, and the process lives on."""
    assert typed.run("x = bytearray(100 * 10**9)")[0] == "MemoryError"
    assert typed.run("torch.empty(25 * 10**9).zero_()")[0] in ("RuntimeError", "MemoryError")
    assert typed.run("1") == ("", "1\n")


def test_output_beyond_the_cap_is_counted(typed: Typed) -> None:
    """Of 100 MB only the first part is shown; the rest is counted to the byte, and the process goes
    on.
    """
    size = 100 * 10**6
    raised, text = typed.run(
        f"import sys\nline = 'x' * 999 + '\\n'\nfor _ in range({size // 1000}): _n = sys.stdout.write(line)"
    )
    assert raised == ""
    assert text.endswith(f"… {size - SHOWN:,} more bytes not shown\n")
    assert len(text) < SHOWN + 100
    assert typed.run("1") == ("", "1\n")


def test_a_character_cut_by_the_cap_leaves_no_stray_bytes(typed: Typed) -> None:
    """Where the cap falls inside a character, the note still follows and the next evaluation is
    unharmed.
    """
    raised, text = typed.run(f"print('x' + '×' * {SHOWN})")
    assert raised == ""
    assert text.rstrip().endswith("more bytes not shown")
    assert typed.run("'×'") == ("", "'×'\n")


def test_ctrl_c_interrupts(typed: Typed, ctrl_c: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """An endless loop stops at Ctrl-C, and the variables are still there."""
    monkeypatch.setattr(python, "PATIENCE", 300.0)  # a busy machine answers late
    typed.run("kept = 5")
    raised, text = typed.run("print('begun')\nwhile True: pass")
    assert raised == "KeyboardInterrupt"
    assert text == "begun\nKeyboardInterrupt\n"
    assert typed.run("kept") == ("", "5\n")


def test_ctrl_c_ends_what_does_not_listen(typed: Typed, ctrl_c: None) -> None:
    """A process that swallows the interrupt is ended, in words, and the next one is fresh."""
    typed.run("kept = 5")
    raised, text = typed.run(
        "import signal\nsignal.signal(signal.SIGINT, signal.SIG_IGN)\nprint('deaf')\nwhile True: pass"
    )
    assert raised == ENDED
    assert text.startswith("deaf\n")
    assert text.endswith(f"{FRESH}\n")
    assert not typed.process.is_running
    assert typed.run("kept")[0] == "NameError"


def test_os_exit_is_told_with_its_code(typed: Typed) -> None:
    """A process that ends itself is told with its exit code; what it printed before is shown."""
    raised, text = typed.run("import os\nprint('last')\nos._exit(3)")
    assert raised == ENDED
    assert text.startswith("last\n")
    assert "exit code 3" in text
    assert text.endswith(f"{FRESH}\n")
    assert typed.run("1") == ("", "1\n")


def test_a_segmentation_fault_is_told_by_name(typed: Typed) -> None:
    """A crash is told with the name of its signal, and the next evaluation has a new process."""
    raised, text = typed.run("import ctypes\nctypes.string_at(0)")
    assert raised == ENDED
    assert "SIGSEGV" in text
    assert FRESH in text
    assert typed.run("1") == ("", "1\n")


def test_output_without_a_newline_is_followed_by_one(typed: Typed) -> None:
    """The words about the end of the process are on a line of their own."""
    _, text = typed.run("import os, sys\nsys.stdout.write('half')\nsys.stdout.flush()\nos._exit(0)")
    assert text.startswith("half\n")
    assert "exit code 0" in text


def test_closed_output_is_survived(typed: Typed) -> None:
    """Closing standard output costs the process at most itself, never the shell."""
    raised, _ = typed.run("import sys\nsys.stdout.close()")
    assert isinstance(raised, str)
    _, text = typed.run("1")
    if not text.startswith("1"):
        assert FRESH in text
        _, text = typed.run("1")
    assert text == "1\n"


def test_a_large_source_is_taken(typed: Typed) -> None:
    """A pasted source larger than a socket's buffer is evaluated too."""
    assert typed.run("x = '" + "y" * 2_000_000 + "'\nlen(x)") == ("", "2000000\n")


def test_close_ends_it(typed: Typed) -> None:
    """close() ends the process and may be called twice; a later evaluation starts a new one."""
    typed.run("kept = 1")
    typed.process.close()
    typed.process.close()
    assert not typed.process.is_running
    assert typed.run("kept")[0] == "NameError"


def test_variables_are_passed_on(typed: Typed) -> None:
    """Those that are data, by name; what is not is named, functions and what is not there are
    neither.
    """
    import torch

    from tutor.candidate.wire.protocol import unpack

    assert typed.process.give(["x"]) == Given(
        b"", ()
    )  # nothing runs, and nothing is started for it
    typed.run(
        "x = torch.ones(2); x.g = torch.zeros(2); n = 3; f = len; odd = object(); pair = (x, n)"
    )
    sent = typed.process.give(["x", "n", "f", "odd", "pair", "torch", "nosuch"])
    given, kept = unpack(sent.packed), list(sent.kept)
    assert (
        sorted(given) == ["n", "pair", "x"]
        and given["n"] == 3
        and torch.equal(given["x"].g, torch.zeros(2))
    )
    assert kept == ["odd", "torch"]
    assert typed.run("n + 1") == ("", "4\n")
