"""The processes behind the shell, each started when first needed: zygote, judge, Python."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from tutor.candidate.processes.zygote_client import Child, Zygote
from tutor.course.model import Course
from tutor.errors import JudgeError
from tutor.judge.client import Judge

if TYPE_CHECKING:
    from tutor.shell.python import PythonProcess

READY, LOADING, STOPPED = "ready", "torch is loading", "stopped: the next check starts it again"


class Engine:
    """Holds the handles.

    interactive: the zygote also prepares for debug sessions and for the learner's Python. on_wait:
    called before something has to wait for torch. on_work: told every second how long the judge has
    been at work.
    """

    # in a process that a helper has forked for one command: the helper's own
    lent: ClassVar[Zygote | None] = None
    lent_judge: ClassVar[Judge | None] = None

    def __init__(self, course: Course, *, interactive: bool) -> None:
        self.course = course
        self.interactive = interactive
        self.on_wait: Callable[[], None] = lambda: None
        self.on_work: Callable[[float], None] = lambda seconds: None
        self._zygote, self._judge = self.lent, self.lent_judge
        self._python: PythonProcess | None = None

    def start(self) -> None:
        """Begin to boot in the background; returns at once."""
        if self._zygote is None:
            self._zygote = Zygote.start(shell=self.interactive)

    @property
    def zygote(self) -> Zygote:
        """The zygote once it is ready, a new one if it has died.

        Raises JudgeError when torch cannot be loaded.
        """
        if self._zygote is not None and self._zygote.has_ended():
            self.close()
        self.start()
        assert self._zygote is not None
        if not self.is_ready():
            self.on_wait()
            self._zygote.wait_ready()
        return self._zygote

    @property
    def judge(self) -> Judge:
        """The judge process's handle."""
        zygote = self.zygote
        if self._judge is None:
            self._judge = Judge(zygote, self.course.folder)
        self._judge.process.on_wait = self.on_work
        return self._judge

    @property
    def judge_child(self) -> Child | None:
        """The judge's process, if there is one."""
        return self._judge.process.child if self._judge else None

    @property
    def python(self) -> PythonProcess:
        """The learner's Python."""
        zygote = self.zygote
        if self._python is None:
            from tutor.shell.python import PythonProcess

            self._python = PythonProcess(zygote, self.course.data)
        return self._python

    @property
    def python_runs(self) -> bool:
        """Whether the learner's Python was started and has not ended."""
        return self._python is not None and self._python.is_running

    def is_ready(self) -> bool:
        """Whether torch is loaded and nothing has to wait for it."""
        return self.status().startswith(READY)

    def is_loading(self) -> bool:
        """Whether that will be so in a moment."""
        return self.status() == LOADING

    def status(self) -> str:
        """What runs, in a word or two, for the toolbar."""
        if self._zygote is None:
            return "starting"
        try:
            ready = not self._zygote.has_ended() and self._zygote.is_ready()
        except JudgeError:
            return STOPPED
        if self._zygote.has_ended():
            return STOPPED
        if not ready:
            return LOADING
        return f"{READY}, Python runs" if self.python_runs else READY

    def close(self) -> None:
        """End all of them."""
        for part in (self._python, self._judge, self._zygote):
            if part is not None:
                part.close()
        self._python = self._judge = self._zygote = None
