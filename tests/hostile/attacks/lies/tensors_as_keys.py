# tries: to send keys that are compared one by one
# verdict: wrong_answer
def double(x):
    return {x: 1}
