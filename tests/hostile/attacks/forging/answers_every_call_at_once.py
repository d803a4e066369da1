# tries: to answer all calls in the first one, and to say that it is done
# verdict: flagged
# prelude: forging
def attack(x):
    outcome = Outcome(value=x * 2, raised=None, after={}, untouched=True)
    send(encode_reply(Answers(tuple(Answer(n, outcome) for n in range(40)), done=True), run.nonce))
    os._exit(0)
