"""The commands of ``ppm-conform``, one a module."""
