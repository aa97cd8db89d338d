"""WSDL and XML Schema compared by direction: what stands in the model, and the names that only the document has."""
