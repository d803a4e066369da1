"""What a candidate is asked to do, as records. Nothing in them tells what is expected."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol


class SourceFile(Protocol):
    """A text to execute, and the path that tracebacks show for it."""

    @property
    def source(self) -> str: ...

    @property
    def path(self) -> str: ...


@dataclass(frozen=True)
class Trial:
    """A patched version of the learner's file, bytes start to end replaced by text.

    ticks: how many it may use. seconds: of the processor's time, the outer limit.
    """

    start: int
    end: int
    text: str
    ticks: int
    seconds: float


@dataclass(frozen=True)
class Call:
    """One call in a job: which function on which case.

    watch: count what of torch runs. at_once: send its answer at once, in case the next call never
    ends. fresh: execute the file once more before it. record: paths whose statements to record.
    trial: call a patched version instead.
    """

    entry: str
    case: int
    watch: bool = False
    at_once: bool = False
    fresh: bool = False
    record: tuple[str, ...] = ()
    trial: Trial | None = None


@dataclass(frozen=True)
class Job:
    """What a candidate is asked to do.

    modules: earlier exercises by name. cases: packed inputs. data: a folder to import from.
    any_torch: watched calls note every call of torch. memory: they count bytes too. time_limit:
    seconds for everything. drive: the author's functions around the learner's. staged: names that
    are not there raise NotImplementedError when called. enough: seconds after which no further call
    is begun. starts_processes: it may; its candidate is then confined a little less. held_from: the
    inputs lie in memory that the judge looks at once all calls are made, and the calls from this
    number on are answered only then; None for a job that the judge does not look at.
    """

    name: str
    source: str
    path: str
    entry: tuple[str, ...]
    modules: Mapping[str, SourceFile]
    cases: tuple[bytes, ...]
    calls: tuple[Call, ...]
    data: str | None = None
    any_torch: bool = False
    memory: bool = False
    time_limit: float = 5.0
    drive: SourceFile | None = None
    staged: bool = False
    enough: float = math.inf
    starts_processes: bool = False
    held_from: int | None = None
