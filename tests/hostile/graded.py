"""Grade attacks one after the other by the graders of a class, and see what each one has done."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from unicodedata import category

from tests.hostile.attack_files import Attack
from tests.hostile.world import NEIGHBOUR, PLACE, World, processes, processor_time
from tutor.candidate.confinement.own_folder import PREFIX, remove_abandoned
from tutor.candidate.confinement.policy import Policy, policy_row
from tutor.cohort.base import Base
from tutor.cohort.grade_learner import grade_learner
from tutor.cohort.graders import Graders
from tutor.cohort.intake import Found, Learner
from tutor.course.held import hold
from tutor.course.load import load_course
from tutor.learner_results import LearnerName
from tutor.result_texts import MAX_ROW
from tutor.results import Grade, Verdict, to_json

NUMBERS = 20_000  # bytes of a row beside its texts: numbers, and the names of its fields
SEED = 20_240
TURNS = re.compile("[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")  # directions, and lines


@dataclass(frozen=True)
class Row:
    """What came of one attack. seen: its verdict, and what it did to anything else. processor: its
    time in seconds, of all processes together and with the honest submission after it.
    """

    attack: str
    seen: tuple[str, ...]
    diagnosis: str
    seconds: float
    processor: float


class GradersUnder(Graders):
    """A class's graders whose candidates wear other layers than all of them."""

    def __init__(self, base: Base, course: Path, policy: Policy) -> None:
        self.policy = policy
        super().__init__(base, course)

    def _start(self) -> None:
        self._zygote = {**self._zygote, "policy": policy_row(self.policy)}
        super()._start()


class Suite:
    """One base and one pair of graders for all attacks, as in a class."""

    def __init__(self, policy: Policy) -> None:
        self.world = World()
        self.course = load_course(hold(PLACE / "course").folder)
        self.base = Base()
        self.graders = GradersUnder(self.base, self.course.folder, policy)
        self.layers = self.graders.about().isolation

    def rows(self, attacks: Sequence[Attack]) -> Iterator[Row]:
        """What comes of each, with an honest submission after it."""
        for attack in attacks:
            began, used = time.monotonic(), processor_time()
            grade = self.grade("mallory", attack.exercise, attack.source)
            seconds = time.monotonic() - began
            seen = {grade.verdict.value, *self.world.effects()}
            if not self.neighbour_passes():
                seen.add("neighbour")
            told = grade.diagnosis.title if grade.diagnosis else ""
            processor = round(processor_time() - used, 2)
            yield Row(attack.id, tuple(sorted(seen)), told, round(seconds, 2), processor)

    def grade(self, learner: str, exercise_id: str, source: str) -> Grade:
        """A grade as a class gives it; that it can be written as a row is looked at as well."""
        exercise = self.course.find(exercise_id)
        assert exercise is not None, exercise_id
        path = PLACE / "class" / learner / f"{exercise_id}.py"
        raw = source.encode("utf-8", "surrogatepass")
        handed_in = Learner(
            learner, path.parent, (Found(exercise, path, raw),), LearnerName(learner)
        )
        [grade] = grade_learner(self.course, self.graders, handed_in, SEED)
        check_row(grade)
        return grade

    def neighbour_passes(self) -> bool:
        """Whether an honest program is accepted now."""
        return self.grade("anna", "double", NEIGHBOUR).verdict is Verdict.ACCEPTED

    def close(self) -> list[str]:
        """End everything; what is left then, in words."""
        self.graders.close()
        self.base.close()
        self.world.close()
        remove_abandoned(Path("/tmp"))  # of zygotes that were killed, as the next run would
        left = [f"process {pid} ({name})" for pid, name in processes().items() if pid != 1]
        return left + [f"folder {path}" for path in Path("/tmp").glob(f"{PREFIX}*")]


def check_row(grade: Grade) -> None:
    """A row has a size, is JSON that everybody reads, and holds nothing that a terminal obeys."""
    row = to_json(grade)
    written = json.dumps(row, ensure_ascii=False, allow_nan=False)
    written.encode()
    assert len(written) <= MAX_ROW + NUMBERS, len(written)
    said = grade.diagnosis
    assert said is None or "\n" not in said.title, said
    assert said is None or not any(line.startswith("anna:") for line in said.message.splitlines())
    for text in texts_in(row):
        steering = [each for each in text if category(each) == "Cc" and each not in "\n\t"]
        assert not steering and not TURNS.search(text), ascii(text)


def texts_in(value: object) -> Iterator[str]:
    """Every text of a JSON value, keys too."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for part in (*value, *value.values()):
            yield from texts_in(part)
    elif isinstance(value, (list, tuple)):
        for part in value:
            yield from texts_in(part)
