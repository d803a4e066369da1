# tries: to have objects be freed that are in use
# verdict: runtime_error, accepted, wrong_answer
import ctypes


def double(x):
    for _ in range(100):
        ctypes.pythonapi.Py_DecRef(ctypes.py_object(x))
    return x * 2
