"""Tests of the reading stage; a package, so that its modules may have the names of those that they test."""
