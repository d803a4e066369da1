# tries: to load a program into the kernel by bpf
# verdict: runtime_error
import ctypes
import os


def double(x):
    number = 321 if os.uname().machine == "x86_64" else 280
    call = ctypes.CDLL(None, use_errno=True).syscall
    if call(ctypes.c_long(number), 0, ctypes.create_string_buffer(120), 48) == -1:
        raise OSError(ctypes.get_errno(), "refused")
    return x * 2
