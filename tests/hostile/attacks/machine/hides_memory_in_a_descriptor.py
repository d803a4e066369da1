# tries: to hold memory that no limit counts
# verdict: runtime_error, resource_limit, time_limit
import os


def double(x):
    descriptor = os.memfd_create("hidden")
    for at in range(64):
        os.pwrite(descriptor, bytes(32 << 20), at * (32 << 20))
    return x * 2
