"""Exports that put all learners' files into one folder, where the names tell whose they are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from itertools import chain

from tutor.cohort.intake.archive_names import archive_stem
from tutor.cohort.intake.arrived_tree import Folder
from tutor.cohort.intake.exercise_names import stem_of
from tutor.cohort.intake.platforms import Label, label_of_file
from tutor.learner_results import LearnerName


def flat_labels(folder: Folder) -> dict[str, Label]:
    """What the names in a folder say; {} where none of them is a program or an archive.

    An archive that was opened is among the folders, by its full name.
    """
    names = chain(folder.files, folder.folders)
    labels = {name: label for name in names if (label := label_of_file(name))}
    programs = (stem_of(label.file) or archive_stem(label.file) for label in labels.values())
    return labels if any(programs) else {}


def flat_folders(folder: Folder, labels: Mapping[str, Label]) -> list[tuple[LearnerName, Folder]]:
    """Each learner with a folder of their files, under the names that they gave them."""
    found: dict[str, tuple[LearnerName, Folder]] = {}
    for name, label in labels.items():
        learner = label.learner
        _, files = found.setdefault(learner.id, (learner, Folder(learner.id, folder.path)))
        if name in folder.folders:
            files.folders[name] = folder.folders[name]
        else:
            files.files[name] = replace(
                folder.files[name], name=label.file, order=label.order, late=label.late
            )
    return [found[key] for key in sorted(found)]
