"""The debugger on code that was not written for it: streams that are replaced, objects that run code
when they are looked at, names that are commands, lines that are pasted.
"""

from __future__ import annotations

import io
import re
import sys
from collections.abc import Callable
from typing import Any

import pytest
import torch

from tests.debugger.scripted import Run
from tutor.debugger.goals.change import differs, keep
from tutor.debugger.messages import Event
from tutor.debugger.pdb.extensions import Extension, Pause
from tutor.debugger.pdb.tensor_commands import TensorCommands, Tools
from tutor.debugger.show.safe_look import own_attributes
from tutor.debugger.show.tensors import describe
from tutor.debugger.show.visible_tensors import grads_table, shapes_table

# --- streams


class OnlyWrites:
    """A stream as programs make them: nothing but write and flush."""

    def __init__(self) -> None:
        self.text = ""

    def write(self, text: str) -> int:
        self.text += text
        return len(text)

    def flush(self) -> None:
        """Nothing to do."""


REDIRECTED = """
import contextlib, io, sys
def f(stream):
    before = sys.stdout
    sys.stdout = stream
    x = 1
    print("the program's own")
    sys.stdout = before
    return x
"""


@pytest.mark.parametrize("make", [io.StringIO, OnlyWrites])
def test_the_debugger_is_seen_where_the_program_has_replaced_its_streams(
    make: Callable[[], Any],
) -> None:
    """Values, prints at the prompt and drawings are on the screen; the program's own prints are
    where it wanted them, and nothing else is.
    """
    stream, before = make(), sys.stdout
    draw = Tools(draw=lambda numbers, width, shape: [f"drawn for {sys.stdout.encoding}"])
    lines = ["n", "n", "n", "p 6 * 7", "print('typed')", "look [1, 2]", "n", "c"]
    run = Run(REDIRECTED, lines, {"stream": stream}, extensions=[TensorCommands(draw)])
    assert run.shown("p 6 * 7") == "42" and run.shown("print('typed')") == "typed"
    assert run.shown("look [1, 2]") == "drawn for None"
    text = stream.getvalue() if isinstance(stream, io.StringIO) else stream.text
    assert text == "the program's own\n" and run.outcome.text == "1"
    assert sys.stdout is before


class Fails(Extension):
    """An extension with a fault at every moment."""

    def on_stop(self, pause: Pause) -> None:
        """Fails."""
        raise RuntimeError("at the stop")

    def on_prompt(self) -> None:
        """Fails."""
        raise RuntimeError("at the prompt")

    def emit(self, event: Event) -> None:
        """Nothing to tell."""


def test_a_fault_of_ours_does_not_keep_the_prompt_from_opening() -> None:
    """It is reported, and the session goes its way."""
    run = Run("def f(x):\n    return x\n", ["p x", "c"], {"x": 5}, extensions=[Fails()])
    assert run.shown("p x") == "5" and run.outcome.how == "returned"
    assert {fault["text"] for fault in run.events.named("fault")} == {
        "Fails: RuntimeError: at the stop",
        "Fails: RuntimeError: at the prompt",
    }


# --- objects that run code when they are looked at


class Config:
    """The usual config class: any name is looked up in a dict."""

    def __init__(self) -> None:
        self.values = {"w": torch.ones(2, 3)}

    def __getattr__(self, name: str) -> Any:
        return self.values[name]


class Lies:
    """Says that it is a tensor, and fails when it is asked for anything."""

    def __init__(self) -> None:
        object.__setattr__(self, "w", torch.ones(4))

    @property
    def __class__(self) -> Any:  # type: ignore[override]
        raise RuntimeError("asked for its class")

    def __getattribute__(self, name: str) -> Any:
        raise SystemExit(f"asked for {name}")


class Slotted:
    """Without a __dict__."""

    __slots__ = ("empty", "w")

    def __init__(self) -> None:
        self.w = torch.ones(5)


class Half(torch.nn.Module):
    """Stopped at before super().__init__()."""

    def __init__(self) -> None:
        object.__setattr__(self, "w", torch.ones(6))


