"""The suite is itself tested: seeded faults must be seen by the clause that names them, benign twins by none."""
