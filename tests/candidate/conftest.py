"""Candidates to run learner code in."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tutor.candidate.processes.zygote_client import Zygote
from tutor.candidate.run import Candidates


@pytest.fixture
def candidates(zygote: Zygote) -> Iterator[Candidates]:
    """Candidates forked from it."""
    candidates = Candidates(zygote)
    yield candidates
    candidates.close()
