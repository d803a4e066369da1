"""What a user installs: a wheel with the lessons in it, in an environment that has never seen the
checkout.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parent.parent


def run(*command: str | Path, cwd: Path, codes: tuple[int, ...] = (0,)) -> str:
    """Run a command without the tests' own Python settings; its output. Fails with what it said."""
    environ = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("PYTHON", "VIRTUAL_ENV", "BACKPROP"))
    }
    done = subprocess.run(
        [str(word) for word in command],
        cwd=cwd,
        env=environ,
        capture_output=True,
        text=True,
        timeout=1200,
    )
    assert done.returncode in codes, f"{command}: {done.returncode}\n{done.stdout}\n{done.stderr}"
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A wheel built from the checkout."""
    out = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", out, ROOT, cwd=out)
    (built,) = out.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def bin_folder(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bin folder of an empty environment with that wheel; its dependencies are borrowed from
    ours.
    """
    home = tmp_path_factory.mktemp("env")
    run(sys.executable, "-m", "venv", "--without-pip", home, cwd=home)
    python = home / "bin" / "python"
    run(
        sys.executable,
        "-m",
        "pip",
        "--python",
        python,
        "install",
        "--no-deps",
        "--no-index",
        wheel,
        cwd=home,
    )
    (site,) = (home / "lib").glob("python*/site-packages")
    (site / "borrowed.pth").write_text(
        sysconfig.get_path("purelib") + "\n"
    )  # only the folder: .pth files in it are not followed
    return home / "bin"


@pytest.mark.slow
def test_the_wheel_holds_everything_and_nothing_else(wheel: Path) -> None:
    """Every lesson file and every text that the package reads is in; byte code and tests are not."""
    names = set(zipfile.ZipFile(wheel).namelist())
    for folder, prefix in ((ROOT / "lessons", "tutor/lessons"), (ROOT / "tutor", "tutor")):
        for path in folder.rglob("*"):
            if path.is_file() and "__pycache__" not in path.parts and not path.name.startswith("."):
                assert f"{prefix}/{path.relative_to(folder).as_posix()}" in names
    assert not [name for name in names if "__pycache__" in name or name.endswith(".pyc")]
    assert {name.split("/")[0] for name in names if ".dist-info" not in name} == {"tutor"}


@pytest.mark.slow
def test_a_learner_with_the_wheel(bin_folder: Path, tmp_path: Path) -> None:
    """List, read, check wrong, check right, grade: from an empty environment, in an empty folder,
    without the checkout.
    """
    tutor = bin_folder / "tutor"
    where = run(
        bin_folder / "python", "-c", "import tutor; print(tutor.__file__)", cwd=tmp_path
    ).strip()
    assert Path(where).is_relative_to(bin_folder.parent)
    lessons = Path(where).parent / "lessons"

    rows: list[dict[str, Any]] = json.loads(run(tutor, "list", "--json", cwd=tmp_path))
    first = rows[0]["id"]
    work = tmp_path / "work"
    assert run(tutor, "--workspace", work, "show", first, cwd=tmp_path).strip()
    (reference,) = lessons.glob(f"*/{first}/reference.py")
    mine = work / reference.parent.parent.name / f"{first}.py"
    mine.parent.mkdir(parents=True, exist_ok=True)

    shutil.copy(reference.parent / "starter.py", mine)
    grade = json.loads(
        run(tutor, "--workspace", work, "check", first, "--json", cwd=tmp_path, codes=(1,))
    )
    assert grade["verdict"] == "not_started"
    shutil.copy(reference, mine)
    grade = json.loads(run(tutor, "--workspace", work, "check", first, "--json", cwd=tmp_path))
    assert grade["verdict"] == "accepted"
    row = json.loads(run(tutor, "grade", work, "--format", "jsonl", cwd=tmp_path))
    assert row["learner"]["id"] == "work"
    assert row["exercises"][0]["verdict"] == "accepted"
