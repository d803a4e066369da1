"""What every test gets: its own home folder, the tiny course, and its trace function restored."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tutor.candidate.processes.zygote_client import Zygote
from tutor.course.load import load_course
from tutor.course.model import Course, Exercise
from tutor.workspace.files import Workspace

# torch's own threads wait for each other by spinning: beside other work that takes many times as
# long, and the processor's time that a trial may use is spent on waiting
os.environ.setdefault("OMP_NUM_THREADS", "1")
# a shell starts what runs in the background with Ctrl-C ignored
signal.signal(signal.SIGINT, signal.default_int_handler)

TINY_COURSE = Path(__file__).parent / "fixtures" / "tiny_course"


@pytest.hookimpl(tryfirst=True)  # before xdist reads the marks
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests that share a fixture of their module run on one worker, which makes it once; those that
    run learner code in processes are slow.

    Later tests of a module may rely on what earlier ones left in it.
    """
    for item in items:
        if isinstance(item, pytest.Function) and shares_a_fixture(item):
            item.add_marker(pytest.mark.xdist_group(item.module.__name__))
        if isinstance(item, pytest.Function) and "zygote" in item.fixturenames:
            item.add_marker(pytest.mark.slow)


def shares_a_fixture(item: pytest.Function) -> bool:
    """Whether any fixture that the test uses is made once for its module."""
    names = item._fixtureinfo.name2fixturedefs
    return any(definition.scope == "module" for found in names.values() for definition in found)


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """This test's own home folder: nothing is read from or written to the developer's."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(home))
    for name in ("BACKPROP_TUTOR_WORKSPACE", "VISUAL", "EDITOR", "IPYTHONDIR", "PYTHONBREAKPOINT"):
        monkeypatch.delenv(name, raising=False)
    # what answers by itself, or outlives a command, is for the tests that are about it
    for name in ("BACKPROP_TUTOR_WATCH", "BACKPROP_TUTOR_WARM"):
        monkeypatch.setenv(name, "off")
    return home


@pytest.fixture(autouse=True)
def same_trace_function() -> Iterator[None]:
    """Coverage and debuggers use sys.settrace too; a test that left its own would blind them."""
    before = sys.gettrace()
    yield
    sys.settrace(before)


@pytest.fixture(scope="session")
def tiny_course() -> Course:
    """Four exercises: double, row_sums, scale_grad (sets an attribute), quadruple (uses double)."""
    return load_course(TINY_COURSE)


@pytest.fixture(scope="session")
def zygote() -> Iterator[Zygote]:
    """One zygote for all tests that run learner code: it takes a second to import torch."""
    zygote = Zygote.start()
    zygote.wait_ready()
    yield zygote
    zygote.close()


@pytest.fixture
def double(tiny_course: Course) -> Exercise:
    """The simplest exercise of the tiny course."""
    return tiny_course.exercises[0]


@pytest.fixture
def workspace(tmp_path: Path, tiny_course: Course) -> Workspace:
    """An empty workspace for the tiny course."""
    return Workspace(tmp_path / "workspace", tiny_course)


@pytest.fixture
def locked_folder() -> Iterator[Path]:
    """A folder that nobody may write in, under a path that everybody may read."""
    folder = Path(tempfile.mkdtemp(prefix="locked-"))
    folder.chmod(0o555)
    yield folder
    folder.chmod(0o755)
    shutil.rmtree(folder)


def is_alive(pid: int) -> bool:
    """Whether the process runs; one that has ended and waits to be reaped does not."""
    command = ["ps", "-o", "stat=", "-p", str(pid)]
    state = subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()
    return bool(state) and not state.startswith("Z")


def run_forked(action: Callable[[], int]) -> int:
    """Call action in a child process, where it may lower limits for good. Returns its result, which
    is the exit code.
    """
    pid = os.fork()
    if pid == 0:
        code = 99
        try:
            code = action()
        finally:
            os._exit(code)
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


def run_as_nobody(action: Callable[[], int]) -> int:
    """The same without root's rights, for tests about permissions: root may write anywhere."""

    def without_rights() -> int:
        if os.geteuid() == 0:
            os.setgid(65534)
            os.setuid(65534)
        return action()

    return run_forked(without_rights)
