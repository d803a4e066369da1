"""The candidate: one process, one submission, no answers. Gets source and inputs, sends raw
outcomes back.

Order matters: the process is confined before it reads its job, so that a spare can wait here,
ready, and no learner code ever runs unconfined. What it reports of itself is believed only as far
as the judge can compare it.
"""

from __future__ import annotations

import bdb
import faulthandler
import io
import os
import signal
import socket
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
from types import CodeType, ModuleType
from typing import Any

from tutor.candidate.call import call_case, describe_exception
from tutor.candidate.load_module import install_modules, load_drive, load_learner, not_written_yet
from tutor.candidate.processes import limits
from tutor.candidate.record.recorder import Recorder
from tutor.candidate.trial import PatchedProgram, within
from tutor.candidate.watch import Usage, watching
from tutor.candidate.watch import prewarm as prewarm_watch
from tutor.candidate.wire.protocol import pack, recv_frame, send_frame, unpack

OUTPUT_CAP = 64 << 10  # bytes that are kept of everything printed
CASE_OUTPUT_CAP = 2 << 10  # characters that are kept of what one case prints
DEFAULT_MEMORY = 1 << 30
# seconds; the second pass gathers its answers, the first sends each at once, in case the next call
# never ends
GATHER = 0.005
STRAY_DEBUGGERS = ("pdb", "ipdb")


def prewarm() -> None:
    """Touch what every candidate touches first.

    Called in the zygote, which imports what that needs, and again in a spare while it waits: the
    memory that a first use copies is then its own before a check begins.
    """
    import torch

    prewarm_watch()
    job = {
        "x": torch.ones(2, 3).t(),
        "text": "é",
        "n": 1.5,
        "list": [{"call": 1, "watch": True}] * 8,
    }
    for _ in range(3):
        inputs = unpack(pack(job))
        usage = Usage()
        outcome = call_case(lambda x, *rest: x @ x.t() + 1.0, inputs, (), watching(usage))
        pack({"outcome": outcome, "usage": usage.to_wire()})
    call_case(lambda x: x / 0, {"x": 1})
    exec(
        compile(
            "import torch\n\ndef f(x: torch.Tensor) -> torch.Tensor:\n    return x\n",
            "<warm>",
            "exec",
        ),
        {},
    )


def main(fds: list[int], params: dict[str, Any]) -> int:
    """fds: the job socket, the output pipe, the pipe for tracebacks of crashes. params: memory and
    cpu limits.
    """
    channel, output, trace = fds
    os.dup2(output, 1)
    os.dup2(output, 2)
    sock = socket.socket(fileno=channel)
    faulthandler.enable(trace)
    faulthandler.register(
        signal.SIGUSR1, trace, all_threads=False, chain=True
    )  # and end: the pipe closes behind the last word
    layers = limits.confine(
        memory=params.get("memory", DEFAULT_MEMORY), cpu_seconds=params.get("cpu", 60)
    )
    prewarm()
    job = unpack(recv_frame(sock))
    cases = [recv_frame(sock) for _ in range(job["cases"])]
    _Run(sock, job, cases, layers).run()
    return 0


