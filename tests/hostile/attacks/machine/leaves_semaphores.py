# tries: to use up the machine's semaphores
# verdict: runtime_error, accepted
# stopped by: seccomp, ipc-namespace
# without: accepted, memory
import ctypes


def double(x):
    if ctypes.CDLL(None, use_errno=True).semget(4321, 1, 0o1666) == -1:
        raise OSError(ctypes.get_errno(), "refused")
    return x * 2
