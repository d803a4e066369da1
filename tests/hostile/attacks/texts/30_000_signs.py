# tries: to have the parser recurse beyond its stack
# verdict: does_not_load
# built: by program()
def program():
    return f"x = {'-' * 30_000}1\ndef double(x): return x * 2\n"
