# tries: to keep the judge reading
# verdict: flagged
# prelude: forging
def attack(x):
    for _ in range(1000):
        send(encode_reply(Answers(()), run.nonce))
