import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { pictures } from "../../docs/pictures/pictures";
import { pictureOf } from "../../docs/pictures/screens";
import { newFolder } from "../helpers/cli";
import { noTerminal } from "../helpers/programs";

const folder = path.resolve(import.meta.dirname, "../../docs/pictures");
const project = path.resolve(folder, "../..");
const stale = "shows a screen of before; `npm run pictures` takes all pictures anew, then look at them";

describe("the pictures show what the program shows now", () => {
  for (const picture of pictures) {
    const here = picture.talk === undefined || !noTerminal;
    test.skipIf(!here)(picture.name, async () => {
      const committed = readFileSync(path.join(folder, `${picture.name}.svg`), "utf8");
      const made = await pictureOf(picture, newFolder());
      expect(made, `docs/pictures/${picture.name}.svg ${stale}`).toBe(committed);
    });
  }
});

test("every picture is taken by the script, and stands in a text with words for it", () => {
  const files = readdirSync(folder).filter((name) => name.endsWith(".svg"));
  expect(files.sort()).toEqual(pictures.map(({ name }) => `${name}.svg`).sort());
  const texts = ["README.md", ...readdirSync(path.join(project, "docs")).map((name) => `docs/${name}`)]
    .filter((name) => name.endsWith(".md"))
    .map((name) => readFileSync(path.join(project, name), "utf8"));
  const shown = texts.flatMap((text) =>
    [...text.matchAll(/!\[([^\]]{40,})\]\((?:docs\/)?pictures\/([a-z-]+\.svg)\)/g)].map(([, , file]) => file),
  );
  expect([...new Set(shown)].sort()).toEqual(files.sort());
});
