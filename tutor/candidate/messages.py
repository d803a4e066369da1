"""What crosses between the judge and a candidate: a job on the way in, replies on the way out.

A job is trusted, since the judge wrote it. Replies come from the process that runs a learner's
code: their form is checked here, and nothing that has another form goes further.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from tutor.candidate import checked
from tutor.candidate.job import Call, Job, Trial
from tutor.candidate.outcome import Outcome, Raised
from tutor.candidate.outcome_rows import outcome_of, outcome_row, raised_of, raised_row
from tutor.candidate.printed import OUTPUT_CAP
from tutor.candidate.wire.layout import MAX_HEADER
from tutor.candidate.wire.protocol import ProtocolError, pack, unpack

MOST_ANSWERS = 100_000  # in one reply
MOST_SKIPPED = 1_000
MOST_WORDS = 200  # characters of what is said about a malformed reply
MALFORMED = (
    KeyError, TypeError, ValueError, AttributeError, OverflowError, RuntimeError, RecursionError,
    MemoryError,
)  # fmt: skip


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


def _call(row: Mapping[str, Any]) -> Call:
    trial = Trial(**row["trial"]) if row["trial"] else None
    return Call(**{**row, "record": tuple(row["record"]), "trial": trial})


@dataclass(frozen=True)
class Confined:
    """What confines the process, said before any code of the learner's ran."""

    layers: tuple[str, ...]


@dataclass(frozen=True)
class Loaded:
    """The file was executed. defined: its public names. missing: entry points it lacks."""

    defined: tuple[str, ...]
    missing: tuple[str, ...]
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


@dataclass(frozen=True)
class Returned:
    """Every call was made; the judge may look at the memory of their inputs, and then says SEEN."""


Reply = Confined | Loaded | LoadFailed | Answers | Returned
SEEN = b"seen"


def is_last(reply: Reply) -> bool:
    """Whether a candidate sends nothing after it."""
    if isinstance(reply, Answers):
        return reply.done
    return isinstance(reply, LoadFailed) or (isinstance(reply, Loaded) and bool(reply.missing))


def encode_reply(reply: Reply, nonce: str) -> bytes:
    """One frame; tensors in outcomes travel as bytes."""
    return pack((nonce, type(reply).__name__, _body_of(reply)))


def _body_of(reply: Reply) -> tuple[Any, ...]:
    if isinstance(reply, Answers):
        rows = tuple((answer.call, outcome_row(answer.outcome)) for answer in reply.answers)
        return rows, reply.done, reply.skipped
    if isinstance(reply, LoadFailed):
        return raised_row(reply.raised), reply.output
    if isinstance(reply, Confined):
        return (reply.layers,)
    if isinstance(reply, Returned):
        return ()
    return reply.defined, reply.missing, reply.output


def decode_reply(frame: bytes, nonce: str, max_header: int = MAX_HEADER) -> Reply:
    """Read what a candidate sent. Raises ProtocolError on any other form, or another nonce.

    max_header: bytes of what is not a tensor in it.
    """
    message = unpack(frame, max_header)
    if type(message) is not tuple or len(message) != 3:
        raise ProtocolError("a reply of another form")
    said, kind, body = message
    if type(said) is not str or said != nonce:
        raise ProtocolError("a reply without this run's number")
    try:
        return READ_BODY[kind](*body)
    except MALFORMED as error:
        raise ProtocolError(f"a reply of another form: {error}"[:MOST_WORDS]) from error


def _answers(rows: Any, done: Any, skipped: Any) -> Answers:
    lines = map(checked.whole, checked.rows(skipped, MOST_SKIPPED))
    answers = map(_answer, checked.rows(rows, MOST_ANSWERS))
    return Answers(tuple(answers), checked.flag(done), tuple(lines))


def _answer(row: Any) -> Answer:
    call, outcome = row
    return Answer(checked.whole(call), outcome_of(outcome))


def _failed(raised: Any, output: Any) -> LoadFailed:
    return LoadFailed(raised_of(raised), checked.text(output, OUTPUT_CAP))


def _loaded(defined: Any, missing: Any, output: Any) -> Loaded:
    words = checked.names(defined), checked.names(missing)
    return Loaded(*words, checked.text(output, OUTPUT_CAP))


def _confined(layers: Any) -> Confined:
    return Confined(checked.names(layers))


READ_BODY: Mapping[str, Callable[..., Reply]] = {
    Confined.__name__: _confined,
    Loaded.__name__: _loaded,
    LoadFailed.__name__: _failed,
    Answers.__name__: _answers,
    Returned.__name__: Returned,
}
