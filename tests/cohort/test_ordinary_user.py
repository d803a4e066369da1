"""An ordinary user grades a class without any right of root's, in an arena that has none."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from tests.conftest import TINY_COURSE
from tests.hostile.arena import ROOT

# what runs in the arena: it makes a class there, and becomes `tutor grade`
GRADES = """
import os, sys
from pathlib import Path
from tests.hostile.arena import enter_arena

try:
    enter_arena(as_root=False)
except OSError as error:
    sys.exit(f"no arena: {error}")
os.environ["HOME"] = "/tmp"
assert os.geteuid() != 0
reads = "def double(x):\\n    open('/tmp/class/alice/double.py').read()\\n    return 2 * x\\n"
sources = {
    "alice": "def double(x):\\n    return 2 * x\\n",
    "bob": "def double(x):\\n    return x + 2\\n",
    "mallory": reads,
    "trent": "import os\\n\\ndef double(x):\\n    os.fork()\\n    return 2 * x\\n",
}
for name, source in sources.items():
    folder = Path("/tmp/class", name)
    folder.mkdir(parents=True)
    (folder / "double.py").write_text(source)
command = ["-m", "tutor", "--course", sys.argv[1], "--workspace", "/tmp/workspace"]
grade = ["grade", "/tmp/class", "--format", "jsonl", "--workers", "1"]
os.execv(sys.executable, [sys.executable, *command, *grade])
"""


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has namespaces")
def test_a_class_is_graded_by_an_ordinary_user() -> None:
    """With every layer but another user, which takes root; nobody reads a neighbour's file."""
    command = [sys.executable, "-c", GRADES, str(TINY_COURSE)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if "no arena" in done.stderr:
        pytest.skip(done.stderr.strip())
    assert done.returncode == 1, done.stderr
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert {row["learner"]["id"]: row["exercises"][0]["verdict"] for row in rows} == {
        "alice": "accepted",
        "bob": "wrong_answer",
        "mallory": "runtime_error",
        "trent": "runtime_error",
    }
    assert "other-user" in rows[0]["run"]["missing"]
    assert {"landlock", "seccomp", "limits"} <= set(rows[0]["run"]["isolation"])
