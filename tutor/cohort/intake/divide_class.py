"""Whose folder is whose: the learners in what arrived, and what belongs to none of them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from tutor.cohort.intake.archive_names import handed_in_stem
from tutor.cohort.intake.arrived_tree import Entry, Folder, escaped
from tutor.cohort.intake.claims import Claim, Division, Place
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
MAY_BE_ONE_LEARNERS = (
    "{0}: this may be a class or one learner's folder, so whoever is in it is called {1}/NAME. "
    "If it is a class, name it by itself: tutor grade {0}"
)


class ClassDivider:
    """Divides what arrived for one course."""

    def __init__(self, names: ExerciseNames) -> None:
        self.names = names
        self.evidence = ClassEvidence(names)

    def divide(self, root: Folder) -> Division:
        """The learners in a folder or an archive that was named."""
        division = Division()
        self._divide(root, Place(), division)
        return division

    def _divide(self, folder: Folder, place: Place, division: Division) -> None:
        flat = flat_labels(folder)
        if flat or self.evidence.is_class(folder):
            self._class(folder, flat, place, division)
        else:
            division.claims.append(place.claim((_label(folder),), folder))

    def _class(
        self, folder: Folder, flat: Mapping[str, Label], place: Place, division: Division
    ) -> None:
        """Every folder in it is a learner's, or holds learners itself."""
        division.claims += _flat_claims(folder, flat, place)
        members = [name for name in self.evidence.members(folder) if name not in flat]
        labels = _labels(folder, members)
        holders = self._holders(folder, members, {*flat, *labels})
        is_certain = self.evidence.is_certain(folder, holders)
        aside = self._aside_of(folder, members) if flat or (holders and is_certain) else {}
        division.left_out += aside.values()
        for name in members:
            below = folder.folders[name]
            if name in holders:
                inner = place.below(name, is_guess=not is_certain)
                self._divide_holder(below, place, inner, division)
            elif name not in aside:
                division.claims.append(place.claim(labels.get(name, (_label(below),)), below, name))
        taken = {*members, *flat, *_metadata(labels)}
        division.claims += _unopened(folder, taken, place)
        division.left_out += self._strays(folder, taken)

    def _divide_holder(
        self, folder: Folder, around: Place, here: Place, division: Division
    ) -> None:
        """What is to be said of it is said once, of the outermost that may be one learner's."""
        self._divide(folder, here, division)
        if here.is_guess and not around.is_guess:
            path, name = escaped(str(folder.path)), here.name.rstrip("/")
            division.notes.append(MAY_BE_ONE_LEARNERS.format(path, name))

    def _aside_of(self, folder: Folder, members: Collection[str]) -> dict[str, LeftOut]:
        """Folders without submissions, which are nobody's beside what is not learners' folders."""
        return {
            name: _aside(folder, name, NO_SUBMISSION)
            for name in members
            if not self.evidence.below(folder.folders[name])
        }

    def _holders(
        self, folder: Folder, members: Collection[str], named: Collection[str]
    ) -> Collection[str]:
        """Those members that hold learners: all that have submissions, or none. named: those whom
        another system has named; then it has named all.
        """
        if named:
            return ()
        groups = [name for name in self.evidence.groups(folder) if name in members]
        if len(groups) == 1:
            return groups if self.evidence.wraps_learners(folder, groups[0]) else ()
        sections = all(self.evidence.is_section(folder.folders[name]) for name in groups)
        return groups if sections or self.evidence.are_assignments(folder) else ()

    def _strays(self, folder: Folder, taken: Collection[str]) -> Iterator[LeftOut]:
        """Files, and folders that cannot be a learner's, beside learners."""
        for name, entry in sorted(folder.files.items()):
            if name not in taken and not handed_in_stem(name):
                yield entry.left_out(self._why_stray(entry))
        for name in sorted(folder.folders):
            if name not in taken:
                yield _aside(folder, name, BESIDE)

    def _why_stray(self, entry: Entry) -> str:
        if self.names.match(entry.name) is not None:
            return BESIDE
        return "typed into a form, not a file" if is_typed_text(entry.name) else IN_NO_FOLDER


def _flat_claims(folder: Folder, flat: Mapping[str, Label], place: Place) -> Iterator[Claim]:
    for learner, files in flat_folders(folder, flat):
        yield place.claim((Label(learner),), files, learner.id)


def _metadata(labels: Mapping[str, Sequence[Label]]) -> Iterator[str]:
    """The file by which Gradescope has named somebody."""
    people = (each.learner for some in labels.values() for each in some)
    yield from [METADATA] if any("gradescope" in each.known_as for each in people) else []


def _aside(folder: Folder, name: str, otherwise: str) -> LeftOut:
    """A folder in a class that is not a learner's."""
    of_nbgrader = name in NBGRADER_STEPS and any(each in folder.folders for each in NBGRADER_HOLDS)
    reason = OF_NBGRADER if of_nbgrader else otherwise
    return Entry(name, folder.folders[name].path).left_out(reason)


def _unopened(folder: Folder, taken: Collection[str], place: Place) -> Iterator[Claim]:
    """An archive in a class that could not be opened is still somebody's."""
    for name, entry in sorted(folder.files.items()):
        stem = handed_in_stem(name)
        if stem and name not in taken:
            label, alone = Label(LearnerName(escaped(stem))), Folder(stem, entry.path)
            alone.add(entry)
            yield place.claim((label,), alone, name)


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
