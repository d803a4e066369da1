# tries: to make the next import of everything fail
# verdict: runtime_error, accepted, wrong_answer
import sys


def double(x):
    sys.modules.clear()
    return x * 2
