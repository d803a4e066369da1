"""Names, addresses and dates of a Gradescope export, from its submission_metadata.yml."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from tutor.cohort.intake.arrived_tree import CannotRead, Folder, escaped
from tutor.cohort.intake.dates import iso_date
from tutor.cohort.intake.platforms import Label
from tutor.learner_results import LearnerName
from tutor.side_process import SideProcess, TookTooMuch

METADATA = "submission_metadata.yml"
MOST_BYTES = 64 << 20
MOST_IN_A_GROUP = 50
SECONDS = 60  # of the processor's time, for the metadata of a large class
FOLDER = "submission_"
# when it was made; name, student id and address of each submitter
Row = tuple[str, tuple[tuple[str, str, str], ...]]


def gradescope_labels(folder: Folder) -> dict[str, tuple[Label, ...]]:
    """The submitters of each folder of an export, several where a group handed in; {} where there
    is no metadata that can be read.
    """
    metadata = folder.files.get(METADATA)
    if metadata is None or not any(name.startswith(FOLDER) for name in folder.folders):
        return {}
    try:
        with SideProcess(_answer, SECONDS) as parser:
            rows = json.loads(parser.ask(metadata.read(MOST_BYTES + 1)))
    except (CannotRead, TookTooMuch):
        return {}
    labels = {name: tuple(_labels(name, *row)) for name, row in rows.items()}
    return {name: found for name, found in labels.items() if found}


def _answer(raw: bytes) -> bytes:
    """In a side process: YAML can be written so that little text becomes very much."""
    return json.dumps({name: _row(row) for name, row in _parsed(raw).items()}).encode()


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


def _row(row: dict[Any, Any]) -> Row:
    submitters = row.get(":submitters")
    people = submitters[:MOST_IN_A_GROUP] if isinstance(submitters, list) else []
    names = tuple(
        (_text(person, ":name"), _text(person, ":sid"), _text(person, ":email"))
        for person in people
        if isinstance(person, dict)
    )
    return _text(row, ":created_at"), names


def _labels(folder: str, created: str, people: Sequence[Sequence[str]]) -> Iterator[Label]:
    for name, sid, email in people:
        yield Label(_learner(folder, name, sid, email), submitted=iso_date(created))


def _learner(folder: str, name: str, sid: str, email: str) -> LearnerName:
    known_as = {"gradescope": escaped(folder.removeprefix(FOLDER))} | ({"sid": sid} if sid else {})
    return LearnerName(sid or email or escaped(folder), name, email, known_as)


def _text(row: dict[Any, Any], key: str) -> str:
    value = row.get(key)
    return escaped(value.strip()[:300]) if isinstance(value, str) else ""
