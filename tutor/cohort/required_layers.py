"""Refuse to grade where the layers that confine submissions are not enough."""

from __future__ import annotations

from collections.abc import Sequence

from tutor.candidate.confinement.require import check_required
from tutor.candidate.layer_report import layer_report
from tutor.cohort.graders import Graders


def refuse_without(graders: Graders, required: Sequence[str]) -> None:
    """Try the layers of a worker's candidates, before any submission runs.

    required: names of layers; without any, what a class may take for granted. Raises UsageError
    with what is missing and how to get it, JudgeError where no process can be started.
    """
    check_required(layer_report(graders.untrusted).active, required)
