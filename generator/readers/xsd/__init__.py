"""XML Schema 1.0 -> model."""
