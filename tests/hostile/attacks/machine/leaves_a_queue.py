# tries: to leave a message in a queue of System V
# verdict: runtime_error, accepted
# stopped by: seccomp, ipc-namespace
# without: accepted, memory
import ctypes


def double(x):
    if ctypes.CDLL(None, use_errno=True).msgget(4321, 0o1666) == -1:
        raise OSError(ctypes.get_errno(), "refused")
    return x * 2
