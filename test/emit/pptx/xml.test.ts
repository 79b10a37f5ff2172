import { expect, test } from "vitest";
import { xml, xmlDocument } from "../../../src/emit/pptx/xml.ts";

test("an element has its attributes and its content in the order in which they are given", () => {
  expect(xml("a").markup).toBe("<a/>");
  expect(xml("a", { c: 1, b: "d", e: true, f: false, g: undefined, h: "" }).markup).toBe(
    '<a c="1" b="d" e="1" f="0" h=""/>',
  );
  expect(xml("a", { b: "c" }, ["d", xml("e"), undefined, "f"]).markup).toBe('<a b="c">d<e/>f</a>');
  expect(xml("a", {}, [undefined]).markup).toBe("<a></a>");
});

test.each([
  ["plain words", "plain words"],
  ["&", "&#38;"],
  [`a & <b> "c" 'd'`, "a &#38; &#60;b&#62; &#34;c&#34; &#39;d&#39;"],
  ["a\tb\nc\rd", "a&#9;b&#10;c&#13;d"],
  ["a\u0000b\u001f\ud800c\ufffe\uffff", "abc"],
  ["é\u007f 🏔 \ue000\ufffd", "é\u007f 🏔 \ue000\ufffd"],
])("the attribute %j is written as %s", (value, written) => {
  expect(xml("a", { b: value }).markup).toBe(`<a b="${written}"/>`);
});

test.each([
  ["plain words", "plain words"],
  ["<", "&#60;"],
  [`a & <b> "c" 'd'`, `a &#38; &#60;b&#62; "c" 'd'`],
  ["a\t\r\nb\nc", "a b c"],
  ["a\u0000b\u001f\ud800c\ufffe\uffff", "abc"],
  ["é\u007f 🏔 \ue000\ufffd", "é\u007f 🏔 \ue000\ufffd"],
])("the text %j is written as %s", (text, written) => {
  expect(xml("a", {}, [text]).markup).toBe(`<a>${written}</a>`);
});

test("a whole text begins with what it is", () => {
  expect(xmlDocument(xml("a"))).toBe('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<a/>');
});
