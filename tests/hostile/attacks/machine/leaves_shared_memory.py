# tries: to leave shared memory of System V to a later submission
# verdict: runtime_error, accepted
# stopped by: seccomp, ipc-namespace
# without: accepted, memory
import ctypes


def double(x):
    if ctypes.CDLL(None, use_errno=True).shmget(4321, 4096, 0o1666) == -1:
        raise OSError(ctypes.get_errno(), "refused")
    return x * 2
