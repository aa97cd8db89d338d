"""Planview Admin, mocked: tokens, one budget for a customer, pages of users, products and audit entries."""
