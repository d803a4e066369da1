"""Two known slips at once: programs that have both, run and compared with a submission."""

from __future__ import annotations

import ast
from collections.abc import Callable, Mapping, Sequence
from itertools import combinations
from types import ModuleType
from typing import Any

from tutor.candidate.load_module import driving_functions, remember_lines
from tutor.candidate.outcome import Outcome
from tutor.candidate.ticks import Ticks, counted, counting
from tutor.course import texts
from tutor.course.model import KnownSubmission
from tutor.grading.answer_key import AnswerKey
from tutor.grading.author_runs import run_here
from tutor.grading.content import importable, reference_modules
from tutor.grading.known_matches import cases_that_count, wrong_programs
from tutor.grading.program_run import ProgramRun, apart, run_of
from tutor.grading.proof_of_match import has_varied_value
from tutor.grading.slip_pairs import Pair

MOST_PAIRS = 600  # merged programs that are run for one submission
FURTHER_STYLES = (1, 2, 3)  # in which a pair is tried after the nearest one
FIRST = 3  # wrong cases by which pairs are chosen; cases come simplest first
MOST_TICKS = 20_000  # of one merged program on one case: two slips may make a loop that never ends
NAME = "both-slips.py"


def matching_pairs(answer_key: AnswerKey, mine: ProgramRun) -> list[Pair]:
    """The pairs whose two slips, in one program, behave as the submission on every case.

    Likely pairs come first, then other styles, then unlikely pairs; the first of these rounds in
    which anything is found is the last. Programs that start processes are not merged: nobody has
    read the result, nothing confines it here, and each run takes many forks.
    """
    if answer_key.exercise.starts_processes:
        return []
    there = cases_that_count(answer_key, mine)
    wrong = _wrong_cases(answer_key, mine, there)
    if not has_varied_value(answer_key, mine, wrong):
        return []
    # most programs differ on the first wrong case, so it comes first
    order = [wrong[0], *(index for index in there if index != wrong[0])]
    trials = _Trials(answer_key, mine, order)
    likely, unlikely = _candidates(answer_key, wrong[:FIRST])
    rounds = [(likely, 0), *((likely, style) for style in FURTHER_STYLES), (unlikely, 0)]
    for pairs, style in rounds:
        found = [pair for pair in pairs if trials.is_alike(pair, style)]
        if found:
            return found
    return []


class _Trials:
    """Runs merged programs on a submission's cases, at most MOST_PAIRS of them."""

    def __init__(self, answer_key: AnswerKey, mine: ProgramRun, order: Sequence[int]) -> None:
        self.answer_key, self.mine, self.order = answer_key, mine, order
        self.loader = Loader(answer_key)
        self.left = MOST_PAIRS

    def is_alike(self, pair: Pair, style: int) -> bool:
        """Whether the pair's program in that style behaves as the submission on every case."""
        source = self.answer_key.slip_pairs.merged(pair, style) if self.left else ""
        if not source:
            return False
        self.left -= 1
        theirs = self.loader.run(source)
        if theirs is None or self._is_apart(theirs):
            return False
        return all(_raises_with(self.mine, each, self.answer_key) for each in pair)

    def _is_apart(self, theirs: ProgramRun) -> bool:
        return any(apart(self.answer_key, index, self.mine, theirs) for index in self.order)


def _raises_with(mine: ProgramRun, known: KnownSubmission, answer_key: AnswerKey) -> bool:
    """Whether a submission raises wherever the slip alone does.

    Merged changes of one statement may leave one of them without effect, and two faults that make
    up for each other are not told.
    """
    theirs = run_of(answer_key, known)
    due = (each.plain.raised for each in answer_key.expected)
    raising = [index for index, one in enumerate(due) if theirs.on(index).raised and not one]
    return all(mine.on(index).raised for index in raising)


def _candidates(answer_key: AnswerKey, wrong: Sequence[int]) -> tuple[list[Pair], list[Pair]]:
    """(pairs of which one at least is wrong on each of these cases, the others).

    Two slips may be wrong together where neither is alone: in functions that call one another.
    """
    programs = wrong_programs(answer_key)
    cases = {
        known.name: {*_wrong_cases(answer_key, run_of(answer_key, known), wrong)}
        for known in programs
    }
    likely: list[Pair] = []
    unlikely: list[Pair] = []
    for one, other in combinations(programs, 2):
        if one.code != other.code:
            explains = {*wrong} <= cases[one.name] | cases[other.name]
            (likely if explains else unlikely).append((one, other))
    return likely, unlikely


def _wrong_cases(answer_key: AnswerKey, run: ProgramRun, among: Sequence[int]) -> list[int]:
    return [index for index in among if answer_key.differences(index, run.on(index))]


class Loader:
    """Loads merged programs of one exercise, with what they import made once."""

    def __init__(self, answer_key: AnswerKey) -> None:
        self.answer_key = answer_key
        exercise = answer_key.exercise
        self.modules = reference_modules(answer_key.course, exercise.uses)
        drive = texts.read_drive(exercise)
        self.drive = compile(drive, "drive.py", "exec", dont_inherit=True) if drive else None

    def run(self, source: str) -> ProgramRun | None:
        """The run of a merged program; None for one that does not load."""
        try:
            entries = self._entries(source)
        except Exception:  # two slips together need not make a program
            return None
        outcomes: dict[int, Outcome] = {}

        def on(index: int) -> Outcome:
            if index not in outcomes:
                case = self.answer_key.cases[index]
                with counting(Ticks(MOST_TICKS)):
                    outcomes[index] = run_here(entries[case.entry], case.packed, files=(NAME,))
            return outcomes[index]

        return ProgramRun(on, source, NAME)

    def _entries(self, source: str) -> Mapping[str, Callable[..., Any]]:
        exercise = self.answer_key.exercise
        remember_lines(source, NAME)
        module = ModuleType(exercise.id)
        code = compile(counted(ast.parse(source, NAME)), NAME, "exec", dont_inherit=True)
        with importable({**self.modules, exercise.id: module}), counting(Ticks(MOST_TICKS)):
            exec(code, module.__dict__)
            entries = {name: getattr(module, name) for name in exercise.entry}
            return {**entries, **self._driving()}

    def _driving(self) -> Mapping[str, Callable[..., Any]]:
        if self.drive is None:
            return {}
        module = ModuleType(f"drive_of_{self.answer_key.exercise.id}")
        exec(self.drive, module.__dict__)
        return driving_functions(module)
