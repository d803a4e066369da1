"""Whose folder is whose: the learners in what arrived, and what belongs to none of them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from tutor.cohort.intake.archives import handed_in_stem
from tutor.cohort.intake.arrived_tree import Entry, Folder, escaped
from tutor.cohort.intake.class_evidence import ClassEvidence
from tutor.cohort.intake.exercise_names import ExerciseNames
from tutor.cohort.intake.flat_exports import flat_folders, flat_labels
from tutor.cohort.intake.gradescope_export import METADATA, gradescope_labels
from tutor.cohort.intake.platforms import (
    NBGRADER_HOLDS,
    NBGRADER_STEPS,
    Label,
    github_users,
    is_typed_text,
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
        flat = flat_labels(folder)
        if flat or self.evidence.is_class(folder):
            self._class(folder, flat, place, division)
        else:
            claim = Claim((_label(folder),), folder, place.rstrip("/"))
            division.claims.append(claim)

    def _class(
        self, folder: Folder, flat: Mapping[str, Label], place: str, division: Division
    ) -> None:
        """Every folder in it is a learner's, or holds learners itself."""
        division.claims += _flat_claims(folder, flat, place)
        members = [name for name in self.evidence.members(folder) if name not in flat]
        labels = _labels(folder, members)
        holders = () if flat or labels else self._holders(folder, members)
        for name in members:
            below, here = folder.folders[name], f"{place}{escaped(name)}"
            if name in holders:
                self._divide(below, f"{here}/", division)
            elif (holders or flat) and not self.evidence.below(below):
                division.left_out.append(_aside(folder, name, NO_SUBMISSION))
            else:
                labels.setdefault(name, (_label(below),))
                division.claims.append(Claim(labels[name], below, here))
        taken = {*members, *flat}
        division.claims += _unopened(folder, taken, place)
        division.left_out += self._strays(folder, taken)

    def _holders(self, folder: Folder, members: Collection[str]) -> Collection[str]:
        """Those members that hold learners: all that have submissions, or none."""
        groups = [name for name in self.evidence.groups(folder) if name in members]
        if len(groups) == 1:
            return groups if self.evidence.wraps_learners(folder, groups[0]) else ()
        sections = all(self.evidence.is_section(folder.folders[name]) for name in groups)
        return groups if sections or self.evidence.are_assignments(folder) else ()

    def _strays(self, folder: Folder, taken: Collection[str]) -> Iterator[LeftOut]:
        """Files, and folders that cannot be a learner's, beside learners."""
        exported = METADATA if gradescope_labels(folder) else ""
        for name, entry in sorted(folder.files.items()):
            if name not in taken and name != exported and not handed_in_stem(name):
                yield entry.left_out(self._why_stray(entry))
        for name in sorted(folder.folders):
            if name not in taken:
                yield _aside(folder, name, BESIDE)

    def _why_stray(self, entry: Entry) -> str:
        if self.names.match(entry.name) is not None:
            return BESIDE
        return "typed into a form, not a file" if is_typed_text(entry.name) else IN_NO_FOLDER


def _flat_claims(folder: Folder, flat: Mapping[str, Label], place: str) -> Iterator[Claim]:
    for learner, files in flat_folders(folder, flat):
        yield Claim((Label(learner),), files, f"{place}{learner.id}")


def _aside(folder: Folder, name: str, otherwise: str) -> LeftOut:
    """A folder in a class that is not a learner's."""
    of_nbgrader = name in NBGRADER_STEPS and any(each in folder.folders for each in NBGRADER_HOLDS)
    reason = OF_NBGRADER if of_nbgrader else otherwise
    return Entry(name, folder.folders[name].path).left_out(reason)


def _unopened(folder: Folder, taken: Collection[str], place: str) -> Iterator[Claim]:
    """An archive in a class that could not be opened is still somebody's."""
    for name, entry in sorted(folder.files.items()):
        stem = handed_in_stem(name)
        if stem and name not in taken:
            label, alone = Label(LearnerName(escaped(stem))), Folder(stem, entry.path)
            alone.add(entry)
            yield Claim((label,), alone, f"{place}{escaped(name)}")


def _label(folder: Folder) -> Label:
    return label_of_folder(folder.name) or Label(LearnerName(escaped(folder.name)))


def _labels(folder: Folder, members: Sequence[str]) -> dict[str, tuple[Label, ...]]:
    """Who the folders in a class belong to, where another system has named them."""
    labels = {name: (label,) for name in members if (label := label_of_folder(name))}
    cloned = all(".git" in folder.folders[name].files for name in members)
    if cloned or folder.name.endswith("-submissions"):
        users = github_users(folder.name, members)
        labels |= {name: (Label(user),) for name, user in users.items()}
    exported = gradescope_labels(folder)
    return labels | {name: exported[name] for name in members if name in exported}
