# SPDX-License-Identifier: GPL-3.0-or-later
"""Documents that somebody may send who means no good, or who copied half a file: some of each class."""

import gzip

NS = 'xmlns="urn:groundwork:1"'
HEAD = f'<brief {NS} format="1" id="b-1" moment="scope">'
BRIEF = f'{HEAD}<title>T</title><scope/></brief>'


def entity(declared, used, root="brief"):
    return (f'<?xml version="1.0"?><!DOCTYPE {root} [{declared}]>'
            f'{HEAD}<title>{used}</title><scope/></brief>')


def entities(outside):
    """Entities that grow, and those that look outside: in files, pipes and the network."""
    laughs = "".join(f'<!ENTITY e{n} "{"&e%d;" % (n - 1) * 10}">' for n in range(1, 10))
    yield "billion-laughs", entity('<!ENTITY e0 "ha">' + laughs, "&e9;")
    yield "quadratic-blowup", entity(f'<!ENTITY a "{"a" * 50000}">', "&a;" * 5000)
    yield "entity-in-attribute", entity('<!ENTITY a "x">', "T").replace('id="b-1"', 'id="&a;"')
    yield "entity-that-holds-itself", entity('<!ENTITY a "&b;"><!ENTITY b "&a;">', "&a;")
    for name, place in outside.items():
        yield f"external-{name}", entity(f'<!ENTITY x SYSTEM "{place}">', "&x;")
        yield f"parameter-{name}", entity(f'<!ENTITY % x SYSTEM "{place}"> %x;', "T")
        yield f"dtd-{name}", f'<!DOCTYPE brief SYSTEM "{place}">{BRIEF}'
        yield f"public-{name}", f'<!DOCTYPE brief PUBLIC "-//x//y" "{place}">{BRIEF}'
    yield "doctype-alone", f"<!DOCTYPE brief>{BRIEF}"
    yield "notation", entity('<!NOTATION n SYSTEM "x"><!ENTITY a SYSTEM "x" NDATA n>', "T")
    yield "default-attribute", entity('<!ATTLIST brief moment CDATA "scope">', "T")


def malformed():
    """What no parser may take for a document."""
    yield "empty", ""
    yield "blank", " \n\t"
    yield "no-markup", "Payroll export for Nordkette"
    yield "only-a-declaration", '<?xml version="1.0"?>'
    yield "two-roots", BRIEF + BRIEF
    yield "text-behind", BRIEF + "and more"
    yield "tags-crossed", BRIEF.replace("<title>T</title>", "<title><b>T</title></b>")
    yield "attribute-twice", BRIEF.replace('id="b-1"', 'id="b-1" id="b-2"')
    yield "attribute-without-quotes", BRIEF.replace('id="b-1"', "id=b-1")
    yield "less-than-in-attribute", BRIEF.replace("b-1", "b<1")
    yield "unknown-entity", BRIEF.replace(">T<", ">&nbsp;<")
    yield "character-zero", BRIEF.replace(">T<", ">&#0;<")
    yield "character-surrogate", BRIEF.replace(">T<", ">&#xD800;<")
    yield "character-beyond", BRIEF.replace(">T<", ">&#x110000;<")
    yield "character-escape", BRIEF.replace(">T<", ">&#27;[2J<")
    yield "comment-with-dashes", BRIEF.replace("<scope/>", "<!-- a -- b --><scope/>")
    yield "cdata-end-in-text", BRIEF.replace(">T<", ">]]><")
    yield "declaration-late", " " + '<?xml version="1.0"?>' + BRIEF
    yield "version-1.1", '<?xml version="1.1"?>' + BRIEF
    yield "version-2", '<?xml version="2.0"?>' + BRIEF
    yield "prefix-unknown", BRIEF.replace("<scope/>", "<x:scope/>")
    yield "prefix-xml-bound", BRIEF.replace(NS, f'{NS} xmlns:xml="urn:x"')
    yield "prefix-xmlns", BRIEF.replace(NS, f'{NS} xmlns:xmlns="urn:x"')
    for cut in (1, 7, 20, len(HEAD) - 1, len(HEAD) + 3, len(BRIEF) - 1):
        yield f"cut-at-{cut}", BRIEF[:cut]


