"""The helper's own process, and what it forks for each command line."""
