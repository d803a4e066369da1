"""What is typed as Python: evaluated in the selected frame, and shown in words."""

from __future__ import annotations

import ast
import contextlib
import functools
import textwrap
from collections.abc import Callable
from types import FrameType
from typing import TYPE_CHECKING, Any

from tutor.debugger.pdb.typed_python import HERE, expression_code, namespace_of, parsed
from tutor.debugger.show.namespaces import Namespace
from tutor.debugger.show.stack_frames import commit_locals, current_locals
from tutor.debugger.show.tensors import brief, show
from tutor.debugger.show.wrong_prompt import wrong_prompt

if TYPE_CHECKING:
    from tutor.debugger.pdb.session import Session

WORDS = functools.partial(textwrap.TextWrapper, break_long_words=False, break_on_hyphens=False)
NO_AWAIT = (
    "nothing can be awaited at the prompt, since the event loop waits at this stop too; `n` over a "
    "line that awaits runs it"
)


class Evaluation:
    """Values of the command under way. Methods that take `base` wrap pdb's own, which is `base`.

    shown: (source, one line about the value) of everything that it has shown. problem: its error,
    or "".
    """

    def __init__(self, session: Session) -> None:
        self.session = session
        self.shown: list[tuple[str, str]] = []
        self.problem = ""
        self.line = ""

    def begin_line(self, line: str) -> None:
        """A command begins."""
        self.line, self.shown, self.problem = line, [], ""

    def default(self, base: Callable[[str], None], line: str) -> None:
        """Lines that are not a command: of each statement that is an expression the value is shown,
        all others are executed.
        """
        text = line.removeprefix("!").strip()
        context = self.session.context
        advice = "" if line.startswith("!") else wrong_prompt(text, context.is_bound)
        if advice:
            context.fail(advice)
            return
        if _is_expression(text):
            with contextlib.suppress(Exception):  # evaluate() has shown the error
                self.session.debugger.displayhook(self.evaluate(text))
        else:
            self._execute(text)
        self.commit()

    def displayhook(self, base: Callable[[object], None], value: object) -> None:
        """Show the value of a bare expression."""
        self.session.lines.tell_value(self.line, value)
        if value is not None:
            self.session.context.say(show(value, width=self.session.width()))

    def error(self, base: Callable[[str], None], text: str) -> None:
        """Every message about a mistake passes here."""
        self.problem = text = str(text)  # pdb also passes exceptions
        # pdb puts `*** ` in front
        base("\n".join(WORDS(max(20, self.session.width() - 5)).wrap(text)))

    def _getval(self, base: Callable[[str], Any], arg: str) -> Any:
        return self.evaluate(arg)

    def evaluate(self, text: str) -> Any:
        """Its value in the selected frame. Shows the error and raises ValueError without one."""
        debugger = self.session.debugger
        frame = debugger.curframe
        assert frame is not None
        here = current_locals(debugger)
        try:
            value = eval(expression_code(text, frame), namespace_of(frame, here), here)
        except KeyboardInterrupt:  # Ctrl-C breaks off the command, not only this value
            raise
        except BaseException as error:
            self._tell(error, text)
            raise ValueError(text) from error
        self.shown.append((text, brief(value)))
        self.session.lines.tell_value(text, value)
        return value

    def commit(self) -> None:
        """Make what was assigned at the prompt true in the running function."""
        frame = self.session.debugger.curframe
        if frame is not None:
            commit_locals(frame, current_locals(self.session.debugger))

    def _execute(self, text: str) -> None:
        debugger = self.session.debugger
        frame = debugger.curframe
        assert frame is not None
        try:
            tree = parsed(text, frame)
            compile(tree, HERE, "exec")  # all of it, before anything of it runs
            self._run(tree, frame, current_locals(debugger))
        except KeyboardInterrupt:
            raise
        except BaseException as error:
            self._tell(error, text)

    def _run(self, tree: ast.Module, frame: FrameType, here: Any) -> None:
        """One statement after the other; names that they bind are the frame's from then on."""
        # at the top of a file the locals are the globals, and functions typed there see them live
        is_top = frame.f_locals is frame.f_globals
        names = frame.f_globals if is_top else namespace_of(frame, here)
        before = dict(names)
        try:
            for statement in tree.body:
                self._run_one(statement, names)
        finally:
            if not is_top:
                _write_back(tree, before, names, frame, here)

    def _run_one(self, statement: ast.stmt, names: Namespace) -> None:
        if isinstance(statement, ast.Expr):
            code = compile(ast.Expression(statement.value), HERE, "eval")
            self.session.debugger.displayhook(eval(code, names))
        else:
            exec(compile(ast.Module([statement], []), HERE, "exec"), names)

    def _tell(self, error: BaseException, text: str) -> None:
        if isinstance(error, SyntaxError) and _would_await(text):
            self.session.context.fail(NO_AWAIT)
        else:
            # not in typeshed; the same in 3.11 to 3.14
            self.session.debugger._error_exc()  # type: ignore[attr-defined]


def _write_back(
    tree: ast.Module, before: Namespace, names: Namespace, frame: FrameType, here: Any
) -> None:
    declared = [node.names for node in ast.walk(tree) if isinstance(node, ast.Global)]
    are_global = {name for row in declared for name in row}
    for name in names.keys() - {"__builtins__"}:
        if name not in before or names[name] is not before[name]:
            target = frame.f_globals if name in are_global else here
            target[name] = names[name]
    for name in before.keys() - names.keys():
        with contextlib.suppress(KeyError, ValueError):  # ValueError: a live view cannot delete
            del here[name]


def _is_expression(text: str) -> bool:
    try:
        compile(text, HERE, "eval")
    except (SyntaxError, ValueError):
        return False
    return True


def _would_await(text: str) -> bool:
    """Whether this is Python with an `await` outside of a function, and else without fault."""
    try:
        compile(text, HERE, "exec", ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
    except (SyntaxError, ValueError):
        return False
    return "await" in text or "async" in text
