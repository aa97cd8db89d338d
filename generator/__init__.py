"""Specs to models, models to typed clients, two models to a change report."""
