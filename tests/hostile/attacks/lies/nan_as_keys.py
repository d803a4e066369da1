# tries: to send keys that are not equal to themselves
# verdict: wrong_answer
def double(x):
    return {float("nan"): 1 for _ in range(100)}
