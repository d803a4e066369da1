# tries: to have the parser search for an end that is not there
# verdict: does_not_load
# built: by program()
def program():
    return f"x = {'{' * 90}\ndef double(x): return x * 2\n"
