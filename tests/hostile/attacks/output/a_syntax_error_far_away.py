# tries: to point at a column as wide as memory
# verdict: runtime_error
def double(x):
    raise SyntaxError("no", (__file__, 10**15, 10**15, "abc", 10**15, 10**15 + 5))
