# tries: to print what cannot be encoded
# verdict: accepted
import sys


def double(x):
    print("\ud800", file=sys.stderr)
    print("\ud800")
    return x * 2
