"""OData metadata compared as declared: aliases resolved, inheritance followed, defaults made explicit."""
