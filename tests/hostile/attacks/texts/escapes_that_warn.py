# tries: to have every line warn
# verdict: accepted
# built: by program()
def program():
    return "s = '\\d'\n" * 3_000 + "def double(x): return x * 2\n"
