"""Going back to an earlier stop."""
