"""One zygote for all tests of candidates: it takes a second to import torch."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tutor.candidate.launch import Zygote
from tutor.candidate.run import Candidates


@pytest.fixture(scope="session")
def zygote() -> Iterator[Zygote]:
    """A zygote as the command line starts it."""
    zygote = Zygote.start()
    zygote.wait_ready()
    yield zygote
    zygote.close()


@pytest.fixture
def candidates(zygote: Zygote) -> Iterator[Candidates]:
    """Candidates forked from it."""
    candidates = Candidates(zygote)
    yield candidates
    candidates.close()
