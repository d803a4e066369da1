"""The shape of the code holds: who may import whom, who may print, what loads before the first
prompt, and what content may know.
"""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

from tests.conftest import TINY_COURSE
from tutor.course.load import load_course
from tutor.grading.rules import RULES

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "tutor"
LESSONS = ROOT / "lessons"
VALUES = {"errors", "results", "settings"}  # plain values of the whole package
WIRE = {"candidate.wire"}
# room → the rooms it may import from, besides itself; a room is a folder or a file
MAY_IMPORT: dict[str, set[str]] = {
    "errors": set(),
    "json_types": set(),
    "typed_json": set(),
    "clean_text": set(),
    "side_process": set(),
    "source_lines": set(),
    "result_texts": {"clean_text"},
    "results": {"result_texts", "typed_json"},
    "learner_results": {"results"},
    "settings": {"errors"},
    "crash": {"clean_text", "errors", "settings"},
    "anchors": set(),
    "course": {"errors"},
    "workspace": {"course", "errors"},
    "candidate.wire": {"json_types"},
    "candidate.confinement": {"errors", "json_types"},
    "candidate.processes": {"candidate.confinement", "errors"},
    "candidate.record": WIRE,
    "candidate": {"source_lines", "candidate.confinement", "candidate.processes", "candidate.record", "errors", *WIRE},
    "diagnosis": {"source_lines", "anchors", "course", "results", *WIRE},
    "replay": {"json_types"},
    "grading": {"anchors", "candidate", "course", "diagnosis", "errors", "replay", "results", *WIRE},
    "faults.budget": set(),
    "faults.dotted_names": set(),
    "faults.trace": {"faults.dotted_names", *WIRE},
    "faults.slice": {"faults.budget", "faults.trace", *WIRE},
    "faults.replace": {"faults.budget", "faults.slice", "faults.trace"},
    "faults.patch.mutations": {"faults.dotted_names"},
    "faults.wrong_places": {"course", "grading"},
    "faults.patch": {
        "candidate", "faults.budget", "faults.patch.mutations", "faults.wrong_places", "grading",
    },
    "faults": {
        "candidate", "candidate.record", "course", "diagnosis", "errors", "results", "grading",
        "faults.trace", "faults.slice", "faults.replace", "faults.patch", "faults.patch.mutations",
        "faults.wrong_places", *WIRE,
    },
    "questions": {"candidate", "course", "diagnosis", "errors", "grading", "results", *WIRE},
    "judge": {
        "source_lines", "candidate", "candidate.processes", "course", "diagnosis", "errors", "faults", "faults.patch", "grading", "questions", "results",
        "workspace", *WIRE,
    },
    "debugger.messages": {"debugger.request", "typed_json"},
    "debugger.request": {"course"},
    "debugger.plan": {"anchors", "course", "debugger.request"},
    "debugger.show": {"debugger.request", "candidate.processes", "debugger.plan", "debugger.messages"},
    "debugger.pdb": {"candidate.processes", "debugger.messages", "debugger.plan", "debugger.show", "typed_json"},
    "debugger.goals": {"course", "debugger.messages", "debugger.pdb", "debugger.plan", "debugger.show"},
    "debugger.timetravel": {"candidate.processes", "debugger.messages", "debugger.pdb", "debugger.show", "typed_json"},
    "debugger.against": {
        "candidate.processes", "debugger.origins", "debugger.pdb", "debugger.show", *WIRE,
    },
    "debugger.origins": {"debugger.pdb", "debugger.show", "debugger.timetravel"},
    "debugger.playback": {
        "candidate", "candidate.processes", "course", "debugger", "debugger.goals", "debugger.messages", "debugger.pdb", "debugger.plan", "debugger.request",
        "debugger.show", "debugger.timetravel", "typed_json", *WIRE,
    },
    "debugger": {
        "debugger.request", "anchors", "candidate", "candidate.processes", "course", "errors", "debugger.against", "debugger.goals", "debugger.origins", "debugger.pdb", "debugger.plan",
        "debugger.messages", "debugger.show", "debugger.timetravel", *WIRE,
    },
    "debug_tools": {"course", "debugger.pdb", "diagnosis", "display"},
    "display": {"source_lines", "clean_text", "diagnosis", "results"},
    "progress": {"course", "results", "workspace"},
    "authoring": {
        "anchors", "candidate", "candidate.processes", "course", "debug_tools", "debugger", "debugger.plan", "debugger.playback", "display", "grading", "questions",
        "typed_json", *VALUES, *WIRE,
    },
    "formats": {"clean_text", "errors", "json_types", "learner_results", "results", "typed_json"},
    "export": {"course", "errors", "settings"},
    "cohort.intake": {"clean_text", "side_process", "course", "errors", "json_types", "learner_results", "workspace"},
    "cohort": {"candidate", "candidate.confinement", "candidate.processes", "cohort.intake", "course", "formats", "json_types", "judge", "learner_results", "typed_json", "workspace", *VALUES},
    "report": {"clean_text", "side_process", "source_lines", "display", "errors", "learner_results", "results"},
    "editor": {"course", "errors", "json_types", "results", "workspace"},
    "warm": {"errors", "settings", "workspace"},
    "shell": {
        "editor", "source_lines", "debugger.request", "anchors", "candidate", "candidate.processes", "course", "debug_tools", "debugger", "debugger.pdb", "debugger.plan", "debugger.messages",
        "debugger.show", "diagnosis", "display", "judge", "progress", "questions", "workspace", *VALUES, *WIRE,
    },
    "cli": {
        "editor", "warm", "workspace", "authoring", "candidate", "candidate.confinement", "candidate.processes", "clean_text", "cohort", "cohort.intake", "course", "crash", "display",
        "errors", "export", "formats", "progress", "report", "results", "settings", "shell",
    },
    "warm.helper": {
        "candidate.confinement", "candidate.processes", "cli", "cohort", "course", "errors", "judge", "settings", "shell", "warm",
    },
    "embedded": {"debug_tools", "debugger", "debugger.pdb", "debugger.timetravel"},
    "__main__": {"cli", "crash", "display", "settings", "shell", "warm"},
}  # fmt: skip
KNOWS_NO_ANSWERS = {
    "candidate",
    "candidate.confinement",
    "candidate.wire",
    "candidate.processes",
    "candidate.record",
}
READS_ANSWERS = {"course", "grading", "faults", "judge", "questions", "authoring", "diagnosis"}
FILES = sorted(PACKAGE.rglob("*.py"))
HEAVY = {"torch", "numpy", "IPython", "ipdb", "fsrs", "matplotlib"}
READS_THE_ENVIRONMENT = {
    "candidate/confinement/confine.py": "a forked child that sets up its own",
    "settings.py": "its job",
    "__main__.py": "whether a shell asks what Tab may add",
    "warm/place.py": "what a helper cannot take over from whoever starts it",
    "warm/messages.py": "the environment travels with a command line",
    "warm/client.py": "a helper is started with it",
    "warm/helper/as_caller.py": "a forked child that takes over its caller's",
    "display/screen.py": "asks what the terminal can show",
    "candidate/confinement/python_files.py": "in a zygote: where its libraries are",
    "candidate/processes/zygote_client.py": "takes the environment apart for the zygote",
    "shell/python_child.py": "a forked child that sets up its own",
    "debugger/session_child.py": "a forked child that sets up its own",
    "debugger/users_environment.py": "runs in that child: a script gets its user's",
    "shell/exploring.py": "a script is debugged in the environment of whoever starts it",
    "debug_tools.py": "runs in the debugged process: what its terminal can show",
    "debugger/terminal.py": "runs in that child: whether colours are wanted",
    "debugger/pdb/own_line.py": "runs in programs of any kind, too; whether the terminal can move its cursor",
    "embedded/spawned.py": "runs in the program's own process: a debugger that its user has named comes first",
    "debugger/ipython_shell.py": "runs in that child; IPython is told where its folder is through the environment",
}
PRINTS = {"shell/python_child.py": "a forked child whose standard output is the screen's own pipe"}
TORCH_WORDS = {"double", "relu"}  # exercises that are called as something of torch is


