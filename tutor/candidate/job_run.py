"""One job in a candidate: execute the learner's file and answer every call."""

from __future__ import annotations

import dataclasses
import socket
from collections.abc import Callable, Sequence
from functools import partial
from time import perf_counter  # its own name: learner code may replace time.perf_counter
from types import CodeType, ModuleType

from tutor.candidate.call import call_case, describe_exception
from tutor.candidate.checked import MAX_NAMES
from tutor.candidate.fresh_inputs import FreshInputs
from tutor.candidate.job import Call, Job
from tutor.candidate.load_module import install_modules, load_drive, load_learner, not_written_yet
from tutor.candidate.messages import (
    MOST_SKIPPED,
    Answer,
    Answers,
    Confined,
    JobHeader,
    Loaded,
    LoadFailed,
    Reply,
    encode_reply,
)
from tutor.candidate.outcome import Outcome
from tutor.candidate.printed import Printed
from tutor.candidate.record.recorder import Recorder
from tutor.candidate.reply_budget import reply_budget
from tutor.candidate.trial import PatchedProgram, within
from tutor.candidate.watch import Usage, watching
from tutor.candidate.wire.layout import header_size
from tutor.candidate.wire.protocol import Opaque, send_frame

GATHER = 0.005  # seconds of answers that are gathered before they are sent
Functions = dict[str, Callable[..., object]]


class JobRun:
    """Load, then make every call in the order asked for, then say that it is done.

    layers: what confines this process. skipped: lines of breakpoints that are passed over, filled
    meanwhile.
    """

    def __init__(
        self,
        sock: socket.socket,
        header: JobHeader,
        cases: list[bytes],
        *,
        layers: tuple[str, ...],
        printed: Printed,
        skipped: list[int],
    ) -> None:
        self.sock = sock
        self.nonce = header.nonce
        self.job: Job = header.job
        self.cases = [*map(FreshInputs, cases)]
        self.layers = layers
        self.printed = printed
        self.skipped = skipped
        self.patches: PatchedProgram | None = None
        self.budget = reply_budget(self.job.calls, cases)
        self.files = {self.job.path, *(module.path for module in self.job.modules.values())}

    def run(self) -> None:
        """Answer every call, or say why none can be answered."""
        self._send(Confined(self.layers))
        functions = self._load()
        if functions is None:
            return
        answers: list[Answer] = []
        began = sent = perf_counter()
        for number, call in enumerate(self.job.calls):
            if sent - began > self.job.enough:
                break
            if call.fresh:
                functions = self._define()[1]
            answers.append(Answer(number, self._outcome(call, functions)))
            # The first pass sends each answer at once, in case the next call never ends.
            if call.at_once or perf_counter() - sent > GATHER:
                self._send(Answers(tuple(answers)))
                answers, sent = [], perf_counter()
        self._send(Answers(tuple(answers), done=True, skipped=tuple(self.skipped[:MOST_SKIPPED])))

    def _load(self) -> Functions | None:
        """The functions that can be called; None, and a reply that says so, if some cannot."""
        try:
            install_modules(self.job.modules, self.job.data)
            module, functions = self._define()
        except BaseException as error:  # a learner's file may raise anything
            raised = describe_exception(error, self.files)
            self._send(LoadFailed(raised, self.printed.take()))
            return None
        missing = tuple(name for name in self.job.entry if not callable(functions[name]))
        self._send(Loaded(_defined_in(module), missing, self.printed.take()))
        return None if missing else functions

    def _define(self, code: Sequence[CodeType] = ()) -> tuple[ModuleType, Functions]:
        """Execute the learner's file, and the drive around it.

        Gives the functions by name, None for an entry point that is not there. code: a patched
        version of the file, to be executed instead.
        """
        job = self.job
        module = load_learner(job.source, job.path, job.name, code)
        if job.staged:
            for name in job.entry:
                vars(module).setdefault(name, not_written_yet(name))
        found = {name: getattr(module, name, None) for name in job.entry}
        functions: Functions = found  # type: ignore[assignment]  # looked at by _load
        if all(map(callable, functions.values())):
            functions |= load_drive(job.drive, job.name)
        return module, functions

    def _outcome(self, call: Call, functions: Functions) -> Outcome:
        if call.trial is None:
            return self._call(functions, call)
        trial, source, path = call.trial, self.job.source, self.job.path
        patches = self.patches = self.patches or PatchedProgram(source, path)
        code = partial(patches.code, trial.start, trial.end, trial.text)
        return within(trial.ticks, trial.seconds, lambda: self._call(self._define(code())[1], call))

    def _call(self, functions: Functions, call: Call) -> Outcome:
        case = self.cases[call.case]
        inputs = case.make()
        usage = Usage()
        watch = watching(usage, any_torch=self.job.any_torch) if call.watch else None
        recorder = Recorder(call.record) if call.record else None
        self.printed.begin_case()
        began = perf_counter()
        outcome = call_case(functions[call.entry], inputs, self.files, recorder or watch)
        recording = recorder.to_wire(outcome) if recorder is not None else None
        seconds = perf_counter() - began
        output, truncated = self.printed.end_case()
        return dataclasses.replace(
            outcome,
            calls=dict(usage.calls),
            ops=dict(usage.ops),
            seconds=seconds,
            output=output,
            truncated=truncated,
            untouched=case.are_untouched(inputs),
            recording=recording,
        )

    def _send(self, reply: Reply) -> None:
        frame = encode_reply(reply, self.nonce)
        if isinstance(reply, Answers) and not self._fits(frame):
            reply = dataclasses.replace(reply, answers=tuple(map(_without_values, reply.answers)))
            frame = encode_reply(reply, self.nonce)
        self.budget.size -= len(frame)
        send_frame(self.sock, frame)

    def _fits(self, frame: bytes) -> bool:
        """Whether the judge will read this reply, and have room for the others."""
        return len(frame) <= self.budget.size // 2 and header_size(frame) <= self.budget.header


def _without_values(answer: Answer) -> Answer:
    """What is too large to be compared is told by its type alone."""
    outcome = answer.outcome
    value = Opaque(type(outcome.value).__name__, "too large to be compared")
    after = {} if not outcome.untouched else outcome.after
    smaller = dataclasses.replace(outcome, value=value, after=after, recording=None)
    return dataclasses.replace(answer, outcome=smaller)


def _defined_in(module: ModuleType) -> tuple[str, ...]:
    """The public functions and classes of a module, and what it imported of the kind."""
    public = (name for name, item in vars(module).items() if callable(item) and name[:1] != "_")
    return tuple(sorted(public)[:MAX_NAMES])
