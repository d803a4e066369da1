"""Names, addresses and dates of a Gradescope export, from its submission_metadata.yml."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tutor.cohort.intake.arrived_tree import CannotRead, Folder, escaped
from tutor.cohort.intake.dates import iso_date
from tutor.cohort.intake.platforms import Label
from tutor.learner_results import LearnerName

METADATA = "submission_metadata.yml"
MOST_BYTES = 64 << 20
FOLDER = "submission_"


def gradescope_labels(folder: Folder) -> dict[str, tuple[Label, ...]]:
    """The submitters of each folder of an export, several where a group handed in; {} where there
    is no metadata that can be read.
    """
    metadata = folder.files.get(METADATA)
    if metadata is None or not any(name.startswith(FOLDER) for name in folder.folders):
        return {}
    try:
        rows = _parsed(metadata.read(MOST_BYTES + 1))
    except CannotRead:
        return {}
    labels = {name: tuple(_labels(name, row)) for name, row in rows.items()}
    return {name: found for name, found in labels.items() if found}


def _parsed(raw: bytes) -> dict[str, dict[Any, Any]]:
    """The submissions by folder; every scalar stays a string, so that 0012 keeps its zeros."""
    import yaml  # only an export needs it

    if len(raw) > MOST_BYTES:
        return {}
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    try:
        read = yaml.load(raw.decode("utf-8", "replace"), loader)
    except (yaml.YAMLError, ValueError, RecursionError):
        return {}
    if not isinstance(read, dict):
        return {}
    return {
        name: row
        for name, row in read.items()
        if isinstance(name, str) and name.startswith(FOLDER) and isinstance(row, dict)
    }


def _labels(folder: str, row: dict[Any, Any]) -> Iterator[Label]:
    submitted = iso_date(_text(row, ":created_at"))
    submitters = row.get(":submitters")
    for person in submitters if isinstance(submitters, list) else ():
        if isinstance(person, dict):
            yield Label(_learner(folder, person), submitted=submitted)


def _learner(folder: str, person: dict[Any, Any]) -> LearnerName:
    sid, email = _text(person, ":sid"), _text(person, ":email")
    known_as = {"gradescope": escaped(folder.removeprefix(FOLDER))} | ({"sid": sid} if sid else {})
    return LearnerName(sid or email or escaped(folder), _text(person, ":name"), email, known_as)


def _text(row: dict[Any, Any], key: str) -> str:
    value = row.get(key)
    return escaped(value.strip()[:300]) if isinstance(value, str) else ""
