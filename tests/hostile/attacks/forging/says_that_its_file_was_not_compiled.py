# tries: to be taken for a file that does not load, after it was loaded
# verdict: flagged
# prelude: forging
def attack(x):
    raised = Raised("SyntaxError", ("SyntaxError",), "no", ())
    send(encode_reply(LoadFailed(raised, ""), run.nonce))
    os._exit(0)
