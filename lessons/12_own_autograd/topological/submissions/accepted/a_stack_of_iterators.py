"""Keeps, for each node that is not done, an iterator over the parents that are left."""


def order(root):
    visited = {id(root)}
    result = []
    path = [(root, iter(root.parents))]
    while path:
        node, left = path[-1]
        for parent in left:
            if id(parent) not in visited:
                visited.add(id(parent))
                path.append((parent, iter(parent.parents)))
                break
        else:
            result.append(node)
            path.pop()
    return result
