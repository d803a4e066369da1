# tries: to stop the run as if somebody had pressed Ctrl-C
# verdict: runtime_error
def double(x):
    raise KeyboardInterrupt
