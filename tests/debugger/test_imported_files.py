"""`b NAME` in a program of several files: the one that the program imports is meant."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.debugger.whole_script import Script
from tutor.debugger.pdb.imported_files import imported_files


def written(folder: Path, **sources: str) -> None:
    """Files by name; `__` is a folder's slash."""
    for name, source in sources.items():
        path = folder / f"{name.replace('__', '/')}.py"
        path.parent.mkdir(exist_ok=True)
        path.write_text(source)


def test_what_a_program_imports_the_nearest_first(tmp_path: Path) -> None:
    """Modules, packages and what is in them, also relative; nothing that is installed; no circle
    without an end.
    """
    written(
        tmp_path,
        main="import json, late\nfrom kit import tool\ndef f():\n    import lazy\n",
        late="import main\nimport far\n",
        far="x = 1\n",
        lazy="x = (\n",
        unused="import main\n",
        kit__tool="from .inner import y\nfrom . import other\n",
        kit__inner="y = 1\n",
        kit__other="",
    )
    (tmp_path / "kit" / "__init__.py").touch()
    main = str(tmp_path / "main.py")
    found = [str(Path(file).relative_to(tmp_path)) for file in imported_files([main], 200)]
    assert found[:4] == ["late.py", "kit/__init__.py", "kit/tool.py", "lazy.py"]
    assert sorted(found[4:]) == ["far.py", "kit/inner.py", "kit/other.py"]


@pytest.mark.slow
def test_a_name_is_that_of_the_imported_file(tmp_path: Path) -> None:
    """Not of one that only lies beside, first by its name; and without any it is still found."""
    source = "class Net:\n    def go(self):\n        {0}\n        return 1\n"
    written(tmp_path, network=source.format("self.a = 1"), network2=source.format("self.b = 2"))
    lines = ["b Net.go", "c", "n", "p vars(self)", "q"]
    script = Script("import network2\nnetwork2.Net().go()\n", lines, tmp_path)
    assert "network2.py:2" in script.shown("b Net.go")
    assert script.shown("p vars(self)") == "{'b': 2}"
    alone = tmp_path / "alone"
    written(alone, network=source.format("self.a = 1"))
    script = Script("x = 1\ny = 2\n", ["b Net.go", "q"], alone)
    assert "network.py:2" in script.shown("b Net.go")
