# tries: to have the compiler compute for ever
# verdict: does_not_load, runtime_error, time_limit, accepted, resource_limit
n = (10**10**3) ** 10**3
t = (1, 2, 3) * 10**3


def double(x):
    return x * 2