class OddList(list[Any]):
    """A list whose items cannot be asked for."""

    def __getitem__(self, index: Any) -> Any:
        raise RuntimeError("asked for an item")

    def __iter__(self) -> Any:
        raise RuntimeError("asked for all items")


class Logged(torch.Tensor):
    """A tensor that counts what is asked of it."""

    asked: list[str] = []  # noqa: RUF012  # of all of them

    @classmethod
    def __torch_function__(cls, func: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        cls.asked.append(str(func))
        return super().__torch_function__(func, types, args, kwargs or {})


@pytest.mark.parametrize(
    ("value", "name"),
    [
        (Config(), "x.values['w']"),
        (Lies(), "x.w"),
        (Slotted(), "x.w"),
        (Half(), "x.w"),
        (OddList([torch.ones(7)]), "x[0]"),
        (torch.nn.Sequential(torch.nn.Linear(2, 3)), "x.0.weight"),
    ],
    ids=lambda value: type(value).__name__,
)
def test_nothing_runs_by_being_looked_at(value: Any, name: str) -> None:
    """`shapes` and `grads` see what is there, and run none of its code."""
    table = "\n".join(shapes_table({"x": value}, 80))
    assert name in table
    assert "nothing" in " ".join(grads_table({"x": value}, str, 80)).lower()


def test_a_subclass_of_a_tensor_is_not_asked() -> None:
    """Not even for its shape, through its own functions."""
    x = torch.ones(2, 2).as_subclass(Logged)
    Logged.asked.clear()
    run = Run(
        "def f(x):\n    return 1\n", ["shapes", "grads"], {"x": x}, extensions=[TensorCommands()]
    )
    assert "[2, 2]" in run.shown("shapes") and Logged.asked == []


def test_slots_and_dicts_are_one_list_of_attributes() -> None:
    """Of a class with both, and of one that hides its dict."""

    class Both(Slotted):
        def __init__(self) -> None:
            super().__init__()
            self.more = 1

    class Hides:
        @property
        def __dict__(self) -> Any:  # type: ignore[override]
            raise RuntimeError("asked for its dict")

    assert set(own_attributes(Both())) == {"w", "more"} and own_attributes(Hides()) == {}


# --- what is typed

METHOD = """
class Base:
    def scale(self):
        return 10
class Net(Base):
    def __init__(self):
        self.__w = 3
    def scale(self):
        x = 2
        return x * self.__w
def f(n):
    return Net().scale()
"""


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("self.__w", "3"),
        ("p self.__w + x", "5"),
        ("super().scale()", "10"),
        ("p [self.__w * i for i in range(x)]", "[0, 3]"),
        ("__class__.__name__", "'Net'"),
    ],
)
def test_typed_in_a_method_it_is_as_in_the_method(line: str, shown: str) -> None:
    """Private names, super() and the class are those of the method."""
    run = Run(METHOD, ["b Net.scale", "c", "n", line, "q"], {"n": 0})
    assert run.shown(line) == shown


def test_a_private_name_is_assigned_to_the_attribute_itself() -> None:
    """And not to a new one beside it; conditions of breakpoints know it too."""
    run = Run(METHOD, ["b Net.scale, self.__w == 3", "c", "self.__w = 7", "c"], {"n": 0})
    assert run.outcome.text == "14"
    assert Run(METHOD, ["b Net.scale, self.__w == 4", "c"], {"n": 0}).lines == [12]


BLOCK = "total = 0\nfor i in range(n):\n    total += i\n\ntotal\nn + 1"


@pytest.mark.parametrize(
    ("pasted", "shown"),
    [
        (BLOCK, "6\n5"),
        (">>> total = 7\n>>> for i in range(2):\n...     total += i\n...\n>>> total\n8\n", "8"),
        ("    k = 2\n    k * n", "8"),
        ("def g(k):\n    return g(k - 1) if k else n\n\ng(3)", "4"),
        ("p n\np n + 1", "4"),
    ],
)
def test_a_pasted_block_runs(pasted: str, shown: str) -> None:
    """As one piece of Python, or as commands one after the other."""
    run = Run("def f(n):\n    x = n\n    return x\n", [pasted, "c"], {"n": 4})
    assert run.shown(pasted).startswith(shown) and "***" not in run.text


