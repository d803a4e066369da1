# tries: to leave a tree that is deeper than any path
# verdict: accepted
import os


for _ in range(600):
    os.mkdir("a-rather-long-name-so-that-the-path-is-too-long")
    os.chdir("a-rather-long-name-so-that-the-path-is-too-long")


def double(x):
    return x * 2
