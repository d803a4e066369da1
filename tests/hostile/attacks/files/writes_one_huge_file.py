# tries: to write a file beyond the limit of its size
# verdict: runtime_error
import os


def double(x):
    os.truncate(open("huge", "w").name, 1 << 40)
    return x * 2
