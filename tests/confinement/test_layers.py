"""Each layer, put on alone, stops on this kernel what it says; without it, nothing does."""

from __future__ import annotations

import pytest

from tests.confinement.conftest import ReportOf
from tutor.candidate.confinement.attempts import ATTEMPTS
from tutor.candidate.confinement.layers import EVERY_LAYER, LAYERS, NAMESPACES
from tutor.candidate.confinement.policy import Policy, class_policy, learner_policy
from tutor.candidate.confinement.probe import NOTHING_STOPPED_IT

ALL = class_policy()


@pytest.mark.parametrize("layer", EVERY_LAYER)
def test_a_layer_stops_what_it_says(layer: str, report_of: ReportOf) -> None:
    """Tried for real, in a process that wears this layer and no other."""
    report = report_of(ALL)
    if layer in report.reasons:
        pytest.skip(f"this machine has no {layer}: {report.reasons[layer]}")
    assert layer in report.active


@pytest.mark.parametrize("layer", EVERY_LAYER)
def test_without_the_layer_nothing_stops_it(layer: str, report_of: ReportOf) -> None:
    """What is tried succeeds in a process that wears nothing: otherwise it would prove nothing."""
    report = report_of(Policy(layers=()))
    assert report.active == ()
    assert report.reasons[layer] == NOTHING_STOPPED_IT


def test_a_layer_that_is_switched_off_is_reported_as_missing(report_of: ReportOf) -> None:
    """With what it would have stopped, in words; the others hold as before.

    Without mounts of its own, another user may be unable to read Python.
    """
    every = report_of(ALL)
    for off in (("landlock",), NAMESPACES, ("seccomp",)):
        report = report_of(ALL.without(*off))
        assert {*every.active} - {*off, "other-user"} <= {*report.active}
        assert {*report.active} <= {*every.active} - {*off}
        assert {*off} <= report.missing.keys()
        assert all(text.startswith("without it a ") for text in report.missing.values())


def test_a_learners_check_has_every_layer_that_costs_no_comfort(report_of: ReportOf) -> None:
    """The same as a class but for another user and namespaces."""
    wanted = {*report_of(ALL).active} - {"other-user", *NAMESPACES}
    assert {*report_of(learner_policy()).active} == wanted


def test_every_layer_says_what_it_stops_and_how_to_get_it() -> None:
    """And has something that is tried."""
    assert ATTEMPTS.keys() == LAYERS.keys()
    for layer in LAYERS.values():
        assert not layer.stops.endswith(".")
        assert layer.get.endswith(".")
