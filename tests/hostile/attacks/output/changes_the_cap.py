# tries: to change in memory how much of what it prints is kept
# verdict: accepted, flagged
# slow: always
import sys


def double(x):
    sys.stdout.left = sys.stdout.kept = -(10**9)
    print("y" * 10**6)
    return x * 2
