"""OData services of the mocks: metadata, URIs (read by odatapy), evaluation, pages, formats, errors."""
