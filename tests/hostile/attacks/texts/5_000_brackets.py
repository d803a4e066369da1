# tries: to have the parser recurse by brackets
# verdict: does_not_load
# built: by program()
def program():
    return f"x = {'(' * 5_000}1{')' * 5_000}\ndef double(x): return x * 2\n"
