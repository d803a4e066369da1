"""The inputs of a case by its name, for whoever runs the program on it outside of a check."""

from __future__ import annotations

from tutor.errors import TutorError
from tutor.grading.answer_key import AnswerKey
from tutor.judge.messages import CaseInputs


def inputs_of(answer_key: AnswerKey, name: str) -> CaseInputs:
    """The named case, the first for "". Raises TutorError for one that is not there."""
    case = answer_key.cases[index_of(answer_key, name)]
    return CaseInputs(case.name, case.entry, tuple(case.inputs), case.packed)


def index_of(answer_key: AnswerKey, name: str) -> int:
    """Of the named case, of the first for "". Raises TutorError for one that is not there."""
    names = [case.name for case in answer_key.cases]
    if name and name not in names:
        there = ", ".join(map(repr, names))
        raise TutorError(f"no case is called {name!r}", fix=f"There are: {there}.")
    return names.index(name) if name else 0
