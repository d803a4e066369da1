"""Where a value came from: the first statement that makes nan, the last one that changed a name."""
