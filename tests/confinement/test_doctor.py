"""`tutor doctor` says what this machine has, what is missing, and how to get it."""

from __future__ import annotations

import json

import pytest

from tutor.candidate.confinement.layers import EVERY_LAYER, LAYERS, LayerReport
from tutor.cli.doctor import _layers, _summary
from tutor.cli.main import run_cli


def test_every_layer_is_listed_once(capfd: pytest.CaptureFixture[str]) -> None:
    """As active or as missing, in both forms of output."""
    run_cli(["doctor", "--json"])
    found = json.loads(capfd.readouterr().out)
    assert {*found["isolation"]} | found["missing"].keys() == {*EVERY_LAYER}
    run_cli(["doctor"])
    text = capfd.readouterr().out
    assert all(text.count(f"{name} ") >= 1 for name in EVERY_LAYER)
    assert "torch" in text


def test_what_is_missing_comes_with_its_reason_and_a_way_to_get_it() -> None:
    """As on a machine whose kernel has no Landlock and no namespaces."""
    reasons = {"landlock": "Operation not supported"}
    report = LayerReport(("limits", "seccomp"), reasons)
    text = " ".join(" ".join(_layers(report)).split())
    assert "NO *landlock a submission could read the course" in text
    assert "(Operation not supported) Use Linux 5.13 or newer" in text
    assert "ok *limits" in text
    [summary] = _summary(report)
    assert "not enough" in summary
    assert "no reading of the course" in summary
    assert "no network" not in summary


def test_enough_is_said_as_enough() -> None:
    """Where every promise to a class is kept."""
    [summary] = _summary(LayerReport(tuple(LAYERS), {}))
    assert summary.startswith("That is enough")
