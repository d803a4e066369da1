# tries: to send a header that no text is
# verdict: flagged
# prelude: forging
def attack(x):
    raw(b"\xff\xfe\x00" * 100)
