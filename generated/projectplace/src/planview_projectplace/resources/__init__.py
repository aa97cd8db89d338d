"""Groups of operations, one module each; they are attributes of the clients."""
