# tries: to end a text in the middle
# verdict: does_not_load
# built: by program()
def program():
    return "def double(x): return x * 2\n\0"
