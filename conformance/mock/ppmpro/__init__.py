"""The mock of PPM Pro."""
