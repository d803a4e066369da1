# tries: to be longer than an analysis can bear
# verdict: does_not_load, resource_limit
# built: by program()
def program():
    return "(x, y)\n" * 30_000 + "def double(x): return x * 2\n"
