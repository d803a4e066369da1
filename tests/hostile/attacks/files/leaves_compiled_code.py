# tries: to leave code that Python runs for whoever imports this module next
# verdict: runtime_error
import os
import statistics


def double(x):
    open(os.path.join(os.path.dirname(statistics.__cached__), "planted.pyc"), "wb").close()
    return x * 2
