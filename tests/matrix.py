"""Run the debugger's tests against other versions of IPython and Python, each in a venv of its own:
`make matrix`.

An entry is IPYTHON or IPYTHON@PYTHON: "8.12.3", "newest@python3.13". On the main venv's Python
everything but IPython is borrowed from that venv; on another Python torch and the rest are
installed as well, which takes minutes the first time.
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENVS = ROOT / ".venv-matrix"
ENTRIES = ("8.12.3", "8.37.0", "9.0.2", "newest")
TESTS = (
    "tests/debugger/test_session.py", "tests/debugger/test_terminal_pdb.py", "tests/debugger/test_inject.py", "tests/debugger/test_back.py",
    "tests/debugger/test_tensor_commands.py", "tests/debugger/test_extensions.py", "tests/debugger/test_history.py", "tests/debugger/test_explore.py",
    "tests/terminal/test_debug_session.py", "tests/terminal/test_back_on_terminal.py",
)  # fmt: skip
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


def python_for(entry: str) -> Path:
    """The Python of this entry's venv, made if it is not there."""
    version, _, other = entry.partition("@")
    folder = VENVS / re.sub(r"[^\w.]+", "-", entry)
    python = folder / "bin" / "python"
    if (folder / "made").exists():
        return python
    subprocess.run([other or sys.executable, "-m", "venv", "--clear", str(folder)], check=True)
    pip = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    ipython = "ipython" if version == "newest" else f"ipython=={version}"
    if other:
        subprocess.run([*pip, ipython, *NEEDED], check=True)
    else:
        subprocess.run([*pip, ipython], check=True)
        (borrowed,) = (ROOT / ".venv" / "lib").glob("python*/site-packages")
        (own,) = (folder / "lib").glob("python*/site-packages")
        (own / "borrowed.pth").write_text(f"{borrowed}\n")  # comes behind what is installed here
    (folder / "made").touch()
    return python


def main(entries: list[str]) -> int:
    """One line an entry; 1 if a test fails in any."""
    worst = 0
    for entry in entries or ENTRIES:
        python = python_for(entry)
        asked = subprocess.run(
            [str(python), "-c", "import sys, IPython; print(IPython.__version__, 'on Python', sys.version.split()[0])"],
            capture_output=True, text=True, check=True,
        )  # fmt: skip
        done = subprocess.run(
            [str(python), "-m", "pytest", "-q", "-p", "no:cacheprovider", *TESTS],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
        )
        lines = done.stdout.strip().splitlines()
        # noqa: T201  # a script
        print(f"IPython {asked.stdout.strip()}: {lines[-1] if lines else done.stderr.strip()}")
        if done.returncode:
            # noqa: T201
            print("\n".join(line for line in lines if line.startswith(("FAILED", "ERROR"))))
            worst = 1
    return worst


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
