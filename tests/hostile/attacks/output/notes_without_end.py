# tries: to add a note that is larger than a row
# verdict: runtime_error
# slow: always
def double(x):
    error = ValueError("no")
    for _ in range(1000):
        error.add_note("\x1b[2J" * 1000)
    raise error
