"""The page that weighs the interests, beside the modes of the evening."""
