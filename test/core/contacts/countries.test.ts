import { describe, expect, test } from "vitest";
import { countryCode, isCountry } from "../../../src/core/contacts/countries";

describe("a country as people write it", () => {
  test.each([
    ["IE", "IE"],
    ["ie", "IE"],
    [" Germany ", "DE"],
    ["UK", "GB"],
    ["England", "GB"],
    ["usa", "US"],
    ["Brazil", "BR"],
  ])("%s is %s", (text, code) => {
    expect(countryCode(text)).toBe(code);
  });

  test.each(["DD", "YU", "SU", "ZZ", "EU", "Atlantis", "", "__proto__"])("%j is none", (text) => {
    expect(countryCode(text)).toBeNull();
  });

  test("no code leads to another country's", () => {
    const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
    for (const code of letters.flatMap((first) => letters.map((second) => first + second)))
      expect([null, code, ...(code === "UK" ? ["GB"] : [])]).toContain(countryCode(code));
    expect(isCountry("DE")).toBe(true);
  });
});
