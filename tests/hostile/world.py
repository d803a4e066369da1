"""What attacks are after: a course, a neighbour's file, keys, a process of the same user, services.

Everything is at a fixed place, so that a program can name it: `attacks/README.md` lists them.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
import socket
import subprocess
import time
from pathlib import Path

from tutor.candidate.confinement.own_folder import PREFIX, remove_tree

COURSE = Path(__file__).parent / "course"
TMP = Path("/tmp")
PLACE = TMP / "world"
PORT = 8765
SECONDS = 5.0  # for what an attack has started to end
NEIGHBOUR = "def double(x):\n    return 2 * x  # anna's own words\n"
FILES = {
    "class/anna/double.py": NEIGHBOUR,
    "class/mallory/double.py": "# what is handed in here is graded from memory\n",
    "home/.ssh/id_ed25519": "a private key\n",
    "home/.bashrc": "# nothing\n",
    "results.jsonl": '{"learner": "anna"}\n',
    "workspace/progress.db": "attempts\n",
}
SYSTEM_V = tuple(Path("/proc/sysvipc") / name for name in ("shm", "sem", "msg"))
Manifest = dict[str, str]


class World:
    """Made once for a run, looked at after each attack, and put back as it was."""

    def __init__(self) -> None:
        self.listeners = [
            _listening(socket.AF_INET, socket.SOCK_STREAM, ("127.0.0.1", PORT)),
            _listening(socket.AF_INET, socket.SOCK_DGRAM, ("127.0.0.1", PORT)),
            _listening(socket.AF_UNIX, socket.SOCK_STREAM, "\0a service of this machine"),
        ]
        self.victim = self._restored()
        self.before = manifest()

    def effects(self) -> set[str]:
        """What an attack has left behind, as words of EFFECTS."""
        reached = [_was_reached(sock) for sock in (*self.listeners, self.service)]
        found = {
            "files": manifest() != self.before,
            "process": not ends(hostile_processes),
            "memory": bool(shared_memory()),
            "ended": not goes_on_sleeping(self.victim),
            "network": any(reached),
        }
        seen = {word for word, is_there in found.items() if is_there}
        if seen - {"network"}:
            self._restore()
        return seen

    def close(self) -> None:
        """End the process that stands for those of the user."""
        self.victim.kill()
        self.victim.wait()
        self.service.close()

    def _restore(self) -> None:
        for pid in hostile_processes():
            with contextlib.suppress(OSError):
                os.kill(pid, 9)
        clear_shared_memory()
        self.close()
        self.victim = self._restored()
        assert manifest() == self.before, "the world is not as it was"

    def _restored(self) -> subprocess.Popen[bytes]:
        for path in (path for path in TMP.iterdir() if not _is_the_tutors(path)):
            if path.is_dir() and not path.is_symlink():
                remove_tree(path)  # an attack may have locked folders
            else:
                path.unlink()
        shutil.copytree(COURSE, PLACE / "course", copy_function=shutil.copyfile)
        for name, text in FILES.items():
            path = PLACE / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
        self.service = _listening(socket.AF_UNIX, socket.SOCK_STREAM, str(PLACE / "service.sock"))
        with (PLACE / "victim.log").open("w") as log:
            return subprocess.Popen(["/bin/sleep", "100000"], stdout=log, env={"TOKEN": "secret"})


def _is_the_tutors(path: Path) -> bool:
    return path.name == "shm" or path.name.startswith(PREFIX)


def manifest() -> Manifest:
    """Every file that an attack could reach and the tutor itself does not write: what it is."""
    found: Manifest = {}
    for parent, folders, names in os.walk(TMP):
        folders[:] = [name for name in folders if not _is_the_tutors(Path(parent) / name)]
        for name in (*folders, *names):
            path = Path(parent) / name
            found[str(path)] = _what_it_is(path)
    return found


def _what_it_is(path: Path) -> str:
    status = path.lstat()
    is_plain = path.is_file() and not path.is_symlink()
    digest = hashlib.sha256(path.read_bytes()).hexdigest() if is_plain else ""
    return f"{status.st_mode:o} {status.st_size if is_plain else 0} {digest}"


def processes() -> dict[int, str]:
    """Every process that runs, by number: the name that it gave itself."""
    found: dict[int, str] = {}
    for path in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            if state_of(int(path.name)) not in "ZX":
                found[int(path.name)] = (path / "comm").read_text().strip()
    return found


def hostile_processes() -> list[int]:
    """Those that an attack has started."""
    return [pid for pid, name in processes().items() if name == "hostile"]


def processor_time() -> float:
    """Seconds that all processes of this small machine have used, those that have ended too."""
    ticks = 0
    for path in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):
            # utime, stime, and both of the children that it has waited for: proc(5)
            ticks += sum(map(int, path.read_text().rpartition(")")[2].split()[11:15]))
    return ticks / os.sysconf("SC_CLK_TCK")


def state_of(pid: int) -> str:
    """One letter, X where there is no such process."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return "X"


def goes_on_sleeping(victim: subprocess.Popen[bytes]) -> bool:
    """Whether nothing has ended or stopped it: it sleeps again after what may have woken it.

    A signal makes it runnable at once, and stops it only when a processor has taken it up.
    """
    ends(lambda: state_of(victim.pid) not in "SDTtZX")
    return victim.poll() is None and state_of(victim.pid) in "SD"


def ends(left: object) -> bool:
    """Whether a list of what is left becomes empty in time."""
    assert callable(left)
    deadline = time.monotonic() + SECONDS
    while left():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.01)
    return True


def shared_memory() -> list[str]:
    """What is left of System V, and in /dev/shm."""
    lines = [line for path in SYSTEM_V if path.exists() for line in _rows(path)]
    return [*lines, *(path.name for path in (TMP / "shm").iterdir())]


def _rows(path: Path) -> list[str]:
    return path.read_text().splitlines()[1:]


def clear_shared_memory() -> None:
    """Remove it, so that each attack is looked at by itself."""
    subprocess.run(["/usr/bin/ipcrm", "--all"], check=False, capture_output=True)
    for path in (TMP / "shm").iterdir():
        path.unlink()


def _listening(family: int, kind: int, address: object) -> socket.socket:
    sock = socket.socket(family, kind)
    sock.setblocking(False)
    sock.bind(address)
    if kind == socket.SOCK_STREAM:
        sock.listen(64)
    return sock


def _was_reached(sock: socket.socket) -> bool:
    """Whether anybody has come since this was last asked."""
    count = 0
    with contextlib.suppress(BlockingIOError):
        while True:
            if sock.type is socket.SOCK_STREAM:
                sock.accept()[0].close()
            else:
                sock.recv(1)
            count += 1
    return count > 0
