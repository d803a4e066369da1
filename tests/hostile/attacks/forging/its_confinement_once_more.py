# tries: to say afterwards what confines it
# verdict: flagged
# prelude: forging
def attack(x):
    send(encode_reply(Confined(("everything",)), run.nonce))
