# tries: to be done before anything was answered
# verdict: flagged
# prelude: forging
def attack(x):
    send(encode_reply(Answers((), done=True), run.nonce))
    os._exit(0)
