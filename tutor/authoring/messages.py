"""What crosses between `tutor verify` and the processes that prove exercises, as JSON and back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass

from tutor.authoring.findings import Finding
from tutor.typed_json import read_record

OF_MUTANTS = ("mutants", "killed", "equal")


@dataclass(frozen=True)
class VerifyRequest:
    """How one process shall prove whatever exercises it is then given. course: its folder. mutants:
    whether with every mutant of the references too.
    """

    course: str
    seeds: int
    mutants: bool = False


@dataclass(frozen=True)
class ProofRow:
    """What the proof of one exercise came to.

    graded: how many gradings that took; seconds: how long. mutants: how many ran, None where that
    was not asked for; killed, equal: as in survivors.Toll.
    """

    exercise: str
    findings: tuple[Finding, ...]
    cases: int
    submissions: int
    graded: int
    seconds: float
    mutants: int | None = None
    killed: int = 0
    equal: int = 0


def encode(message: VerifyRequest | ProofRow) -> dict[str, object]:
    """A JSON object. A row says nothing of mutants where none ran."""
    row = asdict(message)
    is_without = isinstance(message, ProofRow) and message.mutants is None
    return {name: value for name, value in row.items() if not (is_without and name in OF_MUTANTS)}


def decode_request(params: Mapping[str, object]) -> VerifyRequest:
    """The inverse of encode. Raises ValueError for what is not a request."""
    return read_record(VerifyRequest, params)


def decode_row(row: object) -> ProofRow:
    """The inverse of encode. Raises ValueError for what is not a row."""
    return read_record(ProofRow, row)
