"""Records from JSON objects: each value has the type of its field, or the whole is refused."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pytest

from tutor.authoring.findings import Finding
from tutor.authoring.messages import (
    OF_MUTANTS,
    ProofRow,
    VerifyRequest,
    decode_request,
    decode_row,
    encode,
)
from tutor.results import Verdict
from tutor.typed_json import read_record


@dataclass(frozen=True)
class Inner:
    """A record in another."""

    name: str


@dataclass(frozen=True)
class Outer:
    """One field of each form that a record may have."""

    inner: Inner
    verdict: Verdict
    share: float
    pairs: tuple[tuple[str, int], ...] = ()
    by_name: Mapping[str, Inner] | None = None
    anything: object = None


ROW: dict[str, Any] = {"inner": {"name": "a"}, "verdict": "accepted", "share": 1}


def test_every_form_of_field_is_read() -> None:
    """Records, words of an enumeration, tuples and mappings; a whole number is a float too."""
    more = {"pairs": [["a", 1]], "by_name": {"b": {"name": "c"}}, "anything": [1, None]}
    expected = Outer(Inner("a"), Verdict.ACCEPTED, 1, (("a", 1),), {"b": Inner("c")}, [1, None])
    assert read_record(Outer, ROW | more) == expected
    assert read_record(Outer, ROW | {"unknown": 1}) == Outer(Inner("a"), Verdict.ACCEPTED, 1)


@pytest.mark.parametrize(
    "wrong",
    [
        {"inner": "a"},
        {"inner": {}},
        {"verdict": "perfect"},
        {"share": "1"},
        {"share": None},
        {"pairs": [["a"]]},
        {"pairs": [["a", "1"]]},
        {"by_name": {"b": 1}},
    ],
)
def test_a_value_of_another_type_is_refused(wrong: dict[str, Any]) -> None:
    """At any depth."""
    with pytest.raises(ValueError):
        read_record(Outer, ROW | wrong)


@pytest.mark.parametrize("row", [None, [], "text", {}])
def test_what_is_no_object_is_refused(row: Any) -> None:
    """And so is one without its fields."""
    with pytest.raises(ValueError):
        read_record(Outer, row)


def test_what_a_proof_sends_comes_back() -> None:
    """Request and rows, through JSON."""
    request = VerifyRequest("/course", 3, mutants=True)
    assert decode_request(json.loads(json.dumps(encode(request)))) == request
    found = (Finding("f.py", "rule", "what", "fix"),)
    row = ProofRow("lin", found, 4, 5, 60, 1.5, mutants=7, killed=6, equal=1)
    assert decode_row(json.loads(json.dumps(encode(row)))) == row


def test_a_row_says_nothing_of_mutants_that_were_not_asked_for() -> None:
    """As `tutor verify --json` has always printed it."""
    row = ProofRow("lin", (), 4, 5, 60, 1.5)
    assert not set(OF_MUTANTS) & set(encode(row)) and decode_row(encode(row)) == row
