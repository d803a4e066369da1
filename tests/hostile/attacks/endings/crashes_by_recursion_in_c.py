# tries: to overflow the stack where Python does not count
# verdict: runtime_error, resource_limit, time_limit
# slow: always
import sys


def double(x):
    sys.setrecursionlimit(10**6)
    deep = None
    for _ in range(10**6):
        deep = [deep]
    return repr(deep)
