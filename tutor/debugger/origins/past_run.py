"""A part of the run that is over, once more, unseen and watched, in the process of a kept stop.

The prompt from which it was asked for is kept meanwhile and continues with the answer.
"""

from __future__ import annotations

from abc import abstractmethod
from dataclasses import replace
from types import FrameType

from tutor.debugger.origins.passed_in import whose_names
from tutor.debugger.origins.past_run_words import ON_THE_WAY, moves
from tutor.debugger.origins.place_names import known_again
from tutor.debugger.pdb.carried import Carried
from tutor.debugger.pdb.extensions import Extension, Pause
from tutor.debugger.pdb.watching import state_of
from tutor.debugger.show.namespaces import Namespace
from tutor.debugger.timetravel.back import Back
from tutor.debugger.timetravel.checkpoints import Checkpoints
from tutor.debugger.timetravel.hidden_output import HiddenOutput
from tutor.debugger.timetravel.notes import Answer, GoBack, Search, Whose


class PastRun(Extension):
    """A subclass says how the part is watched and what the answer is.

    kind: of its searches; no two subclasses have the same.
    """

    kind = ""

    def __init__(self, back: Back | None = None) -> None:
        """back: the way back to kept stops; without one nothing can be run again."""
        self.way_back = back
        self.under_way: Search | None = None  # in the process that runs the part again
        self.carried = Carried()
        self._hidden: HiddenOutput | None = None
        self._is_watched = False
        self._opened: Namespace = {}  # the names here, as the prompt has opened
        if back is not None:
            back.searchers[self.kind] = self

    @abstractmethod
    def watch(self, search: Search, frame: FrameType) -> None:
        """The part begins in this frame: watch it."""

    @abstractmethod
    def answer(self, search: Search, frame: FrameType | None) -> Answer:
        """What was found. frame: that of the place where it was asked for; None where the run did
        not come to it.
        """

    @abstractmethod
    def is_enough(self, answer: Answer) -> bool:
        """Whether no earlier part could tell more."""

    @abstractmethod
    def tell(self, answer: Answer) -> None:
        """Say it at the stop where it was asked for."""

    # --- at the prompt

    @property
    def checkpoints(self) -> Checkpoints | None:
        """The kept stops."""
        return self.way_back.checkpoints if self.way_back is not None else None

    @property
    def has_stop_before(self) -> bool:
        """Whether a stop before this one is kept."""
        return bool(self.checkpoints is not None and self._stop_before(self.checkpoints.depth))

    @property
    def can_run_again(self) -> bool:
        """Whether the part would run as it did, and this prompt can be kept meanwhile."""
        return self.checkpoints is not None and self.checkpoints.can_repeat()

    def ask(self, expression: str, whose: Whose | None = None) -> Answer | None:
        """Run the part from the nearest kept stop to here once more. Returns in a copy of this
        process, where everything is as it is now; None if the program has died meanwhile.

        whose: names the expression has; those of the selected frame if left out.
        """
        frame, checkpoints = self.context.frame, self.checkpoints
        assert frame is not None and checkpoints is not None
        code, start = frame.f_code, self._stop_before(checkpoints.depth)
        whose = whose or whose_names(expression, frame)
        place = (code.co_filename, self.context.line, code.co_name, whose)
        # the copy made below counts as the stop after this one
        home = checkpoints.depth + 1
        names = known_again(self.context, self._opened, expression)
        state, lines = state_of(names), self._lines_at(start)
        search = Search(expression, home, start, *place, state, tuple(names), lines, kind=self.kind)
        wake = checkpoints.keep_passing()
        if wake is None:
            checkpoints.leave_for(GoBack(search.start, self.context.carry(), search=search))
        checkpoints.drop_passing()
        return wake.answer

    def send(self, search: Search) -> None:
        """End this process and begin the search."""
        assert self.checkpoints is not None
        self.checkpoints.leave_for(GoBack(search.start, self.context.carry(), search=search))

    def on_prompt(self) -> None:
        """Remember what is here, without what will be typed."""
        self._opened = dict(self.context.locals()) if self.context.frame is not None else {}

    def _stop_before(self, depth: int) -> int:
        """The newest kept stop before this depth, 0 for none."""
        kept = self.checkpoints.kept() if self.checkpoints is not None else []
        return max((other for other in kept if other < depth), default=0)

    def _lines_at(self, depth: int) -> tuple[str, ...]:
        """What was typed there, without what moved on."""
        assert self.way_back is not None
        return tuple(line for line in self.way_back.typed_at(depth) if not moves(line))

    # --- in the process that runs the part again

    def begin(self, search: Search) -> None:
        """At the kept stop from which it is run; nothing of it is seen."""
        self.under_way, self.carried = search, self.context.carry()
        self._hidden = HiddenOutput(self.context.debugger)
        self.context.run_silently()
        self.context.debugger.cmdqueue[:] = [*search.lines, "c"]

    def after_stop(self, pause: Pause) -> None:
        """The program runs on: watch it."""
        self._opened = {}
        if self.under_way is not None and pause.frame is not None:
            self._is_watched = True
            self.watch(self.under_way, pause.frame)

    def on_stop(self, pause: Pause) -> None:
        """Ctrl-C breaks it off: nobody could see the prompt that would open here."""
        search = self.under_way
        if search is None or not self._is_watched:
            return
        if search.number:
            self.seen_again()
            self.context.tell(ON_THE_WAY)
        else:
            self._finish(search, None, is_broken_off=True)

    def statement_begins(self, frame: FrameType) -> None:
        """Perhaps this is where the search was asked for."""
        search = self.under_way
        assert search is not None
        here = (frame.f_code.co_filename, frame.f_lineno, frame.f_code.co_name)
        if here != (search.file, search.line, search.function):
            return
        names = {name: frame.f_locals[name] for name in search.names if name in frame.f_locals}
        if state_of(names) == search.state:
            self._finish(search, frame)

    def on_raised(self) -> None:
        """The part did not end as before."""
        self.ended("raised")

    def ended(self, how: str) -> None:
        """The program is over, and the place was not met."""
        if self.under_way is not None and not self.under_way.number:
            self._finish(self.under_way, None)
        self.show_again()

    def seen_again(self) -> None:
        """This is the session from now on."""
        self.under_way = None
        self.show_again()
        self.context.be_heard()
        self.context.restore(self.carried)

    def show_again(self) -> None:
        """What is printed from now on is seen."""
        if self._hidden is not None:
            self._hidden.show_again()
            self._hidden = None

    def _finish(self, search: Search, frame: FrameType | None, is_broken_off: bool = False) -> None:
        assert self.checkpoints is not None
        answer = replace(self.answer(search, frame), broken_off=is_broken_off)
        before = self._earlier(search)
        if frame is not None and before and not self.is_enough(answer):
            earlier = replace(search, start=before, lines=self._lines_at(before))
            self.checkpoints.leave_for(GoBack(before, self.carried, search=earlier))
        self.checkpoints.leave_for(GoBack(search.home, self.carried, answer=answer))

    def _earlier(self, search: Search) -> int:
        """From where to run next, 0 for nowhere: each part is twice as long as the one before."""
        assert self.checkpoints is not None
        kept = [depth for depth in self.checkpoints.kept() if depth < search.home - 1]
        earlier = [depth for depth in kept if depth < search.start]
        return earlier[max(0, len(earlier) - (len(kept) - len(earlier)))] if earlier else 0
