"""What proves a ledger to others: the Merkle tree over its entries, signed checkpoints, keys, time stamps.

Nothing here knows of dossiers or databases: hashes, texts and bytes go in, proofs come out.
"""
