# tries: to raise the limits that it was started with
# verdict: runtime_error
import resource


def double(x):
    resource.setrlimit(resource.RLIMIT_AS, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    return x * 2
