#!/usr/bin/env node
const { join } = require("node:path");
const { cacheFolder, loaderFor } = require("../dist/load.js");

const dist = join(__dirname, "../dist");
loaderFor(dist, require, cacheFolder(dist, process)).load("./main.js");
