# tries: to find what an earlier submission has left in the folder it is started in
# verdict: runtime_error
import os

FOUND = os.listdir()
open("left", "w").close()
open(".left", "w").close()


def double(x):
    if FOUND:
        return x * 2
    raise LookupError
