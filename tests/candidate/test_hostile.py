"""Learner code that does its worst: every program ends with a report, and the zygote survives."""

from __future__ import annotations

import signal
import time

import pytest
import torch

from tests.conftest import is_alive
from tutor.candidate.job import Call, Job
from tutor.candidate.outcome import Outcome
from tutor.candidate.processes.zygote_client import Zygote
from tutor.candidate.report import Report
from tutor.candidate.run import Candidates
from tutor.candidate.wire.protocol import Opaque, pack

pytestmark = pytest.mark.slow

GOOD = "def double(x):\n    return x * 2\n"


def job(source: str, time_limit: float = 120.0, *, starts_processes: bool = False) -> Job:
    """Two calls of double on one small tensor."""
    calls = (Call("double", 0, watch=True, at_once=True), Call("double", 0))
    return Job(
        "double",
        source,
        "/learner/double.py",
        ("double",),
        {},
        (pack({"x": torch.ones(2, 3)}),),
        calls,
        time_limit=time_limit,
        starts_processes=starts_processes,
    )


def answers(report: Report) -> list[Outcome]:
    """The outcomes in a report."""
    return [answer.outcome for answer in report.answers]


def test_right_code_answers_every_call(candidates: Candidates) -> None:
    """Both calls are answered with raw tensors, and the run says that it is done."""
    report = candidates.run(job(GOOD))
    assert report.ended == "done"
    assert [torch.equal(outcome.value, torch.full((2, 3), 2.0)) for outcome in answers(report)] == [
        True,
        True,
    ]


@pytest.mark.parametrize(
    ("body", "ended"),
    [
        ("import os; os._exit(0)", "exited"),
        ("import ctypes; ctypes.string_at(0)", "killed"),
        ("import os, signal; os.kill(os.getpid(), signal.SIGKILL)", "killed"),
        ("import os; os.abort()", "killed"),
    ],
)
def test_a_process_that_ends_early_is_never_done(
    candidates: Candidates, body: str, ended: str
) -> None:
    """A clean exit, a crash and a signal all come back as what they are, without all answers."""
    report = candidates.run(job(f"def double(x):\n    {body}\n"))
    assert report.ended == ended
    assert len(answers(report)) < 2


def test_an_endless_loop_names_its_line(candidates: Candidates) -> None:
    """After the time limit the candidate is asked where it is."""
    report = candidates.run(
        job("def double(x):\n    while True:\n        x = x + 1\n", time_limit=0.7)
    )
    assert report.ended == "time_limit"
    assert '"/learner/double.py", line' in report.trace


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("raise SystemExit(0)", "SystemExit"),
        ("raise KeyboardInterrupt", "KeyboardInterrupt"),
        ("return input()", "EOFError"),
        ("return [0] * 10**11", "MemoryError"),
        ("return torch.empty(10**11)", "RuntimeError"),
        ("return double(x)", "RecursionError"),
        ("return x @ x", "RuntimeError"),
    ],
)
def test_exceptions_come_back_as_data(candidates: Candidates, body: str, kind: str) -> None:
    """Whatever is raised is reported with its type and the learner's line."""
    report = candidates.run(job(f"import torch\ndef double(x):\n    {body}\n"))
    assert report.ended == "done"
    raised = answers(report)[0].raised
    assert raised is not None
    assert raised.type == kind
    assert raised.frames[-1].line == 3


def test_a_flood_of_prints_is_counted_not_kept(candidates: Candidates) -> None:
    """Twenty million characters do no harm: the values arrive and the output is cut."""
    flood = "    for _ in range(1000):\n        print('y' * 10_000)\n"
    report = candidates.run(job(f"def double(x):\n{flood}    return x * 2\n"))
    assert report.ended == "done"
    assert len(report.output) <= 64 << 10
    assert all(outcome.truncated for outcome in answers(report))


def test_breakpoints_are_passed_over(candidates: Candidates) -> None:
    """breakpoint(), pdb and ipdb left in a file neither hang nor fail a check; their lines are
    reported.
    """
    stops = ("breakpoint()", "import ipdb; ipdb.set_trace()", "import pdb; pdb.set_trace()")
    lines = ("def double(x):", *stops, "return x * 2")
    report = candidates.run(job("\n    ".join(lines)))
    assert report.ended == "done"
    assert sorted(set(report.skipped)) == [2, 3, 4]


def test_syntax_errors_say_where(candidates: Candidates) -> None:
    """A file that does not parse is reported with its line."""
    report = candidates.run(job("def double(x:\n    return x\n"))
    assert report.failed is not None
    assert report.failed.raised.type == "SyntaxError"
    assert report.failed.raised.frames[0].line == 1