def test_a_pasted_block_changes_the_function() -> None:
    """What it assigns is the function's; a global stays one."""
    source = "k = 1\ndef f(n):\n    x = n\n    return x + n + k\n"
    run = Run(source, ["n = 10\nglobal k\nk = 100", "c"], {"n": 4})
    assert run.outcome.text == "120"


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("diff + 1", "4"),
        ("diff - 1", "2"),
        ("diff -1", "2"),
        ("look * 2", "6"),
        ("history", "3"),
        ("diff", "3"),
        ("back ** 2", "9"),
        ("shapes // 2", "1"),
        ("until - 1", "2"),
        ("diff += 1 ;; p diff", "4"),
        ("back = 7 ;; p back", "7"),
        ("new = 1 ;; p new", "1"),
        ("p - 1", "2"),
        ("p -p", "-3"),
    ],
)
def test_a_name_that_the_program_has_is_python(line: str, shown: str) -> None:
    """Whatever command is called like it."""
    names = "diff, look, history, back, shapes, until, p"
    source = f"def f({names}):\n    x = 1\n    return x\n"
    run = Run(
        source, [line, "c"], dict.fromkeys(names.split(", "), 3), extensions=[TensorCommands()]
    )
    assert run.shown(line.rpartition(";; ")[2]).splitlines()[-1] == shown
    assert run.outcome.how == "returned"


def test_a_name_that_nothing_has_yet_can_be_assigned() -> None:
    """`diff = …` is never a command."""
    run = Run("def f(x):\n    return x\n", ["diff = x + 1", "diff", "p: int = 4", "p p"], {"x": 2})
    assert run.shown("diff") == "3" and run.shown("p p") == "4"


def test_await_is_explained() -> None:
    """The loop waits too."""
    run = Run("def f(x):\n    return x\n", ["await x"], {"x": 2})
    assert "nothing can be awaited at the prompt" in run.shown("await x")


# --- breakpoints by name

NAMES = '''
def forward(x):
    return x
def twice(g):
    def call(*args):
        return g(g(*args))
    return call
def f(x):
    class Net:
        def forward(self, x):
            """Doc."""
            return helper(x)
        async def later(self):
            return 1
    class Small(Net):
        pass
    y = Small().forward(x)
    return forward(y)
@twice
def helper(x):
    return x + 1
'''


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("f.Net.forward", 12),
        ("Net.forward", 12),
        ("f.Small.forward", 12),
        ("forward", 3),
        ("helper", 21),
        ("call", 6),
    ],
)
def test_a_breakpoint_at_a_name(name: str, line: int) -> None:
    """The class need not exist yet; a decorated function stops in its own first line."""
    run = Run(NAMES, [f"b {name}", "c", "q"], {"x": 1})
    assert run.lines[1:] == [line]


def test_names_that_mean_nothing_or_too_much() -> None:
    """What there is is told."""
    run = Run(NAMES, ["b Net.nosuch", "b Net.later", "tbreak nothing", "q"], {"x": 1})
    assert "there is no function Net.nosuch in learner.py" in run.shown("b Net.nosuch")
    assert "Breakpoint 1 at" in run.shown("b Net.later") and "no function" in run.shown(
        "tbreak nothing"
    )
    twins = "class A:\n    def go(self): ...\nclass B:\n    def go(self): ...\ndef f(x):\n    return x\n"
    assert "`b A.go`, `b B.go`" in Run(twins, ["b go"], {"x": 1}).shown("b go")


# --- where it stops

COMPREHENSION = """def f(n):
    big = 10
    xs = [i + big
          for i in range(n)]
    return sum(x * big for x in xs)
"""


