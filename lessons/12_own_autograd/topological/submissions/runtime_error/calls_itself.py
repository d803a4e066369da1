"""calls-itself

In a deep graph Python's recursion limit is reached

The order is right for everything that is not deep. In a chain of ten thousand nodes the function would have to be inside
itself ten thousand times; Python stops at about a thousand. Training loops make such chains.

help: What does Python remember for you while a call waits for another one, and where could you keep it yourself?
look: p len(root.parents)
at: none
"""


def order(root):
    found, seen = [], set()

    def visit(node):
        if id(node) in seen:
            return
        seen.add(id(node))
        for parent in node.parents:
            visit(parent)
        found.append(node)

    visit(root)
    return found
