"""What counts of one learner's files, and what does not, while they are looked through."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from tutor.cohort.intake.arrived_tree import Entry
from tutor.cohort.intake.candidates import Candidate
from tutor.cohort.intake.learner import Found
from tutor.learner_results import LeftOut


@dataclass
class Choice:
    """What counts of one learner's files; filled while they are looked through."""

    files: dict[str, Found] = field(default_factory=dict)
    left_out: list[LeftOut] = field(default_factory=list)
    candidates: dict[str, list[Candidate]] = field(default_factory=lambda: defaultdict(list))
    unnamed: list[Entry] = field(default_factory=list)
    notebooks: int = 0

    def propose(self, candidate: Candidate) -> None:
        """Consider a file for its exercise."""
        self.candidates[candidate.match.exercise.id].append(candidate)

    def leave_all_out(self, candidates: Sequence[Candidate], reason: str) -> None:
        """None of them is graded."""
        self.left_out += [each.entry.left_out(reason) for each in candidates]

    def leave_out(self, entry: Entry, reason: str) -> None:
        """A file is not graded."""
        self.left_out.append(entry.left_out(reason))
