# tries: to send a number that cannot be printed
# verdict: wrong_answer
def double(x):
    return 10**5000
