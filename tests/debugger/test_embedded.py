"""The debugger in programs that the tutor has not started: breakpoint(), pytest, post mortem."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pexpect
import pytest

ROOT = Path(__file__).parent.parent.parent
PLACES = {"PYTHONPATH": str(ROOT), "PYTHONBREAKPOINT": "tutor.set_trace", "NO_COLOR": "1"}
PROGRAM = """def double(x):
    y = x * 2
    breakpoint()
    z = y + 1
    return z
print("got", double(3))
"""
WORKER = """import multiprocessing
def work(n):
    breakpoint()
    return n + 1
if __name__ == "__main__":
    with multiprocessing.get_context("fork").Pool(1) as pool:
        print("got", pool.map(work, [1, 2, 3]))
"""
COMPILED = """import torch
@torch.compile(backend="eager")
def double(x):
    return x * 2
x = torch.ones(2)
breakpoint()
y = double(x)
y = double(y)
print("got", y.sum().item())
"""
LOOP = """import asyncio
async def step(n):
    await asyncio.sleep(0)
    breakpoint()
    k = n + 1
    await asyncio.sleep(0)
    return k
print("got", asyncio.run(step(4)))
"""
THREADS = """import threading
barrier = threading.Barrier(2)
def work(n):
    barrier.wait()
    breakpoint()
    results.append(n * 10)
results = []
threads = [threading.Thread(target=work, args=(n,)) for n in (1, 2)]
for thread in threads: thread.start()
for thread in threads: thread.join()
print("got", sorted(results))
"""
TESTS = """import torch
def test_sum():
    a = [1, 2]
    b = sum(a)
    x = torch.ones(3)
    assert x.sum() * b == torch.ones(1)
"""


class Ran:
    """A program that was run, with these lines on its standard input."""

    def __init__(self, folder: Path, source: str, lines: list[str], *command: str) -> None:
        path = folder / "program.py"
        path.write_text(source)
        done = subprocess.run(
            [sys.executable, *(command or [str(path)])],
            input="".join(f"{line}\n" for line in lines),
            capture_output=True,
            text=True,
            cwd=folder,
            env={**os.environ, **PLACES},
            timeout=300,
        )
        self.code, self.out, self.err = done.returncode, done.stdout, done.stderr
        self.said = " ".join((self.out + self.err).split())

    def shown(self, line: str) -> str:
        """What was printed after this line was typed first."""
        return self.out.partition(f"ipdb> {line}\n")[2].partition("\nipdb> ")[0]


def test_importing_the_tutor_loads_nothing_of_the_debugger() -> None:
    """`import tutor` costs next to nothing, and an unknown name is an error."""
    code = (
        "import sys, tutor\n"
        "heavy = {'torch', 'numpy', 'IPython', 'pdb', 'prompt_toolkit', 'tutor.embedded'}\n"
        "print(heavy & set(sys.modules), hasattr(tutor, 'nothing'))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, timeout=300
    )
    assert done.stdout.strip() == "set() False", done.stderr


@pytest.mark.slow
def test_breakpoint_in_a_plain_program(tmp_path: Path) -> None:
    """It opens at the line itself, in the user's frames alone; what needs a session says so."""
    lines = ["p x, y", "n", "n", "p z", "w", "back", "tbreak 5", "c", "c"]
    ran = Ran(tmp_path, PROGRAM, lines)
    assert (ran.code, ran.out.splitlines()[-1]) == (0, "got 7")
    assert ran.shown("p x, y") == "(3, 6)" and ran.shown("p z") == "7"
    assert "program.py(3)double()" in ran.out.partition("ipdb> p x")[0]
    assert ran.shown("w").count("\n") == 3  # two frames, two lines each
    assert "`tutor debug FILE.py` starts it so that you can go back" in ran.said


@pytest.mark.slow
def test_q_ends_the_program_as_in_pdb(tmp_path: Path) -> None:
    """With BdbQuit; so does the end of the input."""
    for lines in (["q"], []):
        ran = Ran(tmp_path, PROGRAM, lines)
        assert ran.code == 1 and "BdbQuit" in ran.err and "got" not in ran.out


@pytest.mark.slow
def test_rc_files_are_read(tmp_path: Path) -> None:
    """The aliases of whoever has used pdb for years."""
    (tmp_path / ".pdbrc").write_text("alias six p 2 * 3\n")
    assert Ran(tmp_path, PROGRAM, ["six", "c"]).shown("six") == "6"


@pytest.mark.slow
def test_a_worker_process_says_that_no_prompt_can_open(tmp_path: Path) -> None:
    """Once, with the line, and runs on."""
    ran = Ran(tmp_path, WORKER, [])
    assert (ran.code, ran.out) == (0, "got [2, 3, 4]\n")
    assert ran.said.count("no prompt can open there, so it runs on") == 1
    assert "(breakpoint in line 3 of program.py, in the process" in ran.said


@pytest.mark.slow
def test_inside_a_running_event_loop(tmp_path: Path) -> None:
    """Steps go on behind an await."""
    ran = Ran(tmp_path, LOOP, ["n", "n", "p k", "n", "p k * 2", "c"])
    assert ran.shown("p k") == "5" and ran.shown("p k * 2") == "10"
    assert ran.out.splitlines()[-1] == "got 5"


@pytest.mark.slow
def test_threads_take_turns(tmp_path: Path) -> None:
    """Two at once open one prompt after the other, and nothing hangs."""
    ran = Ran(tmp_path, THREADS, ["p n", "c", "p n * 1", "c"])
    assert {ran.shown("p n"), ran.shown("p n * 1")} == {"1", "2"}
    assert ran.out.splitlines()[-1] == "got [10, 20]"


