"""OData CSDL 4.0 and 4.01, as XML or JSON."""
