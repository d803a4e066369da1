"""The extensions of a learner's session, in the order in which they are called."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from tutor.debugger.against.against import Against
from tutor.debugger.goals.goal_progress import GoalProgress
from tutor.debugger.goals.goal_words import FADES_AFTER
from tutor.debugger.goals.guide import Guide
from tutor.debugger.goals.observe import GoalObserver
from tutor.debugger.goals.predictions import Predictions
from tutor.debugger.goals.questions import Questions
from tutor.debugger.origins.flow import Flow
from tutor.debugger.origins.until import Until
from tutor.debugger.origins.until_nonfinite import UntilNonfinite
from tutor.debugger.origins.until_true import UntilTrue
from tutor.debugger.origins.watch import WatchChanges
from tutor.debugger.origins.when import When
from tutor.debugger.pdb.compiled_calls import CompiledCalls
from tutor.debugger.pdb.extensions import Extension
from tutor.debugger.pdb.input_rules import InputRules
from tutor.debugger.pdb.named_breakpoints import NamedBreakpoints
from tutor.debugger.pdb.own_commands import OwnCommands
from tutor.debugger.pdb.planned_stop import PlannedStopPanel
from tutor.debugger.pdb.spawned_processes import SpawnedProcesses
from tutor.debugger.pdb.tensor_commands import TensorCommands, Tools
from tutor.debugger.pdb.value_history import History
from tutor.debugger.timetravel.back import Back
from tutor.debugger.timetravel.checkpoints import Checkpoints


def core_extensions(around: Sequence[Extension] = ()) -> list[Extension]:
    """What every session has: lines as learners mean them, and panels. around: as below."""
    return [InputRules(), *around, OwnCommands(), NamedBreakpoints(), PlannedStopPanel()]


def standard_extensions(
    progress: GoalProgress | None = None,
    sessions: int = 0,
    panels: Callable[[], bool] = lambda: True,
    tools: Tools | None = None,
    rerun: Callable[[], None] | None = None,
    around: Sequence[Extension] = (),
    checkpoints: Checkpoints | None = None,
) -> list[Extension]:
    """progress: the goals. sessions: how many the learner has been through. panels: whether goals
    are printed at each stop. tools: what other rooms do. rerun: runs the program again, unseen.
    around: extensions that hear of a stop before those that print something. checkpoints: what
    `until nan` keeps moments with.
    """
    goals = GoalObserver(progress)
    predictions = Predictions(goals)
    return [
        InputRules(),  # first, so that all others see a line as it is meant
        *around,
        OwnCommands(),
        NamedBreakpoints(),
        *[TensorCommands(tools), History(rerun), CompiledCalls(), SpawnedProcesses()],
        *_origins(around, checkpoints),
        predictions,  # a prediction comes true before the stop itself is judged
        Questions(goals),
        goals,
        PlannedStopPanel(spelled=sessions < FADES_AFTER),
        Guide(goals, predictions, sessions, panels),  # its list comes below the panel
    ]


def _origins(around: Sequence[Extension], checkpoints: Checkpoints | None) -> list[Extension]:
    """Where values come from."""
    back = next((item for item in around if isinstance(item, Back)), None)
    nonfinite, condition = UntilNonfinite(checkpoints), UntilTrue()
    until = Until(nonfinite, condition)
    return [nonfinite, condition, until, WatchChanges(), When(back), Flow(back), Against()]
