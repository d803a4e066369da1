# tries: to change the machine's routes by netlink
# verdict: runtime_error
# stopped by: seccomp
# without: accepted
import socket


def double(x):
    socket.socket(socket.AF_NETLINK, socket.SOCK_RAW, 0).bind((0, 0))
    return x * 2
