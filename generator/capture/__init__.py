"""A live instance -> overlays and interface documents. It only reads."""
