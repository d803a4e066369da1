# tries: to define very many names
# verdict: accepted, resource_limit
# built: by program()
# slow: always
def program():
    many = "".join(f"def f{n}(): pass\n" for n in range(5_000))
    return f"{many}def double(x): return x * 2\n"