def test_a_breakpoint_on_a_comprehension_stops_once() -> None:
    """In front of it, not at each element; with a condition about the element, inside."""
    assert Run(COMPREHENSION, ["b 3", "c", "c"], {"n": 3}).lines == [2, 3]
    inside = Run(COMPREHENSION, ["b 5, x == 11", "c", "p x, big", "n", "q"], {"n": 3})
    assert inside.stops[1] in [("f", 5), ("<genexpr>", 5)]


def test_stepping_into_a_comprehension_says_so_and_next_leaves_it() -> None:
    """Names of the function around are known in it."""
    run = Run(COMPREHENSION, ["b 5", "c", "s", "s", "s", "p x * big, n", "n", "q"], {"n": 3})
    assert ("<genexpr>", 5) in run.stops and "inside the comprehension" in run.text
    assert run.shown("p x * big, n") == "(100, 3)" and run.stops[-1][0] == "f"


def test_the_end_of_a_loop_over_an_iterator_is_no_error() -> None:
    """`n` over a loader of one's own leads to the line behind the loop."""
    source = """class Loader:
    def __iter__(self):
        self.left = 2
        return self
    def __next__(self):
        self.left -= 1
        if self.left < 0:
            raise StopIteration
        return self.left
def f(x):
    for item in Loader():
        x += item
    return x
"""
    run = Run(source, ["n"] * 6 + ["q"], {"x": 0})
    assert "StopIteration" not in run.text and run.lines[-1] == 13


def test_quitting_in_the_commands_of_a_breakpoint_is_quitting() -> None:
    """`q` at a stop with commands, or among them, is not an exception of the program's."""
    source = "def f(x):\n    y = x + 1\n    z = y\n    return z\n"
    for last in ("end", "q"):
        run = Run(source, ["b 3", "commands 1", "p y", last, "c", "q"], {"x": 1})
        assert run.outcome.how == "quit" and "BdbQuit" not in run.text
        assert "2" in run.text.split("> c\n")[1]


def test_commands_that_run_on_by_themselves() -> None:
    """Each time the line is reached they show what they are to show."""
    source = "def f(x):\n    for i in range(3):\n        x += i\n    return x\n"
    run = Run(source, ["b 3", "commands 1", "silent", "p 100 + i", "c", "c"], {"x": 1})
    assert re.findall(r"^10\d$", run.text, re.MULTILINE) == ["100", "101", "102"]
    assert run.outcome.text == "4"


# --- what looking costs


@pytest.mark.parametrize(
    "make",
    [
        lambda x: x,
        lambda x: x.t(),
        lambda x: x[:, ::2],
        lambda x: x[0].expand(100_000, 1000),
        lambda x: x.double().long(),
    ],
    ids=["dense", "transposed", "sliced", "expanded", "integers"],
)
def test_a_line_about_a_large_tensor_copies_little(make: Callable[[torch.Tensor], Any]) -> None:
    """At most 32 MB besides the tensor, whatever its layout."""
    value = make(torch.rand(10_000, 1000))
    with torch.profiler.profile(profile_memory=True) as profile:
        describe(value)
    sizes = [event.cpu_memory_usage for event in profile.events() if event.cpu_memory_usage > 0]
    assert max(sizes, default=0) <= 8 << 20 and describe(value).startswith("[")


def test_a_sample_of_a_very_large_tensor_is_called_one() -> None:
    """Rather than a range that nobody has computed."""
    value = torch.zeros(1).as_strided((1,), (1,)).expand(50_000_000)
    assert describe(value) == "[50000000] float32, all 0"
    assert "of a sample of" in describe(torch.zeros(50_000_000, dtype=torch.int8))


def test_what_is_remembered_of_a_value_is_bounded() -> None:
    """Lists in lists in lists are not walked to their end."""
    nested: Any = [0.0]
    for _ in range(4):
        nested = [nested] * 200
    assert len(str(keep(nested))) < 1_000_000
    assert differs(keep([1, [2.0, torch.ones(2)]]), keep([1, [2.0, torch.zeros(2)]]))
    liar = Lies()
    assert not differs(keep([1, liar]), keep([1, liar]))
