"""The mock of Clarity PPM."""