def imports(tree: ast.AST) -> Iterator[tuple[str, int]]:
    """Every imported module by its full name, with the line; names taken out of `tutor` itself
    count as modules.
    """
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"a relative import in line {node.lineno}"
            if node.module == "tutor":
                yield from ((f"tutor.{alias.name}", node.lineno) for alias in node.names)
            else:
                yield from ((f"{node.module}.{alias.name}", node.lineno) for alias in node.names)


def room_of(name: str) -> str:
    """The innermost room that holds a module: "tutor.faults.trace.trace" is in "faults.trace"; ""
    outside the package.
    """
    words = name.split(".")
    if words[0] != "tutor":
        return ""
    return next(
        (
            room
            for end in range(len(words), 1, -1)
            if (room := ".".join(words[1:end])) in MAY_IMPORT
        ),
        "",
    )


def module_of(path: Path) -> str:
    """ "tutor.faults.localize" of its file."""
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def breaches(room: str, source: str) -> list[str]:
    """Imports in source, a module of that room, from rooms that it may not import from."""
    found = []
    for name, line in imports(ast.parse(source)):
        other = room_of(name)
        if other not in {"", room} and other not in MAY_IMPORT[room]:
            found.append(f"line {line}: {name}")
    return found


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_room_imports_only_what_it_may(path: Path) -> None:
    """Each arrow between rooms is written down above; a new one is a decision."""
    room = room_of(module_of(path))
    if path.name == "__init__.py" and not room:
        return
    assert room, f"{path} is in no room; see docs/architecture.md"
    assert breaches(room, path.read_text()) == []


