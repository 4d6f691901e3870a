"""What the hall sees, what the pitcher sees, and what the host says: three windows on one public view."""
