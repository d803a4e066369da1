"""The debugger without an exercise: scripts, expressions, and whose lines count as the learner's."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.debugger.scripted import Events, ScriptedPdb, clean_process, leave
from tutor.debugger.explore import Folder, as_source, beginning, files_of, run_explored
from tutor.debugger.messages import decode, encode
from tutor.debugger.pdb.session import Session
from tutor.debugger.program import Outcome
from tutor.debugger.request import DebugRequest
from tutor.debugger.standard_extensions import core_extensions
from tutor.shell.exploring import is_expression, is_script

SCRIPT = (
    '"""Doc."""\nfrom __future__ import annotations\nimport sys\n\n\ndef double(x):\n    y = 2 * x\n    return y\n\n\n'
    'if __name__ == "__main__":\n    result = double(int(sys.argv[1]))\n    print(result)\n'
)


class Explored:
    """One session over a request."""

    def __init__(
        self, request: DebugRequest, lines: list[str], names: dict[str, Any] | None = None
    ) -> None:
        self.events = Events()
        before, arguments, path = sys.modules["__main__"], sys.argv, list(sys.path)
        try:
            with clean_process():
                files, stops = files_of(request), beginning(request.source)
                session = Session(files, stops, core_extensions(), self.events.note, leave)
                debugger = ScriptedPdb(list(lines), session=session)
                self.outcome: Outcome = run_explored(session, request, names or {})
        finally:
            sys.modules["__main__"], sys.argv, sys.path[:] = before, arguments, path
        self.text: str = debugger.stdout.getvalue()

    @property
    def stops(self) -> list[tuple[str, int]]:
        return [(data["function"], data["line"]) for data in self.events.named("stop")]


def script(folder: Path, source: str, *arguments: str) -> DebugRequest:
    path = folder / "script.py"
    path.write_text(source)
    return DebugRequest(
        "__main__", source, str(path), path.name, b"", kind="script", arguments=arguments
    )


def test_a_script_runs_as_python_runs_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """First statement, arguments, `__name__`, its own functions stepped into, its output."""
    run = Explored(script(tmp_path, SCRIPT, "21"), ["n", "n", "n", "s", "n", "n", "c"])
    assert run.stops[0] == ("<module>", 3) and ("double", 7) in run.stops
    assert run.outcome == Outcome("ran") and capsys.readouterr().out == "42\n"


def test_modules_beside_a_script_are_stepped_into_and_libraries_are_not(tmp_path: Path) -> None:
    """Its folder is the learner's."""
    (tmp_path / "beside_explored.py").write_text("def g(x):\n    return x + 1\n")
    source = "import json\nfrom beside_explored import g\nx = g(1)\ny = json.dumps(x)\n"
    run = Explored(script(tmp_path, source), ["n", "n", "s", "s", "s", "s", "s", "q"])
    sys.modules.pop("beside_explored", None)
    assert ("g", 2) in run.stops and not any(
        function in ("dumps", "encode") for function, _ in run.stops
    )


def test_how_scripts_end(tmp_path: Path) -> None:
    """Their exit code, their exception at its line, their syntax error."""
    assert Explored(script(tmp_path, "import sys\nsys.exit(3)\n"), ["c"]).outcome == Outcome(
        "ran", "exit code 3"
    )
    assert Explored(script(tmp_path, "import sys\nsys.exit()\n"), ["c"]).outcome == Outcome("ran")
    raised = Explored(script(tmp_path, "x = 1\ny = x / 0\n"), ["c", "p x", "q"])
    assert raised.outcome.how == "quit" and "your code raised ZeroDivisionError" in raised.text
    broken = Explored(script(tmp_path, "x = \n"), []).outcome
    assert (broken.how, broken.line) == ("does_not_load", 1)
    assert Explored(script(tmp_path, '"""Only words."""\n'), []).outcome == Outcome("ran")


def test_an_expression_with_variables_and_the_learners_functions(tmp_path: Path) -> None:
    """Stops in front of it, steps into their file, tells the value."""
    file = tmp_path / "lin_explored.py"
    file.write_text("def lin(x):\n    y = x + 1\n    return y\n")
    request = DebugRequest(
        "__console__",
        "lin(a) * 2",
        "<debug>",
        "lin(a) * 2",
        b"",
        kind="expression",
        files={"lin_explored": str(file)},
    )
    run = Explored(request, ["s", "n", "p x", "c"], {"a": 20})
    assert run.stops[:2] == [("<module>", 1), ("lin", 1)] and run.outcome == Outcome(
        "returned", "42"
    )
    assert "-> lin(a) * 2" in run.text  # as it was typed


def test_a_file_that_does_not_load_is_left_out(tmp_path: Path) -> None:
    """The others are there."""
    (tmp_path / "bad_explored.py").write_text("def f(:\n")
    (tmp_path / "good_explored.py").write_text("def g():\n    return 5\n")
    files = {name: str(tmp_path / f"{name}.py") for name in ("bad_explored", "good_explored")}
    request = DebugRequest(
        "__console__", "g()", "<debug>", "g()", b"", kind="expression", files=files
    )
    assert Explored(request, ["c"]).outcome == Outcome("returned", "5")


def test_the_request_survives_the_wire(tmp_path: Path) -> None:
    """As JSON, with all its fields."""
    request = script(tmp_path, SCRIPT, "21", "--fast")
    assert decode(json.loads(json.dumps(encode(request)))) == request


def test_whose_files(tmp_path: Path) -> None:
    """Below the folder, but not what is installed there."""
    folder = Folder(tmp_path)
    assert (
        str(tmp_path / "a" / "b.py") in folder
        and str(tmp_path / "lib" / "site-packages" / "torch.py") not in folder
    )
    assert (
        os.__file__ not in folder
        and "<string>" not in folder
        and str(tmp_path.parent / "c.py") not in folder
    )
    assert os.__file__ not in Folder(Path(sys.prefix).parent)


@pytest.mark.parametrize(
    ("text", "yes"),
    [
        ("f(x)", True),
        ("x @ w", True),
        ("x[0]", True),
        ("simple", False),
        ("two rows", False),
        ("'by hand'", False),
        ("", False),
    ],
)
def test_what_is_an_expression(text: str, yes: bool) -> None:
    """A bare word may be a case's name."""
    assert is_expression(text) is yes


def test_what_is_a_script() -> None:
    """By its ending."""
    assert is_script("a/b.py") and not is_script("lin_grad") and not is_script("")


def test_the_value_of_an_expression_is_kept_and_a_statement_is_run() -> None:
    """Both are Python."""
    assert as_source(" f(1) ") == "_ = f(1)\n" and as_source("x = f(1)") == "x = f(1)\n"