def test_a_forbidden_arrow_is_caught() -> None:
    """In every spelling of an import, and where an order of rooms alone would let it pass."""
    inside = "def f():\n    from tutor.cli import x"
    for line in (
        "import tutor.shell.app",
        "from tutor.shell import app",
        "from tutor import shell",
        inside,
    ):
        assert breaches("judge", line), line
    assert breaches("shell", "from tutor.judge.client import Judge") == []
    assert breaches("candidate", "from tutor.course.texts import read_reference")
    assert breaches("diagnosis", "from tutor.debugger.show import panel")
    assert breaches("faults.trace", "from tutor.grading.differ import differences")
    assert breaches("faults.patch.mutations", "from tutor.faults.trace.trace import Trace")


def test_the_rooms_form_no_circle() -> None:
    """The arrows can be put in an order; debugger.playback and debugger are one room and its
    corner.
    """
    assert list(TopologicalSorter(MAY_IMPORT).static_order())


def test_no_arrow_is_allowed_that_nothing_needs() -> None:
    """An allow-list that is longer than the truth protects nothing."""
    used: dict[str, set[str]] = {room: set() for room in MAY_IMPORT}
    for path in FILES:
        if room := room_of(module_of(path)):
            used[room] |= {room_of(name) for name, _ in imports(ast.parse(path.read_text()))}
    assert {
        room: arrows - used[room] for room, arrows in MAY_IMPORT.items() if arrows - used[room]
    } == {}


def test_who_runs_learner_code_reaches_no_answers() -> None:
    """Nothing that a candidate's process imports leads, by any number of steps, to a room that
    reads references or cases.
    """
    reached, queue = set(), list(KNOWS_NO_ANSWERS)
    while queue:
        room = queue.pop()
        if room not in reached:
            reached.add(room)
            queue += MAY_IMPORT[room]
    assert reached & READS_ANSWERS == set()


def test_every_file_says_its_one_job() -> None:
    """The first line of each module is a docstring that ends as a sentence does."""
    for path in FILES:
        source = path.read_text()
        if not source.strip():
            continue
        doc = ast.get_docstring(ast.parse(source))
        assert doc, path
        first = doc.split("\n\n")[0]
        assert first.rstrip().endswith((".", ":", "?")), f"{path}: {first!r}"