class _Run:
    """One job: load, then every call in the order asked for, then say that it is done."""

    def __init__(
        self, sock: socket.socket, job: dict[str, Any], cases: list[bytes], layers: tuple[str, ...]
    ) -> None:
        self.sock = sock
        self.job = job
        self.cases = cases  # still packed: every call unpacks its own fresh inputs
        self.layers = layers
        self.printed = Printed(os.dup(1))
        self.skipped: list[int] = []  # lines of breakpoint() calls that were passed over
        self.patches: PatchedProgram | None = None
        self.files = {job["path"], *(entry["path"] for entry in job["modules"].values())}

    def run(self) -> None:
        sys.stdout = sys.stderr = self.printed
        disarm_debuggers(self.skipped)
        functions = self._load()
        if functions is None:
            return
        answers: list[dict[str, Any]] = []
        began = sent = time.perf_counter()
        for number, call in enumerate(self.job["calls"]):
            if sent - began > self.job["enough"]:
                break
            if call.get("anew"):
                functions = self._define()[1]
            answers.append(
                {
                    "call": number,
                    "outcome": self._changed(call)
                    if "edit" in call
                    else self._call(functions, call),
                }
            )
            if call["watch"] or time.perf_counter() - sent > GATHER:
                self._send({"answers": answers})
                answers, sent = [], time.perf_counter()
        self._send({"answers": answers, "done": True, "skipped": self.skipped})

    def _load(self) -> dict[str, Any] | None:
        try:
            install_modules(self.job["modules"], self.job["data"])
            module, functions = self._define()
        except BaseException as error:
            self._send(
                {"load_error": describe_exception(error, self.files), "output": self.printed.take()}
            )
            return None
        missing = [name for name in self.job["entry"] if not callable(functions[name])]
        names = sorted(
            name
            for name, item in vars(module).items()
            if callable(item) and not name.startswith("_")
        )
        self._send(
            {
                "loaded": names,
                "missing": missing,
                "layers": list(self.layers),
                "output": self.printed.take(),
            }
        )
        return None if missing else functions

    def _define(self, code: Sequence[CodeType] = ()) -> tuple[ModuleType, dict[str, Any]]:
        """Execute the learner's file, and the drive around it; the functions by name, None for an
        entry point that is not there.

        code: a changed version of the file, to be executed instead.
        """
        job = self.job
        module = load_learner(job["source"], job["path"], job["name"], code)
        if job["staged"]:
            for name in job["entry"]:
                vars(module).setdefault(name, not_written_yet(name))
        functions = {name: getattr(module, name, None) for name in job["entry"]}
        if all(map(callable, functions.values())):
            functions |= load_drive(job["drive"], job["name"])
        return module, functions

    def _changed(self, call: dict[str, Any]) -> dict[str, Any]:
        """The same call of a changed program."""
        self.patches = self.patches or PatchedProgram(self.job["source"], self.job["path"])
        code = partial(self.patches.code, *call["edit"])
        return within(
            call["ticks"], call["limit"], lambda: self._call(self._define(code())[1], call)
        )

    def _call(
        self, functions: dict[str, Callable[..., Any]], call: dict[str, Any]
    ) -> dict[str, Any]:
        inputs = unpack(self.cases[call["case"]])
        usage = Usage()
        watch = watching(usage, any_torch=self.job["any_torch"]) if call["watch"] else None
        recorder = Recorder(call["record"]) if call.get("record") else None
        self.printed.begin_case()
        began = time.perf_counter()
        outcome = call_case(functions[call["entry"]], inputs, self.files, recorder or watch)
        if recorder is not None:
            outcome["record"] = recorder.to_wire(outcome)
        outcome["seconds"] = time.perf_counter() - began
        outcome["usage"] = usage.to_wire()
        outcome["output"], outcome["truncated"] = self.printed.end_case()
        if pack(inputs) == self.cases[call["case"]]:
            del outcome["after"]  # to the last bit as they came: the judge has them already
        return outcome

    def _send(self, message: dict[str, Any]) -> None:
        send_frame(self.sock, pack({"nonce": self.job["nonce"], **message}))


class Printed(io.TextIOBase):
    """Stands in for stdout: passes on what is printed up to a cap, and keeps what each case
    printed.
    """

    def __init__(self, fd: int) -> None:
        self.fd = fd
        self.left = OUTPUT_CAP
        self.parts: list[str] = []
        self.kept = 0
        self.cut = False

    def writable(self) -> bool:
        return True

    def fileno(self) -> int:
        return self.fd

    def write(self, text: str) -> int:
        if self.kept < CASE_OUTPUT_CAP:
            self.parts.append(text[: CASE_OUTPUT_CAP - self.kept])
            self.kept += len(text)
        self.cut = self.cut or self.kept > CASE_OUTPUT_CAP
        if self.left > 0:
            data = text[: self.left].encode("utf-8", "backslashreplace")
            self.left -= len(data)
            os.write(self.fd, data)
        return len(text)

    def begin_case(self) -> None:
        self.parts, self.kept, self.cut = [], 0, False

    def end_case(self) -> tuple[str, bool]:
        return "".join(self.parts), self.cut

    def take(self) -> str:
        text, _ = self.end_case()
        self.begin_case()
        return text


def disarm_debuggers(skipped: list[int]) -> None:
    """A breakpoint left in the file must neither hang a check nor fail it: note its line and pass
    over it.
    """

    def skip(*args: Any, **kwargs: Any) -> None:
        skipped.append(sys._getframe(1).f_lineno)

    def skip_method(debugger: Any, frame: Any = None) -> None:
        skipped.append((frame or sys._getframe(1)).f_lineno)

    sys.breakpointhook = skip
    # `pdb.Pdb().set_trace()`, and what IPython's set_trace comes to
    bdb.Bdb.set_trace = skip_method  # type: ignore[assignment]
    for name in STRAY_DEBUGGERS:
        module = sys.modules.setdefault(name, ModuleType(name))
        module.set_trace = skip  # type: ignore[attr-defined]  # a stub module has no declared names
