"""`tutor verify`: ask the verifying process for its rows and print them as they come."""

from __future__ import annotations

import contextlib
import json
import os
import selectors
import socket
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from tutor.authoring.early_end import how_it_ended
from tutor.authoring.messages import ProofRow, VerifyRequest, decode_row, encode
from tutor.candidate.processes.roles import SLOW_IMPORTS
from tutor.candidate.processes.zygote_client import Child, Zygote
from tutor.candidate.wire.frames import Closed, recv_json, send_json
from tutor.course.load import load_course
from tutor.course.model import Exercise
from tutor.errors import JudgeError, UsageError
from tutor.settings import Settings

TO_END = 30.0  # seconds for one that has hung up
AGAIN = "Run it again for one exercise."


def verify_course(
    settings: Settings,
    exercises: Sequence[str],
    seeds: int,
    write: Callable[[str], None],
    *,
    as_json: bool,
    mutants: bool = False,
) -> int:
    """Prove the named exercises, or all; mutants: with every mutant of their references too.

    Returns 0 when nothing was found, 1 otherwise. Raises UsageError for an unknown name.
    """
    course = load_course(settings.course)
    for name in exercises:
        if course.find(name) is None:
            raise UsageError(f"no exercise is called {name!r}", fix="See: tutor list")
    found = 0
    for row in rows(settings, exercises, seeds, mutants=mutants, workers=os.cpu_count() or 1):
        found += len(row.findings)
        write(json.dumps(encode(row), ensure_ascii=False) if as_json else _text(row))
    return 1 if found else 0


def rows(
    settings: Settings,
    exercises: Sequence[str],
    seeds: int,
    *,
    mutants: bool = False,
    workers: int = 1,
) -> Iterator[ProofRow]:
    """One row per exercise, as soon as each is there.

    Raises JudgeError if a process dies before the end.
    """
    waiting = _longest_first(load_course(settings.course).exercises, exercises)
    # what one exercise of the course needs is imported once, not in each of its candidates
    zygote = Zygote.start(also=() if exercises else SLOW_IMPORTS)
    request = VerifyRequest(str(settings.course), seeds, mutants)
    try:
        with contextlib.ExitStack() as sockets, selectors.DefaultSelector() as selector:
            for _ in range(min(max(1, workers), len(waiting))):
                sock, child = _begin(zygote, request)
                selector.register(sockets.enter_context(sock), selectors.EVENT_READ, child)
            yield from _prove_all(waiting, selector, zygote)
    finally:
        zygote.close()


def _prove_all(
    waiting: deque[str], selector: selectors.BaseSelector, zygote: Zygote
) -> Iterator[ProofRow]:
    """One exercise goes to each process, and the next one to whoever has a row."""
    missing = len(waiting)
    for key in selector.get_map().values():
        _give_next(waiting, key.fileobj)
    for _ in range(missing):
        sock, row = _next_row(selector, zygote)
        _give_next(waiting, sock)
        yield row


def _give_next(waiting: deque[str], sock: Any) -> None:
    if waiting:
        send_json(sock, waiting.popleft())


def _longest_first(every: Sequence[Exercise], names: Sequence[str]) -> deque[str]:
    """The names asked for, or all. Programs that start processes often wait: what proves them is
    to wait while others are proven.
    """
    wanted = [exercise for exercise in every if not names or exercise.id in names]
    wanted.sort(key=lambda exercise: not exercise.starts_processes)
    return deque(exercise.id for exercise in wanted)


def _begin(zygote: Zygote, request: VerifyRequest) -> tuple[socket.socket, Child]:
    """A process that proves one exercise after the other, and the socket by which their names go in
    and rows come out.
    """
    ours, theirs = socket.socketpair()
    control = zygote.connect()
    child = zygote.fork("verify", [theirs.fileno(), control.fileno()], encode(request))
    theirs.close()
    control.close()
    return ours, child


def _next_row(selector: selectors.BaseSelector, zygote: Zygote) -> tuple[socket.socket, ProofRow]:
    """The next row, and the socket of the process that has found it and is free now."""
    key, _ = selector.select()[0]
    assert isinstance(key.fileobj, socket.socket)
    try:
        return key.fileobj, decode_row(recv_json(key.fileobj))
    except Closed:
        status = zygote.wait(key.data, TO_END)
        how = how_it_ended(status) if status else "hung up and did not end"
        raise JudgeError(f"a verifying process {how}", fix=AGAIN) from None


def _text(row: ProofRow) -> str:
    killed = ""
    if row.mutants is not None:
        killed = f"{row.killed:>3} of {row.mutants} mutants killed, {row.equal} equal  "
    head = (
        f"{row.exercise:<20} {row.cases:>3} cases  {row.submissions:>3} submissions  "
        f"{row.graded:>5} gradings  {killed}{row.seconds:6.1f} s  "
        f"{'' if row.findings else 'holds'}"
    )
    lines = [head.rstrip()]
    for finding in row.findings:
        lines.append(f"  {finding.file} [{finding.rule}] {finding.what}")
        if finding.fix:
            lines.append(f"    {finding.fix}")
    return "\n".join(lines)
