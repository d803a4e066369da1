"""Programs of strangers in their normal form, found in a process beside this one."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from types import TracebackType

from tutor.report.normal_form import NormalForm, normal_form
from tutor.side_process import SideProcess, TookTooMuch

SECONDS = 5  # of the processor's time; a program of a class takes some milliseconds


@dataclass(frozen=True)
class Program:
    """One learner's file. source: None where it is too large to be read.

    entry: the names that a grader looks for in it.
    """

    learner: str
    exercise: str
    path: Path
    source: bytes | None
    starter: str
    entry: tuple[str, ...] = ()


class ProgramReader:
    """Python's parser may take for ever on a text that was made for it; see side_process.py."""

    def __init__(self) -> None:
        self._process = SideProcess(_answer, SECONDS)

    def __enter__(self) -> ProgramReader:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._process.close()

    def form(self, source: bytes, program: Program) -> NormalForm | None:
        """None where the source cannot be parsed, or not in time. program: of that source."""
        question = {
            "source": source.decode("latin-1"),
            "starter": program.starter,
            "entry": program.entry,
        }
        try:
            answer = json.loads(self._process.ask(json.dumps(question).encode()))
        except TookTooMuch:
            return None
        if answer is None:
            return None
        return NormalForm(answer["digest"], answer["statements"], tuple(answer["prints"]))


def _answer(question: bytes) -> bytes:
    asked = json.loads(question)
    source = asked["source"].encode("latin-1")
    form = normal_form(source, asked["starter"], tuple(asked["entry"]))
    return json.dumps(form and asdict(form)).encode()
