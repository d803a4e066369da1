# tries: to point at places that are not there
# verdict: runtime_error
def double(x):
    raise SyntaxError("no", (__file__, "abc", -5, None, 10**30, []))
