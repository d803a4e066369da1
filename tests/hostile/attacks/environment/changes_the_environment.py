# tries: to change how later programs are started
# verdict: accepted
import os

os.environ.update(PYTHONPATH="/tmp", PYTHONSTARTUP="/tmp/x.py", LD_PRELOAD="/tmp/x.so", HOME="/")


def double(x):
    return x * 2
