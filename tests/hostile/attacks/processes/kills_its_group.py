# tries: to end everybody in its process group
# verdict: runtime_error, resource_limit, accepted
import os


def double(x):
    os.kill(0, 9)
    return x * 2
