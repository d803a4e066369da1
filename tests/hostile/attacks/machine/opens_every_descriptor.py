# tries: to use up the open files of the machine
# verdict: runtime_error
import os

HELD = []


def double(x):
    while True:
        HELD.append(os.open("/dev/null", os.O_RDONLY))
