# tries: to say a second time what it defines
# verdict: flagged
# prelude: forging
def attack(x):
    send(encode_reply(Loaded((), (), ""), run.nonce))
