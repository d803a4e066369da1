# tries: to open a forbidden file by the dynamic linker, which names what it cannot read
# verdict: runtime_error
import ctypes


def double(x):
    ctypes.CDLL("/tmp/world/home/.ssh/id_ed25519")
    return x * 2
