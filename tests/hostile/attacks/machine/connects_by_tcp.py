# tries: to reach a service of this machine by TCP
# verdict: runtime_error
# stopped by: seccomp, network-namespace, landlock
# without: accepted, network
import socket


def double(x):
    socket.create_connection(("127.0.0.1", 8765), 0.5).close()
    return x * 2
