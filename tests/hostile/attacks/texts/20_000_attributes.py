# tries: to have a walk through the tree recurse beyond its stack
# verdict: does_not_load, resource_limit
# built: by program()
def program():
    return f"def f(x):\n    x{'.a' * 20_000}\ndef double(x): return x * 2\n"
