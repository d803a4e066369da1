# tries: to keep a processor for ever
# verdict: time_limit
def double(x):
    while True:
        pass
