"""Rules about [titles]: what drive.py calls its entries is for learners to read, and is read."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tutor.authoring.findings import Finding, finding
from tutor.course.model import Exercise
from tutor.grading.answer_key import AnswerKey

FILE = "exercise.toml"
# an attribute of the learner's program, maybe with words for when: "w.g after the second call"
ATTRIBUTE = re.compile(r"[A-Za-z_]\w*(?:\.\w+)+(?: (?:after|before|at|of|on) .+)?(?: \(.+\))?")
# words that begin a title: the entry has one already
PHRASE = re.compile(r"(?:the|what|which|whether|how many|an?) .+|\w+\.\w+, for .+")


def title_findings(exercise: Exercise, answer_key: AnswerKey) -> Iterator[Finding]:
    """Every entry that a drive's function gives reads well or has a title, and every title is used.

    What the learner's own function returns has the names that the brief gives it.
    """
    titles, entries = dict(exercise.titles), _entries(exercise, answer_key)
    for entry in entries:
        if entry not in titles and not _reads_well(entry):
            what = f"learners would read the entry {entry!r} of drive.py, which has no title"
            fix = f'Add "{entry}" = "..." to [titles].'
            yield finding(exercise, FILE, f"title of {entry}", what, fix)
    for name in titles.keys() - entries.keys():
        what, fix = f"no case gives an entry called {name!r}", "Correct its spelling or remove it."
        yield finding(exercise, FILE, f"title of {name}", what, fix)


def _entries(exercise: Exercise, answer_key: AnswerKey) -> dict[str, None]:
    """The names in the dicts that the drive's functions return, in their order."""
    values = (
        expected.plain.value
        for case, expected in zip(answer_key.cases, answer_key.expected, strict=True)
        if case.entry not in exercise.entry
    )
    return dict.fromkeys(
        name for value in values if isinstance(value, dict) for name in value if type(name) is str
    )


def _reads_well(entry: str) -> bool:
    return bool(ATTRIBUTE.fullmatch(entry) or PHRASE.fullmatch(entry))
