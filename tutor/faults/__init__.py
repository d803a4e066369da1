"""`why`: the first wrong statement, one answer from three searches."""
