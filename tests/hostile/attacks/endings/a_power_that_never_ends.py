# tries: to compute one number for ever
# verdict: time_limit, resource_limit
# slow: always
def double(x):
    return 10 ** 10**8 % 7
