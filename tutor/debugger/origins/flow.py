"""`flow loss`: which leaves a gradient reaches, which it does not, and where the way was cut."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping
from types import FrameType
from typing import TYPE_CHECKING, Any

from tutor.debugger.origins import flow_words as words
from tutor.debugger.origins.gradient_view import View, own_gradients, view_of
from tutor.debugger.origins.past_run import PastRun
from tutor.debugger.origins.past_run_words import CANNOT_REPEAT, NO_STOP_BEFORE, not_told
from tutor.debugger.origins.when_words import compiled
from tutor.debugger.pdb.extensions import Command
from tutor.debugger.show.likeness import is_tensor
from tutor.debugger.show.safe_look import undisturbed
from tutor.debugger.show.tensors import describe
from tutor.debugger.timetravel.notes import Answer, Cut, Search

if TYPE_CHECKING:
    from tutor.debugger.origins.gradient_watch import GradientWatch

NO_TENSOR = "`flow` takes a tensor; {name} is {kind}, and that has no graph of its own"
WHERE = "(Where a way was cut is not known: {why}.)"
NOT_SEEN = "no operation was seen that takes it to {name}"


class Flow(PastRun):
    """Reads torch's graph; runs the part from a kept stop once more to see where it was cut."""

    kind = "flow"
    _watch: GradientWatch | None = None

    @property
    def commands(self) -> Mapping[str, Command]:
        """flow."""
        return {"flow": Command(self.flow, needs_argument=True)}

    def flow(self, arg: str) -> None:
        """flow expression
        Which parameters and other leaves the gradient of a value reaches, which it does not, and
        where the way was cut: `flow loss`. Tensors with your own `.g` are listed too.
        """
        expression = arg.strip()
        if compiled(expression) is None:
            example = f"flow {self.context.some_tensor()}"
            self.context.fail(f"`flow` takes an expression, for instance `{example}`")
            return
        with contextlib.suppress(Exception):  # evaluate() has shown it
            value = self.context.evaluate(expression)
            if is_tensor(value):
                self._show(expression, value)
            else:
                kind = type(value).__name__
                self.context.fail(NO_TENSOR.format(name=expression, kind=f"a {kind}"))

    def _show(self, expression: str, value: Any) -> None:
        view = view_of(expression, value, self.context.frame, self.context.files)
        answer, note = None, ""
        if view.unexplained:
            note = self._obstacle()
            if not note:
                answer = self.ask(expression)
                note = not_told(answer)
            else:
                note = WHERE.format(why=note)
        self._draw(expression, value, view, answer.cuts if answer is not None else (), note)

    def _obstacle(self) -> str:
        """Why nothing can be run again, "" if it can."""
        if not self.has_stop_before:
            return NO_STOP_BEFORE
        return "" if self.can_run_again else CANNOT_REPEAT

    def tell(self, answer: Answer) -> None:
        """At the stop itself: the prompt could not be kept while the part ran again."""
        value = self.context.evaluate(answer.search.expression)
        view = view_of(answer.search.expression, value, self.context.frame, self.context.files)
        self._draw(answer.search.expression, value, view, answer.cuts, not_told(answer))

    def _draw(
        self, expression: str, value: Any, view: View, cuts: tuple[Cut, ...], note: str
    ) -> None:
        width = self.context.width
        has_graph = value.requires_grad
        heading = f"{expression}: {describe(value)}" + ("" if has_graph else f"; {words.NO_GRAPH}")
        lines = words.tree(view.graph.root, heading, width)
        if view.leaves:
            lines += words.without_lines(words.grouped(view.without, cuts), width)
        elif not view.has_own:
            lines.append(words.NO_LEAVES)
        if view.has_own:
            lines += words.own_lines(*own_gradients(view.tensors, value), width)
        self.context.say("\n".join(lines))
        for text in ("" if view.graph.is_whole else words.TOO_LARGE, note):
            if text:
                self.context.tell(text)

    # --- in the process that runs the part again

    def watch(self, search: Search, frame: FrameType) -> None:
        """Every operation of torch."""
        from tutor.debugger.origins.gradient_watch import GradientWatch
        from tutor.debugger.origins.statement_count import StatementCount

        self._watch = GradientWatch(self.context.files)
        self._watch.__enter__()  # type: ignore[no-untyped-call]
        statements = StatementCount(self.context.files, after=self._statement)
        statements.start(frame)
        self.context.run_under(statements)

    def _statement(self, frame: FrameType, event: str, argument: Any) -> None:
        if event == "line":
            self.statement_begins(frame)

    def answer(self, search: Search, frame: FrameType | None) -> Answer:
        """The cuts of every leaf that gets no gradient."""
        watch, code = self._watch, compiled(search.expression)
        if frame is None or watch is None or code is None:
            return Answer(search, None, frame is not None)
        try:
            value = eval(code, frame.f_globals, frame.f_locals)
        except Exception:  # a name that was only typed at the prompt
            return Answer(search, None, False)
        watch.is_on = False
        view = view_of(search.expression, value, frame, self.context.files)
        unexplained = [name for name, why in view.without.items() if not why]
        with undisturbed():
            cuts = [cut for name in unexplained for cut in _cuts(watch, view, name, value, search)]
        return Answer(search, None, True, tuple(cuts))

    def is_enough(self, answer: Answer) -> bool:
        """Whether every leaf has a cut that was seen."""
        return all(cut.certain for cut in answer.cuts)


def _cuts(
    watch: GradientWatch, view: View, name: str, value: Any, search: Search
) -> tuple[Cut, ...]:
    """What was seen of a leaf on its way to the value."""
    trail, leaf = watch.trails.of(value), watch.trails.number_of(view.leaves[name])
    if seen := trail.cuts.get(leaf):
        return tuple(Cut(name, event.how, event.file, event.line) for event in seen)
    left = watch.left_torch.get(leaf, ())
    if left and (trail.fresh or trail.unseen):
        events = dict.fromkeys((*left, *trail.fresh))
        return tuple(Cut(name, event.how, event.file, event.line, False) for event in events)
    return (Cut(name, NOT_SEEN.format(name=search.expression), certain=False),)
