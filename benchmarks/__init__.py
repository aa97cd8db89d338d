"""Figures side by side with peers: ``python -m benchmarks``. They print ratios and goals; none fails on time."""
