"""From a recorded run, its outcome and right runs to the statement they say is wrong first. Pure:
nothing runs here.
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

import torch

from tutor.candidate.outcome import Raised
from tutor.diagnosis.first_wrong import FirstWrong
from tutor.faults.failing_run import Run
from tutor.faults.known_values import KnownValues
from tutor.faults.named_value import quoted
from tutor.faults.outcome_suspects import changed_input, never_stored, shared_memory
from tutor.faults.proof import is_proven, shows_itself
from tutor.faults.reconcile import Reconciliation
from tutor.faults.replace.value_replacement import Replacement, ValueReplacement
from tutor.faults.report import described, either, first_line
from tutor.faults.slice.backward_slice import BackwardSlice, BudgetExceeded
from tutor.faults.slice.discarded_result import discarded_results
from tutor.faults.slice.exception_origin import behind_exception, failed_operation
from tutor.faults.slice.suspects import NonFinite, RaisingOperation, Suspect, Symptom
from tutor.faults.symptoms import symptoms_of
from tutor.faults.trace.reference_values import ReferenceValues
from tutor.faults.trace.trace_events import Event
from tutor.grading.differ import Difference

MAX_MESSAGE = 200


@dataclass(frozen=True)
class Searches:
    """Which searches take part: back from the wrong results, values of right runs in place of
    others, small changes of the program.
    """

    slice: bool = True
    replace: bool = True
    patch: bool = True


ALL = Searches()


@dataclass(frozen=True)
class Searched:
    """found: the first statement whose value is wrong, or the reason why there is none.

    suspected: (file, first line) of the statement, or of the two one of which it is.
    speaks_for_itself: the run itself shows what is wrong there (a value becomes infinite, an
    attribute is not there yet). is_where_it_raises: only that; the cause may lie before. is_proven:
    whether the values alone prove it. shows_itself: not only by values that right runs lack.
    is_late: the clock cut the search short.
    """

    found: FirstWrong
    suspected: tuple[tuple[str, int], ...] = ()
    speaks_for_itself: bool = False
    is_where_it_raises: bool = False
    is_proven: bool = False
    shows_itself: bool = False
    is_late: bool = False


def searched(run: Run, right: ReferenceValues, searches: Searches = ALL) -> Searched:
    """What the recorded values alone say."""
    with torch.no_grad():
        search = _ValueSearch(run, right, searches)
        found = search.answer()
    return dataclasses.replace(found, is_late=search.is_late)


class _ValueSearch:
    """The two searches through the values of one run."""

    def __init__(self, run: Run, right: ReferenceValues, searches: Searches) -> None:
        self.run, self.trace, self.right, self.searches = run, run.trace, right, searches
        self.backward = BackwardSlice(run.trace, right)
        self.replacement = ValueReplacement(run.trace, right)
        self.reconciliation = Reconciliation(self.backward, self.replacement)

    @property
    def is_late(self) -> bool:
        """Whether the clock cut one of them short."""
        return self.backward.budget.is_late or self.replacement.budget.is_late

    def answer(self) -> Searched:
        """The suspect, told as the learner will read it, or why there is none."""
        try:
            suspect, reason = self._suspect()
        except BudgetExceeded:
            suspect, reason = None, "the run is too long to compare while you wait"
        suspect = self._discarded() or suspect
        if suspect is None or suspect.event.step is None:
            return self._nowhere(reason or "nothing in this run shows where it first goes wrong")
        suspect = self._in_own_code(suspect)
        if suspect.event.step is None:
            return self._nowhere("none of your own statements makes it")
        return self._told(suspect)

    def _discarded(self) -> Suspect | None:
        """A result that nothing keeps is never meant so: it comes before what misses it."""
        if not self.run.found or not self.searches.slice:
            return None
        return next(discarded_results(self.trace), None)

    def _told(self, suspect: Suspect) -> Searched:
        found = (self._place(event) for event in (suspect.event, suspect.other))
        places = tuple(place for place in found if place is not None)
        if suspect.other is not None:
            return self._nowhere(either(suspect, self.trace), places)
        run = self.run
        return Searched(
            described(
                suspect, self.trace, self.right, case=run.case, entry=run.entry, sizes=run.sizes
            ),
            places,
            speaks_for_itself=suspect.speaks_for_itself or isinstance(suspect, NonFinite),
            is_where_it_raises=isinstance(suspect, RaisingOperation),
            is_proven=is_proven(suspect, KnownValues(self.trace, self.right)),
            shows_itself=shows_itself(suspect),
        )

    def _nowhere(self, reason: str, suspected: tuple[tuple[str, int], ...] = ()) -> Searched:
        run = self.run
        return Searched(FirstWrong(run.case, run.entry, certain=False, reason=reason), suspected)

    def _place(self, event: Event | None) -> tuple[str, int] | None:
        home = self.trace.home_step(event.step) if event is not None else None
        if home is None:
            return None
        frame, _ = self.trace.steps[home]
        return self.trace.calls[frame].file, first_line(self.trace, home)

    def _in_own_code(self, suspect: Suspect) -> Suspect:
        """The same, at the learner's statement that called into the course's own code."""
        event = suspect.event
        while event.step is not None:
            call = self.trace.calls[self.trace.steps[event.step][0]]
            # the course's code is right: what is wrong was passed to it
            if call.file not in self.run.lent:
                break
            event = dataclasses.replace(event, step=call.step, frame=call.caller, place=None)
        return suspect if event is suspect.event else dataclasses.replace(suspect, event=event)

    def _suspect(self) -> tuple[Suspect | None, str]:
        """The suspect, and the reason to give where there is none."""
        found = self.run.found
        if not found:
            return None, "alone, this case passes; something is left over from an earlier call"
        if any(difference.kind == "raised" for difference in found):
            # the run has ended there, so there are no results to go back from
            return self._of_exception(), _about_exception(found)
        symptoms = symptoms_of(found, self.trace, self.run.tolerance)
        if symptoms:
            return self._of_symptoms(symptoms)
        changed = next((each.where for each in found if each.kind == "mutated"), None)
        if changed is not None:
            reason = f"{changed} is changed, but none of your lines alone changes it"
            return changed_input(changed, self.trace), reason
        return shared_memory(self.trace), ""

    def _of_exception(self) -> Suspect | None:
        failed = failed_operation(self.trace)
        back = behind_exception(self.backward) if self.searches.slice else None
        replacement = self._replacement([], failed) if failed is not None else None
        return self.reconciliation.between(back, replacement, [])

    def _of_symptoms(self, symptoms: list[Symptom]) -> tuple[Suspect | None, str]:
        where = quoted(symptoms[0].place)
        made = [symptom for symptom in symptoms if symptom.value is not None]
        if not made:  # missing, and nothing else is wrong
            return never_stored(symptoms[0], self.trace), f"{where} is never set"
        back = self.backward.first(made) if self.searches.slice else None
        replacement = self._replacement(symptoms, None)
        suspect = self.reconciliation.between(back, replacement, symptoms)
        return suspect, f"{where} is wrong, but none of your statements alone explains it"

    def _replacement(self, symptoms: list[Symptom], failed: Event | None) -> Replacement | None:
        return self.replacement.first(symptoms, failed) if self.searches.replace else None


def _about_exception(found: tuple[Difference, ...]) -> str:
    raised = next(difference.got for difference in found if difference.kind == "raised")
    if isinstance(raised, Raised):
        message = raised.message[:MAX_MESSAGE]
        return f"{raised.type} is raised where your code is called, not inside it: {message}"
    return "this case should raise an exception, and nothing does"
