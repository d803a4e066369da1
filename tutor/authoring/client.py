"""`tutor verify`: ask the verifying process for its rows and print them as they come."""

from __future__ import annotations

import json
import socket
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from tutor.candidate.frames import Closed, recv_json
from tutor.candidate.launch import Zygote
from tutor.course.load import load_course
from tutor.errors import JudgeError, UsageError
from tutor.settings import Settings


def verify_course(
    settings: Settings, exercises: Sequence[str], seeds: int, write: Callable[[str], None], *, as_json: bool, mutants: bool = False
) -> int:
    """Prove the named exercises, or all; mutants: with every small slip in their references too.

    Returns 0 when nothing was found, 1 otherwise. Raises UsageError for an unknown name.
    """
    course = load_course(settings.course)
    for name in exercises:
        if course.find(name) is None:
            raise UsageError(f"no exercise is called {name!r}", mend="See: tutor list")
    found = 0
    for row in rows(settings, exercises, seeds, mutants=mutants):
        found += len(row["findings"])
        write(json.dumps(row, ensure_ascii=False) if as_json else _text(row))
    return 1 if found else 0


def rows(settings: Settings, exercises: Sequence[str], seeds: int, *, mutants: bool = False) -> Iterator[dict[str, Any]]:
    """One row an exercise, as tutor/authoring/verify.py makes them. Raises JudgeError if the process dies before the end."""
    course = load_course(settings.course)
    zygote = Zygote.start()
    try:
        ours, theirs = socket.socketpair()
        control = zygote.connect()
        params = {"course": str(settings.course), "exercises": list(exercises), "seeds": seeds, "mutants": mutants}
        child = zygote.fork("verify", [theirs.fileno(), control.fileno()], params)
        theirs.close()
        control.close()
        for _ in exercises or course.exercises:
            try:
                yield recv_json(ours)
            except Closed:
                raise JudgeError(f"the verifying process ended early: {zygote.wait(child, 5)}", mend="Please report this.") from None
    finally:
        zygote.close()


def _text(row: dict[str, Any]) -> str:
    killed = f"{row['killed']:>3} of {row['mutants']} mutants killed, {row['equal']} equal  " if "mutants" in row else ""
    head = (
        f"{row['exercise']:<20} {row['cases']:>3} cases  {row['submissions']:>3} submissions  {row['graded']:>5} gradings  "
        f"{killed}{row['seconds']:6.1f} s  {'holds' if not row['findings'] else ''}"
    )
    lines = [head.rstrip()]
    for finding in row["findings"]:
        lines.append(f"  {finding['file']} [{finding['rule']}] {finding['what']}")
        if finding["mend"]:
            lines.append(f"    {finding['mend']}")
    return "\n".join(lines)
