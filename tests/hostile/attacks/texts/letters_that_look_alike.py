# tries: to define a name that only looks like the one that is asked for
# verdict: does_not_load
def dоuble(x):
    return x * 2
