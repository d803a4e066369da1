"""Breakpoints compiled into source: at any kind of statement, without changing what the program
means or shows.
"""

from __future__ import annotations

import builtins
import traceback

import pytest

from tutor.anchors.anchors import Place
from tutor.debugger.plan.inject import (
    ARMED,
    COUNTER,
    HOOK,
    Breakpoint,
    arm,
    compile_with_breakpoints,
    install_hook,
)

# kind → (program, with « just before the place to stop at; what f(3) returns)
KINDS = {
    "simple": ("def f(x):\n    «y = x + 1\n    return y\n", 4),
    "behind a semicolon": ("def f(x):\n    y = x; «y = y + 1\n    return y\n", 4),
    "body on the line of for": (
        "def f(x):\n    s = 0\n    for i in range(x): «s += i\n    return s\n",
        3,
    ),
    "body on the line of def": ("def f(x): «return x * 2\n", 6),
    "several lines": ("def f(x):\n    «y = (\n        x\n        + 1\n    )\n    return y\n", 4),
    "return": ("def f(x):\n    «return x\n", 3),
    "elif": (
        "def f(x):\n    if x > 5:\n        return 1\n    «elif x > 2:\n        return 2\n    return 0\n",
        2,
    ),
    "else": ("def f(x):\n    if x > 5:\n        return 1\n    else:\n        «return 2\n", 2),
    "except": (
        "def f(x):\n    try:\n        return 1 / (x - 3)\n    except ZeroDivisionError:\n        «return 7\n",
        7,
    ),
    "finally": (
        "def f(x):\n    try:\n        y = x\n    finally:\n        «y = 9\n    return y\n",
        9,
    ),
    "with": (
        "import contextlib\ndef f(x):\n    with contextlib.suppress(ValueError):\n        «y = x\n    return y\n",
        3,
    ),
    "match": (
        "def f(x):\n    match x:\n        case 3:\n            «return 30\n        case _:\n            return 0\n",
        30,
    ),
    "while header": ("def f(x):\n    «while x < 5:\n        x += 1\n    return x\n", 5),
    "comprehension": ("def f(x):\n    «y = [i for i in range(x)]\n    return len(y)\n", 3),
    "decorated": ("import functools\n@functools.lru_cache\ndef f(x):\n    «return x\n", 3),
    "nested function": ("def f(x):\n    def g():\n        «return x + 1\n    return g()\n", 4),
    "method": (
        "class C:\n    def m(self, x):\n        '''Doc.'''\n        «return x\n\ndef f(x):\n    return C().m(x)\n",
        3,
    ),
    "class body": ("def f(x):\n    class C:\n        «y = x\n    return C.y\n", 3),
    "lambda": ("f = lambda x: «x * 3 or 5\n", 9),
    "generator": (
        "def g(x):\n    for i in range(x):\n        «yield i\ndef f(x):\n    return sum(g(x))\n",
        3,
    ),
    "behind a docstring": ("def f(x):\n    '''Doc.'''\n    «return x\n", 3),
    "except star": (
        "def f(x):\n    try:\n        raise ExceptionGroup('', [ValueError()])\n    except* ValueError:\n        «x += 1\n    return x\n",
        4,
    ),
    "else of try": (
        "def f(x):\n    try:\n        pass\n    except ValueError:\n        pass\n    else:\n        «x += 1\n    return x\n",
        4,
    ),
    "else of for": (
        "def f(x):\n    for i in ():\n        pass\n    else:\n        «x += 1\n    return x\n",
        4,
    ),
    "coroutine": (
        "import asyncio\nasync def g(x):\n    «return x + 1\ndef f(x):\n    return asyncio.run(g(x))\n",
        4,
    ),
    "static method, decorated": (
        "class C:\n    @staticmethod\n    def m(x):\n        «return x\nf = C.m\n",
        3,
    ),
    "property": (
        "class C:\n    @property\n    def m(self):\n        «return 5\ndef f(x):\n    return C().m\n",
        5,
    ),
    "several lines behind a decorator of several": (
        "import functools\n@functools.lru_cache(\n    maxsize=3,\n)\ndef f(\n    x,\n):\n    «return (\n        x\n    )\n",
        3,
    ),
    "assert, del, raise": ("def f(x):\n    y = x\n    assert y\n    «del y\n    return x\n", 3),
    "import inside": ("def f(x):\n    «from math import floor\n    return floor(x)\n", 3),
    "global": ("n = 1\ndef f(x):\n    global n\n    «n = x\n    return n\n", 3),
    "tabs and umlauts": ("def f(ä):\n\tö = 'äöü'; «ü = ä\n\treturn ü\n", 3),
}


def place_of(program: str) -> tuple[str, Place]:
    """The program without its mark, and the place it was at."""
    before, _, after = program.partition("«")
    source = before + after
    line = before.count("\n") + 1
    column = len(before.rpartition("\n")[2].encode())
    return source, Place(line, column, line, column + 1, "f")


