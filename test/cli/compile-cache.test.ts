import { chmodSync, mkdirSync, statSync, symlinkSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { cacheFolder, isPrivate } from "../../src/compile-cache";
import { newFolder } from "../helpers/cli";

const own = { env: {}, getuid: () => process.getuid?.() ?? 0 };

test("the cache of compiled code lies in the home, or in the platform's place for caches", () => {
  expect(cacheFolder({ HEADROOM_HOME: "/tmp/robin" })).toBe(path.resolve("/tmp/robin/cache"));
  expect(cacheFolder({})).toContain("headroom");
});

test.skipIf(process.platform === "win32")("a folder made for it lets nobody else in", () => {
  const folder = path.join(newFolder(), "below", "cache");
  expect(isPrivate(folder, own)).toBe(true);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  expect(isPrivate(folder, own)).toBe(true);
});

test.skipIf(process.platform === "win32")("a folder that others can reach is not used", () => {
  const folder = path.join(newFolder(), "cache");
  mkdirSync(folder);
  chmodSync(folder, 0o755);
  expect(isPrivate(folder, own)).toBe(false);
  chmodSync(folder, 0o700);
  expect(isPrivate(folder, own)).toBe(true);
  expect(isPrivate(folder, { ...own, getuid: () => own.getuid() + 1 })).toBe(false);
  const link = path.join(path.dirname(folder), "link");
  symlinkSync(folder, link);
  expect(isPrivate(link, own)).toBe(false);
});
