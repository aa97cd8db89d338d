"""Yours: written once, never again. Put code of your own here; regeneration leaves this folder alone."""