def test_one_place_prints() -> None:
    """Nothing in the package calls print: the screen writes, and the command line through click."""
    for path in FILES:
        if str(path.relative_to(PACKAGE)) in PRINTS:
            continue
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                assert node.func.id != "print", f"{path}:{node.lineno}"


def test_one_place_reads_the_environment() -> None:
    """settings.py reads it for all the others; the exceptions have a reason."""
    for path in FILES:
        if str(path.relative_to(PACKAGE)) in READS_THE_ENVIRONMENT:
            continue
        for node in ast.walk(ast.parse(path.read_text())):
            reads = isinstance(node, ast.Attribute) and node.attr in {
                "environ",
                "getenv",
                "environb",
            }
            assert not reads, f"{path}:{node.lineno} reads the environment"


def test_nothing_is_pickled_or_evaluated_outside_the_learners_processes() -> None:
    """What comes from a candidate is data; only processes that hold no answers run text as code,
    and the judge its own content.
    """
    for path in FILES:
        assert not {name.split(".")[0] for name, _ in imports(ast.parse(path.read_text()))} & {
            "pickle",
            "marshal",
            "shelve",
            "dill",
        }, path


def test_the_package_names_no_exercise() -> None:
    """Content is found by reading folders; code that knows an exercise by name would be wrong about
    another course.
    """
    ids = {
        exercise.id
        for course in (load_course(LESSONS), load_course(TINY_COURSE))
        for exercise in course.exercises
    }
    words = (
        ids - {"double", "memory"} - set(RULES)
    )  # a dtype, a limit; a rule may be called as an exercise is
    for path in FILES:
        for node in ast.walk(ast.parse(path.read_text())):
            if (
                isinstance(node, ast.Constant)
                and isinstance(node.value, str)
                and not is_prose(node.value)
            ):
                found = words & {node.value.strip()}
                assert not found, f"{path}:{node.lineno} names {found}"


def is_prose(text: str) -> bool:
    """Texts may give an exercise as an example; a bare name may not stand in code."""
    return " " in text.strip() or "\n" in text.strip()


@pytest.mark.parametrize("course", [LESSONS, TINY_COURSE], ids=["lessons", "tiny"])
def test_content_imports_torch_and_the_standard_library_only(course: Path) -> None:
    """Lessons know nothing of the tutor: torch, SymPy, the standard library, the course's data
    modules, and exercises by name.
    """
    loaded = load_course(course)
    data = {path.stem for path in loaded.data.glob("*.py")} if loaded.data else set()
    ids = {path.parent.name for path in course.rglob("exercise.toml")}
    for path in sorted(course.rglob("*.py")):
        for name, line in imports(ast.parse(path.read_text())):
            assert name.split(".")[0] in {
                "torch",
                "sympy",
                *sys.stdlib_module_names,
                *data,
                *ids,
            }, f"{path}:{line} imports {name}"


def test_the_shell_starts_without_torch() -> None:
    """Everything the shell and the command line import before the first prompt is light."""
    code = (
        f"import sys, tutor.__main__, tutor.cli.main, tutor.shell.app\n"
        f"print(sorted({HEAVY!r} & {{name.split('.')[0] for name in sys.modules}}))"
    )
    out = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, timeout=600
    )
    assert out.stdout.strip() == "[]", out.stdout + out.stderr


def test_the_documents_name_files_that_exist() -> None:
    """A path in backticks in the README or in docs/ leads somewhere."""
    texts = [
        ROOT / name
        for name in ("README.md", "CONTRIBUTING.md", "docs/architecture.md", "tests/README.md")
    ]
    for text in texts:
        for name in re.findall(
            r"`((?:tutor|lessons|tests|docs|benchmarks)/[\w./-]*)`", text.read_text()
        ):
            assert (ROOT / name).exists(), f"{text.name} names {name}"
