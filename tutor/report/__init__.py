"""The teacher's report: what a class did, from any file of results."""
