"""The layers of confinement by name: what each one stops, and how to get one that is missing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Layer:
    """stops: what a submission could do without it, after "it could". get: what
    to do on a machine where it is missing.
    """

    stops: str
    get: str


LINUX = "Linux only; on another system, grade in a Linux container or virtual machine."
USER_NAMESPACES = (
    "Allow unprivileged user namespaces: `sysctl user.max_user_namespaces=10000`, on Ubuntu also "
    "`sysctl kernel.apparmor_restrict_unprivileged_userns=0`; in a container, start it with "
    "`--security-opt seccomp=unconfined` or grade as its root with `--cap-add SYS_ADMIN`."
)
ALWAYS = "Part of every system that the tutor runs on; please report this."

LAYERS: Mapping[str, Layer] = {
    "own-process": Layer("keep its processes running when its time is over", ALWAYS),
    "limits": Layer("use all memory, processor time or disk space", ALWAYS),
    "empty-folder": Layer("find or leave files in the folder it is started in", ALWAYS),
    "no-descriptors": Layer("read from or write to files that the tutor has open", ALWAYS),
    "no-new-privileges": Layer("gain rights by starting a set-user-id program", LINUX),
    "undumpable": Layer("read or trace another submission of the same user", LINUX),
    "other-user": Layer(
        "open every file, or signal every process, that your user may",
        "Grade as root, for example in a container: the tutor then drops to an unprivileged user "
        "of its own before any submission runs.",
    ),
    "landlock": Layer(
        "read the course, other submissions or your files, or write outside its own folder",
        "Use Linux 5.13 or newer with `landlock` in the list of /sys/kernel/security/lsm (boot "
        "with `lsm=landlock,...`); a container runtime must allow its three system calls.",
    ),
    "seccomp": Layer(
        "open sockets, start programs, trace or signal other processes, or use rarely tested parts "
        "of the kernel",
        "Use a Linux kernel with CONFIG_SECCOMP_FILTER, on x86_64 or aarch64.",
    ),
    "pid-namespace": Layer(
        "see or signal other processes, or leave a process behind", USER_NAMESPACES
    ),
    "network-namespace": Layer("reach the network or services on this machine", USER_NAMESPACES),
    "ipc-namespace": Layer("leave shared memory behind for later submissions", USER_NAMESPACES),
    "mount-namespace": Layer(
        "see any file but those of Python and the exercise's data, or fill this machine's /tmp or "
        "/dev/shm",
        USER_NAMESPACES,
    ),
}
EVERY_LAYER = tuple(LAYERS)
NAMESPACES = ("pid-namespace", "network-namespace", "ipc-namespace", "mount-namespace")


@dataclass(frozen=True)
class LayerReport:
    """active: names of the layers that were seen to hold, in the order of LAYERS. reasons: why each
    of the others does not, by name, as the kernel says it; "" where it says nothing.
    """

    active: tuple[str, ...]
    reasons: Mapping[str, str]

    @property
    def missing(self) -> dict[str, str]:
        """Each layer that is not active, and what it would have stopped."""
        return {
            name: f"without it a submission could {layer.stops}"
            for name, layer in LAYERS.items()
            if name not in self.active
        }
