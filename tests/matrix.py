"""Run the debugger's tests on other versions of IPython and Python: `make matrix`.

Each entry gets its own venv. An entry is IPYTHON or IPYTHON@PYTHON: "8.12.3", "newest@python3.13".
On the main venv's Python everything but IPython is borrowed from that venv; on another Python torch
and the rest are installed as well, which takes minutes the first time.
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENVS = ROOT / ".venv-matrix"
ENTRIES = ("8.12.3", "8.37.0", "9.0.2", "newest")
TESTS = tuple(
    f"tests/{name}.py"
    for name in (
        "debugger/test_session",
        "debugger/test_terminal_pdb",
        "debugger/test_inject",
        "debugger/test_back",
        "debugger/test_tensor_commands",
        "debugger/test_extensions",
        "debugger/test_history",
        "debugger/test_explore",
        "debugger/test_pdb_commands",
        "debugger/test_embedded",
        "debugger/test_until_nan",
        "debugger/test_until_condition",
        "debugger/test_when",
        "debugger/test_flow",
        "debugger/test_against",
        "terminal/test_debug_session",
        "terminal/test_back_on_terminal",
    )
)
NEEDED = (
    "torch",
    "numpy",
    "prompt_toolkit",
    "pygments",
    "ipdb",
    "rich",
    "click",
    "pytest",
    "hypothesis",
    "pyte",
    "pexpect",
)
VERSIONS = (
    "import sys, IPython; print(IPython.__version__, 'on Python', sys.version.partition(' ')[0])"
)


def python_for(entry: str) -> Path:
    """The Python of this entry's venv, which is made the first time."""
    version, _, other = entry.partition("@")
    folder = VENVS / re.sub(r"[^\w.]+", "-", entry)
    python = folder / "bin" / "python"
    if (folder / "made").exists():
        return python
    subprocess.run([other or sys.executable, "-m", "venv", "--clear", str(folder)], check=True)
    pip = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    ipython = "ipython" if version == "newest" else f"ipython=={version}"
    subprocess.run([*pip, ipython, *(NEEDED if other else ())], check=True)
    if not other:
        borrow_from_the_main_venv(folder)
    (folder / "made").touch()
    return python


def borrow_from_the_main_venv(folder: Path) -> None:
    """Let a venv import what the main one has; what is installed in the venv itself comes first."""
    (borrowed,) = (ROOT / ".venv" / "lib").glob("python*/site-packages")
    (own,) = (folder / "lib").glob("python*/site-packages")
    (own / "borrowed.pth").write_text(f"{borrowed}\n")


def run_tests(python: Path) -> tuple[str, list[str], bool]:
    """The versions in this venv, the lines that pytest printed, and whether every test passed."""
    asked = subprocess.run(
        [str(python), "-c", VERSIONS], capture_output=True, text=True, check=True
    )
    command = [str(python), "-m", "pytest", "-q", "-p", "no:cacheprovider", *TESTS]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    lines = (done.stdout.strip() or done.stderr.strip()).splitlines() or ["nothing was printed"]
    return asked.stdout.strip(), lines, done.returncode == 0


def main(entries: list[str]) -> int:
    """Print one line per entry. Returns 1 if a test fails in any."""
    worst = 0
    for entry in entries or ENTRIES:
        versions, lines, passed = run_tests(python_for(entry))
        print(f"IPython {versions}: {lines[-1]}")
        if not passed:
            print("\n".join(line for line in lines if line.startswith(("FAILED", "ERROR"))))
            worst = 1
    return worst


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
