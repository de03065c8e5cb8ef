import { expect, test } from "vitest";
import { didYouMean } from "../src/core/text";

test.each([
  ["marta", ["Martha", "Martin", "Marta", "Zoe"], "Did you mean Marta or Martha or Martin? "],
  ["Ju", ["Martha", "Jo"], "Did you mean Jo? "],
  ["chekin", ["checkin", "undo", "due"], "Did you mean checkin? "],
  ["Bartholomew", ["Martha", "Jo"], ""],
])("%s among %j", (word, known, says) => {
  expect(didYouMean(word, known)).toBe(says);
});
