"""The goals on the learner's side: marks as they are reached, the list, the hints, the line below.
A mixin over the session.
"""

from __future__ import annotations

from types import FrameType
from typing import Any

from tutor.debugger.goals import goal_words
from tutor.debugger.goals.goal_progress import Task
from tutor.debugger.goals.questions import Questions
from tutor.debugger.plan.plan import Stop
from tutor.debugger.show.cheatsheet import page


class Guide(Questions):
    """sessions: how many the learner has been through; the more, the less `hint` gives away at
    once.

    panels: whether to print the goals at each stop, where they cannot stand at the bottom of the
    screen.
    """

    def __init__(self, *args: Any, sessions: int = 0, panels: bool = True, **kwargs: Any) -> None:
        self.sessions = sessions
        self.panels = panels
        self.spelled = sessions < goal_words.FADES_AFTER
        self._hinted_at: Task | None = None
        self._at: int | None = None
        super().__init__(*args, **kwargs)

    # --- what happens

    def on_reached(self, tasks: list[Task]) -> None:
        """Tick them off, on the screen and for the shell."""
        if tasks:
            self.message(goal_words.ticked(self.tally, tasks, self.width()))
        for task in tasks:
            self.emit("goal", {"key": task.goal.key, "name": task.goal.name})

    def interaction(self, frame: FrameType | None, traceback: Any) -> None:
        """A stop: remember which of the planned ones it is."""
        self._at = (
            self._here.number if self._here is not None and self._why == "waypoint" else self._at
        )
        super().interaction(frame, traceback)
        reminder = (
            goal_words.left_open(self.tally, self._at, self.width())
            if self.flow == "continue" and frame
            else ""
        )
        if reminder:
            self.message(reminder)

    def _show_panel(self, stop: Stop, frame: FrameType) -> None:
        super()._show_panel(stop, frame)
        if self.panels and stop.goals:
            self.message(goal_words.goal_list(self.tally, stop.number, self.width()) + "\n")

    # --- what there is to do

    def do_cheatsheet(self, arg: str) -> None:
        """cheatsheet
        The debugger on one page: a dozen commands and their traps.
        """
        self.message(page(self.width()))

    def do_goals(self, arg: str) -> None:
        """goals
        What this session wants you to do, and what you have done of it.
        """
        self.message(
            goal_words.goal_list(self.tally, None, self.width())
            or "This session has no goals; look around as you like."
        )

    def do_hint(self, arg: str) -> None:
        """hint
        The next thing to do towards the goals, and how.
        """
        if not self.tally.tasks:
            self.message("This session has no goals. `h` lists the commands.")
            return
        if self.owes_a_why:
            self.message("  Say in your own words why it came out otherwise. Type: because ...")
            return
        late = self.too_late()
        task = next(
            (
                task
                for task in self.tally.open
                if self.tally.may_be_reached(task) and task not in late
            ),
            None,
        )
        spelled = self.spelled or (task is self._hinted_at and task is not None)
        self._hinted_at = task
        self.message(goal_words.flowed(goal_words.hint(self.tally, spelled, late), self.width()))

    def toolbar(self) -> str | None:
        """The line at the bottom of the screen; None where there are no goals."""
        return goal_words.toolbar(self.tally, self._at, self.width()) if self.tally.tasks else None
