"""`look`, `plot`, `shapes` and `diff a b` at the prompt, on the values of the learner's Python."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

from tutor.debugger.show.comparison import is_expression, two_expressions
from tutor.display.blocks import Block, DrawingBlock, Note, Output, Table
from tutor.errors import SetupError, UsageError
from tutor.results import Drawing
from tutor.shell.python_messages import Looked
from tutor.shell.session import Session

SAVE = re.compile(r"(?:^|\s)--save(?:[\s=]+(?P<file>.+))?$")
NO_TENSORS = "No name at this prompt is a tensor yet, or holds one. Try: x = torch.randn(3, 4)"
TWO_KINDS = "For two versions: diff 1 2. For two values: diff a b, or: diff x.t(), y"
EXAMPLES = {"look": "look torch.randn(8, 8)", "plot": "plot [1.0, 0.5, 0.25]"}
MISSING = "pictures are saved with matplotlib, which is not installed"
INSTALL = "Type in your system's shell: pip install 'backprop-tutor[pictures]'"
KINDS = {"look": "image", "plot": "curve"}


def look(session: Session, rest: str) -> list[Block]:
    """A value as a picture: a heat map, the image that it is, bars or a curve."""
    return _picture(session, "look", rest)


def plot(session: Session, rest: str) -> list[Block]:
    """A row of numbers as a curve."""
    return _picture(session, "plot", rest)


def shapes(session: Session, rest: str) -> list[Block]:
    """Every tensor that has a name at the prompt: shape, dtype, bytes, shared memory."""
    seen, blocks = _seen(session, "shapes")
    if seen.raised:
        return blocks
    if not seen.rows:
        return [*blocks, Note(NO_TENSORS)]
    return [*blocks, Table(("",) * 5, seen.rows, flexible=4), *map(Note, seen.said)]


def compare(session: Session, text: str) -> list[Block]:
    """How one value relates to another that was expected. Raises UsageError for anything else."""
    pair = two_expressions(text)
    if pair is None:
        raise UsageError(f"`diff` does not know {text!r}", fix=TWO_KINDS)
    seen, blocks = _seen(session, "diff", *pair)
    return [*blocks, *(Note(said) for said in seen.said)]


def _picture(session: Session, what: str, rest: str) -> list[Block]:
    """Raises UsageError for what is not an expression, cannot be drawn or cannot be saved."""
    source, file = _without_save(rest)
    if not is_expression(source):
        raise UsageError(f"`{what}` needs something to draw", fix=f"For instance: {EXAMPLES[what]}")
    path = _target(file) if file else None
    seen, blocks = _seen(session, what, source)
    if seen.raised:
        return blocks
    if seen.problem:
        raise UsageError(f"this cannot be drawn: {seen.problem}")
    shown = DrawingBlock(Drawing(KINDS[what], seen.numbers), seen.shape)
    blocks += [*map(Note, seen.said), shown]
    return [*blocks, _saved(shown, path, source)] if path else blocks


def _saved(shown: DrawingBlock, path: Path, source: str) -> Note:
    """Raises SetupError without matplotlib, UsageError for what cannot be drawn or written."""
    from tutor.display.saved_picture import save

    try:
        save(shown.drawing, path, shown.shape, title=source)
    except ImportError as error:
        raise SetupError(MISSING, fix=INSTALL) from error
    except OSError as error:
        raise UsageError(f"{path} cannot be written: {error.strerror}") from error
    except (ValueError, TypeError, IndexError) as error:
        raise UsageError(f"this cannot be saved as a picture: {error}") from error
    return Note(f"Saved as {path}.", file=str(path))


def _seen(session: Session, what: str, *sources: str) -> tuple[Looked, list[Block]]:
    """What is seen, and what was printed on the way, such as why it raised."""
    printed: list[str] = []
    python, files = session.engine.python, session.workspace.files()
    seen = python.look(what, sources, files, printed.append)
    return seen, [Output("".join(printed))] if printed else []


def _without_save(rest: str) -> tuple[str, str]:
    """The expression, and the file of `--save FILE`, or "". Raises UsageError without a file."""
    found = SAVE.search(rest)
    if found is None:
        return rest.strip(), ""
    try:
        words = shlex.split(found["file"] or "")
    except ValueError:
        words = []
    if len(words) != 1:
        raise UsageError("`--save` needs one file name", fix="For instance: look x --save x.png")
    return rest[: found.start()].strip(), words[0]


def _target(file: str) -> Path:
    """Where to save. Raises UsageError for another kind of file, or one that is there already."""
    path = Path(file).expanduser().absolute()
    if path.suffix.lower() not in (".png", ".svg"):
        raise UsageError(f"{file} is neither a .png nor an .svg", fix="For instance: --save x.png")
    if path.exists():
        raise UsageError(f"{path} is there already", fix="Choose another name.")
    return path
