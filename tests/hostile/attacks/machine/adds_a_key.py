# tries: to leave a message in the kernel's keyring of the user
# verdict: runtime_error
# stopped by: seccomp
# without: accepted
import ctypes
import os


def double(x):
    number = 248 if os.uname().machine == "x86_64" else 217
    call = ctypes.CDLL(None, use_errno=True).syscall
    ring = ctypes.c_long(-3)  # of this session
    if call(ctypes.c_long(number), b"user", b"left", b"x", ctypes.c_long(1), ring) == -1:
        raise OSError(ctypes.get_errno(), "refused")
    return x * 2
