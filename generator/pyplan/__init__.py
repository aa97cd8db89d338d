"""The Python plan: names, types, modules, signatures. The only place of the generator that knows Python."""