@pytest.mark.parametrize("kind", KINDS)
def test_stops_once_before_the_statement(kind: str) -> None:
    """The hook sees the statement's own line, the function returns what it always does, and off
    means off.
    """
    program, value = KINDS[kind]
    source, place = place_of(program)
    seen: list[int] = []

    def hook(number: int) -> None:
        import sys

        seen.append(sys._getframe(1).f_lineno)
        arm(number, False)

    install_hook(hook, [0])
    names: dict[str, object] = {}
    exec(compile_with_breakpoints(source, "learner.py", [Breakpoint(0, place)]), names)
    assert names["f"](3) == value  # type: ignore[operator]
    assert seen == [place.line]
    assert HOOK not in names


def test_a_condition_on_the_learners_own_names() -> None:
    """The hook is called in those rounds only, with the statement not yet run."""
    source, place = place_of(
        "def f(n):\n    s = 0\n    for i in range(n):\n        «s += i\n    return s\n"
    )
    seen = []
    install_hook(seen.append, [7])
    names: dict[str, object] = {}
    exec(
        compile_with_breakpoints(source, "learner.py", [Breakpoint(7, place, "i == 2 and s == 1")]),
        names,
    )
    assert names["f"](5) == 10 and seen == [7]  # type: ignore[operator]


def test_several_at_one_statement_come_in_their_order() -> None:
    """Two waypoints may fall on the same statement."""
    source, place = place_of("def f(x):\n    «return x\n")
    seen: list[int] = []
    install_hook(seen.append, [0, 1])
    names: dict[str, object] = {}
    exec(
        compile_with_breakpoints(
            source, "learner.py", [Breakpoint(0, place), Breakpoint(1, place)]
        ),
        names,
    )
    assert names["f"](1) == 1 and seen == [0, 1]  # type: ignore[operator]


def test_what_the_program_shows_of_itself_is_unchanged() -> None:
    """Docstrings, `from __future__`, line numbers of code and tracebacks, and the names of the
    module.
    """
    source = '"""Doc."""\nfrom __future__ import annotations\n\n\ndef f(x: Nothing):\n    """Inner."""\n    y = x\n    return 1 / y\n'
    stops = [
        Breakpoint(0, Place(7, 4, 7, 9, "f")),
        Breakpoint(1, Place(8, 4, 8, 16, "f", after=True)),
    ]
    install_hook(lambda number: None, [0, 1])
    names: dict[str, object] = {}
    exec(compile_with_breakpoints(source, "learner.py", stops), names)
    plain: dict[str, object] = {}
    exec(compile(source, "learner.py", "exec"), plain)
    assert set(names) == set(plain) and names["__doc__"] == "Doc."
    assert names["f"].__doc__ == "Inner." and names["f"].__annotations__ == {"x": "Nothing"}  # type: ignore[attr-defined]
    with pytest.raises(ZeroDivisionError) as caught:
        names["f"](0)  # type: ignore[operator]
    assert traceback.extract_tb(caught.tb)[-1].lineno == 8


def test_a_place_that_is_not_there_is_an_error() -> None:
    """Better than a session that silently never stops."""
    with pytest.raises(LookupError, match="line 99"):
        compile_with_breakpoints("x = 1\n", "learner.py", [Breakpoint(0, Place(99, 0, 99, 1, "f"))])
    with pytest.raises(SyntaxError):
        compile_with_breakpoints("def f(:\n", "learner.py", [])


def test_positions_are_inside_the_file() -> None:
    """Every new node has the statement's own place, so that no column points beyond its line."""
    for program, _ in KINDS.values():
        source, place = place_of(program)
        code = compile_with_breakpoints(source, "learner.py", [Breakpoint(0, place)])
        lines = source.splitlines()
        for line, end_line, column, end_column in code.co_positions():
            assert None in (line, end_line, column, end_column) or (
                1 <= (line or 1) <= len(lines)
                and (column or 0) <= len(lines[(line or 1) - 1].encode())
            )


def test_the_nth_execution() -> None:
    """The hook is called from then on; the count is of executions where the condition holds and the
    breakpoint is on.
    """
    source, place = place_of(
        "def f(n):\n    s = []\n    for i in range(n):\n        «s.append(i)\n    return s\n"
    )
    for condition, first in (("", [2, 3, 4, 5]), ("i % 2", [5])):
        seen: list[int] = []

        def hook(number: int, seen: list[int] = seen) -> None:
            import sys

            seen.append(sys._getframe(1).f_locals["i"])

        install_hook(hook, [7])
        names: dict[str, object] = {}
        exec(
            compile_with_breakpoints(
                source, "learner.py", [Breakpoint(7, place, condition, count=3)]
            ),
            names,
        )
        assert names["f"](6) == [0, 1, 2, 3, 4, 5] and seen == first  # type: ignore[operator]


def test_a_lambda_can_be_counted() -> None:
    """It has no statement, but an expression that is there each time."""
    source, place = place_of("f = lambda x: «x * 3\n")
    seen: list[int] = []
    install_hook(seen.append, [7])
    names: dict[str, object] = {}
    exec(compile_with_breakpoints(source, "learner.py", [Breakpoint(7, place, count=2)]), names)
    assert [names["f"](n) for n in (1, 2, 3)] == [3, 6, 9] and seen == [7, 7]  # type: ignore[operator]


def teardown_module() -> None:
    """The hooks of these tests are nobody else's."""
    for name in (HOOK, *(name.format(number) for number in (0, 1, 7) for name in (ARMED, COUNTER))):
        vars(builtins).pop(name, None)