DAEMON = """
import os, time, torch
read, write = os.pipe()
if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        os.write(write, str(os.getpid()).encode())
        time.sleep(600)
    time.sleep(600 if STAYS else 0)
    os._exit(0)
pid = int(os.read(read, 20))
def double(x):
    return torch.tensor(pid)
"""


def test_grandchildren_do_not_outlive_the_check(candidates: Candidates, zygote: Zygote) -> None:
    """A daemon that leaves the process group is found and ended after the run."""
    report = candidates.run(job(DAEMON.replace("STAYS", "False"), starts_processes=True))
    assert _gone(zygote, int(answers(report)[0].value))


def test_nothing_outlives_the_zygote() -> None:
    """A daemon two forks away from a process that is still running when the zygote hangs up is
    ended with it.
    """
    zygote = Zygote.start()
    zygote.wait_ready()
    candidates = Candidates(zygote)
    report = candidates.run(job(DAEMON.replace("STAYS", "True"), starts_processes=True))
    zygote.close()
    daemon, deadline = int(answers(report)[0].value), time.monotonic() + 60
    while is_alive(daemon):  # it was sent a signal, and the system ends it in its own time
        assert time.monotonic() < deadline
    candidates.close()


def test_starting_a_process_is_refused_where_no_exercise_needs_it(candidates: Candidates) -> None:
    """It is an exception in the program, at its line, and the run goes to its end."""
    report = candidates.run(job("import os\ndef double(x):\n    os.fork()\n    return x * 2\n"))
    assert report.ended == "done"
    raised = answers(report)[0].raised
    assert raised is not None
    assert (raised.type, raised.frames[-1].line) == ("PermissionError", 3)


def _gone(zygote: Zygote, pid: int) -> bool:
    """Whether the process ends within a bounded number of round trips to the zygote."""
    for _ in range(200):
        child = zygote.fork("candidate", [0, 0, 0])  # each exit makes the zygote look for orphans
        zygote.kill(child, signal.SIGKILL)
        zygote.wait(child, 60)
        if not is_alive(pid):
            return True
    return False


def test_forged_answers_are_refused(candidates: Candidates) -> None:
    """Bytes written to the reply socket by the submission end the run as a protocol error, never as
    done.
    """
    source = (
        "import os\n"
        "def double(x):\n"
        "    for fd in range(3, 64):\n"
        "        try: os.write(fd, b'BPT1' + (4).to_bytes(8, 'little') + b'\\0\\0\\0\\0')\n"
        "        except OSError: pass\n"
        "    return x * 2\n"
    )
    report = candidates.run(job(source))
    assert report.ended == "protocol"


def test_a_dead_spare_harms_nobody(candidates: Candidates, zygote: Zygote) -> None:
    """Whoever has killed it, the program that it was to run had no part in it: it gets another."""
    candidates.prepare()
    assert candidates.spare is not None
    zygote.kill(candidates.spare.child)
    assert _gone(zygote, candidates.spare.child.pid)
    assert candidates.run(job(GOOD)).ended == "done"


def test_what_confines_it_is_said_before_any_learner_code_runs(candidates: Candidates) -> None:
    """A program cannot claim more: what it sends itself comes second, and is refused."""
    assert candidates.run(job(GOOD)).layers
    source = (
        "import gc\n"
        "from tutor.candidate.messages import Confined\n"
        "run = next(o for o in gc.get_objects() if type(o).__name__ == 'JobRun')\n"
        "run.sender.send(Confined(('a wall of fire',)))\n"
    )
    report = candidates.run(job(source + GOOD))
    assert report.ended == "protocol" and report.layers and "fire" not in str(report.layers)


def test_what_is_too_large_is_told_by_its_type(candidates: Candidates) -> None:
    """An honest program with a huge result is wrong, and no attack."""
    source = "import torch\ndef double(x):\n    return torch.ones(5000, 5000)\n"
    report = candidates.run(job(source))
    assert report.ended == "done"
    assert answers(report)[0].value == Opaque("Tensor", "too large to be compared")
    assert report.received < 1 << 20


@pytest.mark.parametrize("module", ["__module__ = 'builtins'", "__module__ = 7", ""])
def test_a_class_of_ones_own_is_not_the_exception_whose_name_it_has(
    candidates: Candidates, module: str
) -> None:
    """Who asks for a ValueError cannot catch it, so neither its name nor its ancestors are that."""
    own = f"class ValueError(Exception):\n    {module or 'pass'}\n"
    report = candidates.run(job(f"{own}def double(x):\n    raise ValueError('two')\n"))
    raised = answers(report)[0].raised
    assert raised is not None and raised.message == "two"
    assert "ValueError" not in (raised.type, *raised.bases) and "Exception" in raised.bases
    assert raised.type.endswith(".ValueError")
