# tries: to send keys that JSON does not have
# verdict: wrong_answer
def double(x):
    return {(i, 1): 0 for i in range(5000)}
