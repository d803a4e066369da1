"""Whose folder is whose: the learners in what arrived, and what belongs to none of them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace

from tutor.cohort.intake.archives import archive_stem
from tutor.cohort.intake.arrived_tree import Entry, Folder, escaped
from tutor.cohort.intake.class_evidence import ClassEvidence
from tutor.cohort.intake.exercise_names import ExerciseNames, stem_of
from tutor.cohort.intake.gradescope_export import METADATA, gradescope_labels
from tutor.cohort.intake.platforms import (
    NBGRADER_HOLDS,
    NBGRADER_STEPS,
    Label,
    github_users,
    is_typed_text,
    label_of_file,
    label_of_folder,
)
from tutor.learner_results import LearnerName, LeftOut

BESIDE = "it lies beside the folders of learners, and nothing tells whose it is"
IN_NO_FOLDER = "not in a learner's folder"
NO_SUBMISSION = "a folder without a submission, beside the folders of a class"
OF_NBGRADER = "nbgrader's own folder; submissions are in submitted or inbound"


@dataclass(frozen=True)
class Claim:
    """Files that belong to one learner, or to each of a group.

    place: where they lie in what was named; it tells two learners of one name apart. "" where they
    are all that was named.
    """

    labels: tuple[Label, ...]
    folder: Folder
    place: str


@dataclass
class Division:
    """The learners of what was named, and what belongs to none; filled on the way down."""

    claims: list[Claim] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)


class ClassDivider:
    """Divides what arrived for one course."""

    def __init__(self, names: ExerciseNames) -> None:
        self.names = names
        self.evidence = ClassEvidence(names)

    def divide(self, root: Folder) -> Division:
        """The learners in a folder or an archive that was named."""
        division = Division()
        self._divide(root, "", division)
        return division

    def _divide(self, folder: Folder, place: str, division: Division) -> None:
        flat = flat_files(folder)
        if flat:
            division.claims += (
                Claim((label,), files, f"{place}{label.learner.id}") for label, files in flat
            )
        elif not self.evidence.is_class(folder):
            division.claims.append(Claim((_label(folder),), folder, place.rstrip("/")))
            return
        self._class(folder, place, division)

    def _class(self, folder: Folder, place: str, division: Division) -> None:
        """Every folder in it is a learner's, or holds learners itself."""
        members = [name for name in self.evidence.members(folder) if not _flat_label(name)]
        holders = self._holders(folder, members)
        labels = _labels(folder, members)
        for name in members:
            below, here = folder.folders[name], f"{place}{escaped(name)}"
            if name in holders:
                self._divide(below, f"{here}/", division)
            elif holders:
                division.left_out.append(_aside(folder, name, NO_SUBMISSION))
            else:
                division.claims.append(Claim(labels[name], below, here))
        division.claims += _unopened(folder, place)
        division.left_out += self._strays(folder, members)

    def _holders(self, folder: Folder, members: Sequence[str]) -> Collection[str]:
        """Those members that hold learners: all that have submissions, or none."""
        groups = [name for name in self.evidence.groups(folder) if name in members]
        if any(name in NBGRADER_HOLDS for name in groups):
            groups = [name for name in groups if name not in NBGRADER_STEPS]
        if len(groups) == 1:
            return groups if self.evidence.wraps_learners(folder, groups[0]) else ()
        hold = all(self.evidence.holds_learners(folder.folders[name]) for name in groups)
        return groups if hold else ()

    def _strays(self, folder: Folder, members: Sequence[str]) -> Iterator[LeftOut]:
        """Files, and folders that cannot be a learner's, beside learners."""
        for entry in folder.files.values():
            known = entry.name == METADATA or archive_stem(entry.name) or _flat_label(entry.name)
            if not known:
                yield entry.left_out(self._why_stray(entry))
        for name in sorted(folder.folders):
            if name not in members and not _flat_label(name):
                yield _aside(folder, name, BESIDE)

    def _why_stray(self, entry: Entry) -> str:
        if self.names.match(entry.name) is not None:
            return BESIDE
        return "typed into a form, not a file" if is_typed_text(entry.name) else IN_NO_FOLDER


def flat_files(folder: Folder) -> list[tuple[Label, Folder]]:
    """The files of each learner where a system puts all into one folder and the names tell whose
    they are; [] where none of them is a program.
    """
    labels = {name: label for name in folder.files if (label := _flat_label(name))}
    labels |= {name: label for name in folder.folders if (label := _flat_label(name))}
    if not any(stem_of(each.file) or archive_stem(each.file) for each in labels.values()):
        return []
    found: dict[str, tuple[Label, Folder]] = {}
    for name, label in labels.items():
        learner = label.learner
        whole = Label(learner)
        _, files = found.setdefault(learner.id, (whole, Folder(learner.id, folder.path)))
        if name in folder.folders:
            files.folders[name] = folder.folders[name]
        else:
            entry = replace(folder.files[name], name=label.file, order=label.order, late=label.late)
            files.files[name] = entry
    return [found[key] for key in sorted(found)]


def _aside(folder: Folder, name: str, otherwise: str) -> LeftOut:
    """A folder in a class that is not a learner's."""
    of_nbgrader = name in NBGRADER_STEPS and any(each in folder.folders for each in NBGRADER_HOLDS)
    reason = OF_NBGRADER if of_nbgrader else otherwise
    return Entry(name, folder.folders[name].path).left_out(reason)


def _unopened(folder: Folder, place: str) -> Iterator[Claim]:
    """An archive in a class that could not be opened is still somebody's."""
    for name, entry in sorted(folder.files.items()):
        stem = archive_stem(name)
        if stem and not _flat_label(name):
            label = Label(LearnerName(escaped(stem)))
            yield Claim(
                (label,), Folder(stem, entry.path, {name: entry}), f"{place}{escaped(name)}"
            )


def _flat_label(name: str) -> Label | None:
    """Of a file, or of an archive that was opened in its place."""
    return label_of_file(name)


def _label(folder: Folder) -> Label:
    return label_of_folder(folder.name) or Label(LearnerName(escaped(folder.name)))


def _labels(folder: Folder, members: Sequence[str]) -> dict[str, tuple[Label, ...]]:
    """Who the folders in a class belong to, by the systems that name them, else by their names."""
    labels = {name: (_label(folder.folders[name]),) for name in members}
    cloned = all(".git" in folder.folders[name].files for name in members)
    if cloned or folder.name.endswith("-submissions"):
        users = github_users(folder.name, members)
        labels |= {name: (Label(user),) for name, user in users.items()}
    exported = gradescope_labels(folder)
    return labels | {name: exported[name] for name in members if name in exported}
