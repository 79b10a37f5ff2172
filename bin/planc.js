#!/usr/bin/env node
require("../dist/planc.cjs");
