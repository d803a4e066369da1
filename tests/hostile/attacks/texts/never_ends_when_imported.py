# tries: to be imported for ever
# verdict: time_limit
# slow: always
while True:
    pass
