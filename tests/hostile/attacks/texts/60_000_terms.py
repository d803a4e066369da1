# tries: to have the compiler recurse beyond its stack
# verdict: does_not_load
# built: by program()
def program():
    return f"x = {'1+' * 60_000}1\ndef double(x): return x * 2\n"
