# exercise: workers
# tries: to use the internet where sockets of this machine are allowed
# verdict: runtime_error
# stopped by: seccomp, network-namespace, landlock
# without: accepted, network
import socket


def double(x):
    socket.create_connection(("127.0.0.1", 8765), 0.5).close()
    return x * 2
