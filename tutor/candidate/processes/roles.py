"""What a zygote may become and what it has ready: names of modules, imported only there."""

from __future__ import annotations

ROLES = {
    "candidate": "tutor.candidate.child:main",
    "probe": "tutor.candidate.confinement.probe:main",
    "judge": "tutor.judge.server:main",
    "zygote": "tutor.candidate.processes.forked_zygote:main",
    "debug": "tutor.shell.debug_child:main",
    "recall": "tutor.debugger.playback.ask_again:main",
    "python": "tutor.shell.python_child:main",
    "verify": "tutor.authoring.proof_process:main",
}
CONFINED = ("candidate", "probe")  # get a cell of their own, by the zygote's policy
INTERACTIVE = ("debug", "python")  # the learner's own: other debuggers may look into them
PRELOAD = ("tutor.candidate.child",)
PRELOAD_FOR_SHELL = (*PRELOAD, "tutor.shell.debug_child", "tutor.shell.python_child")
SLOW_IMPORTS = ("torch.optim", "torch._dynamo", "sympy")  # what the first optimizer imports, 0.9 s
