# exercise: workers
# tries: to have two copies of the process answer
# verdict: flagged, accepted, runtime_error
import os


def double(x):
    os.fork()
    return x * 2
