"""One job in a candidate: execute the learner's file and answer every call."""

from __future__ import annotations

import dataclasses
import socket
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
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
    Returned,
)
from tutor.candidate.outcome import Outcome
from tutor.candidate.printed import Printed
from tutor.candidate.record.recorder import Recorder
from tutor.candidate.reply_budget import reply_budget
from tutor.candidate.reply_sender import ReplySender
from tutor.candidate.trial import PatchedProgram, within
from tutor.candidate.watch import Usage, watching
from tutor.candidate.wire.protocol import pack, unpack
from tutor.candidate.wire.room import Room

GATHER = 0.005  # seconds of answers that are gathered before they are sent
TOGETHER = 8  # answers that are sent together when their values have been held
Functions = dict[str, Callable[..., object]]


class JobRun:
    """Load, then make every call in the order asked for, then say that it is done.

    rooms: where the inputs of each call have to lie, if the judge looks at them. layers: what
    confines this process. skipped: lines of breakpoints that are passed over, filled meanwhile.
    """

    def __init__(
        self,
        sock: socket.socket,
        header: JobHeader,
        cases: list[bytes],
        rooms: Sequence[Room],
        layers: tuple[str, ...],
        *,
        printed: Printed,
        skipped: list[int],
    ) -> None:
        self.job: Job = header.job
        budget = reply_budget(self.job.calls, cases)
        self.sender = ReplySender(sock, header.nonce, budget)
        self.cases = [*map(FreshInputs, cases)]
        self.rooms = rooms
        self.layers = layers
        self.printed = printed
        self.skipped = skipped
        self.patches: PatchedProgram | None = None
        self.files = {self.job.path, *(module.path for module in self.job.modules.values())}

    def run(self) -> None:
        """Answer every call, or say why none can be answered."""
        self.sender.send(Confined(self.layers))
        functions = self._load()
        if functions is None:
            return
        calls, held_from = self.job.calls, self.job.held_from
        left = self._answer(functions, range(len(calls) if held_from is None else held_from))
        if held_from is not None:
            left = self._answer_when_seen(functions, held_from, left)
        self.sender.send(
            Answers(tuple(left), done=True, skipped=tuple(self.skipped[:MOST_SKIPPED]))
        )

    def _answer(self, functions: Functions, numbers: range) -> list[Answer]:
        """Make these calls and send their answers; gives the last ones, which are not sent."""
        answers: list[Answer] = []
        began = sent = perf_counter()
        for number in numbers:
            if sent - began > self.job.enough:
                break
            call = self.job.calls[number]
            if call.fresh:
                functions = self._define()[1]
            answers.append(Answer(number, self._outcome(number, functions)))
            # The first pass sends each answer at once, in case the next call never ends.
            if call.at_once or perf_counter() - sent > GATHER:
                self.sender.send(Answers(tuple(answers)))
                answers, sent = [], perf_counter()
        return answers

    def _answer_when_seen(
        self, functions: Functions, held_from: int, before: list[Answer]
    ) -> list[Answer]:
        """Make the last calls, and send their values only when the judge has seen what all calls
        left of their inputs, and has overwritten these: a value in an input's memory is lost then.

        before: answers to earlier calls, sent first. Gives those that are not sent, as _answer.
        """
        if before:
            self.sender.send(Answers(tuple(before)))
        numbers = range(held_from, len(self.job.calls))
        held = [Answer(number, _kept(self._outcome(number, functions))) for number in numbers]
        self.sender.send(Returned())
        self.sender.wait()
        while len(held) > TOGETHER:
            self.sender.send(Answers(tuple(held[:TOGETHER])))
            del held[:TOGETHER]
        return held

    def _load(self) -> Functions | None:
        """The functions that can be called; None, and a reply that says so, if some cannot."""
        try:
            install_modules(self.job.modules, self.job.data)
            module, functions = self._define()
        except BaseException as error:  # a learner's file may raise anything
            raised = describe_exception(error, self.files)
            self.sender.send(LoadFailed(raised, self.printed.take()))
            return None
        missing = tuple(name for name in self.job.entry if not callable(functions[name]))
        self.sender.send(Loaded(_defined_in(module), missing, self.printed.take()))
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

    def _outcome(self, number: int, functions: Functions) -> Outcome:
        call = self.job.calls[number]
        room = self.rooms[number] if self.rooms else None
        if call.trial is None:
            return self._call(functions, call, room)
        trial, source, path = call.trial, self.job.source, self.job.path
        patches = self.patches = self.patches or PatchedProgram(source, path)
        code = partial(patches.code, trial.start, trial.end, trial.text)
        return within(trial.ticks, trial.seconds, lambda: self._call(self._define(code())[1], call))

    def _call(self, functions: Functions, call: Call, room: Room | None = None) -> Outcome:
        case = self.cases[call.case]
        inputs = case.make(room)
        usage = Usage()
        watch = self._watch(usage) if call.watch else None
        recorder = Recorder(call.record) if call.record else None
        self.printed.begin_case()
        began = perf_counter()
        outcome = call_case(functions[call.entry], inputs, self.files, recorder or watch)
        recording = recorder.to_wire(outcome) if recorder is not None else None
        seconds = perf_counter() - began
        output, truncated = self.printed.end_case()
        return dataclasses.replace(
            outcome,
            **usage.fields(),
            seconds=seconds,
            output=output,
            truncated=truncated,
            untouched=case.are_untouched(inputs),
            recording=recording,
        )

    def _watch(self, usage: Usage) -> AbstractContextManager[None]:
        return watching(usage, any_torch=self.job.any_torch, memory=self.job.memory)


def _kept(outcome: Outcome) -> Outcome:
    """With what is to be said of its inputs as they are now."""
    if outcome.untouched:
        return outcome
    return dataclasses.replace(outcome, after=unpack(pack(dict(outcome.after))))


def _defined_in(module: ModuleType) -> tuple[str, ...]:
    """The public functions and classes of a module, and what it imported of the kind."""
    public = (name for name, item in vars(module).items() if callable(item) and name[:1] != "_")
    return tuple(sorted(public)[:MAX_NAMES])
