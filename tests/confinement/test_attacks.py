"""Programs that try to leave their cell, under several sets of layers, against the real kernel."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
import torch

from tests.confinement.conftest import double_of, outcome, raised, run
from tutor.candidate.run import Candidates

LINUX = pytest.mark.skipif(sys.platform != "linux", reason="only Linux has these layers")
pytestmark = [LINUX, pytest.mark.slow]
REFUSED = ("PermissionError", "FileNotFoundError", "OSError", "ProcessLookupError")
ROOT = Path(__file__).resolve().parents[2]

READS = {
    "a course's reference": f"open({str(ROOT / 'lessons/03_forward/lin/reference.py')!r}).read()",
    "the folder of the course": f"os.listdir({str(ROOT / 'lessons')!r})",
    "the list of users": "open('/etc/passwd').read()",
    "a home folder": "os.listdir('/root') and open('/root/.bashrc').read()",
    "the parent's memory": "open(f'/proc/{os.getppid()}/mem', 'rb').read(1)",
    "another process's environment": "open('/proc/1/environ', 'rb').read()"
    if os.getpid() != 1
    else "open('/nowhere')",
}
WRITES = {
    "the root folder": "open('/x', 'w')",
    "its own library": "open(torch.__file__, 'a')",
    "the common temporary folder": "open('/tmp/left-behind', 'w')",
    "common shared memory": "open('/dev/shm/left-behind', 'w')",
    "the tutor's code": f"open({str(ROOT / 'tutor/errors.py')!r}, 'a')",
}
CALLS = {
    "a socket": "socket.socket()",
    "a datagram socket": "socket.socket(socket.AF_INET, socket.SOCK_DGRAM)",
    "a local socket": "socket.socket(socket.AF_UNIX)",
    "a copy of itself": "os.fork()",
    "a program": "subprocess.run(['/bin/true'])",
    "becoming a program": "os.execv('/bin/true', ['true'])",
    "signalling its parent": "os.kill(os.getppid() or 1 << 22, 9)",
    "signalling everybody": "os.kill(-1, 9)",
    "signalling its group": "os.kill(0, 9)",
    "more memory": "import resource; resource.setrlimit(resource.RLIMIT_AS, (-1, -1))",
}
# number on x86_64 and on aarch64
RAW = {
    "ptrace": (101, 117), "process_vm_readv": (310, 270), "process_vm_writev": (311, 271),
    "memfd_create": (319, 279), "shmget": (29, 194), "msgget": (68, 186), "semget": (64, 190),
    "mq_open": (240, 180), "unshare": (272, 97), "setns": (308, 268), "mount": (165, 40),
    "bpf": (321, 280), "io_uring_setup": (425, 425), "keyctl": (250, 219), "chroot": (161, 51),
    "userfaultfd": (323, 282), "perf_event_open": (298, 241), "pidfd_open": (434, 434),
    "pidfd_send_signal": (424, 424), "personality": (135, 92), "kcmp": (312, 272),
    "open_by_handle_at": (304, 265), "add_key": (248, 217), "seccomp": (317, 277),
    "ioperm": (173, 1 << 20), "init_module": (175, 105), "acct": (163, 89),
}  # fmt: skip


@pytest.mark.parametrize("what", READS)
def test_nothing_but_python_and_data_can_be_read(candidates: Candidates, what: str) -> None:
    """Landlock refuses it, and in a file system of its own it is not there."""
    assert raised(candidates, f"{READS[what]}\nreturn 1") in REFUSED


@pytest.mark.parametrize("what", WRITES)
def test_nothing_outside_its_folder_is_written(candidates: Candidates, what: str) -> None:
    """A file that cannot be made, or one that nobody else ever sees."""
    left = [Path("/tmp/left-behind"), Path("/dev/shm/left-behind")]
    error = raised(candidates, f"{WRITES[what]}\nreturn 1")
    assert error in REFUSED or "common" in what
    assert not any(path.exists() for path in left)


@pytest.mark.parametrize("what", CALLS)
def test_no_network_no_processes_no_signals(candidates: Candidates, what: str) -> None:
    """Each is an exception in the program, and the run goes to its end."""
    assert raised(candidates, f"{CALLS[what]}\nreturn 1") in (*REFUSED, "ValueError")


@pytest.mark.parametrize("name", RAW)
def test_the_rest_of_the_kernel_is_out_of_reach(confined: Candidates, name: str) -> None:
    """Made by number, past all of Python: refused with EPERM, or not there at all."""
    number = RAW[name][os.uname().machine == "aarch64"]
    body = (
        "libc = ctypes.CDLL(None, use_errno=True)\n"
        f"done = libc.syscall(ctypes.c_long({number}), 0, 0, 0, 0, 0, 0)\n"
        "return [done, ctypes.get_errno()]"
    )
    done, error = outcome(confined, body).value  # type: ignore[misc]
    assert done == -1
    assert error in (1, 38)


def test_a_candidate_cannot_be_made_dumpable_again(confined: Candidates) -> None:
    """prctl is allowed for what is harmless alone."""
    body = "return [ctypes.CDLL(None).prctl(4, 1, 0, 0, 0), ctypes.CDLL(None).prctl(3, 0, 0, 0, 0)]"
    assert outcome(confined, body).value == [-1, 0]


def test_it_starts_in_an_empty_folder_that_it_may_use(candidates: Candidates) -> None:
    """Temporary files go there, and files of any kind can be made, renamed and removed."""
    body = (
        "assert os.listdir() == []\n"
        "assert tempfile.gettempdir() == os.getcwd() == os.environ['TMPDIR']\n"
        "os.mkdir('sub'); open('sub/a', 'w').write('1'); os.rename('sub/a', 'b')\n"
        "with tempfile.TemporaryFile() as file: file.write(b'x')\n"
        "torch.save(torch.ones(3), 'c'); os.remove('b'); os.rmdir('sub')\n"
        "return os.listdir()"
    )
    assert outcome(candidates, body).value == ["c"]
    assert outcome(candidates, "return os.listdir()").value == []


def test_it_has_no_descriptor_but_its_own(candidates: Candidates) -> None:
    """Standard streams, the channel, the pipe for tracebacks, and the copy that prints."""
    body = (
        "from contextlib import suppress\n"
        "found = []\n"
        "for fd in range(4096):\n"
        "    with suppress(OSError): os.fstat(fd); found.append(fd)\n"
        "return len(found)"
    )
    assert outcome(candidates, body).value == 6


def test_the_environment_tells_nothing(confined: Candidates) -> None:
    """Only names that are allowed; home is the empty folder."""
    body = "return [sorted(os.environ), os.environ['HOME'] == os.getcwd()]"
    names, is_folder = outcome(confined, body).value  # type: ignore[misc]
    assert is_folder
    assert not [name for name in names if "BACKPROP" in name or "PYTEST" in name]


def test_threads_work(candidates: Candidates) -> None:
    """Of Python and of torch."""
    body = (
        "import threading\n"
        "seen = []\n"
        "threads = [threading.Thread(target=seen.append, args=(n,)) for n in range(4)]\n"
        "for thread in threads: thread.start()\n"
        "for thread in threads: thread.join()\n"
        "torch.set_num_threads(2)\n"
        "return [sorted(seen), (torch.ones(600, 600) @ torch.ones(600, 600)).sum().item()]"
    )
    assert outcome(candidates, body).value == [[0, 1, 2, 3], 600.0**3]


def test_an_endless_loop_names_its_line(candidates: Candidates) -> None:
    """Also where it is the first process of its namespace."""
    report = run(candidates, "while True: pass", time_limit=1.0)
    assert report.ended == "time_limit"
    assert '"/learner/found.py", line 3 in found' in report.trace


def test_shared_memory_ends_with_it(confined: Candidates) -> None:
    """Nothing of System V is left, and none could be made."""
    before = subprocess.run(["ipcs", "-m"], capture_output=True, text=True).stdout
    run(confined, "return ctypes.CDLL(None).shmget(1234, 4096, 0o1600)")
    assert subprocess.run(["ipcs", "-m"], capture_output=True, text=True).stdout == before


def test_a_crash_and_an_exit_are_told_as_ever(candidates: Candidates) -> None:
    """The first process of a pid namespace ignores signals; its end is seen nevertheless."""
    assert run(candidates, "ctypes.string_at(0)").ended == "killed"
    ended = run(candidates, "return os._exit(0)")
    assert (ended.ended, ended.status and ended.status.code) == ("exited", 0)
    run(candidates, f"os.kill(os.getpid(), {int(signal.SIGSTOP)})", time_limit=3.0)
    assert raised(candidates, "return input()") == "EOFError"
    assert raised(candidates, "return [0] * 10**11") == "MemoryError"
    assert torch.equal(double_of(candidates), torch.full((2,), 2.0))
