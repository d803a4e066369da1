# tries: to send a list that is too long
# verdict: wrong_answer, time_limit
def double(x):
    return [0.5] * 10**6
