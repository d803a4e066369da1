# tries: to wait for instructions from outside
# verdict: runtime_error
# stopped by: seccomp, landlock
# without: accepted
import socket


def double(x):
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 8799))
        sock.listen()
    return x * 2
