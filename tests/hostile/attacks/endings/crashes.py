# tries: to end by a fault of memory
# verdict: runtime_error
import ctypes


def double(x):
    ctypes.string_at(0)
