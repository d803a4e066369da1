# tries: to write its own row into the file of results
# verdict: runtime_error
# stopped by: landlock, mount-namespace
# without: accepted, files
def double(x):
    with open("/tmp/world/results.jsonl", "w") as file:
        file.write('{"learner": "mallory", "verdict": "accepted"}\n')
    return x * 2
