"""Which files are claimed for whom, and under which name: plain values."""

from __future__ import annotations

from dataclasses import dataclass, field

from tutor.cohort.intake.arrived_tree import Folder, escaped
from tutor.cohort.intake.platforms import Label
from tutor.learner_results import LearnerName, LeftOut


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
    """The learners of what was named, and what belongs to none; filled on the way down.

    notes: what the user should know of how it was divided.
    """

    claims: list[Claim] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Place:
    """Where a folder is in what was named: "" at the top, else ending in "/".

    is_guess: nothing but structure says that what is around it is not one learner's folder. Then
    learners are called by their place, so that none of them can be taken for somebody else.
    """

    name: str = ""
    is_guess: bool = False

    def below(self, name: str, *, is_guess: bool = False) -> Place:
        """The place of what is in a folder here."""
        return Place(f"{self.name}{escaped(name)}/", self.is_guess or is_guess)

    def claim(self, labels: tuple[Label, ...], folder: Folder, name: str = "") -> Claim:
        """name: of the learner's folder in this place, "" where this is their folder."""
        here = f"{self.name}{escaped(name)}".rstrip("/")
        if self.is_guess:
            labels = (Label(LearnerName(here), submitted=labels[0].submitted),)
        return Claim(labels, folder, here)
