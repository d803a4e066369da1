# tries: to change what is sent, in the code that sends it
# verdict: wrong_answer, flagged, runtime_error
# prelude: forging
def attack(x):
    run._outcome = lambda call, functions: Outcome(float("inf"), None, {}, untouched=True)
