# tries: to have the parser read a number that Python refuses
# verdict: does_not_load
# built: by program()
def program():
    return f"n = {'9' * 5_000}\ndef double(x): return x * 2\n"
