"""Builds the golden files from docs/formats/sketches-v1.md alone: python3 make.py (standard library only, prints nothing).

exact.bin       the ids visitor-0 .. visitor-99
dense.bin       the ids visitor-0 .. visitor-9999
recent-ids.bin  the ids event-0 .. event-99, in this order
"""
import pathlib
import struct

MASK = (1 << 64) - 1
P1, P2, P3 = 0x9E3779B185EBCA87, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9
P4, P5 = 0x85EBCA77C2B2AE63, 0x27D4EB2F165667C5


def rotate(x, bits):
    return ((x << bits) | (x >> (64 - bits))) & MASK


def xxh64_of_short(text):
    """XXH64 with seed 0 of fewer than 32 bytes."""
    data = text.encode()
    assert len(data) < 32
    h, at = (P5 + len(data)) & MASK, 0
    while at + 8 <= len(data):
        (word,) = struct.unpack_from("<Q", data, at)
        h ^= (rotate((word * P2) & MASK, 31) * P1) & MASK
        h, at = (rotate(h, 27) * P1 + P4) & MASK, at + 8
    if at + 4 <= len(data):
        (word,) = struct.unpack_from("<I", data, at)
        h ^= (word * P1) & MASK
        h, at = (rotate(h, 23) * P2 + P3) & MASK, at + 4
    for byte in data[at:]:
        h = (rotate(h ^ ((byte * P5) & MASK), 11) * P1) & MASK
    h = ((h ^ (h >> 33)) * P2) & MASK
    h = ((h ^ (h >> 29)) * P3) & MASK
    return h ^ (h >> 32)


def exact(hashes):
    return bytes([1, 0]) + b"".join(struct.pack("<Q", h) for h in sorted(set(hashes)))


def dense(hashes):
    body = 0
    ranks = [0] * 4096
    for h in hashes:
        rank = 53 - (h & ((1 << 52) - 1)).bit_length()
        ranks[h >> 52] = max(ranks[h >> 52], rank)
    for i, rank in enumerate(ranks):
        body |= rank << (6 * i)
    return bytes([1, 1]) + body.to_bytes(3072, "little")


def recent(hashes):
    return bytes([1]) + b"".join(struct.pack("<Q", h) for h in hashes)


here = pathlib.Path(__file__).parent
here.joinpath("exact.bin").write_bytes(exact(xxh64_of_short(f"visitor-{i}") for i in range(100)))
here.joinpath("dense.bin").write_bytes(dense(xxh64_of_short(f"visitor-{i}") for i in range(10_000)))
here.joinpath("recent-ids.bin").write_bytes(recent(xxh64_of_short(f"event-{i}") for i in range(100)))
