"""WSDL 1.1 -> model: SOAP, and XML over POST."""
