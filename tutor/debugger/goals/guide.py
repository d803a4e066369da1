"""What the learner sees of the goals: the list, the hints, the line at the bottom of the screen."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from tutor.debugger.goals import goal_words
from tutor.debugger.goals.goal_progress import Task
from tutor.debugger.goals.observe import GoalObserver
from tutor.debugger.goals.predictions import Predictions
from tutor.debugger.pdb.extensions import Command, Extension, Pause
from tutor.debugger.show.cheatsheet import page

NO_GOALS = "This session has no goals"
SAY_WHY = "  Say in your own words why it came out otherwise. Type: because ..."


class Guide(Extension):
    """sessions: how many the learner has been through; the more, the less `hint` tells at once.

    panels: whether to print the goals at a stop, since they cannot be at the bottom of the screen;
    asked each time.
    """

    def __init__(
        self,
        goals: GoalObserver,
        predictions: Predictions,
        sessions: int = 0,
        panels: Callable[[], bool] = lambda: True,
    ) -> None:
        self.progress, self.predictions = goals.progress, predictions
        self.panels = panels
        self.is_new_to_it = sessions < goal_words.FADES_AFTER
        self._hinted_at: Task | None = None
        self._here: int | None = None  # number of the last planned stop

    @property
    def commands(self) -> Mapping[str, Command]:
        """cheatsheet, goals, hint."""
        return {
            "cheatsheet": Command(self.cheatsheet, takes_expression=False),
            "goals": Command(self.goals, takes_expression=False),
            "hint": Command(self.hint, takes_expression=False),
        }

    def on_stop(self, pause: Pause) -> None:
        """Remember which of the planned stops it is, and list its goals."""
        stop = pause.planned
        if stop is None:
            return
        self._here = stop.number
        if stop.goals and self.panels():
            width = self.context.width
            self.context.say(goal_words.goal_list(self.progress, self._here, width) + "\n")

    def after_stop(self, pause: Pause) -> None:
        """Whoever runs on is reminded of what is still open here."""
        if self.context.flow == "continue" and pause.frame:
            reminder = goal_words.left_open(self.progress, self._here, self.context.width)
            if reminder:
                self.context.say(reminder)

    def cheatsheet(self, arg: str) -> None:
        """cheatsheet
        The debugger on one page: a dozen commands and their traps.
        """
        self.context.say(page(self.context.width))

    def goals(self, arg: str) -> None:
        """goals
        What this session wants you to do, and what you have done of it.
        """
        goals = goal_words.goal_list(self.progress, None, self.context.width)
        self.context.say(goals or f"{NO_GOALS}; look around as you like.")

    def hint(self, arg: str) -> None:
        """hint
        The next thing to do towards the goals, and how.
        """
        if not self.progress.tasks:
            self.context.say(f"{NO_GOALS}. `h` lists the commands.")
            return
        # the learner cannot see from the goals that words are waited for
        if self.predictions.owes_a_why:
            self.context.say(SAY_WHY)
            return
        has_raised = self.context.has_raised
        task = self.progress.next_task(self.predictions.too_late(), has_raised)
        # whoever asks twice at one goal needs more than the aim
        spelled = self.is_new_to_it or (task is not None and task is self._hinted_at)
        self._hinted_at = task
        words = goal_words.hint(self.progress, task, spelled, has_raised)
        self.context.say(goal_words.flowed(words, self.context.width))

    def toolbar(self) -> str | None:
        """The line at the bottom of the screen; None where there are no goals."""
        if not self.progress.tasks:
            return None
        return goal_words.toolbar(self.progress, self._here, self.context.width)
