"""The result object of one learner, and its formats as pure functions of it."""

from __future__ import annotations

import hashlib
import json
import platform
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import tutor
from tutor.course.model import Course
from tutor.judge.messages import About
from tutor.results import Grade, to_json


def course_digest(folder: Path) -> str:
    """sha256 over every file of the course that grading depends on: two runs can be told apart."""
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.suffix in (".py", ".toml") and path.is_file():
            digest.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def run_header(
    course: Course, digest: str, seed: int, started: str, duration: float, about: About
) -> dict[str, Any]:
    """What every row says of the run.

    about: what the judge says of isolation and libraries. started: ISO 8601. duration: seconds.
    """
    return {
        "tool": "backprop-tutor",
        "version": tutor.__version__,
        "course": {"id": course.id, "version": course.version, "digest": digest},
        "seed": seed,
        "started": started,
        "duration": round(duration, 4),
        "platform": platform.platform(),
        "isolation": list(about.isolation),
        "libraries": dict(about.libraries),
    }


def result_object(
    run: Mapping[str, Any], learner_id: str, grades: Sequence[Grade]
) -> dict[str, Any]:
    """{"run", "learner", "exercises"}, as docs/architecture.md describes it."""
    return {
        "run": dict(run),
        "learner": {"id": learner_id},
        "exercises": [to_json(grade) for grade in grades],
    }


def as_jsonl(result: Mapping[str, Any]) -> str:
    """One row."""
    return json.dumps(result, ensure_ascii=False, allow_nan=False)


def as_json(results: Sequence[Mapping[str, Any]]) -> str:
    """One object for one learner, a list for several."""
    return json.dumps(
        results[0] if len(results) == 1 else list(results),
        ensure_ascii=False,
        allow_nan=False,
        indent=2,
    )


def as_text(result: Mapping[str, Any]) -> str:
    """A few lines per learner: every exercise with its verdict and the title of its diagnosis."""
    exercises = result["exercises"]
    if not exercises:
        return f"{result['learner']['id']}: no submission was found"
    done = sum(row["verdict"] == "accepted" for row in exercises)
    lines = [f"{result['learner']['id']}: {done} of {len(exercises)} accepted"]
    for row in exercises:
        diagnosis = row["diagnosis"]
        why = f"  {diagnosis['title']} [{diagnosis['code']}]" if diagnosis else ""
        lines.append(f"  {row['id']:<20} {row['verdict']:<14}{why}".rstrip())
    return "\n".join(lines)
