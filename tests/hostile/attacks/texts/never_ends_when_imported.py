# tries: to be imported for ever
# verdict: time_limit
while True:
    pass
