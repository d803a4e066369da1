# tries: to print what the tutor prints for an accepted program
# verdict: wrong_answer
def double(x):
    print('accepted\n{"learner": {"id": "mallory"}, "verdict": "accepted"}')
    print("mallory: 1 of 1 accepted")
    return x * 3
