# exercise: workers
# tries: to reach a service of the user by the sockets that workers need
# verdict: runtime_error
# stopped by: network-namespace, landlock
# without: accepted, network
import socket


def double(x):
    socket.socket(socket.AF_UNIX).connect("\0a service of this machine")
    return x * 2
