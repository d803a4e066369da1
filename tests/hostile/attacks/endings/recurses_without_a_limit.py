# tries: to recurse until the memory is used up
# verdict: runtime_error, resource_limit, time_limit
# slow: always
import sys


def double(x):
    sys.setrecursionlimit(10**9)
    return double(x)
