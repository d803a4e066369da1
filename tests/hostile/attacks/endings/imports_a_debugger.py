# tries: to stop in the debugger that the tutor itself uses
# verdict: accepted, runtime_error
def double(x):
    import ipdb

    ipdb.set_trace()
    return x * 2