@pytest.mark.slow
@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("until nan", "No nan was seen, though every operation of torch and every statement of"),
        ("until k > 9", "k > 9 did not become true"),
        ("watch n", "n did not change before the end of the run"),
    ],
)
def test_what_did_not_come_is_said_at_the_end(tmp_path: Path, typed: str, said: str) -> None:
    """By a program that the tutor has not started too."""
    ran = Ran(tmp_path, LOOP, [typed])
    assert ran.said.count(said) == 1 and "got 5" in ran.out and ran.code == 0


@pytest.mark.slow
def test_at_the_end_nothing_is_said_of_what_a_stop_has_ended(tmp_path: Path) -> None:
    """A `breakpoint()` came first; and `q` has nothing more to tell."""
    for last in ("c", "q"):
        ran = Ran(tmp_path, f"{PROGRAM}double(4)\n", ["until nan", last])
        assert "No nan was seen" not in ran.said


@pytest.mark.corpus  # torch.compile takes seconds to load
def test_what_is_compiled_is_said_once(tmp_path: Path) -> None:
    """`s` into it, twice: once the reason, and how it runs as Python."""
    ran = Ran(tmp_path, COMPILED, ["n", "s", "r", "n", "s", "c"])
    assert ran.said.count("compiled by torch.compile") == 1
    assert "double is compiled by torch.compile, so its lines cannot be stepped through" in ran.said
    assert "TORCHDYNAMO_DISABLE=1" in ran.said and "got 8.0" in ran.out


@pytest.mark.slow
@pytest.mark.corpus
def test_under_pytest(tmp_path: Path) -> None:
    """A real run of pytest: after a failure, before a test, and at a breakpoint."""
    (tmp_path / "test_it.py").write_text(TESTS)
    run = ("-m", "pytest", "-q", "-p", "no:cacheprovider", "--pdbcls=tutor:Pdb", "test_it.py")
    failed = Ran(tmp_path, "", ["p b", "shapes", "n", "c"], *run, "--pdb")
    assert failed.shown("p b") == "3" and "1 failed" in failed.out
    assert failed.shown("shapes").startswith("x ") and "@py" not in failed.shown("shapes")
    assert "The run is over, so there is nothing to step through" in failed.said
    traced = Ran(tmp_path, "", ["n", "p a", "q"], *run, "--trace")
    assert traced.shown("p a") == "[1, 2]" and "Quitting debugger" in traced.out
    (tmp_path / "test_it.py").write_text(TESTS.replace("b = ", "breakpoint(); b = "))
    stopped = Ran(tmp_path, "", ["p a", "c"], *run)
    assert stopped.shown("p a") == "[1, 2]" and "1 failed" in stopped.out


@pytest.mark.slow
def test_after_an_exception(tmp_path: Path) -> None:
    """In the `except` of a program; where there is none it is said."""
    source = "import tutor\ndef f(n):\n    return 1 / n\ntry:\n    f(0)\nexcept ArithmeticError:\n"
    ran = Ran(tmp_path, f"{source}    tutor.pm()\nprint('on')\n", ["p n", "u", "q"])
    assert ran.shown("p n") == "0" and "-> f(0)" in ran.shown("u")
    assert "your code raised ZeroDivisionError" in ran.out and ran.out.endswith("on\n")
    nothing = Ran(tmp_path, "import tutor\ntutor.pm()\n", [])
    assert "LookupError: no exception has been raised" in nothing.err
    unraised = Ran(tmp_path, "import tutor\ntutor.pm(ValueError('x'))\n", [])
    assert "LookupError: this ValueError has not been raised" in unraised.err


@pytest.mark.slow
@pytest.mark.parametrize("command", [["-i"], ["-m", "IPython", "-i", "--simple-prompt"]])
def test_after_an_exception_at_a_prompt(tmp_path: Path, command: list[str]) -> None:
    """`python -i` and IPython keep the last one; `q` comes back to their prompt."""
    program = tmp_path / "program.py"
    program.write_text("def f(n):\n    return 1 / n\nf(0)\n")
    environment = {**os.environ, **PLACES, "TERM": "dumb", "IPYTHONDIR": str(tmp_path)}
    child = pexpect.spawn(
        sys.executable,
        [*command, str(program)],
        cwd=str(tmp_path),
        env=environment,
        encoding="utf-8",
        timeout=120,
        dimensions=(40, 100),
    )
    try:
        prompt = r"In \[\d+\]: " if len(command) > 1 else ">>> "
        for line, answer in (
            ("import tutor; tutor.pm()", "ipdb> "),
            ("p n, n + 5", r"\(0, 5\)[\s\S]*ipdb> "),
            ("q", prompt),
            ("print(20 + 2)", "22"),
        ):
            if line.startswith("import"):
                child.expect(prompt)
            child.sendline(line)
            child.expect(answer)
    finally:
        child.close(force=True)


@pytest.mark.slow
def test_a_file_by_its_name_alone(tmp_path: Path) -> None:
    """`python -m tutor FILE`, with its arguments, as `python -m pdb FILE`."""
    source = "import sys\nn = len(sys.argv)\nprint('n', n)\n"
    (tmp_path / "program.py").write_text(source)
    ran = Ran(
        tmp_path, source, ["n", "p sys.argv[1:]", "c"], "-m", "tutor", "program.py", "--lr", "1"
    )
    assert ran.shown("p sys.argv[1:]") == "['--lr', '1']" and "n 3" in ran.out
