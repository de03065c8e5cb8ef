import { expect, it } from "vitest";
import { conversations } from "../../src/content/conversations";
import { sourceLegend, sourceMark } from "../../src/content/sources";

it("tells each argument's sources in words", () => {
  expect(sourceMark("001 L284-302; 003 L30")).toBe("[1, 3]");
  expect(sourceLegend(["003 L30", "001 L284-302; 003 L30"])).toEqual([
    "[1] an article of an IT support community",
    "[3] a blog post on burnout at work",
  ]);
  for (const { source } of Object.values(conversations).flatMap((one) => one.arguments))
    expect(sourceLegend([source]).join(), source).toMatch(/^\[\d\] an? /);
});
