"""The events of a learner, folded into where they are: pure, and in parts as well as at once."""

from __future__ import annotations

import dataclasses
import time
from collections.abc import Callable, Iterable

from tutor.progress.aside import is_aside
from tutor.progress.events import (
    ATTEMPT,
    BREAKS,
    GIVE_UP,
    HINT,
    PREDICTION,
    RECALL,
    REVIEW,
    SESSION,
    VISIT,
    Event,
)
from tutor.progress.standing import Accepted, Recalled, Sessions, Solved, Standing

IDLE = 600.0  # seconds; a longer pause between two events counts as this much work
NOT_COUNTED = {"judge_error"}  # a fault of the tutor costs the learner no attempt


def fold(events: Iterable[Event], start: Standing | None = None) -> Standing:
    """The standing after these events, in the order of their recording, on top of start."""
    totals = _Totals(start or Standing())
    for event in events:
        totals.add(event)
    return totals.standing()


class _Totals:
    """A standing while events are added to it: copied once, then changed in place."""

    def __init__(self, before: Standing) -> None:
        self.accepted, self.attempts = dict(before.accepted), dict(before.attempts)
        self.hints, self.seconds = dict(before.hints), dict(before.seconds)
        self.given_up, self.visited = set(before.given_up), set(before.visited)
        self.predicted, self.sessions = dict(before.predicted), dict(before.sessions)
        self.place, self.latest, self.breaks = before.place, before.latest, dict(before.breaks)
        self.checked, self.solved = dict(before.checked), dict(before.solved)
        self.reviews, self.reviewing = dict(before.reviews), before.reviewing
        self.recalled, self.days = dict(before.recalled), dict(before.days)
        self.codes = dict(before.codes)

    def add(self, event: Event) -> None:
        """Count one event; of a kind of a later version, its time alone."""
        name, latest, spent = event.exercise_id, self.latest, 0.0
        if latest is not None and latest.exercise_id == name:
            spent = min(IDLE, max(0.0, event.at - latest.at))
            self.seconds[name] = self.seconds.get(name, 0.0) + spent
        if day := _day(event.at):
            self.days[day] = self.days.get(day, 0.0) + spent
        if event.kind in _COUNT:
            _COUNT[event.kind](self, name, event)
        self.latest = event

    def attempt(self, name: str, event: Event) -> None:
        """One check more, and the program where it was accepted."""
        if event.verdict not in NOT_COUNTED:
            digest = self.checked[name] = str(event.data.get("digest", ""))
            self.attempts[name] = self.attempts.get(name, 0) + 1
            if event.verdict == "accepted":
                self.accept(name, Accepted(event.source, digest, event.at))
            self.diagnosis(name, str(event.data.get("code", "")))

    def accept(self, name: str, accepted: Accepted) -> None:
        """The program; and of the first one, how it came to that."""
        self.accepted[name] = accepted
        if name not in self.solved and not is_aside(name):
            tries, hints = self.attempts.get(name, 0), self.hints.get(name, 0)
            self.solved[name] = Solved(accepted.at, tries, hints, name in self.given_up)

    def diagnosis(self, name: str, code: str) -> None:
        """One check more with this diagnosis, "" for none."""
        if code:
            known = self.codes.get(code, {})
            self.codes[code] = {**known, name: known.get(name, 0) + 1}

    def hint(self, name: str, event: Event) -> None:
        """How far up the ladder."""
        self.hints[name] = max(self.hints.get(name, 0), int(event.data.get("index", 0)) + 1)

    def prediction(self, name: str, event: Event) -> None:
        """Whether this one was right."""
        right = {str(event.data.get("name", "")): bool(event.data.get("right"))}
        self.predicted[name] = {**self.predicted.get(name, {}), **right}

    def session(self, name: str, event: Event) -> None:
        """What was reached; an exercise that is done in the debugger is accepted with its goals."""
        self.sessions[name] = self.sessions.get(name, Sessions()).after(event)
        is_done = event.data.get("accepts") and self.sessions[name].finished
        if is_done and name not in self.accepted:
            self.accept(name, Accepted("", "", event.at))

    def own_breaks(self, name: str, event: Event) -> None:
        """All of the learner's own breakpoints."""
        self.breaks[name] = tuple(map(str, event.data.get("stops", ())))

    def give_up(self, name: str, event: Event) -> None:
        """The solution may be shown from now on."""
        self.given_up.add(name)

    def visit(self, name: str, event: Event) -> None:
        """The learner is there now; a review leaves the place in the course as it is."""
        self.visited.add(name)
        self.reviewing = name if is_aside(name) else ""
        self.place = self.place if self.reviewing else name

    def review(self, name: str, event: Event) -> None:
        """It was solved once more."""
        data = event.data
        tries, hints = int(data.get("tries", 1)), int(data.get("hints", 0))
        solved = Solved(event.at, tries, hints, bool(data.get("saw_solution")))
        self.reviews[name] = (*self.reviews.get(name, ()), solved)
        self.reviewing = ""

    def recall(self, name: str, event: Event) -> None:
        """One answer more to a question."""
        question = str(event.data.get("name", ""))
        known = self.recalled.get(name, {})
        answers = (*known.get(question, ()), Recalled(event.at, bool(event.data.get("right"))))
        self.recalled[name] = {**known, question: answers}

    def standing(self) -> Standing:
        """What it comes to. It holds the source of accepted programs only."""
        latest = self.latest and dataclasses.replace(self.latest, source="")
        return Standing(
            accepted=self.accepted,
            attempts=self.attempts,
            hints=self.hints,
            given_up=frozenset(self.given_up),
            visited=frozenset(self.visited),
            place=self.place,
            seconds=self.seconds,
            predicted=self.predicted,
            latest=latest,
            sessions=self.sessions,
            breaks=self.breaks,
            checked=self.checked,
            solved=self.solved,
            reviews=self.reviews,
            reviewing=self.reviewing,
            recalled=self.recalled,
            days=self.days,
            codes=self.codes,
        )


_COUNT: dict[str, Callable[[_Totals, str, Event], None]] = {
    ATTEMPT: _Totals.attempt,
    HINT: _Totals.hint,
    PREDICTION: _Totals.prediction,
    SESSION: _Totals.session,
    BREAKS: _Totals.own_breaks,
    GIVE_UP: _Totals.give_up,
    VISIT: _Totals.visit,
    REVIEW: _Totals.review,
    RECALL: _Totals.recall,
}


def _day(at: float) -> str:
    """The day of a moment as this machine counts days; "" where its clock makes no sense."""
    try:
        return time.strftime("%Y-%m-%d", time.localtime(at))
    except (ValueError, OverflowError, OSError):
        return ""
