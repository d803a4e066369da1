"""What crosses between the judge and a candidate: a job on the way in, replies on the way out.

A job is trusted, since the judge wrote it. Replies come from the process that runs a learner's
code: their form is checked here, and nothing that has another form goes further.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from tutor.candidate.job import Call, Job, Trial
from tutor.candidate.outcome import Outcome, Raised
from tutor.candidate.outcome_rows import outcome_of, outcome_row, raised_of, raised_row
from tutor.candidate.wire.protocol import ProtocolError, pack, unpack


@dataclass(frozen=True)
class SentFile:
    """A source file as it arrives in a candidate."""

    source: str
    path: str


@dataclass(frozen=True)
class JobHeader:
    """A job as it arrives: its cases follow, one a frame, and every reply repeats the nonce."""

    nonce: str
    cases: int
    job: Job


def encode_job(job: Job, nonce: str) -> bytes:
    """Everything but the packed cases, which are sent as they are."""
    modules = {name: [module.source, module.path] for name, module in job.modules.items()}
    drive = [job.drive.source, job.drive.path] if job.drive else None
    fields = {**vars(job), "modules": modules, "drive": drive, "cases": ()}
    row = {"nonce": nonce, "cases": len(job.cases), "job": fields}
    return json.dumps(row, default=vars).encode("utf-8", "surrogatepass")


def decode_job(frame: bytes) -> JobHeader:
    """The inverse of encode_job, without the cases."""
    row = json.loads(frame.decode("utf-8", "surrogatepass"))
    fields = row["job"]
    modules = {name: SentFile(*parts) for name, parts in fields["modules"].items()}
    drive = SentFile(*fields["drive"]) if fields["drive"] else None
    calls = tuple(map(_call, fields["calls"]))
    lists = {"calls": calls, "entry": tuple(fields["entry"]), "cases": ()}
    job = Job(**{**fields, **lists, "modules": modules, "drive": drive})
    return JobHeader(row["nonce"], row["cases"], job)


def _call(row: dict[str, Any]) -> Call:
    trial = Trial(**row["trial"]) if row["trial"] else None
    return Call(**{**row, "record": tuple(row["record"]), "trial": trial})


@dataclass(frozen=True)
class Loaded:
    """The file was executed. defined: its public names. missing: entry points it lacks."""

    defined: tuple[str, ...]
    missing: tuple[str, ...]
    layers: tuple[str, ...]
    output: str


@dataclass(frozen=True)
class LoadFailed:
    """The file could not be executed, or what it imports could not."""

    raised: Raised
    output: str


@dataclass(frozen=True)
class Answer:
    """The outcome of one call, by its number."""

    call: int
    outcome: Outcome

    def outcome_on(self, inputs: Mapping[str, Any]) -> Outcome:
        """The outcome, with the case's own inputs where it left them untouched."""
        return replace(self.outcome, after=inputs) if self.outcome.untouched else self.outcome


@dataclass(frozen=True)
class Answers:
    """Some answers, in order. skipped: lines of breakpoint() calls, known when all is done."""

    answers: tuple[Answer, ...]
    done: bool = False
    skipped: tuple[int, ...] = ()


Reply = Loaded | LoadFailed | Answers


def is_last(reply: Reply) -> bool:
    """Whether a candidate sends nothing after it."""
    if isinstance(reply, Answers):
        return reply.done
    return isinstance(reply, LoadFailed) or bool(reply.missing)


def encode_reply(reply: Reply, nonce: str) -> bytes:
    """One frame; tensors in outcomes travel as bytes."""
    return pack((nonce, type(reply).__name__, _body_of(reply)))


def _body_of(reply: Reply) -> tuple[Any, ...]:
    if isinstance(reply, Answers):
        rows = tuple((answer.call, outcome_row(answer.outcome)) for answer in reply.answers)
        return rows, reply.done, reply.skipped
    if isinstance(reply, LoadFailed):
        return raised_row(reply.raised), reply.output
    return reply.defined, reply.missing, reply.layers, reply.output


def decode_reply(frame: bytes, nonce: str) -> Reply:
    """Read what a candidate sent. Raises ProtocolError on any other form, or another nonce."""
    message = unpack(frame)
    if type(message) is not tuple or len(message) != 3 or message[0] != nonce:
        raise ProtocolError("a reply without this run's number")
    try:
        return READ_BODY[message[1]](*message[2])
    except (KeyError, TypeError, ValueError, AttributeError, OverflowError) as error:
        raise ProtocolError(f"a reply of another form: {error}") from error


def _answers(rows: Sequence[Any], done: Any, skipped: Sequence[Any]) -> Answers:
    return Answers(tuple(map(_answer, rows)), bool(done), tuple(map(int, skipped)))


def _answer(row: Any) -> Answer:
    call, outcome = row
    return Answer(int(call), outcome_of(outcome))


def _failed(raised: Any, output: Any) -> LoadFailed:
    return LoadFailed(raised_of(raised), str(output))


def _loaded(defined: Any, missing: Any, layers: Any, output: Any) -> Loaded:
    return Loaded(_words(defined), _words(missing), _words(layers), str(output))


def _words(row: Any) -> tuple[str, ...]:
    return tuple(map(str, row))


READ_BODY: Mapping[str, Callable[..., Reply]] = {
    Loaded.__name__: _loaded,
    LoadFailed.__name__: _failed,
    Answers.__name__: _answers,
}
