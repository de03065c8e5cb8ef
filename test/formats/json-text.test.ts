import fc from "fast-check";
import { expect, test } from "vitest";
import { jsonProblem, parseJson } from "../../src/formats/json-text";

function problemOf(text: string): string | null {
  try {
    parseJson(text);
    return null;
  } catch (error) {
    return jsonProblem(error);
  }
}

test("reads every document as JSON.parse does", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(0, 2), (value, indent) => {
      const text = JSON.stringify(value, null, indent);
      expect(parseJson(text)).toEqual(JSON.parse(text));
    }),
  );
  expect(parseJson('\uFEFF{"a":1}')).toEqual({ a: 1 });
});

test.each([
  ['{"a":1,"a":2}', "a"],
  ['{"a":{"b":1,"c":[{}],"b":2}}', "b"],
  ['[{"x":"{\\"a\\":1","y":{},"x":[]}]', "x"],
  ['{"a":1,"\\u0061":2}', "a"],
  ['{"":{},"b":",","":0}', ""],
])("%s holds a key twice", (text, key) => {
  expect(problemOf(text)).toBe(`has the key ${JSON.stringify(key)} twice in one object`);
});

test.each([
  ['{"a":{"a":{"a":1}}}'],
  ['[{"a":1},{"a":2}]'],
  ['{"a":"a","b":"a","c":["a","a"]}'],
  ['{"a\\"b":1,"a":2}'],
])("%s does not", (text) => {
  expect(problemOf(text)).toBeNull();
});

test("what is no JSON is told as that", () => {
  expect(problemOf('{"a":1,"a":')).toBe("is not valid JSON");
});
