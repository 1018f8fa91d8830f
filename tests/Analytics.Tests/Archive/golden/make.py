"""Builds the golden segment from docs/formats/raw-segments-v1.md alone: python3 make.py (standard library only, prints nothing)."""
import base64
import gzip
import pathlib

NAME = "0000000000000000017-0000000000000000912.ndjson.gz"

LINES = [
    (17, 0, "2026-11-22T10:00:00.0000000Z", b'{"analyticsCustomerId":"shop-1","sessionId":"s1","url":"https://shop-1.example/caf\xc3\xa9?q=a\\"b"}'),
    (17, 1, "2026-11-22T10:00:00.0000000Z", b'{ "a" : 1 , "a" : 1.00 , "line separator" : "\xe2\x80\xa8" }'),
    (18, 0, "2026-11-22T10:00:00.1234567Z", None, b'{\r\n  "pretty": true\r\n}\n'),
    (912, 0, "2026-11-22T10:00:03.2500000Z", None, b"not json \xff\x00"),
    (912, 1, "2026-11-22T10:00:03.2500000Z", None, b""),
]

text = b""
for number, index, time, embedded, *other in LINES:
    text += f'{{"sequenceNumber":{number},"index":{index},"enqueuedTimeUtc":"{time}",'.encode()
    text += b'"event":' + embedded + b"}\n" if embedded else b'"eventBase64":"' + base64.b64encode(other[0]) + b'"}\n'

pathlib.Path(__file__).with_name(NAME).write_bytes(gzip.compress(text, mtime=0))
