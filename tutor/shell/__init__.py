"""The prompt, its commands, and the processes it keeps."""
