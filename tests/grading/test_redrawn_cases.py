"""Cases drawn again have other values of the same kind, and follow from all that was sent."""

from __future__ import annotations

import torch

from tests.test_architecture import LESSONS
from tutor.course.load import load_course
from tutor.grading.answer_key import AnswerKey
from tutor.grading.fresh_seed import seed_after
from tutor.grading.redrawn_cases import is_redrawn, redraw

COURSE = load_course(LESSONS)


def key_of(name: str) -> AnswerKey:
    """Its cases under a seed that everybody knows."""
    exercise = COURSE.find(name)
    assert exercise is not None
    return AnswerKey(COURSE, exercise, 1)


def test_every_case_is_drawn_again_in_its_own_form() -> None:
    """Those that are the same under every seed too: shape, strides, dtype, and range."""
    answer_key = key_of("cross_entropy")
    for known, other in zip(
        answer_key.cases, redraw(answer_key.case_maker, answer_key.cases, 7), strict=True
    ):
        assert is_redrawn(known, other), known.name
        for name, item in known.inputs.items():
            drawn = other.inputs[name]
            assert (drawn.shape, drawn.dtype, drawn.stride()) == (
                item.shape, item.dtype, item.stride(),
            )  # fmt: skip
        targ, classes = other.inputs["targ"], known.inputs[next(iter(known.inputs))].shape[1]
        assert 0 <= int(targ.min()) <= int(targ.max()) < classes


def test_what_is_there_in_one_way_only_is_not_drawn_again() -> None:
    """Then nobody can say that a result does not come from a table."""
    answer_key = key_of("relu")
    known = answer_key.cases[0]
    assert not is_redrawn(known, known)
    empty = next(case for case in answer_key.cases if not case.inputs["x"].numel())
    assert is_redrawn(empty, empty)


def test_nobody_knows_the_values_before_all_is_sent() -> None:
    """Each change of a text draws others; the same texts draw the same."""
    assert seed_after(1, "digest", ["a", "b"]) == seed_after(1, "digest", ["a", "b"])
    numbers = {seed_after(1, "digest", sent) for sent in (["a", "b"], ["a", "c"], ["ab"], [])}
    assert len(numbers) == 4
    answer_key = key_of("relu")
    drawn = [redraw(answer_key.case_maker, answer_key.cases, number)[2] for number in numbers]
    assert len({tuple(each.inputs["x"].flatten().tolist()) for each in drawn}) == 4
    assert not torch.equal(drawn[0].inputs["x"], answer_key.cases[2].inputs["x"])