def encodings():
    """Bytes that are not UTF-8, or say that they are something else."""
    bytes_of = BRIEF.encode()
    yield "utf-16", BRIEF.encode("utf-16")
    yield "utf-16-big", BRIEF.encode("utf-16-be")
    yield "utf-32", BRIEF.encode("utf-32")
    yield "utf-7", b'<?xml version="1.0" encoding="UTF-7"?>+ADw-script+AD4-'
    yield "ebcdic", BRIEF.encode("cp500")
    yield "latin-1", '<?xml version="1.0" encoding="ISO-8859-1"?>'.encode() + BRIEF.replace(
        ">T<", ">Büro<").encode("latin-1")
    yield "says-latin-1", b'<?xml version="1.0" encoding="ISO-8859-1"?>' + bytes_of
    yield "says-nonsense", b'<?xml version="1.0" encoding="x-none"?>' + bytes_of
    yield "two-byte-order-marks", b"\xef\xbb\xbf\xef\xbb\xbf" + bytes_of
    yield "nul", bytes_of.replace(b">T<", b">T\x00T<")
    yield "nul-behind", bytes_of + b"\x00"
    for name, text in (("overlong", b"\xc0\xaf"), ("surrogate", b"\xed\xa0\x80"), ("half", b"\xc3"),
                       ("beyond", b"\xf4\x90\x80\x80"), ("fffe", b"\xef\xbf\xbe"), ("continuation", b"\x80")):
        yield f"bytes-{name}", bytes_of.replace(b">T<", b">" + text + b"<")
    yield "gzip", gzip.compress(bytes_of)
    yield "gzip-bomb", gzip.compress(b" " * (64 << 20))
    yield "zip", b"PK\x03\x04" + b"\x00" * 200
    yield "png", b"\x89PNG\r\n\x1a\n" + b"\x00" * 200


def limits():
    """More of one thing than any brief has."""
    yield "deep", HEAD + "<x>" * 300000
    yield "deep-and-closed", "<a>" * 5000 + "</a>" * 5000
    yield "attributes", BRIEF.replace('id="b-1"', 'id="b-1"' + "".join(f' a{n}="1"' for n in range(50000)))
    yield "namespaces", BRIEF.replace(NS, NS + "".join(f' xmlns:n{n}="urn:{n}"' for n in range(20000)))
    yield "names", HEAD + "".join(f"<n{n}/>" for n in range(300000))
    yield "long-name", f"<{'n' * 60000}/>"
    yield "long-attribute", BRIEF.replace("b-1", "b" * 11000000)
    yield "long-text", BRIEF.replace(">T<", f">{'t' * 11000000}<")
    yield "long-comment", BRIEF.replace("<scope/>", f"<!--{'c' * 11000000}--><scope/>")
    yield "long-instruction", BRIEF.replace("<scope/>", f"<?p {'c' * 11000000}?><scope/>")


def strangers():
    """Well-formed, and no brief."""
    yield "svg", '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
    yield "html", "<html><body onload='x()'/></html>"
    yield "other-namespace", BRIEF.replace("urn:groundwork:1", "urn:groundwork:2")
    yield "no-namespace", BRIEF.replace(NS, "")
    yield "bidi-in-id", BRIEF.replace("b-1", "b-\u202e1")
    yield "path-as-id", BRIEF.replace("b-1", "../../etc/passwd")


def harmless(outside):
    """Briefs like any other, if nobody follows what they point to."""
    for name, place in outside.items():
        yield f"include-{name}", BRIEF.replace(
            "<scope/>", f'<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="{place}" parse="text"/>'
            "<scope/>").encode()
        yield f"stylesheet-{name}", f'<?xml-stylesheet href="{place}"?>{BRIEF}'.encode()
        yield f"schema-{name}", BRIEF.replace(
            NS, f'{NS} xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
            f'xsi:schemaLocation="urn:groundwork:1 {place}"').encode()


def documents(outside):
    """Name and bytes of each that is to be refused. `outside`: places that a parser must never look at, by a short name."""
    for part in (entities(outside), malformed(), encodings(), limits(), strangers()):
        for name, text in part:
            yield name, text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")
