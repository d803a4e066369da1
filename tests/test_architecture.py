"""The shape of the code holds: who may import whom, who may print, what loads before the first prompt, and what content may know."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import TINY_COURSE
from tutor.course.load import load_course
from tutor.judge.rules import RULES

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "tutor"
LESSONS = ROOT / "lessons"
ORDER = (
    "errors", "settings", "results", "course", "workspace", "candidate", "debugger", "diagnosis", "mending", "judge", "display", "progress",
    "authoring", "cohort", "crash", "shell", "cli", "__main__",
)  # fmt: skip
FILES = sorted(PACKAGE.rglob("*.py"))
HEAVY = {"torch", "numpy", "IPython", "ipdb"}
READS_THE_ENVIRONMENT = {
    "settings.py": "its job",
    "display/screen.py": "asks what the terminal can show",
    "candidate/launch.py": "takes the environment apart for the zygote",
    "shell/python_child.py": "a forked child that sets up its own",
    "debugger/child.py": "a forked child that sets up its own",
    "shell/debug_child.py": "that child's: what its terminal can show",
    "debugger/terminal.py": "runs in that child; IPython is told where its folder is through the environment",
}
PRINTS = {"shell/python_child.py": "a forked child whose standard output is the screen's own pipe"}
TORCH_WORDS = {"double", "relu"}  # exercises that are called as something of torch is


def imports(tree: ast.AST) -> Iterator[tuple[str, int]]:
    """Every imported module by its full name, with the line; names taken out of `tutor` itself count as modules."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"a relative import in line {node.lineno}"
            if node.module == "tutor":
                yield from ((f"tutor.{alias.name}", node.lineno) for alias in node.names)
            else:
                yield node.module or "", node.lineno


def part_of(name: str) -> str:
    """The second word of tutor.part.…, or ""."""
    words = name.split(".")
    return words[1] if words[0] == "tutor" and len(words) > 1 else ""


def breaches(own: str, source: str) -> list[str]:
    """Imports in source, a module of the part `own`, of parts that come after it."""
    later = set(ORDER[ORDER.index(own) + 1 :])
    return [f"line {line}: {name}" for name, line in imports(ast.parse(source)) if part_of(name) in later]


def own_part(path: Path) -> str:
    """The part of the package that a file belongs to."""
    first = path.relative_to(PACKAGE).parts[0]
    return first.removesuffix(".py")


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_package_imports_only_those_before_it(path: Path) -> None:
    """Data passes one way through the folders, and so do imports."""
    own = own_part(path)
    if own == "__init__":
        return
    assert own in ORDER, f"{own} has no place in the order; see docs/architecture.md"
    assert breaches(own, path.read_text()) == []


def test_a_planted_breach_is_caught() -> None:
    """The test above sees all spellings of an import."""
    inside = "def f():\n    from tutor.cli import x"
    for line in ("import tutor.shell.app", "from tutor.shell import app", "from tutor import shell", inside):
        assert breaches("judge", line)
    assert breaches("shell", "from tutor.judge.client import Judge") == []


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
            reads = isinstance(node, ast.Attribute) and node.attr in {"environ", "getenv", "environb"}
            assert not reads, f"{path}:{node.lineno} reads the environment"


def test_nothing_is_pickled_or_evaluated_outside_the_learners_processes() -> None:
    """What comes from a candidate is data; only processes that hold no answers run text as code, and the judge its own content."""
    for path in FILES:
        assert not {name for name, _ in imports(ast.parse(path.read_text()))} & {"pickle", "marshal", "shelve", "dill"}, path


def test_the_package_names_no_exercise() -> None:
    """Content is found by reading folders; code that knows an exercise by name would be wrong about another course."""
    ids = {exercise.id for course in (load_course(LESSONS), load_course(TINY_COURSE)) for exercise in course.exercises}
    words = ids - {"double", "memory"} - set(RULES)  # a dtype, a limit; a rule may be called as an exercise is
    for path in FILES:
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and not is_prose(node.value):
                found = words & {node.value.strip()}
                assert not found, f"{path}:{node.lineno} names {found}"


def is_prose(text: str) -> bool:
    """Texts may give an exercise as an example; a bare name may not stand in code."""
    return " " in text.strip() or "\n" in text.strip()


@pytest.mark.parametrize("course", [LESSONS, TINY_COURSE], ids=["lessons", "tiny"])
def test_content_imports_torch_and_the_standard_library_only(course: Path) -> None:
    """Lessons know nothing of the tutor: torch, SymPy, the standard library, the course's data modules, and exercises by name."""
    loaded = load_course(course)
    data = {path.stem for path in loaded.data.glob("*.py")} if loaded.data else set()
    ids = {path.parent.name for path in course.rglob("exercise.toml")}
    for path in sorted(course.rglob("*.py")):
        for name, line in imports(ast.parse(path.read_text())):
            assert name.split(".")[0] in {"torch", "sympy", *sys.stdlib_module_names, *data, *ids}, f"{path}:{line} imports {name}"


def test_the_shell_starts_without_torch() -> None:
    """Everything the shell and the command line import before the first prompt is light."""
    code = (
        f"import sys, tutor.__main__, tutor.cli.main, tutor.shell.app\n"
        f"print(sorted({HEAVY!r} & {{name.split('.')[0] for name in sys.modules}}))"
    )
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, timeout=600)
    assert out.stdout.strip() == "[]", out.stdout + out.stderr


def test_the_documents_name_files_that_exist() -> None:
    """A path in backticks in the README or in docs/ leads somewhere."""
    texts = [ROOT / name for name in ("README.md", "CONTRIBUTING.md", "docs/architecture.md", "tests/README.md")]
    for text in texts:
        for name in re.findall(r"`((?:tutor|lessons|tests|docs|benchmarks)/[\w./-]*)`", text.read_text()):
            assert (ROOT / name).exists(), f"{text.name} names {name}"
