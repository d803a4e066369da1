# tries: to recurse for ever
# verdict: runtime_error
def double(x):
    return double(x)
