"""Runs on file: written while they last, judged again offline, continued after a crash."""
