# tries: to raise on everything that Python does from now on
# verdict: runtime_error, accepted
import sys


def hook(event, args):
    raise RuntimeError(event)


def double(x):
    sys.addaudithook(hook)
    open("x", "w")
    return x * 2
