"""Leaves a node on the stack until none of its parents is missing."""


def order(root):
    answer, done = [], set()
    stack = [root]
    while stack:
        top = stack[-1]
        missing = [parent for parent in top.parents if id(parent) not in done]
        if missing:
            stack += missing
            continue
        stack.pop()
        if id(top) not in done:
            done.add(id(top))
            answer.append(top)
    return answer
