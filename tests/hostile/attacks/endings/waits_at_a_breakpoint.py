# tries: to stop in a debugger
# verdict: accepted
def double(x):
    breakpoint()
    import pdb

    pdb.set_trace()
    return x * 2
