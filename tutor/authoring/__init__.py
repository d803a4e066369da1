"""For people who write exercises: content proves itself."""
