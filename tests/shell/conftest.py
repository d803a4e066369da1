"""A session on the tiny course, with real processes."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.conftest import TINY_COURSE
from tutor.settings import Settings
from tutor.shell.session import Session


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    """One for a module: its zygote takes a second to import torch."""
    session = Session.open(
        Settings(tmp_path_factory.mktemp("workspace"), TINY_COURSE), interactive=True
    )
    yield session
    session.close()
