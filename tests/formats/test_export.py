"""`tutor export`: the autograders are whole, pass the checkers of their systems, and really run."""

from __future__ import annotations

import base64
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from tests.conftest import TINY_COURSE
from tests.formats.test_learner_files import SCHEMAS, list_of, record
from tutor.cli.main import run_cli
from tutor.errors import UsageError
from tutor.export.new_files import TEMPLATES
from tutor.export.systems import SYSTEMS, export
from tutor.settings import load_settings

ROOT = Path(__file__).parent.parent.parent
SCRIPTS = sorted(TEMPLATES.glob("*.sh"))
TEXT = {"type": "string"}
# of PrairieLearn's infoQuestion.json: what we use of it
INFO = record(
    ["uuid", "type", "title", "topic"], title=TEXT, topic=TEXT, tags=list_of(TEXT),
    uuid={"type": "string", "pattern": "^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$"},
    type={"const": "v3"}, singleVariant={"type": "boolean"}, gradingMethod={"const": "External"},
    externalGradingOptions=record(
        ["image", "entrypoint"], enabled={"type": "boolean"}, image=TEXT,
        entrypoint=list_of(TEXT), serverFilesCourse=list_of(TEXT),
        timeout={"type": "integer", "maximum": 600}, enableNetworking={"type": "boolean"},
    ),
)  # fmt: skip
RIGHT = (TINY_COURSE / "01_first/double/submissions/accepted/by_addition.py").read_text()


def exported(folder: Path, system: str, *ids: str, course: Path | None = TINY_COURSE) -> Path:
    """The folder, with the autograder in it."""
    settings = load_settings(workspace=folder / "workspace", course=course)
    assert "Next:" in export(settings, system, folder / system, ids)
    return folder / system


def command(folder: Path) -> Path:
    """A script that is this checkout's `tutor`, wherever it is called."""
    path = folder / "tutor"
    path.write_text(
        f'#!/bin/sh\nPYTHONPATH="{ROOT}" exec "{sys.executable}" -m tutor '
        f'--workspace "{folder}/own" "$@"\n'
    )
    path.chmod(0o755)
    return path


