"""`until nan`, `until nan in x`: at nearly full speed to the statement that makes it."""

from __future__ import annotations

import functools
import sys
from types import FrameType
from typing import Any

from tutor.debugger.origins import words
from tutor.debugger.origins.approach import Approach
from tutor.debugger.origins.finder import Finder, Found
from tutor.debugger.origins.lookout import Looked, Lookout
from tutor.debugger.origins.named_finder import NamedFinder
from tutor.debugger.origins.named_numbers import NamedNumbers
from tutor.debugger.origins.once_more import OnceMore
from tutor.debugger.origins.visible_numbers import frames_of
from tutor.debugger.pdb.extensions import Extension, Pause
from tutor.debugger.show.stack_frames import innermost, learner_frames
from tutor.debugger.timetravel.checkpoints import Checkpoints
from tutor.debugger.timetravel.notes import Origin, Wake

WHY = "nonfinite"  # of the stop


class UntilNonfinite(Extension):
    """checkpoints: what moments are kept with; None where none can be."""

    def __init__(self, checkpoints: Checkpoints | None = None) -> None:
        self.checkpoints = checkpoints
        self._asked: Looked | None = None  # what to look at after this stop
        self._lookout: Lookout | None = None
        self._finder: Finder | None = None
        self._told = ""  # for the next stop
        self._once_more = OnceMore()
        self._trace: Any = None  # what the program has to run under after this stop

    def begin(self, looked: Looked) -> bool:
        """Run on, and look at this. Returns whether the program runs on."""
        if self.context.has_raised:
            return False
        self._asked = looked
        return self.context.run_on()

    def after_stop(self, pause: Pause) -> None:
        """The program runs on: begin to look."""
        frame, visible, self._asked = pause.frame, self._asked, None
        if visible is None or frame is None:
            return
        if left_out := visible.leave_out(frames_of(frame, self.context.files)):
            self.context.tell(words.already(left_out, visible.kind))
        self._lookout = Lookout(visible, frame, self._keep, self._seen)
        if self._keep(frame):
            self._lookout.start()
        elif self._trace is not None:
            self.context.run_under(self._trace)

    def on_stop(self, pause: Pause) -> None:
        """Whatever stops the program, nobody looks meanwhile."""
        self._stop_looking()
        self._once_more.say_at_end("")
        self._trace = None
        if self._told:
            self.context.tell(self._told)
            self._told = ""

    def on_raised(self) -> None:
        """The program has raised: perhaps because of what is looked for."""
        self._last_look(sys.exc_info()[2])
        self._not_again()

    def ended(self, how: str) -> None:
        """The program is over, and what its functions held is gone: unless the module's own names
        show it, the stretch after the last look runs once more, watched.
        """
        lookout = self._lookout
        if lookout is not None and how != "quit":
            self._last_look(None)
            self._watch_the_end(lookout)
            self.context.tell(words.never_in(lookout.visible.what, lookout.looks))
        self._not_again()

    def _watch_the_end(self, lookout: Lookout) -> None:
        """Leave for the moment that was kept last, if there is one."""
        if (checkpoints := self.checkpoints) is not None and checkpoints.has_passing:
            if not self._once_more.is_on:
                self.context.tell(words.ONCE_MORE)
            carried, seconds = self.context.carry(), lookout.stretch
            unseen = self._once_more.unseen
            checkpoints.leave_for_passing(carried, at_end=unseen, seconds=seconds)

    def _not_again(self) -> None:
        """The program is over. Where it was watched, it came to no statement to stop at."""
        if said := self._once_more.ended():
            self.context.tell(said)

    def _last_look(self, traceback: Any) -> None:
        lookout = self._lookout
        if lookout is None:
            return
        frame = innermost(traceback)
        self._stop_looking()
        if found := lookout.look(frame):
            self._lookout = lookout
            self._seen(found, frame)
        self._lookout = None

    def _stop_looking(self) -> None:
        if self._lookout is not None:
            self._lookout.stop()
        if self._finder is not None:
            self._finder.stop()
        self._lookout = self._finder = None

    def _seen(self, expression: str, frame: FrameType | None) -> None:
        """A look has found it. The moment that was kept last runs this stretch again."""
        checkpoints, lookout = self.checkpoints, self._lookout
        if checkpoints is not None and checkpoints.has_passing and lookout is not None:
            checkpoints.leave_for_passing(self.context.carry(), seconds=lookout.stretch)
        self._stop_looking()
        if lookout is not None and frame is not None:
            self._stop(frame, words.FAR.format(name=expression, kind=lookout.visible.kind))

    def _keep(self, frame: FrameType | None) -> bool:
        """Keep this moment. Returns whether looks go on: not where every operation is watched from
        now on instead, since a copy would not run as this process does.
        """
        checkpoints = self.checkpoints
        if checkpoints is None or not checkpoints.can_repeat():
            self._watch_all(frame)
            return False
        wake = checkpoints.keep_passing()
        if wake is None:
            return True
        self._awake(wake, frame)
        return False

    def _watch_all(self, frame: FrameType | None) -> None:
        assert self._lookout is not None
        visible = self._lookout.visible
        self.context.tell(words.SLOWLY)
        self._stop_looking()
        self._once_more.say_at_end(words.never_slowly(visible.what))
        note = words.BEHIND if isinstance(visible, NamedNumbers) else words.UNDER_WAY
        self._find(visible, functools.partial(self._found_here, note), frame)

    def _find(self, visible: Looked, found: Found, frame: FrameType | None) -> None:
        """Watch every operation from here on."""
        if isinstance(visible, NamedNumbers):
            self._finder = NamedFinder(self.context.files, visible, found)
        else:
            self._finder = Finder(self.context.files, visible.kind, found)
        self._finder.start(frame)
        self._trace = self._finder.statements

    def _found_here(self, note: str, origin: Origin, frame: FrameType) -> None:
        self._stop_looking()
        self._stop(frame, words.origin_panel(origin, note))

    def _awake(self, wake: Wake, frame: FrameType | None) -> None:
        assert self._lookout is not None and self.checkpoints is not None
        visible = self._lookout.visible
        said = f"\n{words.NOT_FOUND_AGAIN}"
        if wake.at_end:
            said = words.never_watched(visible.what, self._lookout.looks)
        if wake.crashed:
            self.context.tell(words.crashed(wake.signal))
            self.checkpoints.go_back(self.checkpoints.depth, self.context.carry(), None)
        self.context.restore(wake.carried)
        self._once_more.begin(self.context.debugger, said, wake.at_end)
        if wake.origin is None and self._lookout.look_closer(wake.seconds):
            return
        self._stop_looking()
        if wake.origin is None:
            self._find(visible, self._found, frame)
        elif wake.origin.number == 0:
            here = next(learner_frames(frame, self.context.files))
            self._stop(here, words.origin_panel(wake.origin, words.UNDER_WAY))
        else:
            self._approach(wake.origin, frame)

    def _found(self, origin: Origin, frame: FrameType) -> None:
        """The second look knows the statement; a third run stops in front of it."""
        if self.checkpoints is not None:
            self.checkpoints.leave_for_passing(self.context.carry(), origin=origin)

    def _approach(self, origin: Origin, frame: FrameType | None) -> None:
        arrived = functools.partial(self._arrive, origin)
        approach = Approach(self.context.files, origin.number, arrived)
        approach.start(frame)
        self._trace = approach.statements

    def _arrive(self, origin: Origin, frame: FrameType) -> None:
        is_there = (frame.f_code.co_filename, frame.f_lineno) == (origin.file, origin.line)
        self._stop(frame, words.origin_panel(origin, "" if is_there else words.NOT_AGAIN))

    def _stop(self, frame: FrameType, text: str) -> None:
        self._once_more.show_again()
        self._told = text
        self.context.open_at(frame, WHY)
