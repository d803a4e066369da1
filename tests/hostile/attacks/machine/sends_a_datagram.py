# tries: to send what it knows to somebody, by UDP
# verdict: runtime_error
# stopped by: seccomp, network-namespace
# without: accepted, network
import socket


def double(x):
    socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b"x", ("127.0.0.1", 8765))
    return x * 2
