"""The mock of Planfix."""
