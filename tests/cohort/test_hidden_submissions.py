"""No submission reads another, or what is known of them, even where Python's own files lie."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cohort.class_runs import finish, read_rows, start_grading, verdicts

RIGHT = "def double(x):\n    return 2 * x\n"
READS = "def double(x):\n    assert open({!r}).read()\n    return 2 * x\n"


@pytest.fixture
def among_pythons_files() -> Iterator[Path]:
    """A folder that submissions may read, but for what is hidden in it."""
    try:
        scratch = tempfile.TemporaryDirectory(dir=sys.prefix)
    except OSError as error:
        pytest.skip(f"nothing can be written to Python's folder: {error}")
    with scratch as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)


@pytest.mark.slow
@pytest.mark.parametrize("engine", ["local", "dask"])
def test_a_class_inside_of_pythons_folder(among_pythons_files: Path, engine: str) -> None:
    """What lies beside it can be read there; submissions, the journal and the results cannot."""
    if engine == "dask":
        pytest.importorskip("distributed", reason="dask is not installed")
    school = among_pythons_files / "class"
    shown = among_pythons_files / "shown.txt"
    shown.write_text("not hidden")
    paths = {
        "alice": school / "alice" / "double.py",
        "journal": among_pythons_files / "out.jsonl.journal",
        "shown": shown,
    }
    sources = {"alice": RIGHT} | {
        f"reads-{name}": READS.format(str(path)) for name, path in paths.items()
    }
    for name, source in sources.items():
        (school / name).mkdir(parents=True)
        (school / name / "double.py").write_text(source)
    code, said = finish(start_grading(school, "--engine", engine, "--workers", "1"))
    assert code == 1, said
    assert verdicts(read_rows(among_pythons_files / "out.jsonl")) == [
        ("alice", "accepted"),
        ("reads-alice", "runtime_error"),
        ("reads-journal", "runtime_error"),
        ("reads-shown", "accepted"),
    ]
