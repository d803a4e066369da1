# tries: to be larger than a program is
# verdict: resource_limit
# built: by program()
def program():
    return f"def double(x): return x * 2\n# {'x' * 300_000}\n"
