# tries: to leave names that no text can hold
# verdict: accepted, runtime_error
def double(x):
    open(b"\xff\xfe\n\x1b[2J", "w").close()
    return x * 2
