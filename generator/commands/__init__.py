"""The commands of ``ppm-sdk``, one module each. Heavy imports stand inside the functions, so that help is fast."""
