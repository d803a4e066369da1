"""A helper's child becomes the process that somebody else started: streams, folder, environment."""

from __future__ import annotations

import contextlib
import io
import os
import signal
import sys
import time
from dataclasses import dataclass
from typing import NoReturn

from tutor.candidate.confinement.kernel import PR_SET_PDEATHSIG, prctl
from tutor.candidate.processes.lent_zygote import LentZygote
from tutor.candidate.processes.limits import become_dumpable
from tutor.cohort.base import Base
from tutor.judge.client import Judge
from tutor.shell.engine import Engine
from tutor.warm.messages import Caller, Stream

INTERNAL_ERROR = 70
NAMES = ("stdin", "stdout", "stderr")


@dataclass(frozen=True)
class Loan:
    """What a child may use of its helper. judge: None where another command has it just now."""

    zygote: LentZygote
    judge: Judge | None


def run_as(caller: Caller, files: list[int], loan: Loan) -> NoReturn:
    """Run the caller's command line, and end with its exit code. files: its standard streams."""
    try:
        prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
        become_dumpable()
        _take_over(caller, files)
        _use(loan)
    except BaseException:
        # a child that does not end by itself has run nothing: the command is then run without it
        os.kill(os.getpid(), signal.SIGKILL)
    code = INTERNAL_ERROR
    try:
        from tutor.cli.main import run_cli

        code = run_cli(caller.argv)
        _flush()
    finally:
        os._exit(code)


def _take_over(caller: Caller, files: list[int]) -> None:
    """Signals last: until then, Ctrl-C waits."""
    for number, fd in enumerate(files):
        os.dup2(fd, number)
        os.close(fd)
    for number, (name, stream) in enumerate(zip(NAMES, caller.streams, strict=True)):
        wrapper = _opened(number, stream)
        setattr(sys, name, wrapper)
        setattr(sys, f"__{name}__", wrapper)
    os.environ.clear()
    os.environ.update(caller.environ)
    time.tzset()
    os.umask(caller.umask)
    os.chdir(caller.cwd)
    sys.argv = ["tutor", *caller.argv]
    for each in (signal.SIGTERM, signal.SIGCHLD, signal.SIGHUP):
        signal.signal(each, signal.SIG_DFL)
    signal.signal(signal.SIGINT, signal.default_int_handler)


def _opened(number: int, stream: Stream) -> io.TextIOWrapper:
    """The standard stream as Python opened it there."""
    file = open(number, "rb" if number == 0 else "wb", closefd=False)  # noqa: SIM115 (it stays)
    return io.TextIOWrapper(
        file,
        stream.encoding,
        stream.errors,
        line_buffering=stream.line_buffering,
        write_through=stream.write_through,
    )


def _use(loan: Loan) -> None:
    """From now on this process forks from the helper's zygote, and asks its judge."""
    Engine.lent, Base.lent = loan.zygote, loan.zygote
    if loan.judge is not None:
        # the helper's connection to its zygote is the helper's
        loan.judge.process.zygote = loan.judge.process.candidates = loan.zygote
        Engine.lent_judge = loan.judge


def _flush() -> None:
    for name in NAMES[1:]:
        with contextlib.suppress(OSError, ValueError):
            getattr(sys, name).flush()
