"""From the Python plan to files: templates, formatting, the file set, the lock, comparison and writing."""
