"""The evening as it runs: its programme, where the stage stands, and the clock. Public, and nothing here is a mark."""
