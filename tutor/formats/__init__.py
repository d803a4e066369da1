"""The formats of results: pure functions of the result object, one module each."""
