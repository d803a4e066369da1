"""Right programs of one exercise, recorded on its cases."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any

from tutor.candidate.call import call_case
from tutor.candidate.record.recorder import Recorder
from tutor.candidate.wire.protocol import unpack
from tutor.course import texts
from tutor.errors import ContentError
from tutor.faults.trace.read_trace import read_trace
from tutor.faults.trace.reference_values import ReferenceValues
from tutor.faults.trace.trace import Trace
from tutor.grading.answer_key import AnswerKey
from tutor.grading.content import Case, load_entries
from tutor.results import Verdict

Entries = Mapping[str, Callable[..., Any]]
Sources = dict[str, str]  # text by path
Program = tuple[Entries, Sources]


class ReferenceRuns:
    """Records each case when it is first asked for, and keeps it."""

    def __init__(self, answer_key: AnswerKey) -> None:
        self.answer_key = answer_key
        self._found: dict[int, ReferenceValues] = {}

    def on(self, index: int) -> ReferenceValues:
        """Every value of the reference's and the accepted programs' runs on that case."""
        if index not in self._found:
            case = self.answer_key.cases[index]
            traces = [
                _recorded(entries[case.entry], case, sources) for entries, sources in self.programs
            ]
            self._found[index] = ReferenceValues([trace for trace in traces if trace is not None])
        return self._found[index]

    def of_course(self, index: int) -> tuple[Trace, str]:
        """The reference's own run on that case, as far as it was recorded; and its path."""
        case = self.answer_key.cases[index]
        entries, sources = self.programs[0]
        return _trace(entries[case.entry], case, sources), next(iter(sources))

    @cached_property
    def programs(self) -> Sequence[Program]:
        """Entry points and sources, the reference's first."""
        key = self.answer_key
        path = str(key.exercise.folder / "reference.py")
        # recorded as well, since the learner's own versions of them are
        used = self._used(key.exercise.uses)
        reference = key.reference, {path: texts.read_reference(key.exercise), **used}
        return [reference, *self._accepted(used)]

    def _accepted(self, used: Sources) -> Iterator[Program]:
        """The author's accepted programs in other styles."""
        key = self.answer_key
        for known in key.known:
            if known.verdict == Verdict.ACCEPTED:
                try:
                    entries = load_entries(key.course, key.exercise, known.source, known.path)
                except ContentError:
                    continue  # `tutor verify` says so to the author
                yield entries, {str(known.path): known.source, **used}

    def _used(self, names: Sequence[str]) -> Sources:
        """The references of the exercises that this one builds on, and of those they build on."""
        found: Sources = {}
        for name in names:
            exercise = self.answer_key.course.find(name)
            if exercise is not None:
                path = str(exercise.folder / "reference.py")
                found |= {path: texts.read_reference(exercise), **self._used(exercise.uses)}
        return found


def _recorded(function: Callable[..., Any], case: Case, sources: Sources) -> Trace | None:
    """An author's program on a case; None where the recording was full before it began."""
    trace = _trace(function, case, sources)
    return None if trace.ended and not trace.events else trace


def _trace(function: Callable[..., Any], case: Case, sources: Sources) -> Trace:
    recorder = Recorder(sources)
    outcome = call_case(function, unpack(case.packed), (), recorder)
    return read_trace(recorder.to_wire(outcome), sources)
