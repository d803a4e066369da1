# tries: to announce a frame, and to send the rest of it one byte at a time
# verdict: time_limit
# prelude: forging
def attack(x):
    run.sock.sendall(b"BPT1" + (1 << 20).to_bytes(8, "little"))
    while True:
        run.sock.sendall(b"\0")
        time.sleep(0.05)
