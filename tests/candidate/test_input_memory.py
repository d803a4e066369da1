"""The judge looks at the memory of the inputs; what a candidate says of it decides nothing."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from mmap import mmap
from typing import Any

import pytest
import torch

from tutor.candidate.fresh_inputs import MOST_KEPT, FreshInputs
from tutor.candidate.input_memory import IS_POSSIBLE, InputMemory
from tutor.candidate.input_places import places_of, rooms
from tutor.candidate.job import Call, Job
from tutor.candidate.report import Report
from tutor.candidate.run import Candidates
from tutor.candidate.wire.protocol import pack, unpack

pytestmark = pytest.mark.skipif(not IS_POSSIBLE, reason="only Linux has such memory")
CASES: tuple[dict[str, Any], ...] = (
    {"x": torch.tensor([[1.0, -2.0, 0.0], [3.0, -0.0, torch.nan]]).T, "n": 3},
    {"x": torch.arange(6).reshape(1, 2, 3), "y": torch.tensor([True, False])},
    {"x": [torch.ones(2), torch.zeros(0, 4)], "y": torch.tensor(2.0, requires_grad=True)},
    {"x": torch.arange(MOST_KEPT)},
    {"text": "no tensor at all"},
)
BLIND = """
from tutor.candidate import call, fresh_inputs
fresh_inputs.FreshInputs.are_untouched = lambda self, inputs: True
call._place_of = lambda value: None
def f(x):
    {body}
"""


def job_of(source: str, cases: Sequence[bytes]) -> Job:
    """Two calls on every case, as a check has them; the second ones wait."""
    calls = [Call("f", number) for number in range(len(cases))]
    return Job(
        "f", source, "/learner/f.py", ("f",), {}, tuple(cases), (*calls, *calls),
        held_from=len(cases),
    )  # fmt: skip


def test_inputs_in_lent_memory_are_like_any_other() -> None:
    """Laid out alike, as the same bytes; the judge finds every one of them where it looks."""
    packed = [pack(case) for case in CASES]
    job = job_of("", packed)
    lent = InputMemory()
    lent.begin(job)
    shared = mmap(lent.descriptor, lent.places.size)
    kept = []
    for call, room in zip(job.calls, rooms(shared, job.calls, packed), strict=True):
        inputs = FreshInputs(packed[call.case]).make(room)
        kept.append(inputs)
        assert pack(inputs) == packed[call.case]
        wanted = unpack(packed[call.case])
        for name, item in inputs.items():
            if isinstance(item, torch.Tensor):
                assert item.stride() == wanted[name].stride() and not item._is_view()
    assert lent.changed() == {}
    kept[0]["x"][0, 0] = 5.0
    kept[6]["y"][0] = False
    changed = lent.changed()
    assert changed == {0: pack(kept[0]), 6: pack(kept[6])}
    lent.overwrite(5)
    assert torch.equal(kept[1]["x"], CASES[1]["x"])
    assert not torch.equal(kept[6]["x"], CASES[1]["x"])
    lent.close()


def test_the_memory_has_the_size_that_is_needed() -> None:
    """And keeps it; no two tensors lie in one place."""
    packed = [pack(case) for case in CASES]
    job = job_of("", packed)
    lent = InputMemory()
    lent.begin(job)
    with pytest.raises(OSError):
        mmap(lent.descriptor, lent.places.size).resize(2 * lent.places.size)
    places = places_of(job.calls, packed)
    spans = [
        (start + span.place, start + span.place + span.size)
        for call, (start, _) in zip(job.calls, itertools.pairwise(places.starts), strict=True)
        for span in places.spans[call.case]
    ]
    assert all(one[1] <= two[0] for one, two in itertools.pairwise(spans))
    assert spans[-1][1] <= places.size
    lent.close()


def run(candidates: Candidates, body: str) -> Report:
    """A program that blinds whoever looks, on two cases."""
    cases = [pack({"x": torch.tensor([1.0, 2.0])}), pack({"x": torch.tensor([-1.0, 2.0])})]
    return candidates.run(job_of(BLIND.format(body=body), cases))


def test_an_honest_program_changes_nothing(candidates: Candidates) -> None:
    """Every answer comes, and nothing is found changed."""
    report = run(candidates, "return x.clamp_min(0)")
    assert (report.ended, report.changed) == ("done", {})
    values = [answer.outcome.value.tolist() for answer in report.answers]
    assert values == [[1.0, 2.0], [0.0, 2.0]] * 2


def test_a_change_is_seen_whatever_is_said(candidates: Candidates) -> None:
    """In the calls that made one, and what it made of the input."""
    report = run(candidates, "return x.clamp_(min=0).clone()")
    assert all(answer.outcome.untouched for answer in report.answers)
    assert report.changed is not None and set(report.changed) == {1, 3}
    assert unpack(report.changed[1])["x"].tolist() == [0.0, 2.0]


@pytest.mark.parametrize("body", ["return x", "return [x.view(2)]", "return x[:]"])
def test_a_result_in_an_inputs_memory_is_lost(candidates: Candidates, body: str) -> None:
    """The second time; nobody asks the candidate where it lies."""
    report = run(candidates, body)
    assert report.changed == {} and not any(each.outcome.aliases for each in report.answers)
    first, _, again, _ = (pack(each.outcome.value) for each in report.answers)
    assert first != again
