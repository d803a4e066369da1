"""A script, run from its beginning in a forked copy of this process, unseen and recorded."""

from __future__ import annotations

import dataclasses
import json
import os
import sys
import time
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePath
from traceback import walk_tb
from types import ModuleType
from typing import Any, NoReturn

from torch import Tensor

from tutor.candidate.processes.copies import end_process, fork
from tutor.candidate.wire.protocol import pack, unpack
from tutor.debugger.against.named_values import NamedRow, NameRecorder
from tutor.debugger.against.recorder import SECONDS, Recorder
from tutor.debugger.against.rows import Recording, Row
from tutor.debugger.against.script import Script
from tutor.debugger.against.value_print import ValuePrint
from tutor.debugger.pdb.unseen_run import become_unseen, read_all

PATIENCE = 300.0  # seconds by the clock
HEADER = 8  # bytes: how long the first part of an answer is


@dataclass(frozen=True)
class Recorded:
    """values: the whole values of the rows that were asked for."""

    recording: Recording
    values: Mapping[int, Tensor] = field(default_factory=dict)


def record(
    script: Script, wanted: Collection[int] = (), seconds: float = SECONDS
) -> Recorded | None:
    """None if the run takes too long or dies. wanted, seconds: as a Recorder's."""
    return _decode(_in_a_copy(_run, script, wanted, seconds))


def record_names(script: Script, seconds: float) -> list[NamedRow] | None:
    """The plain values of names. None if the run takes too long or dies."""
    data = _in_a_copy(_run_for_names, script, seconds)
    return [NamedRow(*row) for row in json.loads(data)] if data else None


def _in_a_copy(run: Callable[..., NoReturn], *arguments: Any) -> bytes:
    """What it writes to the descriptor that it gets last; nothing if that does not end in time."""
    read, write = os.pipe()
    pid = fork()
    if pid == 0:
        try:
            os.close(read)
            become_unseen()
            # this may be inside a trace function, where nothing is traced otherwise
            sys.call_tracing(run, (*arguments, write))
        finally:
            os._exit(1)  # without clean-up: exit handlers and buffered files are the session's
    os.close(write)  # else the end of the stream would never come
    try:
        return read_all(read, time.monotonic() + PATIENCE)
    finally:
        os.close(read)
        end_process(pid)


def _run(script: Script, wanted: Collection[int], seconds: float, write: int) -> NoReturn:
    def end(raised: str = "", cut: str = "") -> NoReturn:
        recorder.stop()
        rows, statements = recorder.rows, recorder.statements.count
        recording = Recording(rows, recorder.begin, statements, raised, cut)
        _send(write, Recorded(recording, recorder.kept))
        os._exit(0)

    recorder = Recorder(script.files, lambda: end(cut="full"), script.line, wanted, seconds)
    end(_execute(script, recorder.start))


def _run_for_names(script: Script, seconds: float, write: int) -> NoReturn:
    def end() -> NoReturn:
        recorder.stop()
        rows = [dataclasses.astuple(row) for row in recorder.rows]
        with os.fdopen(write, "wb") as stream:
            stream.write(json.dumps(rows).encode())
        os._exit(0)

    recorder = NameRecorder(script.files, end, seconds)
    _execute(script, recorder.start)
    end()


def _execute(script: Script, start: Callable[[], None]) -> str:
    """Run the script from its beginning. Returns how it raised, "" if it did not."""
    module = ModuleType("__main__")
    module.__file__ = script.path
    sys.modules["__main__"] = module
    sys.argv = [script.path, *script.arguments]
    sys.path.insert(0, str(Path(script.path).parent))
    code = compile(script.source, script.path, "exec")
    try:
        start()
        exec(code, module.__dict__)
    except SystemExit:
        return ""
    except BaseException as error:
        return _raised(error, script.files)
    return ""


def _raised(error: BaseException, files: Collection[str]) -> str:
    """The exception, and the last of the program's own lines that it came through."""
    places = [
        f" in line {line} of {PurePath(frame.f_code.co_filename).name}"
        for frame, line in walk_tb(error.__traceback__)
        if frame.f_code.co_filename in files
    ]
    return f"{type(error).__name__}{places[-1] if places else ''}"


def _send(write: int, recorded: Recorded) -> None:
    recording = recorded.recording
    rows = [dataclasses.astuple(row) for row in recording.rows]
    head = json.dumps(
        [recording.begin, recording.statements, recording.raised, recording.cut, rows]
    )
    data = head.encode("utf-8", "surrogatepass")
    values = pack({str(number): value for number, value in recorded.values.items()})
    with os.fdopen(write, "wb") as stream:
        stream.write(len(data).to_bytes(HEADER, "big") + data + values)


def _decode(data: bytes) -> Recorded | None:
    if len(data) < HEADER:
        return None
    end = HEADER + int.from_bytes(data[:HEADER], "big")
    begin, statements, raised, cut, rows = json.loads(data[HEADER:end].decode("utf-8", "replace"))
    recording = Recording([_row(row) for row in rows], begin, statements, raised, cut)
    values: Mapping[str, Any] = unpack(data[end:])
    return Recorded(recording, {int(number): value for number, value in values.items()})


def _row(row: Sequence[Any]) -> Row:
    kind, name, (shape, *sums), number, line, file, function, sources = row
    value = ValuePrint(tuple(shape), *sums)
    return Row(kind, name, value, number, line, file, function, tuple(sources))