def run(script: Path, *words: str, cwd: Path, **environment: str) -> str:
    """What it printed. It has to end with 0, whatever it met."""
    environment = {**os.environ, **environment}
    done = subprocess.run(
        ["bash", str(script), *words],
        cwd=cwd,
        env=environment,
        capture_output=True,
        text=True,
        timeout=600,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def results(root: Path, form: str) -> Any:
    """The results.json, held against the fields of its system."""
    value = json.loads((root / "results" / "results.json").read_text())
    jsonschema.validate(value, SCHEMAS[form])
    return value


@pytest.mark.parametrize("system", SYSTEMS)
def test_a_folder_that_is_not_empty_is_left_alone(tmp_path: Path, system: str) -> None:
    """Without --force nothing is written; with it, other files stay."""
    folder = tmp_path / system
    folder.mkdir()
    (folder / "mine.txt").write_text("mine")
    words = ["--workspace", str(tmp_path / "own"), "export", system, str(folder)]
    assert run_cli(words) == 2
    assert [path.name for path in folder.iterdir()] == ["mine.txt"]
    assert run_cli([*words, "--force"]) == 0
    assert (folder / "mine.txt").read_text() == "mine"
    assert len(list(folder.iterdir())) > 1


def test_an_unknown_exercise_is_named(tmp_path: Path) -> None:
    """Before anything is written."""
    with pytest.raises(UsageError, match="no exercise is called 'nothing'"):
        exported(tmp_path, "gradescope", "nothing")
    assert not (tmp_path / "gradescope").exists()


def test_a_file_in_the_place_of_a_folder(tmp_path: Path) -> None:
    """Is an error of usage, and is not overwritten."""
    (tmp_path / "gradescope").write_text("mine")
    with pytest.raises(UsageError):
        exported(tmp_path, "gradescope")
    assert (tmp_path / "gradescope").read_text() == "mine"


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_bash_and_shellcheck_accept_the_scripts(script: Path) -> None:
    """As they are, with their marks."""
    shellcheck = shutil.which("shellcheck", path=Path(sys.executable).parent)
    assert shellcheck
    for words in (["bash", "-n"], [shellcheck]):
        done = subprocess.run([*words, str(script)], capture_output=True, text=True, timeout=60)
        assert done.returncode == 0, done.stdout + done.stderr


def test_every_mark_is_filled_in_and_scripts_can_be_executed(tmp_path: Path) -> None:
    """No @MARK@ is left, and what begins with #! may be run."""
    for system in SYSTEMS:
        course = None if system == "github" else TINY_COURSE
        for path in exported(tmp_path, system, course=course).rglob("*"):
            if path.is_file() and "course" not in path.parts:
                text = path.read_text()
                assert not [mark for mark in ("@OPTION@", "@COURSE@", "@TORCH@") if mark in text]
                assert "@EXERCISES@" not in text and "@TUTOR@" not in text
                assert os.access(path, os.X_OK) == text.startswith("#!")


def test_the_requirements_name_the_versions_of_here(tmp_path: Path) -> None:
    """torch from the index of its CPU builds."""
    text = (exported(tmp_path, "gradescope") / "requirements.txt").read_text()
    assert "--extra-index-url https://download.pytorch.org/whl/cpu" in text
    assert "\ntorch==2." in text and "+cpu" not in text
    assert "\nbackprop-tutor==" in text


def test_a_course_of_ones_own_is_shipped_to_graders_and_never_to_learners(tmp_path: Path) -> None:
    """Its right programs would be in the repository that every learner has."""
    assert (exported(tmp_path, "gradescope") / "course/course.toml").is_file()
    image = exported(tmp_path, "prairielearn") / "image"
    assert (image / "course/course.toml").is_file()
    assert "COPY course /opt/course" in (image / "Dockerfile").read_text()
    with pytest.raises(UsageError, match="could read the right programs"):
        exported(tmp_path, "github")
    for folder in tmp_path.rglob("questions/*/*"):
        assert {path.name for path in folder.iterdir()} == {
            "info.json",
            "question.html",
            "starter.py",
        }


def test_prairielearn_questions_hold_to_its_schema(tmp_path: Path) -> None:
    """One per exercise, under an id that stays the same, with the brief and the starter."""
    folder = exported(tmp_path, "prairielearn", "double", "row_sums") / "questions/tutor"
    infos = {path.parent.name: json.loads(path.read_text()) for path in folder.rglob("info.json")}
    assert set(infos) == {"double", "row_sums"}
    for id, info in infos.items():
        jsonschema.validate(info, INFO)
        assert info["externalGradingOptions"]["entrypoint"][1] == id
    again = exported(tmp_path / "again", "prairielearn", "double") / "questions/tutor"
    assert json.loads((again / "double/info.json").read_text()) == infos["double"]
    question = (folder / "double/question.html").read_text()
    assert 'file-name="double.py"' in question and "{{" not in question


def test_the_workflow_holds_to_the_schema_of_github(tmp_path: Path) -> None:
    """check-jsonschema brings the schema along."""
    folder = exported(tmp_path, "github", "relu", course=None)
    workflow = folder / ".github/workflows/classroom.yml"
    words = ["-m", "check_jsonschema", "--builtin-schema", "vendor.github-workflows"]
    done = subprocess.run(
        [sys.executable, *words, str(workflow)], capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 0, done.stdout
    assert (folder / "relu.py").is_file()
    assert "bash .github/tutor/grade.sh" in workflow.read_text()


@pytest.mark.slow
def test_gradescope_for_real(tmp_path: Path) -> None:
    """A right program gets its point, and what was not handed in counts as not started."""
    source = exported(tmp_path, "gradescope", "double", "row_sums")
    root = tmp_path / "autograder"
    shutil.copytree(source, root / "source")
    (root / "submission").mkdir()
    (root / "submission/double.py").write_text(RIGHT)
    (root / "submission_metadata.json").write_text('{"users": [{"email": "ada@example.org"}]}')
    script, tutor = root / "source/run_autograder", str(command(tmp_path))
    run(script, cwd=root, AUTOGRADER_ROOT=str(root), TUTOR=tutor)
    value = results(root, "gradescope")
    assert [test["score"] for test in value["tests"]] == [1, 0]
    assert value["tests"][1]["tags"] == ["not_started"]
    assert (root / "submission_metadata.json").stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("system", ["gradescope", "prairielearn"])
def test_results_are_written_where_the_tutor_cannot_be_started(tmp_path: Path, system: str) -> None:
    """They give no points and take none."""
    scripts = {"gradescope": "run_autograder", "prairielearn": "serverFilesCourse/tutor/grade.sh"}
    script = exported(tmp_path, system) / scripts[system]
    places = {"AUTOGRADER_ROOT": str(tmp_path), "GRADE_ROOT": str(tmp_path)}
    run(script, "double", cwd=tmp_path, TUTOR="/nowhere/tutor", **places)
    value = results(tmp_path, system)
    assert "score" not in value
    assert value.get("gradable", False) is False


@pytest.mark.slow
def test_prairielearn_for_real(tmp_path: Path) -> None:
    """A right program, and one that cannot be loaded, which uses up no attempt."""
    folder = exported(tmp_path, "prairielearn", "double")
    script = folder / "serverFilesCourse/tutor/grade.sh"
    text = script.read_text().replace("/opt/course", str(folder / "image/course"))
    script.write_text(text)
    tutor = str(command(tmp_path))
    for program, gradable in ((RIGHT, True), ("def double(x:\n", False)):
        root = tmp_path / str(gradable)
        (root / "student").mkdir(parents=True)
        (root / "student/double.py").write_text(program)
        run(script, "double", cwd=root, GRADE_ROOT=str(root), TUTOR=tutor)
        value = results(root, "prairielearn")
        assert value["gradable"] is gradable
        assert value.get("score", 0.0) == gradable


@pytest.mark.slow
def test_github_for_real(tmp_path: Path) -> None:
    """The result is in the file that GITHUB_OUTPUT names, the annotations are printed."""
    folder = exported(tmp_path, "github", "relu", "lin", course=None)
    (folder / "relu.py").write_text("def relu(x):\n    return x\n")
    (folder / "lin.py").unlink()
    script, out = folder / ".github/tutor/grade.sh", tmp_path / "out"
    places = {"GITHUB_OUTPUT": str(out), "TMPDIR": str(tmp_path)}
    printed = run(script, cwd=folder, TUTOR=str(command(tmp_path)), **places)
    assert "::error file=relu.py" in printed and "result=" not in printed
    (line,) = out.read_text().splitlines()
    value = json.loads(base64.b64decode(line.removeprefix("result=")))
    assert (value["status"], value["max_score"], len(value["tests"])) == ("fail", 2, 2)


def test_github_gets_a_result_where_the_tutor_cannot_be_started(tmp_path: Path) -> None:
    """With a maximum of 0, at which Classroom's reporter fails the run and reports no points."""
    folder = exported(tmp_path, "github", course=None)
    out = tmp_path / "out"
    script = folder / ".github/tutor/grade.sh"
    run(script, cwd=folder, TUTOR="/nowhere/tutor", GITHUB_OUTPUT=str(out))
    value = json.loads(base64.b64decode(out.read_text().removeprefix("result=")))
    assert (value["status"], value["max_score"]) == ("error", 0)
