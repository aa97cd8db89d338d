"""The mocked ProjectPlace: REST resources, an authorization server for both versions of OAuth, robots and users."""
