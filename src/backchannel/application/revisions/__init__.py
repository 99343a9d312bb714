"""Revisions arriving: what changed between captures, what is new since somebody looked, and looking again."""
