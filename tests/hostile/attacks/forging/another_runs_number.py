# tries: to answer with the number of another run
# verdict: flagged
# prelude: forging
def attack(x):
    send(encode_reply(Answers((Answer(0, Outcome(x * 2, None, {})),)), "0" * 32))
