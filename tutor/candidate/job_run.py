"""One job in a candidate: execute the learner's file and answer every call."""

from __future__ import annotations

import dataclasses
import socket
import time
from collections.abc import Callable, Sequence
from functools import partial
from types import CodeType, ModuleType

from tutor.candidate.call import call_case, describe_exception
from tutor.candidate.job import Call, Job
from tutor.candidate.load_module import install_modules, load_drive, load_learner, not_written_yet
from tutor.candidate.messages import (
    Answer,
    Answers,
    JobHeader,
    Loaded,
    LoadFailed,
    Reply,
    encode_reply,
)
from tutor.candidate.outcome import Outcome
from tutor.candidate.printed import Printed
from tutor.candidate.record.recorder import Recorder
from tutor.candidate.trial import PatchedProgram, within
from tutor.candidate.watch import Usage, watching
from tutor.candidate.wire.protocol import pack, send_frame, unpack

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
        self.cases = cases  # still packed: every call unpacks its own fresh inputs
        self.layers = layers
        self.printed = printed
        self.skipped = skipped
        self.patches: PatchedProgram | None = None
        self.files = {self.job.path, *(module.path for module in self.job.modules.values())}

    def run(self) -> None:
        """Answer every call, or say why none can be answered."""
        functions = self._load()
        if functions is None:
            return
        answers: list[Answer] = []
        began = sent = time.perf_counter()
        for number, call in enumerate(self.job.calls):
            if sent - began > self.job.enough:
                break
            if call.fresh:
                functions = self._define()[1]
            answers.append(Answer(number, self._outcome(call, functions)))
            # The first pass sends each answer at once, in case the next call never ends.
            if call.at_once or time.perf_counter() - sent > GATHER:
                self._send(Answers(tuple(answers)))
                answers, sent = [], time.perf_counter()
        self._send(Answers(tuple(answers), done=True, skipped=tuple(self.skipped)))

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
        self._send(Loaded(_defined_in(module), missing, self.layers, self.printed.take()))
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
        functions: Functions = {name: getattr(module, name, None) for name in job.entry}  # type: ignore[misc]  # looked at by _load
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
        inputs = unpack(self.cases[call.case])
        usage = Usage()
        watch = watching(usage, any_torch=self.job.any_torch) if call.watch else None
        recorder = Recorder(call.record) if call.record else None
        self.printed.begin_case()
        began = time.perf_counter()
        outcome = call_case(functions[call.entry], inputs, self.files, recorder or watch)
        recording = recorder.to_wire(outcome) if recorder is not None else None
        seconds = time.perf_counter() - began
        output, truncated = self.printed.end_case()
        return dataclasses.replace(
            outcome,
            calls=dict(usage.calls),
            ops=dict(usage.ops),
            seconds=seconds,
            output=output,
            truncated=truncated,
            untouched=pack(inputs) == self.cases[call.case],
            recording=recording,
        )

    def _send(self, reply: Reply) -> None:
        send_frame(self.sock, encode_reply(reply, self.nonce))


def _defined_in(module: ModuleType) -> tuple[str, ...]:
    """The public functions and classes of a module, and what it imported of the kind."""
    public = (name for name, item in vars(module).items() if callable(item) and name[:1] != "_")
    return tuple(sorted(public))
