# tries: to read from the terminal that started the run
# verdict: runtime_error
def double(x):
    return open("/dev/tty").read()
