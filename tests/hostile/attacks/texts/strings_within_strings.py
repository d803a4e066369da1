# tries: to have an analysis go through strings that hold expressions
# verdict: does_not_load, resource_limit, accepted
# built: by program()
def program():
    return "def double(x):\n    y = f'{x!r:{x!s:>{20}}}' if False else 0\n" * 200 + "    return x * 2\n"
