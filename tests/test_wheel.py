"""What a user installs: a wheel with the lessons, in an environment that never saw the checkout."""

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

import tutor

ROOT = Path(__file__).parent.parent


def run(*command: str | Path, cwd: Path, codes: tuple[int, ...] = (0,)) -> str:
    """Run a command without the tests' own Python settings. Returns its output; fails with it."""
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
    """The bin folder of an empty environment with that wheel; dependencies come from this one."""
    home = tmp_path_factory.mktemp("env")
    run(sys.executable, "-m", "venv", "--without-pip", home, cwd=home)
    python = home / "bin" / "python"
    pip: tuple[str | Path, ...] = (sys.executable, "-m", "pip", "--python", python)
    run(*pip, "install", "--no-deps", "--no-index", wheel, cwd=home)
    (site,) = (home / "lib").glob("python*/site-packages")
    # only the folder: the .pth files in it, and so the checkout, are not followed
    (site / "borrowed.pth").write_text(f"{sysconfig.get_path('purelib')}\n")
    return home / "bin"


@pytest.mark.slow
def test_the_wheel_holds_everything_and_nothing_else(wheel: Path) -> None:
    """Every lesson file and every text that the package reads is in it; byte code is not."""
    assert wheel.name.startswith(f"backprop_tutor-{tutor.__version__}-")
    names = set(zipfile.ZipFile(wheel).namelist())
    for folder, prefix in ((ROOT / "lessons", "tutor/lessons"), (ROOT / "tutor", "tutor")):
        for path in folder.rglob("*"):
            if path.is_file() and "__pycache__" not in path.parts and not path.name.startswith("."):
                assert f"{prefix}/{path.relative_to(folder).as_posix()}" in names
    assert not [name for name in names if "__pycache__" in name or name.endswith(".pyc")]
    assert {name.split("/")[0] for name in names if ".dist-info" not in name} == {"tutor"}


def installed_package(bin_folder: Path, cwd: Path) -> Path:
    """The folder of the package that this environment imports: its own."""
    where = run(bin_folder / "python", "-c", "import tutor; print(tutor.__file__)", cwd=cwd)
    folder = Path(where.strip()).parent
    assert folder.is_relative_to(bin_folder.parent)
    return folder


@pytest.mark.slow
def test_a_learner_with_the_wheel(bin_folder: Path, tmp_path: Path) -> None:
    """List, read, check wrong, check right, grade: all without the checkout, in an empty folder."""
    lessons = installed_package(bin_folder, tmp_path) / "lessons"
    work = tmp_path / "work"

    def learner(*words: str | Path, codes: tuple[int, ...] = (0,)) -> Any:
        """The JSON that a command on this workspace prints."""
        command = (bin_folder / "tutor", "--workspace", work, *words)
        return json.loads(run(*command, cwd=tmp_path, codes=codes))

    first = learner("list", "--json")[0]["id"]
    assert run(bin_folder / "tutor", "--workspace", work, "show", first, cwd=tmp_path).strip()
    (reference,) = lessons.glob(f"*/{first}/reference.py")
    mine = work / reference.parent.parent.name / f"{first}.py"
    mine.parent.mkdir(parents=True, exist_ok=True)

    shutil.copy(reference.parent / "starter.py", mine)
    assert learner("check", first, "--json", codes=(1,))["verdict"] == "not_started"
    shutil.copy(reference, mine)
    assert learner("check", first, "--json")["verdict"] == "accepted"
    row = learner("grade", work, "--format", "jsonl")
    assert row["learner"]["id"] == "work"
    assert row["exercises"][0]["verdict"] == "accepted"
