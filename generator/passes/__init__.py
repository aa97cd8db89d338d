"""Model -> model, one rewrite a module; `pipeline` lists them in order."""
