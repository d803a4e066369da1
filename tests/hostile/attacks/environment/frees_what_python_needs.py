# tries: to write over memory of the interpreter
# verdict: runtime_error
import ctypes


def double(x):
    ctypes.memset(id(type(x)), 0, 400)
    ctypes.memset(id(None), 0, 16)
    return x * 2
