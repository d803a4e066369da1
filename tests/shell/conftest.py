"""A session on the tiny course, with real processes, and a hand that types in it."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator

import pytest

from tests.conftest import TINY_COURSE
from tutor.display.screen import Screen
from tutor.settings import Settings
from tutor.shell.dispatch import do_line
from tutor.shell.session import Session

Type = Callable[[str], tuple[int, str]]
Write = Callable[[str, str], None]


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    """One for a module: its zygote takes a second to import torch."""
    session = Session.open(
        Settings(tmp_path_factory.mktemp("workspace"), TINY_COURSE), interactive=True
    )
    yield session
    session.close()


@pytest.fixture
def type_line(session: Session) -> Type:
    """Type one line; gives the exit code and what was shown."""

    def typed(line: str) -> tuple[int, str]:
        out = io.StringIO()
        code = do_line(session, Screen(out, width=80), line)
        return code, out.getvalue()

    return typed


@pytest.fixture
def write(session: Session) -> Write:
    """What the learner's editor does: the file of an exercise has this text."""

    def written(name: str, source: str) -> None:
        exercise = session.course.find(name)
        assert exercise is not None
        session.workspace.open(exercise).write_text(source, encoding="utf-8")

    return written
