"""OpenAPI documents compared as they stand: references followed, `allOf` merged, defaults made explicit."""
