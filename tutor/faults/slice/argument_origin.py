"""A suspect inside a call that got something wrong: the statement that made the call get it."""

from __future__ import annotations

from tutor.faults.slice.call_arguments import CallArguments, UnlikeArgument, beginning, passed
from tutor.faults.slice.suspects import Misplaced, Suspect, Symptom, WrongArgument
from tutor.faults.trace.trace import Trace
from tutor.faults.trace.trace_events import Event, Frame, Value


class ArgumentOrigin:
    """calls: the calls of the run beside those of right runs."""

    def __init__(self, run: Trace, calls: CallArguments) -> None:
        self.run = run
        self.calls = calls

    def outermost(self, suspect: Suspect) -> Suspect:
        """The same, or the outermost call on its way that got what no call of a right run got."""
        step = suspect.event.step
        frame = self.run.steps[step][0] if step is not None else None
        # the first call of a run is the tutor's own, so it gets what is right
        while frame is not None and self.run.calls[frame].caller is not None:
            suspect = self.wrong_argument(frame, suspect.symptom) or suspect
            frame = self.run.calls[frame].caller
        return suspect

    def wrong_argument(self, frame: Frame, symptom: Symptom | None = None) -> Suspect | None:
        """The statement that made a call get something wrong: where it was set, where it got its
        name, or the call itself; None where the call got what a right one gets.
        """
        unlike = self.calls.unlike(frame)
        if not unlike or self.run.calls[frame].step is None:
            return None
        first = unlike[0]
        setting = self._setting(frame, first)
        if setting is None:
            return self._first_call(frame, symptom)
        if setting.frame is not None and self._is_passed_on(setting.frame, first.mine.value):
            # the setting only keeps an argument: the call that passed it is to blame
            name = first.mine.name.rpartition(".")[2]
            return self._call(setting.frame, name, first, symptom)
        return Misplaced(setting, first.mine.value, first.want, symptom)

    def _setting(self, frame: Frame, unlike: UnlikeArgument) -> Event | None:
        setting = unlike.mine.setting
        if setting is not None and setting.step is not None:
            return setting
        return self.calls.alias(frame, unlike.mine.value)

    def _is_passed_on(self, frame: Frame, value: Value) -> bool:
        is_argument = value in passed(self.run, frame).values()
        return is_argument and self.run.calls[frame].step is not None

    def _first_call(self, frame: Frame, symptom: Symptom | None) -> Suspect:
        """The first call of the same statement that got something wrong."""
        wrong = (other for other in self.calls.same_statement(frame) if self.calls.unlike(other))
        first = min(wrong, default=frame)
        unlike = self.calls.unlike(first)[0]
        return self._call(first, unlike.mine.name, unlike, symptom)

    def _call(
        self, frame: Frame, name: str, unlike: UnlikeArgument, symptom: Symptom | None
    ) -> Suspect:
        call, value = self.run.calls[frame], unlike.mine.value
        start = beginning(self.run, frame)
        event = Event("call", start, call.step, call.caller, name, outputs=(value,))
        return WrongArgument(event, value, unlike.want, symptom)
