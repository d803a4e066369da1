# tries: to mount a file system over Python's
# verdict: runtime_error
import ctypes


def double(x):
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.mount(b"none", b"/usr", b"tmpfs", 0, None) == -1:
        raise OSError(ctypes.get_errno(), "refused")
    return x * 2
