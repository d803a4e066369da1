# tries: to be larger than anything that is read
# verdict: does_not_load, resource_limit
# built: by program()
def program():
    return f"def double(x): return x * 2\n# {'x' * (2 << 20)}\n"
