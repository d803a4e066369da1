# tries: to reach a service of the user that has a file, as Docker has
# verdict: runtime_error
# stopped by: seccomp, mount-namespace
# without: accepted, network
import socket


def double(x):
    socket.socket(socket.AF_UNIX).connect("/tmp/world/service.sock")
    return x * 2
