"""What is recorded: events that only ever get added, and the attempts among them."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

ATTEMPT, HINT, GIVE_UP, VISIT, PREDICTION = "attempt", "hint", "give_up", "visit", "prediction"
SESSION, BREAKS = "session", "breaks"
KEPT, REPLACED = "kept", "replaced"
REVIEW, RECALL = "review", "recall"


@dataclass(frozen=True)
class Event:
    """One thing that happened.

    at: seconds since 1970. kind: one of those above, or a word of a later version. exercise_id: or
    the name of a review of one (aside.py). verdict: an
    attempt's. source: an attempt's, or that of a file which was KEPT. data: small JSON values by
    name. uid: names the event, so that it is never added twice.
    """

    at: float
    kind: str
    exercise_id: str
    verdict: str = ""
    source: str = ""
    data: Mapping[str, Any] = field(default_factory=dict)
    uid: str = field(default_factory=lambda: os.urandom(8).hex())

    def to_line(self) -> bytes:
        """One line of the journal, with its newline."""
        row = {
            "uid": self.uid,
            "at": self.at,
            "kind": self.kind,
            "exercise": self.exercise_id,
            "verdict": self.verdict,
            "source": self.source,
            "data": dict(self.data),
        }
        return json.dumps(row).encode() + b"\n"

    @classmethod
    def from_line(cls, line: bytes) -> Event | None:
        """The event on a line of the journal; None if the line is torn, or not one of to_line's."""
        try:
            row = json.loads(line)
            return cls(
                at=float(row["at"]),
                kind=str(row["kind"]),
                exercise_id=str(row["exercise"]),
                verdict=str(row["verdict"]),
                source=str(row["source"]),
                data=dict(row["data"]),
                uid=str(row["uid"]),
            )
        except (ValueError, TypeError, KeyError):
            return None


@dataclass(frozen=True)
class Explanation:
    """What a learner said about a wrong prediction. waypoint: the name of the stop. predicted: as
    they typed it.
    """

    waypoint: str
    predicted: str
    words: str


@dataclass(frozen=True)
class SessionSummary:
    """One debug session, as it is recorded.

    reached, void: keys of goals; void are those that mean nothing in the learner's program. goals:
    the keys of all. accepts: whether reaching them all accepts the exercise. how: as in the
    debugger's Outcome. because: explanations, in their order.
    """

    reached: tuple[str, ...]
    void: tuple[str, ...]
    goals: tuple[str, ...]
    accepts: bool
    how: str
    because: tuple[Explanation, ...] = ()


@dataclass(frozen=True)
class Attempt:
    """One recorded check. at: seconds since 1970. code: of the diagnosis, or ""."""

    at: float
    exercise_id: str
    verdict: str
    source: str
    digest: str = ""
    code: str = ""
    score: float = 0.0
    duration: float = 0.0
    hints_used: int = 0

    @classmethod
    def from_event(cls, event: Event) -> Attempt:
        """The attempt that an event of kind ATTEMPT is about."""
        data = event.data
        return cls(
            at=event.at,
            exercise_id=event.exercise_id,
            verdict=event.verdict,
            source=event.source,
            digest=str(data.get("digest", "")),
            code=str(data.get("code", "")),
            score=float(data.get("score", 0.0)),
            duration=float(data.get("duration", 0.0)),
            hints_used=int(data.get("hints_used", 0)),
        )
