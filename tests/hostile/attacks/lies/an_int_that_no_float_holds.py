# tries: to send a number that overflows where it is compared
# verdict: wrong_answer
def double(x):
    return 10**400
