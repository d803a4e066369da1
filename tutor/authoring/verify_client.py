"""`tutor verify`: ask the verifying process for its rows and print them as they come."""

from __future__ import annotations

import contextlib
import json
import os
import selectors
import socket
from collections.abc import Callable, Iterator, Sequence

from tutor.authoring.messages import ProofRow, VerifyRequest, decode_row, encode
from tutor.candidate.processes.roles import SLOW_IMPORTS
from tutor.candidate.processes.zygote_client import Zygote
from tutor.candidate.wire.frames import Closed, recv_json
from tutor.course.load import load_course
from tutor.errors import JudgeError, UsageError
from tutor.settings import Settings


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
    names = list(exercises) or [exercise.id for exercise in load_course(settings.course).exercises]
    workers = max(1, min(workers, len(names)))
    # what one exercise of the course needs is imported once, not in each of its candidates
    zygote = Zygote.start(also=() if exercises else SLOW_IMPORTS)
    try:
        with contextlib.ExitStack() as sockets, selectors.DefaultSelector() as selector:
            for number in range(workers):
                share = tuple(names[number::workers])
                request = VerifyRequest(str(settings.course), share, seeds, mutants)
                sock = sockets.enter_context(_begin(zygote, request))
                selector.register(sock, selectors.EVENT_READ)
            for _ in names:
                yield _next_row(selector)
    finally:
        zygote.close()


def _begin(zygote: Zygote, request: VerifyRequest) -> socket.socket:
    """A process that proves some exercises one after the other; what it finds comes through the
    socket.
    """
    ours, theirs = socket.socketpair()
    control = zygote.connect()
    zygote.fork("verify", [theirs.fileno(), control.fileno()], encode(request))
    theirs.close()
    control.close()
    return ours


def _next_row(selector: selectors.BaseSelector) -> ProofRow:
    while True:
        for key, _ in selector.select():
            assert isinstance(key.fileobj, socket.socket)
            try:
                row = decode_row(recv_json(key.fileobj))
            except Closed:  # it is done, or has died: the last one to end tells
                selector.unregister(key.fileobj)
                if not selector.get_map():
                    what, fix = "a verifying process ended early", "Run it again for one exercise."
                    raise JudgeError(what, fix=fix) from None
            else:
                return row


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
